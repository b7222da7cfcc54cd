package qianyi.analysis.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.study.StudyInputs;

/** The search behind a {@link ConfidentReach}: a table of draws, to which every candidate adds its levers. */
final class ConfidentSearch {
    private static final int POINTS = 9;
    private static final double ACCURACY = 1e-9;

    /** The probability of each side that the interval of the answer leaves out. */
    private static final double SIDE = 0.05;

    private static final double ROUNDING = 1e-9;

    private final ReachQuestion question;
    private final LeverPath path;
    private final double confidence;
    private final int runs;
    private final long seed;
    private final List<EnsembleInput> drawn;
    private final double[][] draws;
    private final DeadlineRuns side;
    private final Map<Double, double[]> known = new HashMap<>();

    ConfidentSearch(ReachQuestion question, LeverPath path, double confidence, int runs, long seed) {
        this.question = question;
        this.path = path;
        this.confidence = confidence;
        this.runs = runs;
        this.seed = seed;
        StudyInputs inputs = StudyInputs.of(question.study(), question.scenario());
        List<String> chosen = DeadlineRuns.titles(path.levers());
        this.drawn = inputs.inputs().stream()
                .filter(input -> !chosen.contains(input.title()))
                .toList();
        this.draws = Ensemble.draws(drawn, inputs.design().of(Design.Kind.LHS, drawn, runs, seed), 0, runs);
        this.side = new DeadlineRuns(
                question,
                Stream.concat(chosen.stream(), drawn.stream().map(EnsembleInput::title))
                        .toList());
    }

    ConfidentReach reach() {
        BinomialDistribution misses = new BinomialDistribution(null, runs, 1 - confidence);
        int rank = runs - (int) Math.ceil(confidence * runs - ROUNDING);
        SearchResult result = at(rank);
        double[] scenario = margins(path.from());
        return new ConfidentReach(
                question,
                confidence,
                runs,
                seed,
                drawn.size(),
                (int) DoubleStream.of(scenario)
                        .filter(margin -> margin == Double.NEGATIVE_INFINITY)
                        .count(),
                path,
                result,
                met(path.from()),
                met(result.nearest(path.from()).orElse(result.best().value())),
                new ConfidentReach.AnswerInterval(
                        needed(misses.inverseCumulativeProbability(1 - SIDE)),
                        needed(misses.inverseCumulativeProbability(SIDE) - 1)));
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
        return known.computeIfAbsent(position, this::run);
    }

    private double[] run(double position) {
        double[] levers = path.values(position);
        double[][] table = new double[runs][];
        for (int run = 0; run < runs; run++) {
            int member = run;
            table[run] = DeadlineRuns.joined(
                    levers,
                    Arrays.stream(draws).mapToDouble(input -> input[member]).toArray());
        }
        return side.at(table).stream()
                .mapToDouble(DeadlineRuns.Reading::margin)
                .map(margin -> Double.isNaN(margin) ? Double.NEGATIVE_INFINITY : margin)
                .sorted()
                .toArray();
    }
}
