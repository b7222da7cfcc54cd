package qianyi.engine.math;

/**
 * The functions of {@link Elementary} for blocks of numbers, with the same bits: each goes over the block a few times,
 * doing little, so that HotSpot turns most passes into vector instructions without being asked. Inputs and results lie at
 * [from, from + count) of their arrays; the result may overwrite an input; count may not exceed the room of the scratch.
 */
public final class ElementaryBlocks {
    /** Exponent fields from here on ... */
    private static final long FIELDS = 512;

    /** ... of so many bits are plain without a closer look. */
    private static final int FIELD_BITS = 10;

    private ElementaryBlocks() {}

    /** out = e^x. */
    public static void exp(double[] x, double[] out, int from, int count, Scratch scratch) {
        significands(count, x, from, scratch.binary, scratch.significand);
        if (isPlain(count, scratch.binary)) {
            scale(count, scratch.significand, scratch.binary, out, from);
        } else {
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
        scratch.logarithms.take(x, from, count);
        pow(scratch.logarithms, x, y, out, from, count, scratch);
    }

    /** out = x^y. */
    public static void pow(double[] x, double[] y, double[] out, int from, int count, Scratch scratch) {
        scratch.logarithms.take(x, from, count);
        pow(scratch.logarithms, x, y, out, from, count, scratch);
    }

    /** out = x^y with one y for all, given the logarithms of the block of x; x must still be as they were taken. */
    public static void pow(
            Logarithms logarithms, double[] x, double y, double[] out, int from, int count, Scratch scratch) {
        significands(count, logarithms.upper, logarithms.lower, y, scratch.binary, scratch.significand);
        if (isPlain(count, scratch.binary)) {
            scale(count, scratch.significand, scratch.binary, out, from);
        } else {
            finishPow(count, scratch.significand, scratch.binary, x, y, out, from);
        }
    }

    /** out = x^y, given the logarithms of the block of x; x must still be as they were taken. */
    public static void pow(
            Logarithms logarithms, double[] x, double[] y, double[] out, int from, int count, Scratch scratch) {
        System.arraycopy(y, from, scratch.exponent, 0, count);
        reduce(
                count,
                logarithms.upper,
                logarithms.lower,
                scratch.exponent,
                scratch.binary,
                scratch.upper,
                scratch.lower);
        significands(count, scratch.upper, scratch.lower, scratch.significand);
        if (isPlain(count, scratch.binary)) {
            scale(count, scratch.significand, scratch.binary, out, from);
        } else {
            finishPow(count, scratch.significand, scratch.binary, x, scratch.exponent, out, from);
        }
    }

    // One loop a method and few operations a loop: HotSpot turns such a loop into vector instructions, not a long one.

    private static void significands(int count, double[] x, int from, double[] binary, double[] significand) {
        for (int j = 0; j < count; j++) {
            double each = x[from + j];
            double n = Steps.binary(each);
            binary[j] = n;
            significand[j] = Steps.significand(Steps.reducedUpper(each, n), Steps.reducedLower(0, n));
        }
    }

    private static void significands(
            int count, double[] logUpper, double[] logLower, double y, double[] binary, double[] significand) {
        for (int j = 0; j < count; j++) {
            double upper = Steps.productUpper(y, logUpper[j]);
            double n = Steps.binary(upper);
            binary[j] = n;
            significand[j] = Steps.significand(
                    Steps.reducedUpper(upper, n),
                    Steps.reducedLower(Steps.productLower(y, logUpper[j], logLower[j]), n));
        }
    }

    private static void reduce(
            int count,
            double[] logUpper,
            double[] logLower,
            double[] y,
            double[] binary,
            double[] reducedUpper,
            double[] reducedLower) {
        for (int j = 0; j < count; j++) {
            double upper = Steps.productUpper(y[j], logUpper[j]);
            double n = Steps.binary(upper);
            binary[j] = n;
            reducedUpper[j] = Steps.reducedUpper(upper, n);
            reducedLower[j] = Steps.reducedLower(Steps.productLower(y[j], logUpper[j], logLower[j]), n);
        }
    }

    private static void significands(int count, double[] reducedUpper, double[] reducedLower, double[] significand) {
        for (int j = 0; j < count; j++) {
            significand[j] = Steps.significand(reducedUpper[j], reducedLower[j]);
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

    private static boolean isPlain(int count, double[] binary) {
        long fields = 0;
        for (int j = 0; j < count; j++) {
            fields |= Steps.field(binary[j]) - FIELDS;
        }
        return fields >>> FIELD_BITS == 0;
    }

    private static void scale(int count, double[] significand, double[] binary, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Steps.scaled(significand[j], binary[j]);
        }
    }

    // Where a number of the block is not plain: it goes to the function for one number. x is read before out is written.

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

    private static void finishPow(
            int count, double[] significand, double[] binary, double[] x, double[] y, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Steps.isPlain(binary[j])
                    ? Steps.scaled(significand[j], binary[j])
                    : Elementary.pow(x[from + j], y[j]);
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
