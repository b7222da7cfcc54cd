package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Program;
import qianyi.engine.TablePoint;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.EnsembleInput;
import qianyi.model.Names;

/**
 * What the assumptions of a study have to be drawn under one of its scenarios.
 *
 * @param inputs assumptions with a range, in the order of the table
 * @param setByScenario assumptions with a range that the scenario sets from the start, so that they are not drawn; one
 *     that it sets from an instant on is drawn until then
 * @param switchedOff assumptions with a range that keep their values because their group is switched off
 * @param design over all of these
 */
public record StudyInputs(
        List<EnsembleInput> inputs, List<Assumption> setByScenario, List<Assumption> switchedOff, StudyDesign design) {
    public StudyInputs {
        inputs = List.copyOf(inputs);
        setByScenario = List.copyOf(setByScenario);
        switchedOff = List.copyOf(switchedOff);
    }

    /** With every group. */
    public static StudyInputs of(Study study, Scenario scenario) {
        return of(study, scenario, Set.of());
    }

    /** @param without groups whose assumptions keep their values */
    public static StudyInputs of(Study study, Scenario scenario, Set<Assumption.Group> without) {
        List<EnsembleInput> inputs = new ArrayList<>();
        List<Assumption> set = new ArrayList<>();
        List<Assumption> off = new ArrayList<>();
        for (Assumption assumption : scenario.assumptions(study.assumptions())) {
            if (!assumption.isVaried()) {
                continue;
            }
            if (sets(scenario, assumption)) {
                set.add(assumption);
            } else if (without.contains(assumption.group())) {
                off.add(assumption);
            } else {
                inputs.add(input(study.program(), assumption));
            }
        }
        return new StudyInputs(inputs, set, off, StudyDesign.of(study));
    }

    /** The draws of {@link #inputs}; each is the same under every scenario and with any groups. */
    public Design design(Design.Kind kind, long runs, long seed) {
        return design.of(kind, inputs, runs, seed);
    }

    /** Whether a scenario itself says what is so before any draw. */
    private static boolean sets(Scenario scenario, Assumption assumption) {
        return assumption.isPoint()
                ? scenario.effective().stream().anyMatch(change -> setsPoint(change, assumption))
                : sets(scenario, assumption.name(), assumption.elements());
    }

    /** The change that puts a number from the start in the place of an assumption's, whatever that is; none if none does. */
    static Optional<Change> replacing(Scenario scenario, Assumption assumption) {
        return scenario.effective().stream()
                .filter(change -> change.action() instanceof Change.Action.To
                        || change.action() instanceof Change.Action.Schedule)
                .filter(change -> assumption.isPoint()
                        ? setsPoint(change, assumption)
                        : change.from().isEmpty()
                                && sameName(change.variable(), assumption.name())
                                && overlap(change, assumption.elements()))
                .findFirst();
    }

    /** A change of a table from an instant on sets the points from there on. */
    private static boolean setsPoint(Change change, Assumption point) {
        boolean reached = change.from().isEmpty()
                || !(change.action() instanceof Change.Action.To)
                        && point.x().orElseThrow() >= change.from().getAsDouble();
        return reached && sameName(change.variable(), point.name());
    }

    /** Whether a scenario gives a constant another value from the start. */
    public static boolean sets(Scenario scenario, String name, List<String> elements) {
        return scenario.effective().stream()
                .filter(change -> change.from().isEmpty())
                .anyMatch(change -> sameName(change.variable(), name) && overlap(change, elements));
    }

    private static boolean sameName(String one, String other) {
        return Names.canonical(one).equals(Names.canonical(other));
    }

    private static boolean overlap(Change change, List<String> elements) {
        return change.elements().isEmpty()
                || elements.isEmpty()
                || Names.canonical(change.elements()).equals(Names.canonical(elements));
    }

    static EnsembleInput input(Program program, Assumption assumption) {
        Distribution distribution = distribution(assumption);
        return assumption.isPoint()
                ? new EnsembleInput(
                        assumption.title(),
                        new TablePoint(
                                Names.canonical(assumption.name()),
                                assumption.x().orElseThrow()),
                        distribution)
                : new EnsembleInput(
                        assumption.title(),
                        List.of(program.column(assumption.name(), assumption.elements())
                                .orElseThrow()),
                        distribution);
    }

    /** A value outside its range, of which the reader of the study was warned, widens it. */
    private static Distribution distribution(Assumption assumption) {
        double low = Math.min(assumption.low().orElseThrow(), assumption.value());
        double high = Math.max(assumption.high().orElseThrow(), assumption.value());
        return switch (assumption.distribution()) {
            case TRIANGULAR -> new Distribution.Triangular(low, assumption.value(), high);
            case UNIFORM -> new Distribution.Uniform(low, high);
            case PERT -> new Distribution.Pert(low, assumption.value(), high);
            case NORMAL -> new Distribution.SplitNormal(low, assumption.value(), high);
            case LOGNORMAL -> Distribution.LogNormal.between(low, high);
            case FIXED -> throw new IllegalArgumentException(assumption.title() + " is not varied");
        };
    }
}
