package qianyi.engine.math;

/**
 * The exponential, the logarithms and the power of the project. The special cases are those of {@link Math}. Every
 * virtual machine, interpreter and compiler gives the same bits, and so does {@link ElementaryBlocks}; {@link Math}
 * promises that of none of these functions.
 *
 * <p>Error bounds, in units in the last place of the exact result: {@link #exp} 0.9, {@link #ln} and {@link #log10}
 * 0.51, {@link #pow} 0.95; 1 where the result is subnormal. A result that is a double and not subnormal is exact: pow(x,
 * 1) = x, pow(2, n) = 2^n, pow(9, 0.5) = 3, log10(1000) = 3. Monotony is not promised.
 *
 * <p>How the bounds come about. ln and log10: the pair is right to 2^-66 of itself and its sum is rounded once. exp: 0.5
 * for the last sum; at most 0.18 for e^r - 1 - r, which is below 0.07 and carries three roundings, against a result from
 * 0.707; 0.13 for rounding r within it; 0.02 for the polynomial. pow: 0.5 for the last sum and 0.35 for the rest that {@link
 * PowerSteps} tells; outside of its range what exp has, and 2^-66 of y ln x, itself below 2^9.6.
 */
public final class Elementary {
    /** 1 / ln 10 by its head and the rest. */
    static final double PER_LN10 = 0x1.bcb7b1526e50ep-2;

    static final double PER_LN10_HEAD = Steps.head(PER_LN10);
    static final double PER_LN10_TAIL = (PER_LN10 - PER_LN10_HEAD) + 0x1.95355baaafad3p-57;

    /** e^x is infinite from here on. */
    private static final double OVERFLOW = 710;

    /** e^x is 0 up to here. */
    private static final double UNDERFLOW = -746;

    /** A power of this size is 0 or infinite unless the base is 1. */
    private static final double HUGE = 0x1p64;

    /** From here on every double is even. */
    private static final double EVEN_ONLY = 0x1p53;

    private static final int LIFT = 54;

    private Elementary() {}

    /** e to the power of x. */
    public static double exp(double x) {
        double binary = Steps.binary(x, 0);
        return Steps.isPlain(binary) ? Steps.scaled(significand(x, 0, binary), binary) : farExp(x, 0);
    }

