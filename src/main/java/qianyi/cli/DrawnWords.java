package qianyi.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.ensemble.EnsembleInput;
import qianyi.model.TimeSpec;
import qianyi.study.Assumption;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/** What a command draws, and around what: a scenario of a study or a model; everything wrong with it is said. */
final class DrawnWords {
    private final Program program;
    private final Optional<Study> study;
    private final VaryReader varied;
    private final WithoutOptions without;
    private final Console console;
    private final Optional<Scenario> scenario;
    private int exitCode = ExitCode.DONE;

    /** @param word id or file of a scenario; none for the baseline */
    DrawnWords(
            ModelOrStudy asked,
            Optional<String> word,
            VaryReader varied,
            WithoutOptions without,
            Console console,
            Environment environment) {
        this.program = asked.program();
        this.study = asked.study();
        this.varied = varied;
        this.without = without;
        this.console = console;
        this.scenario = scenario(word, environment);
    }

    /** Of the first kind of problem that was found, that of the words before that of what they name. */
    int exitCode() {
        return varied.exitCode() == ExitCode.USAGE || exitCode == ExitCode.DONE ? varied.exitCode() : exitCode;
    }

    /** Remembers a problem that was said elsewhere. */
    void problem(int code) {
        exitCode = exitCode == ExitCode.USAGE ? exitCode : code;
    }

    /** Says a problem. */
    void problem(int code, String key, Object... arguments) {
        problem(code);
        console.error(key, arguments);
    }

    /** None for a model, and after saying why if the study has no such scenario. */
    Optional<Scenario> scenario() {
        return scenario;
    }

    List<RunOverride> overrides() {
        return scenario.map(Scenario::overrides).orElse(List.of());
    }

    /** None, after saying why. */
    Optional<TimeSpec> grid() {
        return study.map(Study::time).or(this::ownGrid);
    }

    private Optional<TimeSpec> ownGrid() {
        var own = program.time(overrides());
        console.diagnostics(own.diagnostics());
        if (own.value().isEmpty()) {
            exitCode = ExitCode.INVALID;
        }
        return own.value();
    }

    private Optional<Scenario> scenario(Optional<String> word, Environment environment) {
        if (study.isEmpty()) {
            word.ifPresent(some -> problem(ExitCode.USAGE, "cli.show.no_scenarios", some));
            return Optional.empty();
        }
        String wanted = word.orElse(study.get().baseline());
        Optional<Scenario> found = ScenarioChoice.one(study.get(), wanted, console, environment);
        if (found.isEmpty()) {
            exitCode = ExitCode.INVALID;
        }
        return found;
    }

    List<EnsembleInput> inputs() {
        return inputs(input -> true);
    }

    /** @param wanted which inputs of the study are kept; those of the command all are */
    List<EnsembleInput> inputs(Predicate<EnsembleInput> wanted) {
        Optional<StudyInputs> ofStudy = ofStudy();
        List<EnsembleInput> own = ofStudy.map(StudyInputs::inputs).orElse(List.of()).stream()
                .filter(wanted)
                .toList();
        List<EnsembleInput> inputs = varied.inputs(program, own, scenario, overrides());
        ofStudy.ifPresent(this::tell);
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

    /** What the study itself gives to be drawn; none for a model. */
    Optional<StudyInputs> ofStudy() {
        return scenario.map(one -> StudyInputs.of(study.orElseThrow(), one, without.groups()));
    }

    private void tell(StudyInputs inputs) {
        without.tell(inputs, console);
        if (!inputs.setByScenario().isEmpty()) {
            console.say("cli.ensemble.set", titles(inputs.setByScenario()));
        }
    }

    private static List<String> titles(List<Assumption> assumptions) {
        return assumptions.stream().map(Assumption::title).toList();
    }
}
