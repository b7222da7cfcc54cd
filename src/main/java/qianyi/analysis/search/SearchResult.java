package qianyi.analysis.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Where along a range a target is met, or that it is met nowhere. A margin is how far a figure is beyond the target. */
public sealed interface SearchResult {
    /** The point of the range that gets farthest. */
    Best best();

    /** The point nearest to another one at which the target is met; none if there is none. */
    OptionalDouble nearest(double to);

    /** Which end of a range stops the search. */
    enum Bound {
        LOW,
        HIGH,
        /** The best lies inside the range, so that a wider one helps nothing, or nothing changes along it. */
        NONE
    }

    /**
     * @param margin at the value, in the unit of the target; below 0 if the target is not met; minus infinity if no run
     *     was without failure
     */
    record Best(double value, double margin, Bound bound) {}

    /** From one number to another at least as large, both of which meet the target. */
    record Interval(double low, double high) {
        double nearest(double to) {
            return Math.min(Math.max(to, low), high);
        }
    }

    /**
     * The target is met.
     *
     * @param intervals at least one, in order
     */
    record Intervals(List<Interval> intervals, Best best) implements SearchResult {
        public Intervals {
            intervals = List.copyOf(intervals);
        }

        @Override
        public OptionalDouble nearest(double to) {
            return intervals.stream()
                    .map(interval -> interval.nearest(to))
                    .min(Comparator.comparingDouble(value -> Math.abs(value - to)))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }
    }

    /** The target is not met at any of the points that were tried. */
    record NotReachable(Best best) implements SearchResult {
        /** How far the best is from the target, in its unit. */
        public double distance() {
            return -best.margin();
        }

        @Override
        public OptionalDouble nearest(double to) {
            return OptionalDouble.empty();
        }
    }
}
