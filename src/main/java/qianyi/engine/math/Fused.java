package qianyi.engine.math;

/**
 * A product and a sum rounded once, as {@link Math#fma} defines it. Where the processor has no such instruction (before
 * 2013, and small ones of Intel and others until about 2021) {@link Math} computes it by decimal numbers, some thousand
 * times slower; there it is put together from exact sums and products instead, with the same result.
 *
 * <p>S. Boldo and G. Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd",
 * IEEE Transactions on Computers 57 (2008) 462-471. The exact product is that of T. J. Dekker, "A floating-point technique
 * for extending the available precision", Numerische Mathematik 18 (1971) 224-242, the exact sum that of D. E. Knuth, The
 * Art of Computer Programming 2, section 4.2.2.
 */
final class Fused {
    /** Whether the processor does it. Only speed hangs on it, no result. */
    private static final boolean INSTRUCTION = isFast();

    /** Far above what the instruction takes in the interpreter, far below what decimal numbers take. */
    private static final long NANOSECONDS = 3_000;

    private static final double SPLITTER = 0x1p27 + 1;

    /** Between these the exact product and sum neither overflow nor lose digits. */
    private static final double LARGE = 0x1p500;

    private static final double SMALL = 0x1p-900;

    private Fused() {}

    /** a b + c, rounded once. */
    static double multiplyAdd(double a, double b, double c) {
        return INSTRUCTION ? Math.fma(a, b, c) : emulated(a, b, c);
    }

    /** The same without the instruction. */
    static double emulated(double a, double b, double c) {
        double upper = a * b;
        if (a == 0 || b == 0) {
            return upper + c;
        }
        boolean easy = Math.abs(a) < LARGE
                && Math.abs(b) < LARGE
                && Math.abs(c) < LARGE
                && Math.abs(upper) < LARGE
                && Math.abs(upper) > SMALL;
        if (!easy) {
            return Math.fma(a, b, c);
        }
        double lower = productRest(a, b, upper);
        double small = c + lower;
        double smallRest = sumRest(c, lower, small);
        double large = upper + small;
        double largeRest = sumRest(upper, small, large);
        return large + toOdd(largeRest, smallRest);
    }

    /** What a product leaves behind when it is rounded. */
    private static double productRest(double a, double b, double product) {
        double spreadA = a * SPLITTER;
        double headA = spreadA - (spreadA - a);
        double tailA = a - headA;
        double spreadB = b * SPLITTER;
        double headB = spreadB - (spreadB - b);
        double tailB = b - headB;
        return ((headA * headB - product) + headA * tailB + tailA * headB) + tailA * tailB;
    }

    /** What a sum leaves behind when it is rounded. */
    private static double sumRest(double a, double b, double sum) {
        double ofB = sum - a;
        return (a - (sum - ofB)) + (b - ofB);
    }

    /** A sum that is exact, or else the one of its two neighbours whose last bit is 1. */
    private static double toOdd(double a, double b) {
        double sum = a + b;
        double rest = sumRest(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (rest == 0 || (bits & 1) != 0) {
            return sum;
        }
        return Double.longBitsToDouble(bits + (rest > 0 == sum > 0 ? 1 : -1));
    }

    private static boolean isFast() {
        long least = Long.MAX_VALUE;
        double x = 1.1;
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                x = Math.fma(x, 0.9, 0.7);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return x > 0 && least < 8 * NANOSECONDS;
    }
}
