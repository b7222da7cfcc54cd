package qianyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.StudyInputs;
import qianyi.model.TimeSpec;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.target.EnsembleArrivals;

/** The question that the words of a command ask of many runs; everything wrong with them is said in one pass. */
final class EnsembleWords {
    private final Program program;
    private final Optional<Study> study;
    private final Optional<String> id;
    private final VaryReader varied;
    private final WithoutOptions without;
    private final List<String> save;
    private final List<Double> at;
    private final Console console;
    private int exitCode = ExitCode.DONE;

    EnsembleWords(
            ModelOrStudy asked,
            Optional<String> id,
            VaryReader varied,
            WithoutOptions without,
            List<String> save,
            List<Double> at,
            Console console) {
        this.program = asked.program();
        this.study = asked.study();
        this.id = id;
        this.varied = varied;
        this.without = without;
        this.save = save;
        this.at = at;
        this.console = console;
    }

    /** Of the first kind of problem that was found, that of the words before that of what they name. */
    int exitCode() {
        return varied.exitCode() == ExitCode.USAGE || exitCode == ExitCode.DONE ? varied.exitCode() : exitCode;
    }

    /** None, after saying why. */
    Optional<EnsembleQuestion> question() {
        Optional<Scenario> scenario = scenario();
        List<RunOverride> overrides = scenario.map(Scenario::overrides).orElse(List.of());
        Optional<TimeSpec> grid = study.map(Study::time).or(() -> ownGrid(overrides));
        List<EnsembleInput> inputs = inputs(scenario, overrides);
        List<Column> saved = saved();
        List<Integer> steps = grid.map(this::steps).orElse(List.of());
        List<List<Column>> paths =
                study.map(some -> new EnsembleArrivals(some).paths()).orElse(List.of());
        return exitCode() != ExitCode.DONE || grid.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnsembleQuestion(program, grid.get(), overrides, inputs, saved, steps, paths));
    }

    private Optional<TimeSpec> ownGrid(List<RunOverride> overrides) {
        var own = program.time(overrides);
        console.diagnostics(own.diagnostics());
        if (own.value().isEmpty()) {
            exitCode = ExitCode.INVALID;
        }
        return own.value();
    }

    private Optional<Scenario> scenario() {
        if (study.isEmpty()) {
            id.ifPresent(word -> problem(ExitCode.USAGE, "cli.show.no_scenarios", word));
            return Optional.empty();
        }
        String wanted = id.orElse(study.get().baseline());
        Optional<Scenario> found =
                new ScenarioChoice(study.get(), List.of(wanted)).study(console).flatMap(some -> some.scenario(wanted));
        if (found.isEmpty()) {
            exitCode = ExitCode.INVALID;
        }
        return found;
    }

    private List<EnsembleInput> inputs(Optional<Scenario> scenario, List<RunOverride> overrides) {
        Optional<StudyInputs> ofStudy = scenario.map(one -> StudyInputs.of(study.orElseThrow(), one, without.groups()));
        List<EnsembleInput> inputs =
                varied.inputs(program, ofStudy.map(StudyInputs::inputs).orElse(List.of()), scenario, overrides);
        ofStudy.ifPresent(some -> tell(some, inputs));
        if (study.isEmpty() && !without.groups().isEmpty()) {
            problem(ExitCode.USAGE, "cli.without.model");
        }
        boolean nothing = inputs.isEmpty() && varied.exitCode() == ExitCode.DONE;
        if (nothing && study.isEmpty()) {
            problem(ExitCode.USAGE, "cli.ensemble.needs_vary");
        } else if (nothing && scenario.isPresent()) {
            problem(ExitCode.INVALID, "cli.ensemble.no_ranges", scenario.get().id());
        }
        return inputs;
    }

    private void tell(StudyInputs inputs, List<EnsembleInput> drawn) {
        List<String> together =
                inputs.design().among(drawn).stream().map(Correlation::title).toList();
        if (!together.isEmpty()) {
            console.say("cli.ensemble.correlated", together);
        }
        without.tell(inputs, console);
        if (!inputs.setByScenario().isEmpty()) {
            console.say("cli.ensemble.set", titles(inputs.setByScenario()));
        }
    }

    private static List<String> titles(List<Assumption> assumptions) {
        return assumptions.stream().map(Assumption::title).toList();
    }

    private List<Column> saved() {
        List<String> names = save.isEmpty()
                ? study.map(some -> List.of(some.headline().variable())).orElse(List.of())
                : save;
        if (names.isEmpty()) {
            problem(ExitCode.USAGE, "cli.ensemble.needs_save");
        }
        List<Column> columns = new ArrayList<>();
        for (String wanted : names) {
            ColumnName name = ColumnName.parse(wanted);
            List<Column> found = name.find(program);
            if (found.isEmpty()) {
                console.errorAt("--save " + wanted, name.problem(program, console.messages()));
                exitCode = exitCode == ExitCode.USAGE ? exitCode : ExitCode.INVALID;
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
                problem(ExitCode.USAGE, "cli.show.outside", instant, grid.start(), end);
            } else if (Math.abs(exact - step) > 1e-6) {
                int below = (int) Math.floor(exact);
                problem(ExitCode.USAGE, "cli.ensemble.between", instant, grid.time(below), grid.time(below + 1));
            } else {
                steps.add((int) step);
            }
        }
        return steps.stream().distinct().toList();
    }

    private void problem(int code, String key, Object... arguments) {
        exitCode = exitCode == ExitCode.USAGE ? exitCode : code;
        console.error(key, arguments);
    }
}
