package qianyi.engine.math;

/**
 * The steps that a logarithm, an exponential and a power are made of, each one expression without a branch. One number
 * and a block of numbers go through the same steps, so both get the same bits: Java rounds every operation by itself
 * (JLS 15.4 since Java 17) and no step uses a fused multiply-add.
 *
 * <p>A value in more than double precision is a pair, upper + lower, with |lower| below 2^-16 |upper|. Exact sums and
 * products are those of T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
 * Mathematik 18 (1971) 224-242.
 */
final class Steps {
    static final double SPLITTER = 0x1p27 + 1;

    /** Adding and taking away rounds a number below 2 to a multiple of 2^-24. */
    private static final double TO_SHORT = 0x1.8p28;

    /** Adding it rounds to a whole number, which then stands in the last bits. */
    private static final double TO_WHOLE = 0x1.8p52;

    private static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);
    private static final double PER_LN2 = 0x1.71547652b82fep0;

    private Steps() {}

    /** The first 26 bits of a number, rounded. NaN from 2^996 on. */
    static double head(double value) {
        double spread = value * SPLITTER;
        return spread - (spread - value);
    }

    /** A number below 2^51 as a double: HotSpot 17 converts a long by an instruction that waits for the one before. */
    static double whole(long number) {
        return Double.longBitsToDouble(number + WHOLE) - TO_WHOLE;
    }

    // Logarithm: ln x = k ln 2 - ln q + ln(1 + r), see LogTable.

    private static double shortened(double z) {
        return (z + TO_SHORT) - TO_SHORT;
    }

    /** The first bits of r, a multiple of 2^-32. */
    static double remainderHead(double z, double q) {
        return shortened(z) * q - 1;
    }

    /** The other bits of r, below 2^-24. */
    static double remainderTail(double z, double q) {
        return (z - shortened(z)) * q;
    }

    /** r, exact. */
    static double remainder(double head, double tail) {
        return head + tail;
    }

    /** -r^2 / 2 for the head of r, exact. */
    static double halfSquare(double head) {
        return -0.5 * head * head;
    }

    /** What {@link #halfSquare} leaves. */
    static double halfSquareTail(double head, double tail) {
        return tail * (-0.5 * (head + (head + tail)));
    }

    /** The upper part of ln x. */
    static double logUpper(double k, double tableUpper, double r, double halfSquare) {
        return (k * LogTable.LN2_UPPER + tableUpper + r) + halfSquare;
    }

    /** The lower part of ln x but for the terms of r^3 on. */
    static double logLower(
            double k, double tableUpper, double tableLower, double r, double halfSquare, double halfSquareTail) {
        double start = k * LogTable.LN2_UPPER + tableUpper;
        double sum = start + r;
        double upper = sum + halfSquare;
        double rest = (k * LogTable.LN2_LOWER + tableLower) + ((start - sum) + r);
        return (rest + halfSquareTail) + ((sum - upper) + halfSquare);
    }

    /** r^3 / 3 - r^4 / 4 + ... + r^9 / 9; what is left out is below 2^-77. */
    static double cubic(double r) {
        double r2 = r * r;
        double p = (1.0 / 3 - 1.0 / 4 * r)
                + r2 * ((1.0 / 5 - 1.0 / 6 * r) + r2 * ((1.0 / 7 - 1.0 / 8 * r) + r2 * (1.0 / 9)));
        return r2 * (r * p);
    }

    // Product of y and a pair, y being given with its head.

    /** The upper part of the product, exact. */
    static double productUpper(double head, double upper) {
        return head * head(upper);
    }

    static double productLower(double y, double head, double tail, double upper, double lower) {
        double first = head(upper);
        return tail * first + y * ((upper - first) + lower);
    }

    // Exponential: e^x = 2^n e^r with |r| at most ln 2 / 2.

    /** n as a number whose last bits hold it; NaN or out of {@link #isPlain} where it has no use. */
    static double binary(double upper, double lower) {
        return (upper + lower) * PER_LN2 + TO_WHOLE;
    }

    /** The upper part of r, exact. */
    static double reducedUpper(double upper, double binary) {
        return upper - (binary - TO_WHOLE) * LogTable.LN2_UPPER;
    }

    static double reducedLower(double lower, double binary) {
        return lower - (binary - TO_WHOLE) * LogTable.LN2_LOWER;
    }

    /**
     * e^r - 1 - r. The coefficients are those of the polynomial of degree 10 for (e^r - 1 - r) / r^2 whose greatest error
     * in e^r over |r| <= 0.3468 is least (Remez exchange in 60 digits, then rounded): 2^-60 of e^r.
     */
    static double curvature(double reducedUpper, double reducedLower) {
        double r = reducedUpper + reducedLower;
        double r2 = r * r;
        double r4 = r2 * r2;
        return r2
                * (((0.5 + 0x1.555555555555bp-3 * r) + r2 * (0x1.5555555555503p-5 + 0x1.111111110ec4p-7 * r))
                        + r4
                                * (((0x1.6c16c16c305c5p-10 + 0x1.a01a01b389fa5p-13 * r)
                                                + r2 * (0x1.a01a013654f23p-16 + 0x1.71ddf002c00a4p-19 * r))
                                        + r4
                                                * ((0x1.27e5b48547fbcp-22 + 0x1.af6c1d595aed7p-26 * r)
                                                        + r2 * 0x1.1e3d1bb3aa88p-29)));
    }

    /** e^r. */
    static double significand(double reducedUpper, double reducedLower, double curvature) {
        double sum = 1 + reducedUpper;
        return sum + (((1 - sum) + reducedUpper) + (reducedLower + curvature));
    }

    /** Whether 2^n is a normal number. */
    static boolean isPlain(double binary) {
        long normal = exponent(binary) - Double.MIN_EXPONENT;
        return Long.compareUnsigned(normal, Double.MAX_EXPONENT - Double.MIN_EXPONENT) <= 0;
    }

    /** e^r 2^n for a plain n. */
    static double scaled(double significand, double binary) {
        return significand * powerOfTwo(exponent(binary));
    }

    /** e^r 2^n for any n that a double can come out of, rounded once. */
    static double scaledFar(double significand, double binary) {
        long half = exponent(binary) / 2;
        return significand * powerOfTwo(half) * powerOfTwo(exponent(binary) - half);
    }

    private static long exponent(double binary) {
        return Double.doubleToRawLongBits(binary) - WHOLE;
    }

    private static double powerOfTwo(long exponent) {
        return Double.longBitsToDouble((exponent + Double.MAX_EXPONENT) << 52);
    }
}
