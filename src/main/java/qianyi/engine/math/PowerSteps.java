package qianyi.engine.math;

/**
 * The steps from a logarithm to base 2 to a power, each one expression without a branch, as in {@link Steps}. They are
 * good for exponents below {@link #MOST_EXPONENT} and results between 2^-32 and 2^32. There the fine part of the logarithm
 * is right to 2^-59.8, and what is left out and rounded on the way is below 2^-54.5 of the result, before that is rounded
 * itself.
 */
final class PowerSteps {
    /** From here on a rounded logarithm times the exponent would show in the result. */
    private static final double MOST_EXPONENT = 32;

    /** Adding it rounds to a multiple of 2^-8, counted by the last bits. */
    static final double TO_PARTS = 0x1.8p44;

    static final long PARTS = Double.doubleToRawLongBits(TO_PARTS);
    private static final long NEAR = 32L << PowerTable.PARTS;

    /**
     * log2(1 + r) by its powers. The coefficients are those whose greatest error over |r| <= 2^-9 is least (interpolated at
     * the zeros of the Chebyshev polynomials, in 60 digits): 2^-60.6.
     */
    static final double LOG1 = 0x1.71547652b82fep0;

    static final double LOG2 = -0x1.71547652b4df5p-1;
    static final double LOG3 = 0x1.ec709dc3a03fdp-2;
    static final double LOG4 = -0x1.7154cc06d59f6p-2;
    static final double LOG5 = 0x1.2776c50ef9bfep-2;

    /** 2^w - 1 by its powers for |w| <= 2^-9, in the same way: error 2^-58.4. */
    static final double EXP1 = 0x1.62e42fefa39b8p-1;

    static final double EXP2 = 0x1.ebfbdff82c58fp-3;
    static final double EXP3 = 0x1.c6b090dbddaa5p-5;
    static final double EXP4 = 0x1.3b2ab6fba4e77p-7;

    private PowerSteps() {}

    /** Whether an exponent is a power of two, or 0. */
    static boolean isBinary(double exponent) {
        return Double.doubleToRawLongBits(exponent) << 12 == 0;
    }

    /** Whether the table is good for an exponent. */
    static boolean isPlain(double exponent) {
        return isSmall(exponent) && !isBinary(exponent);
    }

    /** Whether an exponent is small enough, and a number at all. */
    static boolean isSmall(double exponent) {
        return Math.abs(exponent) < MOST_EXPONENT;
    }

    /** log2(1 + r) with what the coarse part leaves. */
    static double fine(double r, double rest) {
        double r2 = r * r;
        return r * LOG1 + (r2 * ((LOG2 + r * LOG3) + r2 * (LOG4 + r * LOG5)) + rest);
    }

    /** The upper part of y log2 x, exact. */
    static double upper(double head, double coarse) {
        return head * coarse;
    }

    static double lower(double y, double head, double coarse, double fine) {
        return (y - head) * coarse + y * fine;
    }

    /** The multiple of 2^-8 next to a pair, as a number whose last bits count it. */
    static double binary(double upper, double lower) {
        return (upper + lower) + TO_PARTS;
    }

    /** n of the multiple n / 256. */
    static long parts(double binary) {
        return Double.doubleToRawLongBits(binary) - PARTS;
    }

    static boolean isNear(long parts) {
        return far(parts) == 0;
    }

    /** 0 if {@link #isNear} is the case. */
    static long far(long parts) {
        return (parts + NEAR) & -2 * NEAR;
    }

    /** What the multiple leaves of the pair. */
    static double reduced(double upper, double lower, double binary) {
        return (upper - (binary - TO_PARTS)) + lower;
    }

    /** 2^w - 1. */
    static double growth(double w) {
        double w2 = w * w;
        return w * EXP1 + w2 * ((EXP2 + w * EXP3) + w2 * EXP4);
    }
}
