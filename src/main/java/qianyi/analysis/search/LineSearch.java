package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Where along a line a margin is at least 0. It is known at some points; each change of sign between two of them is
 * refined (Brent 1973, "Algorithms for Minimization without Derivatives", chapter 4, in the version of commons-math3
 * with inverse polynomials), on the side that meets the target. What happens wholly between two points is not seen.
 */
final class LineSearch {
    /** Points over the range of a lever. */
    static final int POINTS = 33;

    private static final int ORDER = 5;
    private static final int MOST_EVALUATIONS = 200;

    private final double[] values;
    private final double[] margins;
    private final DoubleUnaryOperator margin;
    private final double accuracy;

    /**
     * @param values increasing
     * @param margins at the values; NaN where a run failed, which meets no target
     * @param margin at any value between
     * @param accuracy of an end of an interval, as a share of the range
     */
    LineSearch(double[] values, double[] margins, DoubleUnaryOperator margin, double accuracy) {
        this.values = values;
        this.margins = margins;
        this.margin = margin;
        this.accuracy = accuracy * (values[values.length - 1] - values[0]);
    }

    /** So many points from one end to the other. */
    static double[] points(double low, double high, int number) {
        double[] points = new double[number];
        for (int i = 0; i < number; i++) {
            points[i] = i == number - 1 ? high : low + (high - low) * i / (number - 1);
        }
        return points;
    }

    SearchResult result() {
        List<SearchResult.Interval> intervals = new ArrayList<>();
        int last = values.length - 1;
        for (int i = 0; i <= last; i++) {
            if (!holds(i)) {
                continue;
            }
            double low = i == 0 ? values[0] : edge(i - 1, i);
            while (i < last && holds(i + 1)) {
                i++;
            }
            intervals.add(new SearchResult.Interval(low, i == last ? values[last] : edge(i + 1, i)));
        }
        return intervals.isEmpty()
                ? new SearchResult.NotReachable(best())
                : new SearchResult.Intervals(intervals, best());
    }

    private boolean holds(int point) {
        return margins[point] >= 0;
    }

    private SearchResult.Best best() {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < margins.length; i++) {
            best = margins[i] > margins[best] || Double.isNaN(margins[best]) ? i : best;
            least = Math.min(least, Double.isNaN(margins[i]) ? Double.NEGATIVE_INFINITY : margins[i]);
        }
        double most = Double.isNaN(margins[best]) ? Double.NEGATIVE_INFINITY : margins[best];
        return new SearchResult.Best(values[best], most, most > least ? bound(best) : SearchResult.Bound.NONE);
    }

    private SearchResult.Bound bound(int point) {
        return point == 0
                ? SearchResult.Bound.LOW
                : point == values.length - 1 ? SearchResult.Bound.HIGH : SearchResult.Bound.NONE;
    }

    /** The end of an interval between a point that does not meet the target and its neighbour that does. */
    private double edge(int outside, int inside) {
        if (Double.isNaN(margins[outside]) || margins[inside] == 0) {
            return values[inside];
        }
        double low = Math.min(values[outside], values[inside]);
        double high = Math.max(values[outside], values[inside]);
        return new BracketingNthOrderBrentSolver(Math.ulp(1.0), accuracy, ORDER)
                .solve(
                        MOST_EVALUATIONS,
                        margin::applyAsDouble,
                        low,
                        high,
                        (low + high) / 2,
                        AllowedSolution.ABOVE_SIDE);
    }
}
