package qianyi.answer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import qianyi.engine.Run;
import qianyi.study.Assumption;
import qianyi.study.AssumptionChange;
import qianyi.study.Scenario;
import qianyi.study.Target;

/**
 * What one scenario gives. After a failure only the run up to it is kept, and the rest is empty.
 *
 * @param failure where the run stopped being a number
 * @param goals one a target, in the study's order
 * @param values headline by reported year
 * @param realGrowth mean yearly growth of real output between the years that are printed
 * @param groups what kinds of assumption it changes or sets, the baseline's own apart; policy only where it is changed
 * @param assumes the assumptions that it sets otherwise than the baseline, or the baseline otherwise than the table; what
 *     they move is no effect of policy, whatever they are about
 */
public record ScenarioAnswer(
        Scenario scenario,
        Run run,
        Optional<Run.Failure> failure,
        List<Goal> goals,
        Map<Integer, Double> values,
        List<Growth> realGrowth,
        Optional<Contributions> contributions,
        Set<Assumption.Group> groups,
        List<AssumptionChange> assumes) {
    /** One target's outcome with the doubt about its date. */
    public record Goal(Target target, Outcome outcome, NumericalDoubt doubt) {}

    /** Mean growth a year from the figure of one year to that of another. */
    public record Growth(int from, int to, double rate) {}

    public ScenarioAnswer {
        goals = List.copyOf(goals);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        realGrowth = List.copyOf(realGrowth);
        assumes = List.copyOf(assumes);
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    public String id() {
        return scenario.id();
    }

    /** The outcome of the target that heads the table; none after a failure. */
    public Optional<Outcome> first() {
        return goals.stream().map(Goal::outcome).findFirst();
    }

    /** When it meets that target, to be compared: the crossing, else the year, infinity if it does not arrive. */
    double instant() {
        return first().map(Outcome::when).orElse(OptionalDouble.empty()).orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether the figures also move because prices move. */
    public boolean changesPrices() {
        return groups.contains(Assumption.Group.PRICE_LEVEL);
    }

    /** Whether the figures also move because they are measured in another way. */
    public boolean changesMeasurement() {
        return groups.contains(Assumption.Group.MEASUREMENT);
    }

    /** Whether all that it changes is policy, so that its gain may be called one of policy. */
    public boolean isPolicyAlone() {
        return groups.equals(Set.of(Assumption.Group.POLICY)) && assumes.isEmpty();
    }
}
