package qianyi.analysis.decomposition;

import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.OneRun;
import qianyi.engine.RunTrace;
import qianyi.study.Scenario;

/**
 * Which number is held against which.
 *
 * @param one the first scenario, or the earlier year
 * @param other the second scenario in the same year, or the later year of the same scenario
 */
public record DifferenceQuestion(Column column, Side one, Side other) {
    /**
     * A run in an instant.
     *
     * @param scenario none for a model alone
     */
    public record Side(OneRun run, double time, Optional<Scenario> scenario) {
        Optional<RunTrace> trace(Column column) {
            return RunTrace.of(run, List.of(column), time);
        }
    }

    /** Whether two years of one run are compared. */
    public boolean isOfYears() {
        return one.time() != other.time();
    }

    /** The instants that are looked at, the earlier one first. */
    public List<Double> times() {
        return isOfYears() ? List.of(one.time(), other.time()) : List.of(one.time());
    }

    /** The runs, the same twice for two years; none if one of them cannot be kept. */
    Optional<Sides> traced() {
        Optional<RunTrace> second = other.trace(column);
        Optional<RunTrace> first = isOfYears() ? second : one.trace(column);
        return first.isPresent() && second.isPresent()
                ? Optional.of(Sides.of(first.get(), second.get()))
                : Optional.empty();
    }
}
