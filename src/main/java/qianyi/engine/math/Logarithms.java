package qianyi.engine.math;

/**
 * The logarithms to base 2 of a block of numbers in more than double precision, to be raised to any number of powers:
 * what several powers of one base share. Not safe for use by two threads.
 */
public final class Logarithms {
    final double[] coarse;
    final double[] fine;
    private final double[] r;

    /** Room for blocks of up to this many numbers. */
    public Logarithms(int size) {
        coarse = new double[size];
        fine = new double[size];
        r = new double[size];
    }

    /**
     * Takes the logarithms of x[from] to x[from + count - 1]. A number that is not positive, finite and normal gets NaN,
     * which {@link ElementaryBlocks} sends to the functions of {@link Elementary}.
     */
    public void take(double[] x, int from, int count) {
        if (reduce(x, from, count, r, coarse, fine) < 0) {
            markSpecial(x, from, count, coarse);
        }
        refine(count, r, fine);
    }

    // One loop a method and few operations a loop: HotSpot turns such a loop into vector instructions, not a long one.

    /** Yields a number with a sign if any number is not positive, finite and normal. */
    private static long reduce(double[] x, int from, int count, double[] r, double[] coarse, double[] rest) {
        long special = 0;
        for (int j = 0; j < count; j++) {
            long bits = Double.doubleToRawLongBits(x[from + j]);
            int row = PowerTable.row(bits);
            r[j] = PowerTable.remainder(bits, row);
            coarse[j] = PowerTable.coarse(bits, row);
            rest[j] = PowerTable.rest(row);
            special |= LogTable.ordinary(bits);
        }
        return special;
    }

    private static void markSpecial(double[] x, int from, int count, double[] coarse) {
        for (int j = 0; j < count; j++) {
            if (!LogTable.isOrdinary(Double.doubleToRawLongBits(x[from + j]))) {
                coarse[j] = Double.NaN;
            }
        }
    }

    /** Puts the fine parts in the place of what the table leaves. */
    private static void refine(int count, double[] r, double[] fine) {
        for (int j = 0; j < count; j++) {
            fine[j] = PowerSteps.fine(r[j], fine[j]);
        }
    }
}
