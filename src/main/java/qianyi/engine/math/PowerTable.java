package qianyi.engine.math;

/**
 * The logarithms and powers to base 2 that a power is put together from. A positive normal x is 2^k z with z in [0.705,
 * 1.41); that range is cut into {@link #SIZE} intervals, each with a short number q near 1 / z, so that log2 x = k -
 * log2 q + log2(1 + r) with r = z q - 1. 1 lies between two intervals that both have q = 1. With z = low + f, low being
 * the lower end of the interval, r = f q + (low q - 1): f has 43 bits and q at most 10, so the product is exact, and so is
 * the sum, since r is a multiple of 2^-62 below 2^-9.
 */
final class PowerTable {
    private static final int BITS = 9;
    private static final int SIZE = 1 << BITS;
    static final int FRACTION = 52;
    private static final int INTERVAL = FRACTION - BITS;
    static final long INSIDE = (1L << INTERVAL) - 1;
    static final long ONE = Double.doubleToRawLongBits(1);

    /** Intervals below 1, half as wide as those above. */
    private static final int BELOW = 302;

    static final long LOWEST = ONE - ((long) BELOW << INTERVAL);

    /** Numbers an interval has in the table. */
    private static final int ROW = 4;

    /** Bits of the part of an exponent that lies behind the point. */
    static final int PARTS = 8;

    static final int LAST_ROOT = (1 << PARTS) - 1;

    /** Adding and taking away rounds a number below 2^11 to a multiple of 2^-16. */
    private static final double TO_SHORT = 0x1.8p36;

    /** 1 / ln 2 by its head and the rest. */
    private static final double PER_LN2 = 0x1.71547652b82fep0;

    private static final double PER_LN2_HEAD = Steps.head(PER_LN2);
    private static final double PER_LN2_TAIL = (PER_LN2 - PER_LN2_HEAD) + 0x1.777d0ffda0d24p-56;

    /**
     * For each interval: q, halved below 1 where f counts double; low q - 1; -log2 q by a multiple of 2^-16 and the rest.
     */
    static final double[] LOGARITHMS = new double[ROW * SIZE];

    /** For each j below 2^8: what 2^(j / 256) leaves of its double, in parts of it; the double with j taken off its bits. */
    static final double[] ROOTS = new double[2 << PARTS];

    static {
        logarithms();
        roots();
    }

    private PowerTable() {}

    /** Where the numbers of an interval begin. */
    static int row(long bits) {
        return (int) ((bits - LOWEST) >>> (INTERVAL - 2)) & (ROW * (SIZE - 1));
    }

    /** r, exact, of an ordinary number given by its bits. */
    static double remainder(long bits, int row) {
        double f = Double.longBitsToDouble(((bits - LOWEST) & INSIDE) | ONE) - 1;
        return f * LOGARITHMS[row] + LOGARITHMS[row + 1];
    }

    /** k - log2 q, rounded to a multiple of 2^-16: a number of 27 bits. */
    static double coarse(long bits, int row) {
        return Steps.whole((bits - LOWEST) >> FRACTION) + LOGARITHMS[row + 2];
    }

    /** What {@link #coarse} leaves of k - log2 q. */
    static double rest(int row) {
        return LOGARITHMS[row + 3];
    }

    /** 2^(n / 256) (1 + growth). */
    static double scaled(long n, double growth) {
        int place = 2 * ((int) n & LAST_ROOT);
        double root = Double.longBitsToDouble(Double.doubleToRawLongBits(ROOTS[place + 1]) + (n << FRACTION - PARTS));
        return root + root * (ROOTS[place] + growth);
    }

    private static void logarithms() {
        for (int i = 0; i < SIZE; i++) {
            double low = Double.longBitsToDouble(LOWEST + ((long) i << INTERVAL));
            double middle = Double.longBitsToDouble(LOWEST + ((2L * i + 1) << INTERVAL - 1));
            boolean below = i < BELOW;
            double steps = below ? SIZE : 2 * SIZE;
            double q = i == BELOW - 1 || i == BELOW ? 1 : Math.rint(steps / middle) / steps;
            LOGARITHMS[ROW * i] = below ? q / 2 : q;
            LOGARITHMS[ROW * i + 1] = Math.fma(low, q, -1);
            long bits = Double.doubleToRawLongBits(q);
            double ln = Elementary.upper(bits, 0);
            double upper = Steps.productUpper(PER_LN2_HEAD, ln);
            double lower = Steps.productLower(PER_LN2, PER_LN2_HEAD, PER_LN2_TAIL, ln, Elementary.lower(bits, 0));
            double coarse = (TO_SHORT - upper) - TO_SHORT;
            LOGARITHMS[ROW * i + 2] = coarse;
            LOGARITHMS[ROW * i + 3] = -((coarse + upper) + lower);
        }
    }

    /** Each root is the one before times 2^(1 / 256), in two doubles. */
    private static void roots() {
        double first = 0x1.00b1afa5abcbfp0;
        double firstRest = -0x1.4f6b2a7609f71p-55;
        double upper = 1;
        double lower = 0;
        for (int j = 0; j < 1 << PARTS; j++) {
            ROOTS[2 * j] = lower / upper;
            ROOTS[2 * j + 1] =
                    Double.longBitsToDouble(Double.doubleToRawLongBits(upper) - ((long) j << FRACTION - PARTS));
            double product = upper * first;
            double rest = Math.fma(upper, first, -product) + (upper * firstRest + lower * first);
            upper = product + rest;
            lower = (product - upper) + rest;
        }
    }
}
