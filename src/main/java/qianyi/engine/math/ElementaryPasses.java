package qianyi.engine.math;

/** What {@link ElementaryLanes} does to a block on the way to an exponential or a power, in the room of one scratch. */
final class ElementaryPasses {
    /** Exponent fields from here on ... */
    private static final long FIELDS = 512;

    /** ... of so many bits are plain without a closer look. */
    private static final int FIELD_BITS = 10;

    private final Scratch scratch;
    private final Pass exponential = new Exponential();
    private final Pass power = new Power();
    private final Pass products = new Products();
    private final Pass powers = new Powers();
    private final Pass beyondLinear = new BeyondLinear();
    private final Pass significands = new Significands();
    private final Pass fieldsOfAll = new Fields();
    private final Pass scale = new Scale();
    private Logarithms logarithms;
    private double exponent;
    private long fields;
    private double[] out;
    private int from;

    ElementaryPasses(Scratch scratch) {
        this.scratch = scratch;
        this.logarithms = scratch.logarithms;
        this.out = scratch.significand;
    }

    /** Where results go. */
    ElementaryPasses into(double[] out, int from) {
        this.out = out;
        this.from = from;
        return this;
    }

    /**
     * e to the power of the input. What is true of all three: if it yields true, the results are there; if not, some
     * result is not a significand times a power of two that is a normal number.
     */
    boolean exponential(int count) {
        Pass.run(exponential, count);
        return finish(count, false);
    }

    /** Powers with one exponent. */
    boolean power(Logarithms logarithms, double exponent, int count) {
        this.logarithms = logarithms;
        this.exponent = exponent;
        Pass.run(power, count);
        return finish(count, logarithms.isModerate() && Math.abs(exponent) * Logarithms.MODERATE < FIELDS);
    }

    /** Powers with the input as their exponents. */
    boolean power(Logarithms logarithms, int count) {
        this.logarithms = logarithms;
        Pass.run(products, count);
        Pass.run(powers, count);
        return finish(count, false);
    }

    private boolean finish(int count, boolean known) {
        Pass.run(beyondLinear, count);
        Pass.run(significands, count);
        boolean plain = known || isPlain(count);
        if (plain) {
            Pass.run(scale, count);
        }
        return plain;
    }

    private boolean isPlain(int count) {
        Pass.run(fieldsOfAll, count);
        return fields >>> FIELD_BITS == 0;
    }

    private final class Exponential extends Pass {
        @Override
        void run(int count) {
            reduce(count, scratch.input, scratch.binary, scratch.upper, scratch.lower);
        }
    }

    private final class Power extends Pass {
        @Override
        void run(int count) {
            reduce(count, logarithms.upper, logarithms.lower, exponent, scratch.binary, scratch.upper, scratch.lower);
        }
    }

    private final class Products extends Pass {
        @Override
        void run(int count) {
            products(count, logarithms.upper, logarithms.lower, scratch.input, scratch.upper, scratch.lower);
        }
    }

    private final class Powers extends Pass {
        @Override
        void run(int count) {
            reduce(count, scratch.binary, scratch.upper, scratch.lower);
        }
    }

    private final class Significands extends Pass {
        @Override
        void run(int count) {
            significands(count, scratch.upper, scratch.lower, scratch.significand);
        }
    }

    private final class BeyondLinear extends Pass {
        @Override
        void run(int count) {
            beyondLinear(count, scratch.upper, scratch.lower);
        }
    }

    private final class Fields extends Pass {
        @Override
        void run(int count) {
            fields = fields(count, scratch.binary);
        }
    }

    private final class Scale extends Pass {
        @Override
        void run(int count) {
            scale(count, scratch.significand, scratch.binary, out, from);
        }
    }

    private static void reduce(int count, double[] x, double[] binary, double[] reducedUpper, double[] reducedLower) {
        for (int j = 0; j < count; j++) {
            double each = x[j];
            double n = Steps.binary(each);
            binary[j] = n;
            reducedUpper[j] = Steps.reducedUpper(each, n);
            reducedLower[j] = Steps.reducedLower(n);
        }
    }

    private static void reduce(
            int count,
            double[] logUpper,
            double[] logLower,
            double y,
            double[] binary,
            double[] reducedUpper,
            double[] reducedLower) {
        for (int j = 0; j < count; j++) {
            double upper = Steps.productUpper(y, logUpper[j]);
            double n = Steps.binary(upper);
            binary[j] = n;
            reducedUpper[j] = Steps.reducedUpper(upper, n);
            reducedLower[j] = Steps.reducedLower(Steps.productLower(y, logUpper[j], logLower[j]), n);
        }
    }

    private static void products(
            int count, double[] logUpper, double[] logLower, double[] y, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            upper[j] = Steps.productUpper(y[j], logUpper[j]);
            lower[j] = Steps.productLower(y[j], logUpper[j], logLower[j]);
        }
    }

    private static void reduce(int count, double[] binary, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            double each = upper[j];
            double n = Steps.binary(each);
            binary[j] = n;
            upper[j] = Steps.reducedUpper(each, n);
            lower[j] = Steps.reducedLower(lower[j], n);
        }
    }

    private static void beyondLinear(int count, double[] reducedUpper, double[] reducedLower) {
        for (int j = 0; j < count; j++) {
            reducedLower[j] = Steps.beyondLinear(reducedUpper[j], reducedLower[j]);
        }
    }

    private static void significands(int count, double[] reducedUpper, double[] reducedLower, double[] significand) {
        for (int j = 0; j < count; j++) {
            significand[j] = Steps.significand(reducedUpper[j], reducedLower[j]);
        }
    }

    private static long fields(int count, double[] binary) {
        long fields = 0;
        for (int j = 0; j < count; j++) {
            fields |= Steps.field(binary[j]) - FIELDS;
        }
        return fields;
    }

    private static void scale(int count, double[] significand, double[] binary, double[] out, int from) {
        for (int j = 0; j < count; j++) {
            out[from + j] = Steps.shifted(significand[j], binary[j]);
        }
    }
}
