package qianyi.engine.math;

import java.util.Arrays;

/**
 * The natural logarithms of a block of numbers in more than double precision, to be raised to any number of powers: what
 * several powers of one base share. Not safe for use by two threads.
 */
public final class Logarithms {
    /** No logarithm to base 2 of a block is larger than this, to either side, if the block {@link #isModerate}. */
    static final int MODERATE = 129;

    /** Numbers from 2^-127 up to 2^129 have exponent fields from here on ... */
    private static final long FIELDS = (Double.MAX_EXPONENT - 127L) << 52;

    /** ... and so many bits are free above them. */
    private static final int FREE = 60;

    final double[] upper;
    final double[] lower;
    private final double[] k;
    private final double[] z;
    private final double[] q;
    private final double[] r;
    private final double[] head;
    private final double[] tableUpper;
    private final double[] tableLower;
    private final Pass reduce = new Reduce();
    private final Pass remainders = new Remainders();
    private final Pass starts = new Starts();
    private final Pass pairs = new Pairs();
    private final Pass cubics = new Cubics();
    /** The numbers whose logarithms these are. */
    final double[] x;

    private long fields;
    private int taken;

    /** Room for blocks of up to this many numbers. */
    public Logarithms(int size) {
        x = Scratch.room(size);
        upper = Scratch.room(size);
        lower = Scratch.room(size);
        k = Scratch.room(size);
        z = Scratch.room(size);
        q = Scratch.room(size);
        r = Scratch.room(size);
        head = Scratch.room(size);
        tableUpper = Scratch.room(size);
        tableLower = Scratch.room(size);
    }

    /**
     * Takes the logarithms of x[from] to x[from + count - 1], if they are not those that are there. A number that is not positive, finite and normal gets NaN,
     * which {@link ElementaryLanes} sends to the functions of {@link Elementary}.
     */
    public void take(double[] x, int from, int count) {
        if (count <= taken && Arrays.mismatch(x, from, from + count, this.x, 0, count) < 0) {
            return;
        }
        taken = count;
        System.arraycopy(x, from, this.x, 0, count);
        Pass.run(reduce, count);
        if (!isModerate()) {
            markSpecial(count, this.x, k);
        }
        Pass.run(remainders, count);
        Pass.run(starts, count);
        Pass.run(pairs, count);
        Pass.run(cubics, count);
    }

    /** Whether all numbers are far from 0 and from the greatest double. */
    boolean isModerate() {
        return fields >>> FREE == 0;
    }

    private final class Reduce extends Pass {
        @Override
        void run(int count) {
            fields = reduce(count, x, k, z, q, tableUpper, tableLower);
        }
    }

    private final class Remainders extends Pass {
        @Override
        void run(int count) {
            remainders(count, z, q, r, head);
        }
    }

    private final class Starts extends Pass {
        @Override
        void run(int count) {
            starts(count, k, tableUpper, tableLower, upper, lower);
        }
    }

    private final class Pairs extends Pass {
        @Override
        void run(int count) {
            pairs(count, r, head, upper, lower);
        }
    }

    private final class Cubics extends Pass {
        @Override
        void run(int count) {
            cubics(count, r, head, lower);
        }
    }

    /** Tells by the bits from {@link #FREE} on whether any number may be none that is positive, finite and normal. */
    private static long reduce(
            int count, double[] x, double[] k, double[] z, double[] q, double[] tableUpper, double[] tableLower) {
        long fields = 0;
        for (int j = 0; j < count; j++) {
            long bits = Double.doubleToRawLongBits(x[j]);
            int i = LogTable.interval(bits);
            fields |= bits - FIELDS;
            k[j] = Steps.ofWhole(LogTable.exponent(bits));
            z[j] = LogTable.z(bits);
            q[j] = LogTable.Q[i];
            tableUpper[j] = LogTable.UPPER[i];
            tableLower[j] = LogTable.LOWER[i];
        }
        return fields;
    }

    private static void markSpecial(int count, double[] x, double[] k) {
        for (int j = 0; j < count; j++) {
            if (!LogTable.isOrdinary(Double.doubleToRawLongBits(x[j]))) {
                k[j] = Double.NaN;
            }
        }
    }

    private static void remainders(int count, double[] z, double[] q, double[] r, double[] head) {
        for (int j = 0; j < count; j++) {
            double upper = Steps.remainderHead(z[j], q[j]);
            head[j] = upper;
            r[j] = Steps.remainder(z[j], q[j], upper);
        }
    }

    private static void starts(
            int count, double[] k, double[] tableUpper, double[] tableLower, double[] start, double[] startLower) {
        for (int j = 0; j < count; j++) {
            start[j] = Steps.start(k[j], tableUpper[j]);
            startLower[j] = Steps.startLower(k[j], tableLower[j]);
        }
    }

    private static void pairs(int count, double[] r, double[] head, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            double start = upper[j];
            double logUpper = Steps.logUpper(start, r[j], head[j]);
            lower[j] += Steps.logLower(start, logUpper, r[j], head[j]);
            upper[j] = logUpper;
        }
    }

    private static void cubics(int count, double[] r, double[] head, double[] lower) {
        for (int j = 0; j < count; j++) {
            lower[j] += Steps.cubic(r[j], head[j]);
        }
    }
}
