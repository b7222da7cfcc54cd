package qianyi.engine;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import qianyi.model.Builtin;

/**
 * Evenly spread numbers to other distributions, by the inverse of the cumulative distribution function. A smallest and a
 * largest value cut a distribution off: what lies outside is as if it were drawn again. Parameters that make no
 * distribution give NaN.
 */
final class Distributions {
    private Distributions() {}

    /**
     * @param u between 0 and 1
     * @param a the arguments of the function, the smallest and the largest value first
     */
    static double value(Builtin distribution, double u, double[] a) {
        if (!(a[0] <= a[1])) {
            return Double.NaN;
        }
        return switch (distribution) {
            case RANDOM_UNIFORM -> a[0] + u * (a[1] - a[0]);
            case RANDOM_NORMAL -> a[3] == 0 ? fixed(a, a[2]) : normal(u, a);
            case RANDOM_LOGNORMAL -> a[3] == 0 ? fixed(a, a[2]) : lognormal(u, a);
            case RANDOM_EXPONENTIAL -> stretched(u, a, 2, p -> 1 - Math.exp(-Math.max(0, p)), p -> -Math.log1p(-p));
            case RANDOM_TRIANGULAR -> triangular(u, a);
            case RANDOM_BETA ->
                a[2] > 0 && a[3] > 0 ? stretched(u, a, 4, new BetaDistribution(null, a[2], a[3])) : Double.NaN;
            case RANDOM_GAMMA -> a[2] > 0 ? stretched(u, a, 3, new GammaDistribution(null, a[2], 1)) : Double.NaN;
            case RANDOM_WEIBULL -> a[2] > 0 ? stretched(u, a, 3, new WeibullDistribution(null, a[2], 1)) : Double.NaN;
            case RANDOM_POISSON -> poisson(u, a);
            case RANDOM_BINOMIAL -> binomial(u, a);
            default -> throw new IllegalArgumentException(distribution.name());
        };
    }

    private static double fixed(double[] a, double value) {
        return Math.max(a[0], Math.min(a[1], value));
    }

    private static double normal(double u, double[] a) {
        return a[3] > 0 ? cut(u, a[0], a[1], new NormalDistribution(null, a[2], a[3])) : Double.NaN;
    }

    /** Mean and deviation are those of the numbers themselves, not of their logarithms. */
    private static double lognormal(double u, double[] a) {
        if (!(a[2] > 0 && a[3] > 0)) {
            return Double.NaN;
        }
        double variance = Math.log1p(a[3] * a[3] / (a[2] * a[2]));
        NormalDistribution logarithm = new NormalDistribution(null, Math.log(a[2]) - variance / 2, Math.sqrt(variance));
        double low = a[0] > 0 ? Math.log(a[0]) : Double.NEGATIVE_INFINITY;
        double high = a[1] > 0 ? Math.log(a[1]) : Double.NEGATIVE_INFINITY;
        return fixed(a, Math.exp(cut(u, low, high, logarithm)));
    }

    private static double triangular(double u, double[] a) {
        boolean sound = a[2] <= a[3] && a[3] <= a[4] && a[2] < a[4];
        return sound ? cut(u, a[0], a[1], new TriangularDistribution(null, a[2], a[3], a[4])) : Double.NaN;
    }

    private static double poisson(double u, double[] a) {
        if (a[2] == 0) {
            return fixed(a, a[3]);
        }
        return a[2] > 0 ? stretched(u, a, 3, new PoissonDistribution(null, a[2], 1e-12, 10_000_000)) : Double.NaN;
    }

    private static double binomial(double u, double[] a) {
        boolean sound = a[2] >= 0 && a[2] <= 1 && a[3] >= 0 && a[3] <= Integer.MAX_VALUE;
        return sound ? stretched(u, a, 4, new BinomialDistribution(null, (int) Math.rint(a[3]), a[2])) : Double.NaN;
    }

    /** A number from a distribution that is stretched and then shifted; both stand from a place of the arguments on. */
    private static double stretched(double u, double[] a, int place, RealDistribution distribution) {
        return stretched(u, a, place, distribution::cumulativeProbability, distribution::inverseCumulativeProbability);
    }

    private static double stretched(
            double u, double[] a, int place, DoubleUnaryOperator cumulative, DoubleUnaryOperator inverse) {
        double shift = a[place];
        double stretch = a[place + 1];
        if (stretch == 0 || Double.isNaN(stretch)) {
            return stretch == 0 ? fixed(a, shift) : stretch;
        }
        double one = (a[0] - shift) / stretch;
        double other = (a[1] - shift) / stretch;
        double value = cut(u, Math.min(one, other), Math.max(one, other), cumulative, inverse);
        return fixed(a, shift + stretch * value);
    }

    /** The same for whole numbers, of which both ends of the cut belong to it. */
    private static double stretched(double u, double[] a, int place, IntegerDistribution distribution) {
        return stretched(
                u,
                a,
                place,
                x -> {
                    double below = Math.floor(x);
                    return below < 0
                            ? 0
                            : below >= Integer.MAX_VALUE ? 1 : distribution.cumulativeProbability((int) below);
                },
                distribution::inverseCumulativeProbability);
    }

    private static double cut(double u, double low, double high, RealDistribution distribution) {
        return cut(u, low, high, distribution::cumulativeProbability, distribution::inverseCumulativeProbability);
    }

    /** The inverse at a point between the shares below both ends; the nearer end if nothing lies between them. */
    private static double cut(
            double u, double low, double high, DoubleUnaryOperator cumulative, DoubleUnaryOperator inverse) {
        double from = low == Double.NEGATIVE_INFINITY ? 0 : cumulative.applyAsDouble(low);
        double to = high == Double.POSITIVE_INFINITY ? 1 : cumulative.applyAsDouble(high);
        if (!(from < to)) {
            return from > 0 ? low : high;
        }
        double value = inverse.applyAsDouble(from + u * (to - from));
        return Math.max(low, Math.min(high, value));
    }
}
