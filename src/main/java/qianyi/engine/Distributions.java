package qianyi.engine;

import java.util.function.DoubleUnaryOperator;
import qianyi.model.Builtin;

/**
 * Evenly spread numbers to other distributions, by the inverse of the cumulative distribution function. A smallest and a
 * largest value cut a distribution off: what lies outside is as if it were drawn again. Parameters that make no
 * distribution give NaN.
 */
final class Distributions {
    /** The largest whole number that a count may be. */
    private static final double MOST = 0x1p50;

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
            case RANDOM_NORMAL -> normal(u, a);
            case RANDOM_LOGNORMAL -> lognormal(u, a);
            case RANDOM_EXPONENTIAL ->
                stretched(u, a, 2, x -> x > 0 ? -StrictMath.expm1(-x) : 0, share -> -StrictMath.log1p(-share));
            case RANDOM_TRIANGULAR -> triangular(u, a);
            case RANDOM_BETA -> beta(u, a);
            case RANDOM_GAMMA -> gamma(u, a);
            case RANDOM_WEIBULL -> weibull(u, a);
            case RANDOM_POISSON -> poisson(u, a);
            case RANDOM_BINOMIAL -> binomial(u, a);
            case RANDOM_NEGATIVE_BINOMIAL -> negativeBinomial(u, a);
            case RANDOM_LOGISTIC -> logistic(u, a);
            case RANDOM_PARETO -> pareto(u, a);
            default -> throw new IllegalArgumentException(distribution.name());
        };
    }

    private static double within(double[] a, double value) {
        return Math.max(a[0], Math.min(a[1], value));
    }

    private static double normal(double u, double[] a) {
        if (a[3] == 0) {
            return within(a, a[2]);
        }
        return a[3] > 0 ? within(a, a[2] + a[3] * standard(u, (a[0] - a[2]) / a[3], (a[1] - a[2]) / a[3])) : Double.NaN;
    }

    private static double standard(double u, double low, double high) {
        return cut(u, low, high, SpecialFunctions::normalBelow, SpecialFunctions::normalQuantile);
    }

    /** Mean and deviation are those of the numbers themselves, not of their logarithms. */
    private static double lognormal(double u, double[] a) {
        if (!(a[2] > 0 && a[3] >= 0)) {
            return Double.NaN;
        }
        if (a[3] == 0) {
            return within(a, a[2]);
        }
        double variance = StrictMath.log1p(a[3] * a[3] / (a[2] * a[2]));
        double middle = Arithmetic.ln(a[2]) - variance / 2;
        double width = Math.sqrt(variance);
        double z = standard(u, (logarithm(a[0]) - middle) / width, (logarithm(a[1]) - middle) / width);
        return within(a, Arithmetic.exp(middle + width * z));
    }

    private static double logarithm(double x) {
        return x > 0 ? Arithmetic.ln(x) : Double.NEGATIVE_INFINITY;
    }

    private static double triangular(double u, double[] a) {
        double start = a[2];
        double peak = a[3];
        double stop = a[4];
        if (!(start <= peak && peak <= stop && start < stop)) {
            return Double.NaN;
        }
        double span = stop - start;
        double left = (peak - start) / span;
        return cut(
                u,
                a[0],
                a[1],
                x -> x <= start
                        ? 0
                        : x >= stop
                                ? 1
                                : x < peak
                                        ? (x - start) / span * ((x - start) / (peak - start))
                                        : 1 - (stop - x) / span * ((stop - x) / (stop - peak)),
                share -> share < left
                        ? start + Math.sqrt(share * span * (peak - start))
                        : stop - Math.sqrt((1 - share) * span * (stop - peak)));
    }

    private static double beta(double u, double[] a) {
        DoubleUnaryOperator below = x -> SpecialFunctions.betaBelow(a[2], a[3], x);
        return a[2] > 0 && a[3] > 0 ? stretched(u, a, 4, below, share -> inverse(below, share, 1)) : Double.NaN;
    }

    private static double gamma(double u, double[] a) {
        DoubleUnaryOperator below = x -> SpecialFunctions.gammaBelow(a[2], x);
        return a[2] > 0 ? stretched(u, a, 3, below, share -> inverse(below, share, MOST)) : Double.NaN;
    }

    private static double weibull(double u, double[] a) {
        return a[2] > 0
                ? stretched(
                        u,
                        a,
                        3,
                        x -> x > 0 ? -StrictMath.expm1(-Arithmetic.power(x, a[2])) : 0,
                        share -> Arithmetic.power(-StrictMath.log1p(-share), 1 / a[2]))
                : Double.NaN;
    }

    /** As many as n or fewer, with the mean m, have the probability Q(n + 1, m). */
    private static double poisson(double u, double[] a) {
        double mean = a[2];
        if (mean == 0) {
            return within(a, a[3]);
        }
        return mean > 0 ? counted(u, a, 3, n -> SpecialFunctions.gammaAbove(n + 1, mean), MOST) : Double.NaN;
    }

    /** Of N trials n or fewer have the probability I(N - n, n + 1) at what is left of 1. */
    private static double binomial(double u, double[] a) {
        double probability = a[2];
        double trials = Math.rint(a[3]);
        if (!(probability >= 0 && probability <= 1 && trials >= 0 && trials <= MOST)) {
            return Double.NaN;
        }
        return counted(
                u, a, 4, n -> n >= trials ? 1 : SpecialFunctions.betaBelow(trials - n, n + 1, 1 - probability), trials);
    }

    /** That n trials suffice for so many successes has the probability I(successes, n - successes + 1). */
    private static double negativeBinomial(double u, double[] a) {
        double probability = a[2];
        double successes = Math.rint(a[3]);
        if (!(probability > 0 && probability <= 1 && successes >= 1 && successes <= MOST)) {
            return Double.NaN;
        }
        return counted(
                u,
                a,
                4,
                n -> n < successes ? 0 : SpecialFunctions.betaBelow(successes, n - successes + 1, probability),
                MOST);
    }

    private static double logistic(double u, double[] a) {
        if (a[3] == 0) {
            return within(a, a[2]);
        }
        return a[3] > 0
                ? cut(
                        u,
                        a[0],
                        a[1],
                        x -> 1 / (1 + Arithmetic.exp(-(x - a[2]) / a[3])),
                        share -> a[2] + a[3] * (Arithmetic.ln(share) - StrictMath.log1p(-share)))
                : Double.NaN;
    }

    private static double pareto(double u, double[] a) {
        return a[2] > 0 && a[3] > 0
                ? cut(
                        u,
                        a[0],
                        a[1],
                        x -> x > a[3] ? 1 - Arithmetic.power(a[3] / x, a[2]) : 0,
                        share -> a[3] * Arithmetic.power(1 - share, -1 / a[2]))
                : Double.NaN;
    }

    /** A whole number: the smallest at which the share reaches u. Both ends of a cut belong to it. */
    private static double counted(double u, double[] a, int place, DoubleUnaryOperator upTo, double most) {
        double shift = a[place];
        double stretch = a[place + 1];
        if (stretch == 0 || Double.isNaN(stretch)) {
            return stretch == 0 ? within(a, shift) : stretch;
        }
        double one = (a[0] - shift) / stretch;
        double other = (a[1] - shift) / stretch;
        double low = Math.max(0, Math.ceil(Math.min(one, other)));
        double high = Math.min(most, Math.floor(Math.max(one, other)));
        if (low > high) {
            return within(a, shift + stretch * high);
        }
        double from = low == 0 ? 0 : upTo.applyAsDouble(low - 1);
        double share = from + u * (upTo.applyAsDouble(high) - from);
        double below = low - 1;
        double reached = high;
        while (reached - below > 1) {
            double middle = Math.floor((below + reached) / 2);
            if (upTo.applyAsDouble(middle) >= share) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return within(a, shift + stretch * reached);
    }

    /** A number from a distribution that is stretched and then shifted; shift and stretch stand from a place on. */
    private static double stretched(
            double u, double[] a, int place, DoubleUnaryOperator below, DoubleUnaryOperator inverse) {
        double shift = a[place];
        double stretch = a[place + 1];
        if (stretch == 0 || Double.isNaN(stretch)) {
            return stretch == 0 ? within(a, shift) : stretch;
        }
        double one = (a[0] - shift) / stretch;
        double other = (a[1] - shift) / stretch;
        return within(a, shift + stretch * cut(u, Math.min(one, other), Math.max(one, other), below, inverse));
    }

    /** The inverse at a point between the shares below both ends; the nearer end if nothing lies between them. */
    private static double cut(
            double u, double low, double high, DoubleUnaryOperator below, DoubleUnaryOperator inverse) {
        double from = low == Double.NEGATIVE_INFINITY ? 0 : below.applyAsDouble(low);
        double to = high == Double.POSITIVE_INFINITY ? 1 : below.applyAsDouble(high);
        if (!(from < to)) {
            return from > 0 ? low : high;
        }
        return Math.max(low, Math.min(high, inverse.applyAsDouble(from + u * (to - from))));
    }

    /** Where a growing function reaches a share, by halving what lies between 0 and an end. */
    private static double inverse(DoubleUnaryOperator below, double share, double end) {
        double low = 0;
        double high = Math.min(1, end);
        while (high < end && below.applyAsDouble(high) < share) {
            low = high;
            high *= 2;
        }
        double middle = low + (high - low) / 2;
        while (middle > low && middle < high) {
            if (below.applyAsDouble(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return high;
    }
}
