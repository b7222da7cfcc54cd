package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** Follows a frontier: over both ranges side by side, then run by run to where the target is met. */
final class FrontierSearch {
    private static final double ACCURACY = 1e-10;

    private final Lever first;
    private final Lever second;
    private final DeadlineRuns side;
    private final SingleRuns single;

    FrontierSearch(ReachQuestion question) {
        if (question.policy().size() != 2) {
            throw new IllegalArgumentException(question.policy().size() + " levers");
        }
        this.first = question.policy().get(0);
        this.second = question.policy().get(1);
        this.side = new DeadlineRuns(question, DeadlineRuns.titles(question.policy()));
        this.single = new SingleRuns(question);
    }

    Frontier frontier() {
        double[] wanted = firsts();
        double[] seconds = LineSearch.points(second.low(), second.high(), LineSearch.POINTS);
        List<double[]> rows = new ArrayList<>();
        for (double one : wanted) {
            for (double other : seconds) {
                rows.add(new double[] {one, other});
            }
        }
        double[] margins = margins(rows);
        Set<Double> enough = ends(grid(), second.from());
        List<Frontier.Point> points = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            double one = wanted[i];
            double[] along = Arrays.copyOfRange(margins, i * seconds.length, (i + 1) * seconds.length);
            OptionalDouble needed = new LineSearch(seconds, along, other -> margin(one, other), ACCURACY)
                    .result()
                    .nearest(second.from());
            needed.stream()
                    .filter(other -> other != second.from() || enough.contains(one))
                    .forEach(other -> points.add(new Frontier.Point(one, other)));
        }
        return new Frontier(first, second, points);
    }

    /** Over the range of the first lever, and where it meets the target with the second one at a bound or not moved. */
    private double[] firsts() {
        TreeSet<Double> wanted = new TreeSet<>();
        DoubleStream.of(grid()).forEach(wanted::add);
        for (double other : new double[] {second.low(), second.from(), second.high()}) {
            wanted.addAll(ends(grid(), other));
        }
        return wanted.stream().mapToDouble(one -> one).toArray();
    }

    private double[] grid() {
        return LineSearch.points(first.low(), first.high(), LineSearch.POINTS);
    }

    /** Where the first lever begins or ceases to be enough with the second one somewhere, inside its range. */
    private Set<Double> ends(double[] grid, double other) {
        double[] margins = margins(
                DoubleStream.of(grid).mapToObj(one -> new double[] {one, other}).toList());
        Set<Double> ends = new TreeSet<>();
        if (new LineSearch(grid, margins, one -> margin(one, other), ACCURACY).result()
                instanceof SearchResult.Intervals found) {
            for (SearchResult.Interval interval : found.intervals()) {
                ends.add(interval.low());
                ends.add(interval.high());
            }
        }
        ends.remove(first.low());
        ends.remove(first.high());
        return ends;
    }

    private double[] margins(List<double[]> rows) {
        return side.at(rows.toArray(double[][]::new)).stream()
                .mapToDouble(DeadlineRuns.Reading::margin)
                .toArray();
    }

    private double margin(double one, double other) {
        return single.margin(List.of(first, second), new double[] {one, other});
    }
}
