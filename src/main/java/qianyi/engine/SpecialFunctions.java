package qianyi.engine;

/** Functions that distributions are made of, to about 14 digits. */
final class SpecialFunctions {
    private static final double ENOUGH = 1e-16;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000;

    /** Lanczos (1964), "A precision approximation of the gamma function", with g = 7 and nine terms. */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    // Wichura (1988), "Algorithm AS 241: the percentage points of the normal distribution", routine PPND16
    private static final double[] CENTRE_OVER = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRE_UNDER = {
        1,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3
    };
    private static final double[] MIDDLE_OVER = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_UNDER = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] TAIL_OVER = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_UNDER = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private SpecialFunctions() {}

    /** The logarithm of the gamma function; x above 0. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return Arithmetic.ln(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Arithmetic.ln(2 * Math.PI) + (x - 0.5) * Arithmetic.ln(t) - t + Arithmetic.ln(sum);
    }

    /** The share of the gamma integral of a shape that lies below x (DLMF 8.2.4): series left, fraction right. */
    static double gammaBelow(double shape, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x);
    }

    /** What lies above, without losing the digits of a small rest. */
    static double gammaAbove(double shape, double x) {
        return x < shape + 1 ? 1 - gammaBelow(shape, x) : x == Double.POSITIVE_INFINITY ? 0 : gammaFraction(shape, x);
    }

    private static double gammaSeries(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int i = 1; i < MOST_TERMS && Math.abs(term) > Math.abs(sum) * ENOUGH; i++) {
            term *= x / (shape + i);
            sum += term;
        }
        return sum * Arithmetic.exp(shape * Arithmetic.ln(x) - x - logGamma(shape));
    }

    /** A continued fraction from front to back (Lentz 1976). */
    private static double gammaFraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = 1 / apart(a * d + b);
            c = apart(b + a / c);
            double factor = d * c;
            fraction *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return fraction * Arithmetic.exp(shape * Arithmetic.ln(x) - x - logGamma(shape));
    }

    /** The share of the beta integral that lies below x (DLMF 8.17). */
    static double betaBelow(double a, double b, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Arithmetic.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * Arithmetic.ln(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / apart(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / apart(1 + even * d);
            c = apart(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / apart(1 + odd * d);
            c = apart(1 + odd / c);
            double factor = d * c;
            fraction *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return fraction;
    }

    private static double apart(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The share of the standard normal distribution that lies below x. */
    static double normalBelow(double x) {
        double square = x * x / 2;
        return x < 0 ? 0.5 * gammaAbove(0.5, square) : 0.5 + 0.5 * gammaBelow(0.5, square);
    }

    /** Below which x a share of the standard normal distribution lies. */
    static double normalQuantile(double share) {
        if (!(share > 0 && share < 1)) {
            return share == 0 ? Double.NEGATIVE_INFINITY : share == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double q = share - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(CENTRE_OVER, r) / polynomial(CENTRE_UNDER, r);
        }
        double r = Math.sqrt(-Arithmetic.ln(q < 0 ? share : 1 - share));
        double tail = r <= 5
                ? polynomial(MIDDLE_OVER, r - 1.6) / polynomial(MIDDLE_UNDER, r - 1.6)
                : polynomial(TAIL_OVER, r - 5) / polynomial(TAIL_UNDER, r - 5);
        return q < 0 ? -tail : tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
