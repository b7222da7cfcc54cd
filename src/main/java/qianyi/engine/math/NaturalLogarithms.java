package qianyi.engine.math;

/** The natural logarithms of a block of numbers in more than double precision. Not safe for use by two threads. */
final class NaturalLogarithms {
    final double[] upper;
    final double[] lower;
    private final double[] k;
    private final double[] z;
    private final double[] q;
    private final double[] head;
    private final double[] tail;
    private final double[] r;
    private final double[] halfSquare;
    private final double[] halfSquareTail;

    /** Room for blocks of up to this many numbers. */
    NaturalLogarithms(int size) {
        upper = new double[size];
        lower = new double[size];
        k = new double[size];
        z = new double[size];
        q = new double[size];
        head = new double[size];
        tail = new double[size];
        r = new double[size];
        halfSquare = new double[size];
        halfSquareTail = new double[size];
    }

    /**
     * Takes the logarithms of x[from] to x[from + count - 1]. A number that is not positive, finite and normal gets NaN,
     * which {@link ElementaryBlocks} sends to the functions of {@link Elementary}.
     */
    void take(double[] x, int from, int count) {
        reduce(x, from, count, k, z, q, upper, lower);
        remainders(count, z, q, head, tail);
        squares(count, head, tail, r, halfSquare, halfSquareTail);
        pairs(count, k, r, halfSquare, halfSquareTail, upper, lower);
        cubics(count, r, lower);
    }

    // One loop a method and few operations a loop: HotSpot turns such a loop into vector instructions, not a long one.

    private static void reduce(
            double[] x, int from, int count, double[] k, double[] z, double[] q, double[] upper, double[] lower) {
        for (int j = 0; j < count; j++) {
            long bits = Double.doubleToRawLongBits(x[from + j]);
            int i = LogTable.interval(bits);
            k[j] = LogTable.isOrdinary(bits) ? LogTable.exponent(bits) : Double.NaN;
            z[j] = LogTable.z(bits);
            q[j] = LogTable.Q[i];
            upper[j] = LogTable.UPPER[i];
            lower[j] = LogTable.LOWER[i];
        }
    }

    private static void remainders(int count, double[] z, double[] q, double[] head, double[] tail) {
        for (int j = 0; j < count; j++) {
            head[j] = Steps.remainderHead(z[j], q[j]);
            tail[j] = Steps.remainderTail(z[j], q[j]);
        }
    }

    private static void squares(
            int count, double[] head, double[] tail, double[] r, double[] halfSquare, double[] halfSquareTail) {
        for (int j = 0; j < count; j++) {
            r[j] = Steps.remainder(head[j], tail[j]);
            halfSquare[j] = Steps.halfSquare(head[j]);
            halfSquareTail[j] = Steps.halfSquareTail(head[j], tail[j]);
        }
    }

    private static void pairs(
            int count,
            double[] k,
            double[] r,
            double[] halfSquare,
            double[] halfSquareTail,
            double[] upper,
            double[] lower) {
        for (int j = 0; j < count; j++) {
            double start = upper[j];
            upper[j] = Steps.logUpper(k[j], start, r[j], halfSquare[j]);
            lower[j] = Steps.logLower(k[j], start, lower[j], r[j], halfSquare[j], halfSquareTail[j]);
        }
    }

    private static void cubics(int count, double[] r, double[] lower) {
        for (int j = 0; j < count; j++) {
            lower[j] += Steps.cubic(r[j]);
        }
    }
}
