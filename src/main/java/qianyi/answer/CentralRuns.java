package qianyi.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import qianyi.engine.Run;
import qianyi.engine.SavedColumns;
import qianyi.engine.Simulation;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.study.Assumption;
import qianyi.study.AssumptionChange;
import qianyi.study.Change;
import qianyi.study.Period;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/** Runs one scenario of a study, and the two further runs that show how far its date hangs on the arithmetic. */
final class CentralRuns {
    /** Role under "accounting" of the variable whose growth is real growth. */
    static final String OUTPUT = "output";

    private final Study study;
    private final Optional<LevelShift> shift;
    private final SavedColumns figures;
    private final Map<String, Assumption.Group> groups = new HashMap<>();
    private final Set<Thing> baseline = new HashSet<>();

    /** What a change does to which thing, apart from its reasons and its place in the file. */
    private record Thing(String variable, List<String> elements, Change.Action action, Object from, double ramp) {
        static Thing of(Change change) {
            return new Thing(
                    Names.canonical(change.variable()),
                    change.elements(),
                    change.action(),
                    change.from(),
                    change.ramp());
        }
    }

    CentralRuns(Study study) {
        this.study = study;
        this.shift = LevelShift.of(study);
        this.figures = SavedColumns.of(
                study.program(),
                Stream.concat(
                                study.targets().stream().map(Target::variable),
                                shift.stream().map(s -> s.headline().variable()))
                        .flatMap(variable -> study.program().columns(variable).stream())
                        .distinct()
                        .toList());
        study.assumptions().forEach(a -> groups.putIfAbsent(Names.canonical(a.name()), a.group()));
        study.scenario(study.baseline())
                .ifPresent(s -> s.effective().forEach(change -> baseline.add(Thing.of(change))));
    }

    ScenarioAnswer answer(Scenario scenario) {
        Run computed = Simulation.run(study.program(), study.time(), scenario.overrides());
        if (computed.failure().isPresent()) {
            return new ScenarioAnswer(
                    scenario,
                    computed,
                    computed.failure(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    groups(scenario),
                    assumes(scenario));
        }
        Run run = measured(computed);
        return new ScenarioAnswer(
                scenario,
                run,
                Optional.empty(),
                goals(scenario, run),
                values(run),
                realGrowth(run),
                contributions(run),
                groups(scenario),
                assumes(scenario));
    }

    /** No more than the figures that targets are set for. */
    private Run figures(Scenario scenario, TimeSpec grid) {
        return measured(Simulation.run(figures, grid, scenario.overrides(), 0));
    }

    private Run measured(Run run) {
        return shift.filter(s -> run.failure().isEmpty()).map(s -> s.of(run)).orElse(run);
    }

    private List<ScenarioAnswer.Goal> goals(Scenario scenario, Run run) {
        TimeSpec grid = study.time();
        Map<Target, Outcome> half = outcomes(figures(scenario, grid.withStep(grid.step() / 2, 2 * grid.saveEvery())));
        Map<Target, Outcome> rungeKutta = grid.method() == TimeSpec.Method.RK4
                ? outcomes(run)
                : outcomes(figures(scenario, grid.withMethod(TimeSpec.Method.RK4)));
        List<ScenarioAnswer.Goal> goals = new ArrayList<>();
        outcomes(run)
                .forEach((target, outcome) -> goals.add(new ScenarioAnswer.Goal(
                        target,
                        outcome,
                        new NumericalDoubt(
                                outcome,
                                Optional.ofNullable(half.get(target)),
                                Optional.ofNullable(rungeKutta.get(target))))));
        return goals;
    }

    /** By target in the study's order; empty for a run that left the numbers. */
    private Map<Target, Outcome> outcomes(Run run) {
        Map<Target, Outcome> outcomes = new LinkedHashMap<>();
        if (run.failure().isEmpty()) {
            study.targets().forEach(target -> outcomes.put(target, Arrival.of(target, run, study.period())));
        }
        return outcomes;
    }

    private Map<Integer, Double> values(Run run) {
        Trajectory headline = Trajectory.of(run, study.headline().variable());
        Map<Integer, Double> values = new TreeMap<>();
        for (int year = study.period().from(); year <= study.period().to() && headline.covers(year); year++) {
            values.put(year, headline.at(year));
        }
        return values;
    }

    /** Between each two neighbours among today and the printed years after it. */
    private List<ScenarioAnswer.Growth> realGrowth(Run run) {
        String variable = study.accounting().getOrDefault(OUTPUT, "");
        if (run.program().columns(variable).isEmpty()) {
            return List.of();
        }
        Trajectory output = Trajectory.of(run, variable);
        List<ScenarioAnswer.Growth> growth = new ArrayList<>();
        int from = study.period().today();
        for (int to : later(study.period())) {
            if (output.covers(from) && output.covers(to)) {
                growth.add(new ScenarioAnswer.Growth(from, to, output.meanGrowth(from, to)));
            }
            from = to;
        }
        return growth;
    }

    private Optional<Contributions> contributions(Run run) {
        List<Integer> years = later(study.period());
        return years.isEmpty()
                        || run.program().columns(study.headline().bySector()).isEmpty()
                ? Optional.empty()
                : Optional.of(Contributions.of(study.headline(), run, study.period(), years.get(years.size() - 1)));
    }

    private static List<Integer> later(Period period) {
        return period.show().stream()
                .filter(year -> year > period.today() && year <= period.to())
                .sorted()
                .toList();
    }

    /** A variable that no assumption describes counts as structure: the scenario replaces an equation or a table. */
    private Set<Assumption.Group> groups(Scenario scenario) {
        Set<Assumption.Group> changed = EnumSet.noneOf(Assumption.Group.class);
        scenario.effective().stream()
                .filter(change -> !baseline.contains(Thing.of(change)))
                .map(change -> groups.getOrDefault(Names.canonical(change.variable()), Assumption.Group.STRUCTURE))
                .forEach(changed::add);
        assumes(scenario).stream()
                .map(change -> change.now().group())
                .filter(group -> group != Assumption.Group.POLICY)
                .forEach(changed::add);
        return changed;
    }

    private List<AssumptionChange> assumes(Scenario scenario) {
        Optional<Scenario> reference =
                study.scenario(study.baseline()).filter(other -> !other.id().equals(scenario.id()));
        return scenario.assumedAgainst(reference, study.assumptions());
    }
}
