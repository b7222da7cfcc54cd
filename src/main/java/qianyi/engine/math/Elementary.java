package qianyi.engine.math;

/**
 * The exponential, the logarithms and the power of the project. The special cases are those of {@link Math}. Every
 * virtual machine, interpreter and compiler gives the same bits, and so does {@link ElementaryLanes}; {@link Math}
 * promises that of none of these functions.
 *
 * <p>Error bounds, in units in the last place of the exact result: {@link #exp} 0.9, {@link #ln} and {@link #log10}
 * 0.51, {@link #pow} 0.95; 1 where the result is subnormal. A result that is a double and not subnormal is exact: pow(x,
 * 1) = x, pow(2, n) = 2^n, pow(9, 0.5) = 3, log10(1000) = 3. Monotony is not promised.
 *
 * <p>How the bounds come about. ln and log10: the pair is right to 2^-65 of itself and its sum is rounded once. exp, in
 * units of 2^-53 for e^r from 0.707 to 1: 0.5 for the last sum; 0.10 for three roundings of 2^-55 in (e^r - 1 - r) / r^2,
 * times r^2; 0.03 each for r^2, its product with that and two sums, all below 1/16; 0.08 for rounding r within it; 0.01 for
 * the polynomial. That is 0.81. pow: the lower part of y ln x may be 0.013, so that |r| is up to 0.36 and the same parts are 0.84;
 * where the two sums are above 1/16, which they are only for r near -1/3, it is 0.85. To that comes 0.06 for 2^-66 of y ln x,
 * itself below 2^9.6, or 0.09 in the worst place of the table: 0.94.
 */
public final class Elementary {
    /** 1 / ln 10 in two parts. */
    private static final double PER_LN10 = 0x1.bcb7b1526e50ep-2;

    private static final double PER_LN10_REST = 0x1.95355baaafad3p-57;

    /** e^x is infinite from here on. */
    private static final double OVERFLOW = 710;

    /** e^x is 0 up to here. */
    private static final double UNDERFLOW = -746;

    /** A power of this size is 0 or infinite unless the base is 1. */
    private static final double HUGE = 0x1p64;

    /** From here on every double is even. */
    private static final double EVEN_ONLY = 0x1p53;

    private static final int LIFT = 54;

    private Elementary() {}

    /** e to the power of x. */
    public static double exp(double x) {
        double binary = Steps.binary(x);
        return Steps.isPlain(binary) ? Steps.scaled(significand(x, binary), binary) : farExp(x, 0);
    }

