package qianyi.analysis.history;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The errors of a rule that were known at an origin, as the distribution of the next one. An error is the logarithm of
 * actual over forecast.
 */
final class PastErrors {
    /** The middle half of fewer is not between two of them. */
    static final int FEWEST = 3;

    private final double[] errors;

    PastErrors(List<Double> errors) {
        this.errors = errors.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean areEnough() {
        return errors.length >= FEWEST;
    }

    int count() {
        return errors.length;
    }

    /**
     * The continuous ranked probability score of the distribution if {@code error} comes: mean distance to its members
     * less half the mean distance between them (Gneiting and Raftery 2007, "Strictly proper scoring rules, prediction, and
     * estimation", JASA 102(477), equation 21). That of a single member is the absolute error.
     */
    double score(double error) {
        double toMembers =
                Arrays.stream(errors).map(e -> Math.abs(e - error)).average().orElseThrow();
        double between = Arrays.stream(errors)
                .flatMap(a -> Arrays.stream(errors).map(b -> Math.abs(a - b)))
                .average()
                .orElseThrow();
        return toMembers - between / 2;
    }

    /**
     * Whether an error is within the middle of the distribution.
     *
     * @param share of the middle; quantiles stand at p (n + 1), so that the middle half of few errors holds the next one
     *     half the time, and beyond the largest error is the largest error
     */
    boolean holds(double error, double share) {
        Percentile quantiles = new Percentile();
        quantiles.setData(errors);
        return error >= quantiles.evaluate(50 * (1 - share)) && error <= quantiles.evaluate(50 * (1 + share));
    }

    /** The most that a band between the errors can hold of what comes next, on average: (n - 1) / (n + 1). */
    double most() {
        return (errors.length - 1.0) / (errors.length + 1.0);
    }
}
