package qianyi.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.RunProgress;

/**
 * Elementary effects (Morris 1991, with the mean of absolute effects of Campolongo, Cariboni and Saltelli 2007, "An
 * effective screening design for sensitivity analysis of large models"). An effect is the difference that a move of one
 * input makes, divided by the move as a share of its distribution: for a uniform input and a linear result, the
 * difference from the low end to the high end; for one with thin tails less than that, for they are rarely met. Inputs are taken to be independent.
 *
 * @param effects by mu_star, the largest first
 * @param walks how many walks each input was moved in
 * @param runs of all walks
 * @param failed runs without a number; the effects on both sides of one are left out
 * @param later runs whose date lies behind the horizon, which stands for it
 */
public record Morris(List<Effect> effects, int walks, int runs, int failed, int later) {
    /** Walks without which there is no standard deviation. */
    public static final int FEWEST_WALKS = 2;

    /**
     * The effects of one input, in years for a date, else in the unit of the result.
     *
     * @param mu their mean; none if no effect is known
     * @param muStar the mean of their absolute values: how much the input matters
     * @param sigma their standard deviation: how much that depends on the other inputs, or bends; none for fewer than two
     */
    public record Effect(String title, OptionalDouble mu, OptionalDouble muStar, OptionalDouble sigma) {}

    public Morris {
        effects = List.copyOf(effects);
    }

    /** @param walks at least {@link #FEWEST_WALKS}; there are as many runs a walk as inputs and one more */
    public static Morris of(SensitivityQuestion question, int walks, long seed, int threads, RunProgress progress) {
        MorrisWalks design = new MorrisWalks(
                question.inputs().stream().map(EnsembleInput::distribution).toList(), walks, seed);
        CappedResults results =
                CappedResults.of(question.results(design, design.runs(), threads, progress), question.measure());
        List<Effect> effects = new ArrayList<>();
        SummaryStatistics[][] statistics = statistics(design, results.values());
        for (int input = 0; input < statistics.length; input++) {
            effects.add(effect(question.inputs().get(input).title(), statistics[input][0], statistics[input][1]));
        }
        effects.sort(Comparator.comparingDouble(effect -> -effect.muStar().orElse(-1)));
        return new Morris(effects, walks, design.runs(), results.failed(), results.later());
    }

    /** For each input the statistics of its effects and those of their absolute values. */
    static SummaryStatistics[][] statistics(MorrisWalks design, double[] results) {
        SummaryStatistics[][] statistics = new SummaryStatistics[design.inputs()][2];
        for (SummaryStatistics[] pair : statistics) {
            pair[0] = new SummaryStatistics();
            pair[1] = new SummaryStatistics();
        }
        for (int walk = 0; walk < design.walks(); walk++) {
            int[] levels = design.start(walk);
            int[] order = design.order(walk);
            int first = walk * (design.inputs() + 1);
            for (int step = 0; step < order.length; step++) {
                double difference = results[first + step + 1] - results[first + step];
                int input = order[step];
                double effect = difference / (MorrisWalks.direction(levels[input]) * design.step(input));
                if (!Double.isNaN(effect)) {
                    statistics[input][0].addValue(effect);
                    statistics[input][1].addValue(Math.abs(effect));
                }
            }
        }
        return statistics;
    }

    private static Effect effect(String title, SummaryStatistics signed, SummaryStatistics absolute) {
        return new Effect(
                title,
                number(signed.getMean()),
                number(absolute.getMean()),
                signed.getN() < 2 ? OptionalDouble.empty() : number(signed.getStandardDeviation()));
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