    /** The natural logarithm; NaN below 0, minus infinity at 0. */
    public static double ln(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            double upper = upper(bits, 0);
            return upper + lower(bits, 0, upper);
        }
        return isSubnormal(x) ? lnOfSubnormal(x) : logOfSpecial(x);
    }

    /** The logarithm to base 10; NaN below 0, minus infinity at 0. */
    public static double log10(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            double upper = upper(bits, 0);
            return perLn10(upper, lower(bits, 0, upper));
        }
        return isSubnormal(x) ? log10OfSubnormal(x) : logOfSpecial(x);
    }

    /** x to the power of y, in the cases of {@link Math#pow}. */
    public static double pow(double x, double y) {
        return isPowerOfTwo(y) ? simplePow(x, y) : generalPow(x, y);
    }

    /** Whether the size of a number is a power of two, and so it may be one that {@link #simplePow} knows. */
    static boolean isPowerOfTwo(double y) {
        return Double.doubleToRawLongBits(y) << 12 == 0;
    }

    /** Half and whole powers by one operation, rounded once; the exponent decides, wherever it comes from. */
    private static double simplePow(double x, double y) {
        if (y == 0.5 && x > 0) {
            return Math.sqrt(x);
        }
        if (y == 1) {
            return x;
        }
        if (y == 2) {
            return x * x;
        }
        return y == -1 ? 1 / x : generalPow(x, y);
    }

    private static double generalPow(double x, double y) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            double upper = upper(bits, 0);
            double lower = lower(bits, 0, upper);
            double productUpper = Steps.productUpper(y, upper);
            double productLower = Steps.productLower(y, upper, lower);
            double binary = Steps.binary(productUpper);
            if (Steps.isPlain(binary)) {
                return Steps.scaled(significand(productUpper, productLower, binary), binary);
            }
        }
        return specialPow(x, y);
    }

    static double perLn10(double upper, double lower) {
        return Steps.productUpper(PER_LN10, upper)
                + (Steps.productLower(PER_LN10, upper, lower) + PER_LN10_REST * upper);
    }

    private static double significand(double x, double binary) {
        return ofReduced(Steps.reducedUpper(x, binary), Steps.reducedLower(binary));
    }

    private static double significand(double upper, double lower, double binary) {
        return ofReduced(Steps.reducedUpper(upper, binary), Steps.reducedLower(lower, binary));
    }

    private static double ofReduced(double reducedUpper, double reducedLower) {
        return Steps.significand(reducedUpper, Steps.beyondLinear(reducedUpper, reducedLower));
    }

    /** The upper part of the logarithm of an ordinary number that was multiplied by 2^lift. */
    private static double upper(long bits, int lift) {
        int i = LogTable.interval(bits);
        double head = Steps.remainderHead(LogTable.z(bits), LogTable.Q[i]);
        double r = Steps.remainder(LogTable.z(bits), LogTable.Q[i], head);
        return Steps.logUpper(Steps.start(k(bits, lift), LogTable.UPPER[i]), r, head);
    }

    private static double lower(long bits, int lift, double upper) {
        int i = LogTable.interval(bits);
        double head = Steps.remainderHead(LogTable.z(bits), LogTable.Q[i]);
        double r = Steps.remainder(LogTable.z(bits), LogTable.Q[i], head);
        double k = k(bits, lift);
        double start = Steps.start(k, LogTable.UPPER[i]);
        double startLower = Steps.startLower(k, LogTable.LOWER[i]);
        return (startLower + Steps.logLower(start, upper, r, head)) + Steps.cubic(r, head);
    }

    private static double k(long bits, int lift) {
        return Steps.ofWhole(LogTable.exponent(bits) - lift);
    }

    /** e to the power of a pair, where the result is subnormal, 0, near the greatest double, infinite or NaN. */
    private static double farExp(double upper, double lower) {
        if (upper >= OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (upper <= UNDERFLOW) {
            return 0;
        }
        double binary = Steps.binary(upper);
        return Double.isNaN(binary) ? Double.NaN : Steps.scaledFar(significand(upper, lower, binary), binary);
    }

    private static boolean isSubnormal(double x) {
        return x > 0 && x < Double.MIN_NORMAL;
    }

    private static long lifted(double subnormal) {
        return Double.doubleToRawLongBits(subnormal * (1L << LIFT));
    }

    private static double lnOfSubnormal(double x) {
        double upper = upper(lifted(x), LIFT);
        return upper + lower(lifted(x), LIFT, upper);
    }

    private static double log10OfSubnormal(double x) {
        double upper = upper(lifted(x), LIFT);
        return perLn10(upper, lower(lifted(x), LIFT, upper));
    }

    private static double logOfSpecial(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    private static double specialPow(double x, double y) {
        double size = Math.abs(x);
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (Double.isInfinite(y)) {
            return size == 1 ? Double.NaN : farPow(size, y);
        }
        boolean signed = Double.doubleToRawLongBits(x) < 0;
        if (signed && x != 0 && !Double.isInfinite(x) && y != Math.rint(y)) {
            return Double.NaN;
        }
        double power = farPow(size, y);
        return signed && isOdd(y) ? -power : power;
    }

    private static boolean isOdd(double y) {
        return y == Math.rint(y) && Math.abs(y) < EVEN_ONLY && ((long) y & 1) != 0;
    }

    /** The power of a base that is not negative. */
    private static double farPow(double size, double y) {
        if (size == 0 || Double.isInfinite(size) || Math.abs(y) >= HUGE) {
            return size == 1 ? 1 : size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        boolean subnormal = isSubnormal(size);
        long bits = subnormal ? lifted(size) : Double.doubleToRawLongBits(size);
        int lift = subnormal ? LIFT : 0;
        double upper = upper(bits, lift);
        double lower = lower(bits, lift, upper);
        return farExp(Steps.productUpper(y, upper), Steps.productLower(y, upper, lower));
    }
}