    /** The natural logarithm; NaN below 0, minus infinity at 0. */
    public static double ln(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            return upper(bits, 0) + lower(bits, 0);
        }
        return isSubnormal(x) ? upper(lifted(x), LIFT) + lower(lifted(x), LIFT) : logOfSpecial(x);
    }

    /** The logarithm to base 10; NaN below 0, minus infinity at 0. */
    public static double log10(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            return perLn10(upper(bits, 0), lower(bits, 0));
        }
        return isSubnormal(x) ? perLn10(upper(lifted(x), LIFT), lower(lifted(x), LIFT)) : logOfSpecial(x);
    }

    /** x to the power of y, in the cases of {@link Math#pow}. */
    public static double pow(double x, double y) {
        return PowerSteps.isBinary(y) ? binaryPow(x, y) : tablePow(x, y);
    }

    /** An exponent that is a power of two: half and whole powers are one operation, rounded once. */
    private static double binaryPow(double x, double y) {
        if (y == 0.5 && x > 0) {
            return Math.sqrt(x);
        }
        if (y == 1) {
            return x;
        }
        if (y == 2) {
            return x * x;
        }
        return y == -1 ? 1 / x : tablePow(x, y);
    }

    /**
     * By the table, if it is good for x and y. These are the steps of {@link PowerTable} and {@link PowerSteps} in one
     * piece: a method of more than 325 bytes of instructions is called by HotSpot and not copied into every equation. With
     * 150 powers an instant that makes a run faster by a seventh.
     */
    private static double tablePow(double x, double y) {
        long bits = Double.doubleToRawLongBits(x);
        long above = bits - PowerTable.LOWEST;
        int row = PowerTable.row(bits);
        double f = Double.longBitsToDouble((above & PowerTable.INSIDE) | PowerTable.ONE) - 1;
        double r = f * PowerTable.LOGARITHMS[row] + PowerTable.LOGARITHMS[row + 1];
        double coarse = Steps.whole(above >> PowerTable.FRACTION) + PowerTable.LOGARITHMS[row + 2];
        double r2 = r * r;
        double high = PowerSteps.LOG4 + r * PowerSteps.LOG5;
        double series = r2 * ((PowerSteps.LOG2 + r * PowerSteps.LOG3) + r2 * high);
        double fine = r * PowerSteps.LOG1 + (series + PowerTable.LOGARITHMS[row + 3]);
        double spread = y * Steps.SPLITTER;
        double head = spread - (spread - y);
        double upper = head * coarse;
        double lower = (y - head) * coarse + y * fine;
        double binary = (upper + lower) + PowerSteps.TO_PARTS;
        long parts = Double.doubleToRawLongBits(binary) - PowerSteps.PARTS;
        if (!LogTable.isOrdinary(bits) || !PowerSteps.isSmall(y) || !PowerSteps.isNear(parts)) {
            return widePow(x, y);
        }
        double w = (upper - (binary - PowerSteps.TO_PARTS)) + lower;
        double w2 = w * w;
        double growth = w * PowerSteps.EXP1 + w2 * ((PowerSteps.EXP2 + w * PowerSteps.EXP3) + w2 * PowerSteps.EXP4);
        int place = 2 * ((int) parts & PowerTable.LAST_ROOT);
        long root = Double.doubleToRawLongBits(PowerTable.ROOTS[place + 1]);
        double scale = Double.longBitsToDouble(root + (parts << PowerTable.FRACTION - PowerTable.PARTS));
        return scale + scale * (PowerTable.ROOTS[place] + growth);
    }

    /** x to the power of y by a logarithm in more precision, for results of any size. */
    private static double widePow(double x, double y) {
        long bits = Double.doubleToRawLongBits(x);
        if (LogTable.isOrdinary(bits)) {
            double upper = upper(bits, 0);
            double lower = lower(bits, 0);
            double head = Steps.head(y);
            double productUpper = Steps.productUpper(head, upper);
            double productLower = Steps.productLower(y, head, y - head, upper, lower);
            double binary = Steps.binary(productUpper, productLower);
            if (Steps.isPlain(binary)) {
                return Steps.scaled(significand(productUpper, productLower, binary), binary);
            }
        }
        return specialPow(x, y);
    }

    static double perLn10(double upper, double lower) {
        return Steps.productUpper(PER_LN10_HEAD, upper)
                + Steps.productLower(PER_LN10, PER_LN10_HEAD, PER_LN10_TAIL, upper, lower);
    }

    private static double significand(double upper, double lower, double binary) {
        double reducedUpper = Steps.reducedUpper(upper, binary);
        double reducedLower = Steps.reducedLower(lower, binary);
        return Steps.significand(reducedUpper, reducedLower, Steps.curvature(reducedUpper, reducedLower));
    }

    /** The upper part of the logarithm of an ordinary number that was multiplied by 2^lift. */
    static double upper(long bits, int lift) {
        int i = LogTable.interval(bits);
        double head = Steps.remainderHead(LogTable.z(bits), LogTable.Q[i]);
        double r = Steps.remainder(head, Steps.remainderTail(LogTable.z(bits), LogTable.Q[i]));
        return Steps.logUpper(LogTable.exponent(bits) - lift, LogTable.UPPER[i], r, Steps.halfSquare(head));
    }

    static double lower(long bits, int lift) {
        int i = LogTable.interval(bits);
        double head = Steps.remainderHead(LogTable.z(bits), LogTable.Q[i]);
        double tail = Steps.remainderTail(LogTable.z(bits), LogTable.Q[i]);
        double r = Steps.remainder(head, tail);
        double start = Steps.logLower(
                LogTable.exponent(bits) - lift,
                LogTable.UPPER[i],
                LogTable.LOWER[i],
                r,
                Steps.halfSquare(head),
                Steps.halfSquareTail(head, tail));
        return start + Steps.cubic(r);
    }

    /** e to the power of a pair, where the result is subnormal, 0, near the greatest double, infinite or NaN. */
    private static double farExp(double upper, double lower) {
        if (upper >= OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (upper <= UNDERFLOW) {
            return 0;
        }
        double binary = Steps.binary(upper, lower);
        return Double.isNaN(binary) ? Double.NaN : Steps.scaledFar(significand(upper, lower, binary), binary);
    }

    private static boolean isSubnormal(double x) {
        return x > 0 && x < Double.MIN_NORMAL;
    }

    private static long lifted(double subnormal) {
        return Double.doubleToRawLongBits(subnormal * (1L << LIFT));
    }

    private static double logOfSpecial(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    private static double specialPow(double x, double y) {
        double size = Math.abs(x);
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (Double.isInfinite(y)) {
            return size == 1 ? Double.NaN : farPow(size, y);
        }
        boolean signed = Double.doubleToRawLongBits(x) < 0;
        if (signed && x != 0 && !Double.isInfinite(x) && y != Math.rint(y)) {
            return Double.NaN;
        }
        double power = farPow(size, y);
        return signed && isOdd(y) ? -power : power;
    }

    private static boolean isOdd(double y) {
        return y == Math.rint(y) && Math.abs(y) < EVEN_ONLY && ((long) y & 1) != 0;
    }

    /** The power of a base that is not negative. */
    private static double farPow(double size, double y) {
        if (size == 0 || Double.isInfinite(size) || Math.abs(y) >= HUGE) {
            return size == 1 ? 1 : size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        boolean subnormal = isSubnormal(size);
        long bits = subnormal ? lifted(size) : Double.doubleToRawLongBits(size);
        int lift = subnormal ? LIFT : 0;
        double upper = upper(bits, lift);
        double lower = lower(bits, lift);
        double head = Steps.head(y);
        return farExp(Steps.productUpper(head, upper), Steps.productLower(y, head, y - head, upper, lower));
    }
}
