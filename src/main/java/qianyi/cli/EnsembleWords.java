package qianyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.answer.EnsembleArrivals;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.model.TimeSpec;
import qianyi.report.words.ColumnProblem;
import qianyi.study.Correlation;
import qianyi.study.ModelOrStudy;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/** The question that the words of a command ask of many runs; everything wrong with them is said in one pass. */
final class EnsembleWords {
    private final Program program;
    private final Optional<Study> study;
    private final DrawnWords drawn;
    private final List<String> save;
    private final List<Double> at;
    private final Console console;

    EnsembleWords(
            ModelOrStudy asked,
            Optional<String> scenario,
            VaryReader varied,
            WithoutOptions without,
            List<String> save,
            List<Double> at,
            Console console,
            Environment environment) {
        this.program = asked.program();
        this.study = asked.study();
        this.drawn = new DrawnWords(asked, scenario, varied, without, console, environment);
        this.save = save;
        this.at = at;
        this.console = console;
    }

    int exitCode() {
        return drawn.exitCode();
    }

    /** None, after saying why. */
    Optional<EnsembleQuestion> question() {
        Optional<TimeSpec> grid = drawn.grid();
        List<EnsembleInput> inputs = drawn.inputs();
        drawn.ofStudy().ifPresent(some -> tell(some, inputs));
        List<Column> saved = saved();
        List<Integer> steps = grid.map(this::steps).orElse(List.of());
        List<List<Column>> paths =
                study.map(some -> new EnsembleArrivals(some).paths()).orElse(List.of());
        return exitCode() != ExitCode.DONE || grid.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EnsembleQuestion(program, grid.get(), drawn.overrides(), inputs, saved, steps, paths));
    }

    private void tell(StudyInputs ofStudy, List<EnsembleInput> inputs) {
        List<String> together =
                ofStudy.design().among(inputs).stream().map(Correlation::title).toList();
        if (!together.isEmpty()) {
            console.say("cli.ensemble.correlated", together);
        }
    }

    private List<Column> saved() {
        List<String> names = save.isEmpty()
                ? study.map(some -> List.of(some.headline().variable())).orElse(List.of())
                : save;
        if (names.isEmpty()) {
            drawn.problem(ExitCode.USAGE, "cli.ensemble.needs_save");
        }
        List<Column> columns = new ArrayList<>();
        for (String wanted : names) {
            ColumnName name = ColumnName.parse(wanted);
            List<Column> found = name.find(program);
            if (found.isEmpty()) {
                console.errorAt("--save " + wanted, ColumnProblem.of(name, program, console.messages()));
                drawn.problem(ExitCode.INVALID);
            }
            columns.addAll(found);
        }
        return columns.stream().distinct().toList();
    }

    /** The steps of the instants asked for, in their order. */
    private List<Integer> steps(TimeSpec grid) {
        if (at.isEmpty()) {
            return List.of(grid.steps());
        }
        List<Integer> steps = new ArrayList<>();
        for (double instant : at) {
            double exact = (instant - grid.start()) / grid.step();
            long step = Math.round(exact);
            double end = grid.time(grid.steps());
            if (!Double.isFinite(instant) || step < 0 || step > grid.steps()) {
                drawn.problem(ExitCode.USAGE, "cli.show.outside", instant, grid.start(), end);
            } else if (Math.abs(exact - step) > 1e-6) {
                int below = (int) Math.floor(exact);
                drawn.problem(ExitCode.USAGE, "cli.ensemble.between", instant, grid.time(below), grid.time(below + 1));
            } else {
                steps.add((int) step);
            }
        }
        return steps.stream().distinct().toList();
    }
}
