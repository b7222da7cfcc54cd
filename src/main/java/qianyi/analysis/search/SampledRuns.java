package qianyi.analysis.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.study.StudyInputs;

/**
 * The same members, with the same draws, behind every candidate. Levers are chosen and hence not drawn; all else that has a
 * distribution is drawn and never chosen.
 */
public final class SampledRuns {
    private static final double ROUNDING = 1e-9;

    /** Of a table that is held in memory. */
    private static final int MOST_ROWS = 16_384;

    private final int runs;
    private final int drawn;
    private final List<String> titles;
    private final double[][] beside;
    private final DeadlineRuns side;

    /** @param levers chosen */
    public SampledRuns(ReachQuestion question, List<Lever> levers, int runs, long seed) {
        this(question, levers, List.of(), runs, seed, false);
    }

    /** @param everyYear whether {@link #years} will be asked */
    public SampledRuns(ReachQuestion question, List<Lever> levers, int runs, long seed, boolean everyYear) {
        this(question, levers, List.of(), runs, seed, everyYear);
    }

    /** @param held others that will be held at one number for all members ({@link #margins(double[], Lever, double)}) */
    public SampledRuns(ReachQuestion question, List<Lever> levers, List<Lever> held, int runs, long seed) {
        this(question, levers, held, runs, seed, false);
    }

    private SampledRuns(
            ReachQuestion question, List<Lever> levers, List<Lever> held, int runs, long seed, boolean everyYear) {
        StudyInputs inputs = StudyInputs.of(question.study(), question.scenario());
        List<String> chosen = DeadlineRuns.titles(levers);
        List<EnsembleInput> rest = inputs.inputs().stream()
                .filter(input -> !chosen.contains(input.title()))
                .toList();
        List<String> titlesOfRest = rest.stream().map(EnsembleInput::title).toList();
        List<Lever> notDrawn = held.stream()
                .filter(lever -> !titlesOfRest.contains(lever.title()))
                .toList();
        this.runs = runs;
        this.drawn = rest.size();
        this.titles = Stream.of(chosen, titlesOfRest, DeadlineRuns.titles(notDrawn))
                .flatMap(List::stream)
                .toList();
        double[][] draws = Ensemble.draws(rest, inputs.design().of(Design.Kind.LHS, rest, runs, seed), 0, runs);
        double[] scenario = DeadlineRuns.scenario(notDrawn);
        this.beside = IntStream.range(0, runs)
                .mapToObj(member -> DeadlineRuns.joined(
                        Arrays.stream(draws).mapToDouble(input -> input[member]).toArray(), scenario))
                .toArray(double[][]::new);
        this.side = new DeadlineRuns(question, titles, List.of(), everyYear);
    }

    /** How many assumptions are drawn. */
    public int drawn() {
        return drawn;
    }

    /**
     * The margin of every member; minus infinity where one left the numbers.
     *
     * @param candidates one row a candidate, one number a lever
     * @return one row a candidate, one number a member
     */
    public double[][] margins(double[]... candidates) {
        int together = Math.max(1, MOST_ROWS / runs);
        double[][] margins = new double[candidates.length][];
        for (int from = 0; from < candidates.length; from += together) {
            int to = Math.min(candidates.length, from + together);
            double[][] some = some(Arrays.copyOfRange(candidates, from, to));
            System.arraycopy(some, 0, margins, from, some.length);
        }
        return margins;
    }

    /** The margin of every member, in all of which a lever that may be held has one number and is not drawn. */
    public double[] margins(double[] candidate, Lever held, double value) {
        double[][] table = table(new double[][] {candidate});
        int column = titles.indexOf(held.title());
        for (double[] row : table) {
            row[column] = value;
        }
        return margins(side.at(table));
    }

    private double[][] some(double[][] candidates) {
        double[] flat = margins(side.at(table(candidates)));
        return IntStream.range(0, candidates.length)
                .mapToObj(i -> Arrays.copyOfRange(flat, i * runs, (i + 1) * runs))
                .toArray(double[][]::new);
    }

    private static double[] margins(List<DeadlineRuns.Reading> readings) {
        return readings.stream()
                .mapToDouble(DeadlineRuns.Reading::margin)
                .map(margin -> Double.isNaN(margin) ? Double.NEGATIVE_INFINITY : margin)
                .toArray();
    }

    /** Every member, candidate by candidate. */
    private double[][] table(double[][] candidates) {
        return IntStream.range(0, candidates.length * runs)
                .mapToObj(i -> DeadlineRuns.joined(candidates[i / runs], beside[i % runs]))
                .toArray(double[][]::new);
    }

    /**
     * The first year after today whose figure meets the target, in each member; the year behind the one asked for if none
     * up to it does.
     *
     * @param today the year before the first that is read
     */
    public int[] years(double[] candidate, int today) {
        return side.at(table(new double[][] {candidate})).stream()
                .mapToInt(reading -> {
                    List<Double> margins = reading.margins();
                    return today
                            + 1
                            + IntStream.range(0, margins.size())
                                    .filter(i -> margins.get(i) >= 0)
                                    .findFirst()
                                    .orElse(margins.size());
                })
                .toArray();
    }

    /** Place, among the margins from the least on, of the one that a share of the runs reaches; from 0. */
    public static int rank(int runs, double confidence) {
        return runs - (int) Math.ceil(confidence * runs - ROUNDING);
    }

    /**
     * Places between which the quantile of the population lies with 90 %, by the binomial distribution, for independent
     * draws; below 0 or not below the number of runs if there is none.
     *
     * @return the lower and the upper
     */
    public static int[] ranks(int runs, double confidence) {
        BinomialDistribution misses = new BinomialDistribution(null, runs, 1 - confidence);
        double side = 0.05;
        return new int[] {misses.inverseCumulativeProbability(side) - 1, misses.inverseCumulativeProbability(1 - side)};
    }
}
