package qianyi.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.TimeSpec;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * Everything doubtful in a model or a study that compiles, as warnings and notes. What the study's reader notices is not
 * said again: errors, values outside their range, numbers that the table of assumptions and the model file give
 * differently, sources that nothing cites. Units have a checker of their own.
 */
public final class ModelChecks {
    private ModelChecks() {}

    /** A model alone: unused variables, numbers inside equations, and one run on its own grid, with half the step too. */
    public static List<Diagnostic> of(Program program) {
        List<Diagnostic> all = new ArrayList<>(EquationChecks.unused(program.model(), Set.of()));
        all.addAll(EquationChecks.numbers(program.model()));
        Diagnosed<TimeSpec> own = program.time();
        all.addAll(own.diagnostics());
        if (own.value().isEmpty()) {
            return all;
        }
        TimeSpec grid = own.value().get().withStep(own.value().get().step(), 1);
        Run run = Simulation.run(program, grid, List.of());
        RunChecks checks = new RunChecks(program);
        checks.run(run, Sentence.of("analysis.check.as-it-is").inBoth());
        halving(checks, run, grid, List.of(), Optional.empty());
        all.addAll(TableChecks.outside(run, List.of()));
        all.addAll(checks.found());
        return all;
    }

    /** A study: the same for its model under every scenario, and what its parts say of one another. */
    public static List<Diagnostic> of(Study study) {
        Map<Scenario, Run> runs = new LinkedHashMap<>();
        study.scenarios().forEach(s -> runs.put(s, Simulation.run(study.program(), study.time(), s.overrides())));
        return of(study, runs);
    }

    /**
     * The same where the runs are at hand.
     *
     * @param runs of the scenarios to look at, on the study's grid; without the baseline's, half the step, tables and
     *     scenarios without effect are not looked at
     */
    public static List<Diagnostic> of(Study study, Map<Scenario, Run> runs) {
        List<Diagnostic> all =
                new ArrayList<>(EquationChecks.unused(study.program().model(), StudyChecks.asked(study)));
        all.addAll(EquationChecks.numbers(study.program().model()));
        RunChecks checks = new RunChecks(study.program());
        Optional<Scenario> baseline = study.scenario(study.baseline()).filter(runs::containsKey);
        baseline.ifPresent(base -> {
            checks.run(runs.get(base), base.title());
            all.addAll(TableChecks.outside(runs.get(base), base.overrides()));
            halving(
                    checks,
                    runs.get(base),
                    study.time(),
                    base.overrides(),
                    Optional.of(study.headline().variable()));
        });
        runs.forEach((scenario, run) -> {
            if (!scenario.id().equals(study.baseline())) {
                checks.run(run, scenario.title());
            }
        });
        all.addAll(checks.found());
        baseline.ifPresent(base -> runs.forEach((scenario, run) -> {
            if (!scenario.id().equals(base.id())) {
                all.addAll(StudyChecks.withoutChange(study, scenario, base));
                all.addAll(StudyChecks.withoutEffect(study, scenario, run, base, runs.get(base)));
            }
        }));
        return all;
    }

    private static void halving(
            RunChecks checks, Run run, TimeSpec grid, List<RunOverride> overrides, Optional<String> headline) {
        if (run.failure().isEmpty()) {
            StepHalving.of(run, grid, overrides, headline)
                    .ifPresentOrElse(checks::halving, () -> checks.halvingFails(grid.step()));
        }
    }
}
