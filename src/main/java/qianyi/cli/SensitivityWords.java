package qianyi.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import qianyi.analysis.VariableSearch;
import qianyi.analysis.sensitivity.SensitivityQuestion;
import qianyi.answer.Measure;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.ensemble.EnsembleInput;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.report.words.ColumnProblem;
import qianyi.study.Assumption;
import qianyi.study.ModelOrStudy;
import qianyi.study.Study;
import qianyi.study.StudyInputs;
import qianyi.study.Target;
import qianyi.text.Numbers;
import qianyi.text.Suggestions;

/** The question that the words of a command ask of a sensitivity; everything wrong with them is said in one pass. */
final class SensitivityWords {
    private static final String TARGET = "target:";

    private final Program program;
    private final Optional<Study> study;
    private final DrawnWords drawn;
    private final Optional<String> of;
    private final List<String> only;
    private final Console console;

    SensitivityWords(ModelOrStudy asked, DrawnWords drawn, Optional<String> of, List<String> only, Console console) {
        this.program = asked.program();
        this.study = asked.study();
        this.drawn = drawn;
        this.of = of;
        this.only = only;
        this.console = console;
    }

    int exitCode() {
        return drawn.exitCode();
    }

    /** None, after saying why. */
    Optional<SensitivityQuestion> question() {
        Optional<TimeSpec> grid = drawn.grid();
        List<EnsembleInput> inputs = inputs();
        Optional<Measure> measure = grid.flatMap(this::measure);
        return exitCode() != ExitCode.DONE || grid.isEmpty() || measure.isEmpty()
                ? Optional.empty()
                : Optional.of(new SensitivityQuestion(program, grid.get(), drawn.overrides(), inputs, measure.get()));
    }

    /** With --only, the named ones of the study's inputs; those of --vary in any case. */
    private List<EnsembleInput> inputs() {
        if (only.isEmpty()) {
            return drawn.inputs();
        }
        if (study.isEmpty()) {
            drawn.problem(ExitCode.USAGE, "cli.sensitivity.only_study");
        }
        List<String> titles = drawn.ofStudy().map(StudyInputs::inputs).orElse(List.of()).stream()
                .map(EnsembleInput::title)
                .toList();
        Set<String> kept = new HashSet<>();
        for (String word : only) {
            List<String> meant =
                    titles.stream().filter(title -> means(word, title)).toList();
            if (meant.isEmpty() && drawn.scenario().isPresent()) {
                drawn.problem(ExitCode.INVALID);
                console.complain(console.messages()
                                .text(
                                        "cli.sensitivity.only_unknown",
                                        word,
                                        drawn.scenario().get().id())
                        + Suggestions.didYouMean(Names.nearest(word, titles), console.messages()));
            }
            kept.addAll(meant);
        }
        return kept.isEmpty() ? List.of() : drawn.inputs(input -> kept.contains(input.title()));
    }

    /** A name alone means each of its elements. */
    private static boolean means(String word, String title) {
        ColumnName wanted = ColumnName.parse(word);
        ColumnName own = ColumnName.parse(title);
        return Names.canonical(wanted.variable()).equals(Names.canonical(own.variable()))
                && (wanted.elements().isEmpty()
                        || Names.canonical(wanted.elements()).equals(Names.canonical(own.elements())));
    }

    private Optional<Measure> measure(TimeSpec grid) {
        if (of.isEmpty()) {
            if (study.isPresent()) {
                return Optional.of(Measure.of(study.get(), study.get().mainTarget()));
            }
            drawn.problem(ExitCode.USAGE, "cli.sensitivity.needs_of");
            return Optional.empty();
        }
        return of.get().startsWith(TARGET) ? target(of.get().substring(TARGET.length())) : level(of.get(), grid);
    }

    /** {@code ID} or {@code ID@YEAR}. */
    private Optional<Measure> target(String word) {
        if (study.isEmpty()) {
            return refused(ExitCode.USAGE, "cli.sensitivity.no_targets");
        }
        int at = word.indexOf('@');
        String id = at < 0 ? word : word.substring(0, at);
        List<Target> targets = study.get().targets();
        Optional<Target> target =
                targets.stream().filter(one -> one.id().equals(id)).findFirst();
        if (target.isEmpty()) {
            return refused(
                    ExitCode.INVALID,
                    "cli.sensitivity.no_target",
                    id,
                    targets.stream().map(Target::id).toList());
        }
        return at < 0
                ? Optional.of(Measure.of(study.get(), target.get()))
                : reached(new Measure.Date(study.get(), target.get()), word.substring(at + 1));
    }

    private Optional<Measure> reached(Measure.Date date, String word) {
        int first = date.study().period().today() + 1;
        int last = date.study().period().to();
        OptionalDouble year = Numbers.decimal(word);
        if (year.isEmpty()
                || year.getAsDouble() != Math.rint(year.getAsDouble())
                || year.getAsDouble() < first
                || year.getAsDouble() > last) {
            return refused(
                    ExitCode.USAGE, "cli.sensitivity.year", word, Integer.toString(first), Integer.toString(last));
        }
        return Optional.of(new Measure.ReachedBy(date, (int) year.getAsDouble()));
    }

    /** {@code NAME@T}. */
    private Optional<Measure> level(String word, TimeSpec grid) {
        int at = word.lastIndexOf('@');
        if (at < 0) {
            return refused(ExitCode.USAGE, "cli.sensitivity.of_form", word);
        }
        Optional<Column> column = column(word, word.substring(0, at));
        OptionalDouble instant = Numbers.decimal(word.substring(at + 1).strip());
        if (instant.isEmpty()) {
            return refused(ExitCode.USAGE, "cli.sensitivity.of_form", word);
        }
        Optional<Integer> step = step(instant.getAsDouble(), grid);
        return column.flatMap(one -> step.map(k -> new Measure.Level(one, k)));
    }

    private Optional<Column> column(String word, String text) {
        List<Assumption> assumptions = study.map(Study::assumptions).orElse(List.of());
        ColumnName asked = VariableSearch.typed(program.model(), text);
        ColumnName name =
                VariableSearch.only(program.model(), assumptions, asked).orElse(asked);
        List<Column> found = name.find(program);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        drawn.problem(ExitCode.INVALID);
        List<String> labels = found.stream().map(Column::label).limit(12).toList();
        console.errorAt(
                "--of " + word,
                found.isEmpty()
                        ? ColumnProblem.of(name, program, assumptions, console.messages())
                        : console.messages()
                                .text(
                                        "cli.sensitivity.one_element",
                                        found.get(0).name(),
                                        found.size(),
                                        labels));
        return Optional.empty();
    }

    private Optional<Integer> step(double instant, TimeSpec grid) {
        double exact = (instant - grid.start()) / grid.step();
        long step = Math.round(exact);
        if (step < 0 || step > grid.steps()) {
            drawn.problem(ExitCode.USAGE, "cli.sensitivity.outside", instant, grid.start(), grid.time(grid.steps()));
            return Optional.empty();
        }
        if (Math.abs(exact - step) > 1e-6) {
            int below = (int) Math.floor(exact);
            drawn.problem(ExitCode.USAGE, "cli.sensitivity.between", instant, grid.time(below), grid.time(below + 1));
            return Optional.empty();
        }
        return Optional.of((int) step);
    }

    private Optional<Measure> refused(int code, String key, Object... arguments) {
        drawn.problem(code, key, arguments);
        return Optional.empty();
    }
}
