package qianyi.engine.math;

/**
 * How a logarithm is cut down to one near 1. A positive normal x is 2^k z with z in [0.704, 1.409); that range is cut
 * into {@link #SIZE} intervals, each with a short number q near 1 / z, so that ln x = k ln 2 - ln q + ln(1 + r) with
 * r = z q - 1. Since q has at most 9 bits and |r| is below 0.006, r is a double without rounding. The interval around 1
 * has q = 1: there ln x is ln(1 + r) alone and keeps its relative precision.
 *
 * <p>After P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM
 * Transactions on Mathematical Software 16 (1990) 378-400, with intervals of its own.
 */
final class LogTable {
    private static final int BITS = 7;
    private static final int SIZE = 1 << BITS;
    private static final int FRACTION = 52;
    private static final int INTERVAL = FRACTION - BITS;
    private static final long EXPONENT = 0xfffL << FRACTION;

    /** The bits of the lowest z. Below 1 an interval is half as wide as above, so 1 sits two thirds up in its own. */
    private static final long LOWEST = Double.doubleToRawLongBits(1) - (75L << INTERVAL) - (2L << INTERVAL) / 3;

    /** ln 2 in two parts; the upper is a multiple of 2^-42, so that its product with an exponent is exact. */
    static final double LN2_UPPER = 0x1.62e42fefa38p-1;

    static final double LN2_LOWER = 0x1.ef35793c7673p-45;

    /** q of each interval, a multiple of 1/128 for z below 1 and of 1/256 above. */
    static final double[] Q = new double[SIZE];

    /** -ln q in two parts; the upper is a multiple of 2^-42, the sum is right to 2^-71 of itself. */
    static final double[] UPPER = new double[SIZE];

    static final double[] LOWER = new double[SIZE];

    static {
        int one = interval(Double.doubleToRawLongBits(1));
        fill(one, -1);
        fill(one, 1);
    }

    private LogTable() {}

    /** Whether a number, given by its bits, is positive, finite and not subnormal. */
    static boolean isOrdinary(long bits) {
        return bits >= 0x001L << FRACTION && bits < 0x7ffL << FRACTION;
    }

    /** k of an ordinary number. */
    static long exponent(long bits) {
        return (bits - LOWEST) >> FRACTION;
    }

    static double z(long bits) {
        return Double.longBitsToDouble(bits - ((bits - LOWEST) & EXPONENT));
    }

    static int interval(long bits) {
        return (int) ((bits - LOWEST) >>> INTERVAL) & (SIZE - 1);
    }

    /** Fills the intervals from that of 1 on in one direction; -ln(m / 256) is summed in two doubles as m moves. */
    private static void fill(int one, int direction) {
        int m = 256;
        double upper = 0;
        double lower = 0;
        for (int i = one; i >= 0 && i < SIZE; i += direction) {
            double middle = Double.longBitsToDouble(LOWEST + ((2L * i + 1) << (INTERVAL - 1)));
            double steps = middle < 1 ? 128 : 256;
            Q[i] = Math.rint(steps / middle) / steps;
            while (m != Q[i] * 256) {
                // -ln((m - 1) / m) = 2 artanh(1 / (2 m - 1)), and upwards with the other sign
                double odd = 2 * m - direction;
                double first = direction * 2 / odd;
                double rest = -direction * 2 * remainder(1 / odd, odd) / odd
                        + first / (odd * odd) * (1.0 / 3 + (1.0 / 5 + 1 / (odd * odd) / 7) / (odd * odd));
                double sum = upper + first;
                lower += ((upper - sum) + first) + rest;
                upper = sum + lower;
                lower += sum - upper;
                m -= direction;
            }
            UPPER[i] = Math.rint(upper * 0x1p42) * 0x1p-42;
            LOWER[i] = (upper - UPPER[i]) + lower;
        }
    }

    /** z q - 1, exact for a short q near 1 / z. */
    private static double remainder(double z, double q) {
        return Steps.remainder(z, q, Steps.remainderHead(z, q));
    }
}
