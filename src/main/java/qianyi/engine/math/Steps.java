package qianyi.engine.math;

/**
 * The steps that a logarithm, an exponential and a power are made of, each one expression without a branch. One number
 * and a block of numbers go through the same steps, so both get the same bits: Java rounds every operation by itself
 * (JLS 15.4 since Java 17). Products and sums are rounded one by one, too, and never fused: not every machine, and no
 * WebAssembly, has an instruction that does both with one rounding.
 *
 * <p>A value in more than double precision is a pair, upper + lower, with |lower| below 2^-15 |upper|. What has to be an
 * exact product is one of numbers that are short enough for it. The upper part of a logarithm has 26 bits for that; numbers
 * are cut as T. J. Dekker does it, "A floating-point technique for extending the available precision", Numerische
 * Mathematik 18 (1971) 224-242.
 */
final class Steps {
    /** Adding it rounds to a whole number, which then stands in the last bits. */
    private static final double TO_WHOLE = 0x1.8p52;

    private static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);
    private static final double PER_LN2 = 0x1.71547652b82fep0;

    /** By its product a number is cut after 26 bits. */
    private static final double SPLITTER = 0x1p27 + 1;

    /** Adding it rounds to a multiple of 2^-25. */
    private static final double TO_SHORT = 0x1.8p27;

    private Steps() {}

    /** A whole number with its value in the last bits. */
    static double ofWhole(long whole) {
        return Double.longBitsToDouble(whole + WHOLE);
    }

    /** The value of such a number. */
    private static double whole(double binary) {
        return binary - TO_WHOLE;
    }

    /** A number rounded to 26 bits; NaN if it is none, infinite or close to that. */
    private static double head(double a) {
        double spread = a * SPLITTER;
        return spread - (spread - a);
    }

    // Logarithm: ln x = k ln 2 - ln q + ln(1 + r), see LogTable; k comes as ofWhole gives it, and r with its head h.

    /** h, exact: of r what comes from the upper bits of z, a multiple of 2^-33 of at most 26 bits. */
    static double remainderHead(double z, double q) {
        return shortened(z) * q - 1;
    }

    /** r, exact: q has at most 9 bits, so both parts of z have exact products with it. */
    static double remainder(double z, double q, double head) {
        return head + (z - shortened(z)) * q;
    }

    /** z rounded to 26 bits or fewer. */
    private static double shortened(double z) {
        return (z + TO_SHORT) - TO_SHORT;
    }

    /** k ln 2 - ln q but for the lower parts of both, exact: a multiple of 2^-42 below 2^10. */
    static double start(double k, double tableUpper) {
        return whole(k) * LogTable.LN2_UPPER + tableUpper;
    }

    /** The lower parts of k ln 2 - ln q. */
    static double startLower(double k, double tableLower) {
        return whole(k) * LogTable.LN2_LOWER + tableLower;
    }

    /** The upper part of ln x, of 26 bits. */
    static double logUpper(double start, double r, double head) {
        return head((start + r) + -0.5 * (head * head));
    }

    /**
     * What the upper part leaves of the start and r - h^2 / 2, rounded once: the square is exact, and so are the sums before
     * it, multiples of 2^-60 below 2^-7 or, where the start is 0, the difference of two numbers that are nearly the same.
     */
    static double logLower(double start, double logUpper, double r, double head) {
        return ((start - logUpper) + r) + -0.5 * (head * head);
    }

    /** The rest: (h^2 - r^2) / 2 + r^3 / 3 - r^4 / 4 + ... + r^9 / 9; what is left out is below 2^-77. */
    static double cubic(double r, double head) {
        double r2 = r * r;
        double p = r2 * (r2 * (r2 * (1.0 / 9) + (r * (-1.0 / 8) + 1.0 / 7)) + (r * (-1.0 / 6) + 1.0 / 5))
                + (r * (-1.0 / 4) + 1.0 / 3);
        return r2 * (r * p) + -0.5 * ((r - head) * (r + head));
    }

    // Product of a number and a pair whose upper part has 26 bits.

    /** Exact. */
    static double productUpper(double y, double upper) {
        return head(y) * upper;
    }

    static double productLower(double y, double upper, double lower) {
        return (y - head(y)) * upper + y * lower;
    }

    // Exponential: e^x = 2^n e^r with |r| at most ln 2 / 2, and 0.36 where x is a pair, whose lower part n does not
    // look at.

    /** n as {@link #ofWhole} gives it; NaN or out of {@link #isPlain} where it has no use. */
    static double binary(double upper) {
        return upper * PER_LN2 + TO_WHOLE;
    }

    /** The upper part of r, exact. */
    static double reducedUpper(double upper, double binary) {
        return upper - whole(binary) * LogTable.LN2_UPPER;
    }

    /** The lower part of r where the number was no pair. */
    static double reducedLower(double binary) {
        return whole(binary) * -LogTable.LN2_LOWER;
    }

    static double reducedLower(double lower, double binary) {
        return lower - whole(binary) * LogTable.LN2_LOWER;
    }

    /**
     * e^r - 1 - r and the lower part of r. The coefficients are those of the polynomial of degree 10 for (e^r - 1 - r) / r^2
     * whose greatest error in e^r over |r| <= 0.3468 is least (Remez exchange in 60 digits, then rounded): 2^-60 of e^r, and
     * 2^-59 up to 0.36.
     */
    static double beyondLinear(double reducedUpper, double reducedLower) {
        double r = reducedUpper + reducedLower;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = r2 * (r * 0x1.111111110ec4p-7 + 0x1.5555555555503p-5) + (r * 0x1.555555555555bp-3 + 0.5);
        double middle = r2 * (r * 0x1.71ddf002c00a4p-19 + 0x1.a01a013654f23p-16)
                + (r * 0x1.a01a01b389fa5p-13 + 0x1.6c16c16c305c5p-10);
        double high = r2 * 0x1.1e3d1bb3aa88p-29 + (r * 0x1.af6c1d595aed7p-26 + 0x1.27e5b48547fbcp-22);
        double polynomial = r4 * (r4 * high + middle) + low;
        return r2 * polynomial + reducedLower;
    }

    /** e^r. */
    static double significand(double reducedUpper, double beyondLinear) {
        double sum = 1 + reducedUpper;
        return sum + ((reducedUpper - (sum - 1)) + beyondLinear);
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
