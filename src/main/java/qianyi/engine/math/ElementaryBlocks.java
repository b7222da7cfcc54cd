package qianyi.engine.math;

import java.util.Arrays;

/**
 * The functions of {@link Elementary} for blocks of numbers, with the same bits: each goes over the block a few times,
 * doing little, so that HotSpot turns most passes into vector instructions without being asked. Inputs and results lie at
 * [from, from + count) of their arrays; the result may overwrite an input; count may not exceed the room of the scratch.
 */
public final class ElementaryBlocks {
    private ElementaryBlocks() {}

    /** out = e^x. */
    public static void exp(double[] x, double[] out, int from, int count, Scratch scratch) {
        reduce(count, x, from, scratch.binary, scratch.upper, scratch.lower);
        curvatures(count, scratch.upper, scratch.lower, scratch.curvature);
        significands(count, scratch.upper, scratch.lower, scratch.curvature);
        finishExp(count, scratch.curvature, scratch.binary, x, out, from);
    }

    /** out = ln x. */
    public static void ln(double[] x, double[] out, int from, int count, Scratch scratch) {
        NaturalLogarithms logarithms = scratch.naturalLogarithms;
        logarithms.take(x, from, count);
        sums(count, logarithms.upper, logarithms.lower, scratch.upper);
        finishLn(count, scratch.upper, x, out, from);
    }

    /** out = the logarithm of x to base 10. */
    public static void log10(double[] x, double[] out, int from, int count, Scratch scratch) {
        NaturalLogarithms logarithms = scratch.naturalLogarithms;
        logarithms.take(x, from, count);
        perLn10(count, logarithms.upper, logarithms.lower, scratch.upper);
        finishLog10(count, scratch.upper, x, out, from);
    }

    /** out = x^y with one y for all. */
    public static void pow(double[] x, double y, double[] out, int from, int count, Scratch scratch) {
        if (PowerSteps.isBinary(y)) {
            each(x, y, out, from, count);
            return;
        }
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
        if (PowerSteps.isBinary(y)) {
            each(x, y, out, from, count);
            return;
        }
        Arrays.fill(scratch.exponent, 0, count, y);
        Arrays.fill(scratch.head, 0, count, Steps.head(y));
        power(logarithms, x, PowerSteps.isPlain(y), out, from, count, scratch);
    }

    /** out = x^y, given the logarithms of the block of x; x must still be as they were taken. */
    public static void pow(
            Logarithms logarithms, double[] x, double[] y, double[] out, int from, int count, Scratch scratch) {
        System.arraycopy(y, from, scratch.exponent, 0, count);
        heads(count, scratch.exponent, scratch.head);
        power(logarithms, x, arePlain(count, scratch.exponent), out, from, count, scratch);
    }

    private static void each(double[] x, double y, double[] out, int from, int count) {
        for (int j = from; j < from + count; j++) {
            out[j] = Elementary.pow(x[j], y);
        }
    }

    private static void power(
            Logarithms logarithms, double[] x, boolean plain, double[] out, int from, int count, Scratch scratch) {
        products(
                count,
                logarithms.coarse,
                logarithms.fine,
                scratch.exponent,
                scratch.head,
                scratch.upper,
                scratch.lower);
        parts(count, scratch.upper, scratch.lower, scratch.binary);
        growths(count, scratch.upper, scratch.lower, scratch.binary, scratch.curvature);
        if (plain && areNear(count, scratch.binary)) {
            scale(count, scratch.curvature, scratch.binary, out, from);
        } else {
            finishPow(count, scratch.curvature, scratch.binary, x, scratch.exponent, out, from);
        }
    }

    private static boolean arePlain(int count, double[] y) {
        boolean plain = true;
        for (int j = 0; j < count; j++) {
            plain &= PowerSteps.isPlain(y[j]);
        }
        return plain;
    }

    private static boolean areNear(int count, double[] binary) {
        long far = 0;
        for (int j = 0; j < count; j++) {
            far |= PowerSteps.far(PowerSteps.parts(binary[j]));
        }
        return far == 0;
    }

    private static void scale(int count, double[] growth, double[] binary, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = PowerTable.scaled(PowerSteps.parts(binary[j]), growth[j]);
        }
    }

    private static void heads(int count, double[] y, double[] head) {
        for (int j = 0; j < count; j++) {
            head[j] = Steps.head(y[j]);
        }
    }

    private static void products(
            int count, double[] coarse, double[] fine, double[] y, double[] head, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            upper[j] = PowerSteps.upper(head[j], coarse[j]);
            lower[j] = PowerSteps.lower(y[j], head[j], coarse[j], fine[j]);
        }
    }

    private static void parts(int count, double[] upper, double[] lower, double[] binary) {
        for (int j = 0; j < count; j++) {
            binary[j] = PowerSteps.binary(upper[j], lower[j]);
        }
    }

    private static void growths(int count, double[] upper, double[] lower, double[] binary, double[] growth) {
        for (int j = 0; j < count; j++) {
            growth[j] = PowerSteps.growth(PowerSteps.reduced(upper[j], lower[j], binary[j]));
        }
    }

    /** Takes n ln 2 from the pair. */
    private static void reduce(int count, double[] binary, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            upper[j] = Steps.reducedUpper(upper[j], binary[j]);
            lower[j] = Steps.reducedLower(lower[j], binary[j]);
        }
    }

    private static void reduce(int count, double[] x, int from, double[] binary, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            double each = x[from + j];
            binary[j] = Steps.binary(each, 0);
            upper[j] = Steps.reducedUpper(each, Steps.binary(each, 0));
            lower[j] = Steps.reducedLower(0, Steps.binary(each, 0));
        }
    }

    private static void curvatures(int count, double[] upper, double[] lower, double[] curvature) {
        for (int j = 0; j < count; j++) {
            curvature[j] = Steps.curvature(upper[j], lower[j]);
        }
    }

    /** Leaves e^r in the place of the curvature. */
    private static void significands(int count, double[] upper, double[] lower, double[] curvature) {
        for (int j = 0; j < count; j++) {
            curvature[j] = Steps.significand(upper[j], lower[j], curvature[j]);
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

    // The last passes: what is not plain goes to the function for one number. x is read before out is written.

    private static void finishExp(
            int count, double[] significand, double[] binary, double[] x, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] =
                    Steps.isPlain(binary[j]) ? Steps.scaled(significand[j], binary[j]) : Elementary.exp(x[from + j]);
        }
    }

    private static void finishPow(
            int count, double[] growth, double[] binary, double[] x, double[] y, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            long parts = PowerSteps.parts(binary[j]);
            out[from + j] = PowerSteps.isPlain(y[j]) && PowerSteps.isNear(parts)
                    ? PowerTable.scaled(parts, growth[j])
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
