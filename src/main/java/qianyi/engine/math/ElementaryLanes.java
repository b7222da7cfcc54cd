package qianyi.engine.math;

/**
 * The functions of {@link Elementary} for blocks of numbers, with the same bits: each goes over the block a few times,
 * doing little, so that HotSpot turns most passes into vector instructions without being asked. Inputs and results lie at
 * [from, from + count) of their arrays; the result may overwrite an input; count may not exceed the room of the scratch.
 */
public final class ElementaryLanes {
    private ElementaryLanes() {}

    /** out = e^x. */
    public static void exp(double[] x, double[] out, int from, int count, Scratch scratch) {
        System.arraycopy(x, from, scratch.input, 0, count);
        if (!scratch.passes.into(out, from).exponential(count)) {
            finishExp(count, scratch.significand, scratch.binary, x, out, from);
        }
    }

    /** out = ln x. */
    public static void ln(double[] x, double[] out, int from, int count, Scratch scratch) {
        Logarithms logarithms = scratch.logarithms;
        logarithms.take(x, from, count);
        sums(count, logarithms.upper, logarithms.lower, scratch.upper);
        finishLn(count, scratch.upper, x, out, from);
    }

    /** out = the logarithm of x to base 10. */
    public static void log10(double[] x, double[] out, int from, int count, Scratch scratch) {
        Logarithms logarithms = scratch.logarithms;
        logarithms.take(x, from, count);
        perLn10(count, logarithms.upper, logarithms.lower, scratch.upper);
        finishLog10(count, scratch.upper, x, out, from);
    }

    /** out = x^y with one y for all. */
    public static void pow(double[] x, double y, double[] out, int from, int count, Scratch scratch) {
        if (y == 0.5) {
            squareRoots(x, out, from, count, scratch.input);
        } else if (y == 1) {
            System.arraycopy(x, from, out, from, count);
        } else if (y == 2) {
            squares(x, out, from, count);
        } else if (y == -1) {
            reciprocals(x, out, from, count);
        } else {
            scratch.logarithms.take(x, from, count);
            generalPow(scratch.logarithms, x, y, out, from, count, scratch);
        }
    }

    /** out = x^y. */
    public static void pow(double[] x, double[] y, double[] out, int from, int count, Scratch scratch) {
        Logarithms logarithms = scratch.logarithms;
        logarithms.take(x, from, count);
        System.arraycopy(y, from, scratch.input, 0, count);
        if (scratch.passes.into(out, from).power(logarithms, count)) {
            simplePow(count, logarithms.x, scratch.input, out, from);
        } else {
            eachPow(count, logarithms.x, scratch.input, out, from);
        }
    }

    /** The powers that {@link Elementary} knows a simpler way for. */
    private static void simplePow(int count, double[] x, double[] y, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            if (Elementary.isPowerOfTwo(y[j])) {
                out[from + j] = Elementary.pow(x[j], y[j]);
            }
        }
    }

    private static void eachPow(int count, double[] x, double[] y, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Elementary.pow(x[j], y[j]);
        }
    }

    private static void generalPow(
            Logarithms logarithms, double[] x, double y, double[] out, int from, int count, Scratch scratch) {
        if (!scratch.passes.into(out, from).power(logarithms, y, count)) {
            finishPow(count, scratch.significand, scratch.binary, x, y, out, from);
        }
    }

    private static void squareRoots(double[] x, double[] out, int from, int count, double[] copy) {
        System.arraycopy(x, from, copy, 0, count);
        for (int j = 0; j < count; j++) {
            out[from + j] = Math.sqrt(copy[j]);
        }
        for (int j = 0; j < count; j++) {
            if (!(copy[j] > 0)) {
                out[from + j] = Elementary.pow(copy[j], 0.5);
            }
        }
    }

    private static void squares(double[] x, double[] out, int from, int count) {
        for (int j = from; j < from + count; j++) {
            out[j] = x[j] * x[j];
        }
    }

    private static void reciprocals(double[] x, double[] out, int from, int count) {
        for (int j = from; j < from + count; j++) {
            out[j] = 1 / x[j];
        }
    }

    private static void sums(int count, double[] upper, double[] lower, double[] out) {
        for (int j = 0; j < count; j++) {
            out[j] = upper[j] + lower[j];
        }
    }

    private static void perLn10(int count, double[] upper, double[] lower, double[] out) {
        for (int j = 0; j < count; j++) {
            out[j] = Elementary.perLn10(upper[j], lower[j]);
        }
    }

    // Where a number of the block is not plain: it goes to the function for one number. x is read before out is
    // written.

    private static void finishExp(
            int count, double[] significand, double[] binary, double[] x, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] =
                    Steps.isPlain(binary[j]) ? Steps.scaled(significand[j], binary[j]) : Elementary.exp(x[from + j]);
        }
    }

    private static void finishPow(
            int count, double[] significand, double[] binary, double[] x, double y, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] =
                    Steps.isPlain(binary[j]) ? Steps.scaled(significand[j], binary[j]) : Elementary.pow(x[from + j], y);
        }
    }

    private static void finishLn(int count, double[] logarithm, double[] x, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Double.isNaN(logarithm[j]) ? Elementary.ln(x[from + j]) : logarithm[j];
        }
    }

    private static void finishLog10(int count, double[] logarithm, double[] x, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Double.isNaN(logarithm[j]) ? Elementary.log10(x[from + j]) : logarithm[j];
        }
    }
}
