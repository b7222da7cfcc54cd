package qianyi.analysis.search;

import java.util.List;

/**
 * What two levers have to be together: for each value of the first, the least change of the second with which the target
 * is met. It ends where one of them is at a bound, or where the first is enough without the second.
 *
 * @param points by the first lever; empty if no pair meets the target
 */
public record Frontier(Lever first, Lever second, List<Point> points) {
    public Frontier {
        points = List.copyOf(points);
    }

    /** A pair that meets the target. */
    public record Point(double first, double second) {}

    /** @param question with exactly two levers */
    public static Frontier of(ReachQuestion question) {
        return new FrontierSearch(question).frontier();
    }
}
