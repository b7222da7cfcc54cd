package qianyi.engine.math;

/**
 * The steps that a logarithm, an exponential and a power are made of, each one expression without a branch. One number
 * and a block of numbers go through the same steps, so both get the same bits: Java rounds every operation by itself
 * (JLS 15.4 since Java 17), and a product is joined with a sum only where {@link Fused} says so, with one rounding on every
 * machine.
 *
 * <p>A value in more than double precision is a pair, upper + lower, with |lower| below 2^-16 |upper|. Exact sums are
 * those of T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18
 * (1971) 224-242; what a product leaves behind is fma(a, b, -ab).
 */
final class Steps {
    /** Adding it rounds to a whole number, which then stands in the last bits. */
    private static final double TO_WHOLE = 0x1.8p52;

    private static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);
    private static final double PER_LN2 = 0x1.71547652b82fep0;

    private Steps() {}

    /** A whole number with its value in the last bits. */
    static double ofWhole(long whole) {
        return Double.longBitsToDouble(whole + WHOLE);
    }

    /** The value of such a number. */
    private static double whole(double binary) {
        return binary - TO_WHOLE;
    }

    // Logarithm: ln x = k ln 2 - ln q + ln(1 + r), see LogTable; k comes as ofWhole gives it.

    /** r, exact. */
    static double remainder(double z, double q) {
        return Fused.multiplyAdd(z, q, -1);
    }

    /** The upper part of ln x. */
    static double logUpper(double k, double tableUpper, double r) {
        return (Fused.multiplyAdd(whole(k), LogTable.LN2_UPPER, tableUpper) + r) + -0.5 * (r * r);
    }

    /** The lower part of ln x but for the terms of r^3 on: what the upper leaves. */
    static double logLower(double k, double tableUpper, double tableLower, double r) {
        double r2 = r * r;
        double halfSquare = -0.5 * r2;
        double start = Fused.multiplyAdd(whole(k), LogTable.LN2_UPPER, tableUpper);
        double sum = start + r;
        double upper = sum + halfSquare;
        double rest = Fused.multiplyAdd(whole(k), LogTable.LN2_LOWER, tableLower) + (r - (sum - start));
        return Fused.multiplyAdd(-0.5, Fused.multiplyAdd(r, r, -r2), rest) + (halfSquare - (upper - sum));
    }

    /** r^3 / 3 - r^4 / 4 + ... + r^9 / 9; what is left out is below 2^-77. */
    static double cubic(double r) {
        double r2 = r * r;
        double p = Fused.multiplyAdd(
                r2,
                Fused.multiplyAdd(
                        r2,
                        Fused.multiplyAdd(r2, 1.0 / 9, Fused.multiplyAdd(r, -1.0 / 8, 1.0 / 7)),
                        Fused.multiplyAdd(r, -1.0 / 6, 1.0 / 5)),
                Fused.multiplyAdd(r, -1.0 / 4, 1.0 / 3));
        return r2 * (r * p);
    }

    // Product of a number and a pair.

    static double productUpper(double y, double upper) {
        return y * upper;
    }

    static double productLower(double y, double upper, double lower) {
        return Fused.multiplyAdd(y, lower, Fused.multiplyAdd(y, upper, -(y * upper)));
    }

    // Exponential: e^x = 2^n e^r with |r| at most ln 2 / 2.

    /** n as {@link #ofWhole} gives it; NaN or out of {@link #isPlain} where it has no use. */
    static double binary(double upper) {
        return Fused.multiplyAdd(upper, PER_LN2, TO_WHOLE);
    }

    /** The upper part of r, exact. */
    static double reducedUpper(double upper, double binary) {
        return Fused.multiplyAdd(whole(binary), -LogTable.LN2_UPPER, upper);
    }

    /** The lower part of r where the number was no pair. */
    static double reducedLower(double binary) {
        return whole(binary) * -LogTable.LN2_LOWER;
    }

    static double reducedLower(double lower, double binary) {
        return Fused.multiplyAdd(whole(binary), -LogTable.LN2_LOWER, lower);
    }

    /**
     * e^r. The coefficients are those of the polynomial of degree 10 for (e^r - 1 - r) / r^2 whose greatest error in e^r
     * over |r| <= 0.3468 is least (Remez exchange in 60 digits, then rounded): 2^-60 of e^r.
     */
    static double significand(double reducedUpper, double reducedLower) {
        double r = reducedUpper + reducedLower;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Fused.multiplyAdd(
                r2,
                Fused.multiplyAdd(r, 0x1.111111110ec4p-7, 0x1.5555555555503p-5),
                Fused.multiplyAdd(r, 0x1.555555555555bp-3, 0.5));
        double middle = Fused.multiplyAdd(
                r2,
                Fused.multiplyAdd(r, 0x1.71ddf002c00a4p-19, 0x1.a01a013654f23p-16),
                Fused.multiplyAdd(r, 0x1.a01a01b389fa5p-13, 0x1.6c16c16c305c5p-10));
        double high = Fused.multiplyAdd(
                r2, 0x1.1e3d1bb3aa88p-29, Fused.multiplyAdd(r, 0x1.af6c1d595aed7p-26, 0x1.27e5b48547fbcp-22));
        double polynomial = Fused.multiplyAdd(r4, Fused.multiplyAdd(r4, high, middle), low);
        double sum = 1 + reducedUpper;
        return sum + ((reducedUpper - (sum - 1)) + Fused.multiplyAdd(r2, polynomial, reducedLower));
    }

    /** The exponent field of 2^n; from 1 to 2046 for normal numbers. */
    static long field(double binary) {
        return Double.doubleToRawLongBits(binary) - (WHOLE - Double.MAX_EXPONENT);
    }

    /** Whether 2^n is a normal number. */
    static boolean isPlain(double binary) {
        return Long.compareUnsigned(field(binary) - 1, Double.MAX_EXPONENT - Double.MIN_EXPONENT) <= 0;
    }

    /** e^r 2^n for a plain n. */
    static double scaled(double significand, double binary) {
        return significand * Double.longBitsToDouble(field(binary) << 52);
    }

    /** e^r 2^n for an n far from the ends of the plain ones. */
    static double shifted(double significand, double binary) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(significand) + (Double.doubleToRawLongBits(binary) << 52));
    }

    /** e^r 2^n for any n that a double can come out of, rounded once. */
    static double scaledFar(double significand, double binary) {
        long exponent = field(binary) - Double.MAX_EXPONENT;
        long half = exponent / 2;
        return significand * powerOfTwo(half) * powerOfTwo(exponent - half);
    }

    private static double powerOfTwo(long exponent) {
        return Double.longBitsToDouble((exponent + Double.MAX_EXPONENT) << 52);
    }
}
