package qianyi.analysis.history;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Which shares are compatible with a count of successes in few independent trials: the 90 % interval of Clopper and Pearson
 * (1934, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26(4)), which holds
 * the true share at least nine times in ten however few the trials are.
 */
public record BinomialInterval(double low, double high) {
    public static final double CONFIDENCE = 0.9;

    /**
     * The interval of {@code successes / trials}.
     *
     * @param trials at least 1
     */
    public static BinomialInterval of(int successes, int trials) {
        double tail = (1 - CONFIDENCE) / 2;
        return new BinomialInterval(
                successes == 0
                        ? 0
                        : new BetaDistribution(successes, trials - successes + 1).inverseCumulativeProbability(tail),
                successes == trials
                        ? 1
                        : new BetaDistribution(successes + 1, trials - successes)
                                .inverseCumulativeProbability(1 - tail));
    }
}
