package qianyi.analysis.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The search behind a {@link ConfidentReach}: a table of draws, to which every candidate adds its levers. */
final class ConfidentSearch {
    private static final int POINTS = 9;
    private static final double ACCURACY = 1e-9;

    private final ReachQuestion question;
    private final LeverPath path;
    private final double confidence;
    private final int runs;
    private final long seed;
    private final SampledRuns sampled;
    private final Map<Double, double[]> known = new HashMap<>();

    ConfidentSearch(ReachQuestion question, LeverPath path, double confidence, int runs, long seed) {
        this.question = question;
        this.path = path;
        this.confidence = confidence;
        this.runs = runs;
        this.seed = seed;
        this.sampled = new SampledRuns(question, path.levers(), runs, seed);
    }

    ConfidentReach reach() {
        double[] points = LineSearch.points(path.low(), path.high(), POINTS);
        double[][] there =
                sampled.margins(Arrays.stream(points).mapToObj(path::values).toArray(double[][]::new));
        for (int i = 0; i < points.length; i++) {
            known.put(points[i], sorted(there[i]));
        }
        int[] interval = SampledRuns.ranks(runs, confidence);
        SearchResult result = at(SampledRuns.rank(runs, confidence));
        double[] scenario = margins(path.from());
        return new ConfidentReach(
                question,
                confidence,
                runs,
                seed,
                sampled.drawn(),
                (int) DoubleStream.of(scenario)
                        .filter(margin -> margin == Double.NEGATIVE_INFINITY)
                        .count(),
                path,
                result,
                met(path.from()),
                met(result.nearest(path.from()).orElse(result.best().value())),
                new ConfidentReach.AnswerInterval(needed(interval[1]), needed(interval[0])));
    }

    /** The answer if the quantile were the run of this rank, from 0; none if there is no such run. */
    private OptionalDouble needed(int rank) {
        return rank < 0 || rank >= runs ? OptionalDouble.empty() : at(rank).nearest(path.from());
    }

    private SearchResult at(int rank) {
        double[] points = LineSearch.points(path.low(), path.high(), POINTS);
        double[] quantiles = Arrays.stream(points)
                .map(position -> margins(position)[rank])
                .map(margin -> margin == Double.NEGATIVE_INFINITY ? Double.NaN : margin)
                .toArray();
        return new LineSearch(points, quantiles, position -> margins(position)[rank], ACCURACY).result();
    }

    private double met(double position) {
        return DoubleStream.of(margins(position)).filter(margin -> margin >= 0).count() / (double) runs;
    }

    /** Of every run, the least first; minus infinity where one failed. */
    private double[] margins(double position) {
        return known.computeIfAbsent(position, at -> sorted(sampled.margins(path.values(at))[0]));
    }

    private static double[] sorted(double[] margins) {
        double[] sorted = margins.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
