package qianyi.analysis.search;

import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.answer.Outcome;

/**
 * What one lever alone can do.
 *
 * @param raised the margin at the upper end of its range; NaN if the run failed
 * @param moves whether the figure of the year asked for depends on it
 * @param past whether the figure of today does, which nobody can choose any more
 * @param proof of the run in which the lever has the number needed; none if the target is out of reach
 */
public record LeverReach(
        Lever lever, SearchResult result, double raised, boolean moves, boolean past, Optional<Outcome> proof) {
    /** The number nearest to the scenario's with which the target is met; none if there is none. */
    public OptionalDouble needed() {
        return result.nearest(lever.from());
    }

    /** How far the lever has to go, as a share of its range; infinite if it cannot get there. */
    public double way() {
        OptionalDouble needed = needed();
        return needed.isPresent()
                ? Math.abs(needed.getAsDouble() - lever.from()) / Math.max(lever.width(), Double.MIN_NORMAL)
                : Double.POSITIVE_INFINITY;
    }
}
