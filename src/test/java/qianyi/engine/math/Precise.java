package qianyi.engine.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exponential and logarithm as fixed-point numbers of 200 bits behind the point, by their plain series. */
final class Precise {
    private static final int BITS = 200;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    private static final BigInteger LN2 = artanhTwice(ONE.divide(BigInteger.valueOf(3)));
    private static final BigInteger LN10 = ln(new BigDecimal(10));

    private Precise() {}

    static BigDecimal exp(double x) {
        return exp(fixed(new BigDecimal(x)));
    }

    static BigDecimal ln(double x) {
        return decimal(ln(new BigDecimal(x)));
    }

    static BigDecimal log10(double x) {
        return decimal(ln(new BigDecimal(x)).shiftLeft(BITS).divide(LN10));
    }

    static BigDecimal log2(BigDecimal x) {
        return decimal(ln(x).shiftLeft(BITS).divide(LN2));
    }

    static BigDecimal pow(double x, double y) {
        return exp(new BigDecimal(y)
                .multiply(new BigDecimal(ln(new BigDecimal(x))))
                .toBigInteger());
    }

    /** How far a result is from the exact one, in units in the last place of the double nearest to the exact one. */
    static double ulps(double result, BigDecimal exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        return new BigDecimal(result)
                .subtract(exact)
                .abs()
                .divide(unit, 6, RoundingMode.UP)
                .doubleValue();
    }

    /** e^x = 2^n (e^(r / 256))^256. */
    private static BigDecimal exp(BigInteger x) {
        int n = x.divide(LN2).intValueExact();
        BigInteger r = x.subtract(LN2.multiply(BigInteger.valueOf(n))).shiftRight(8);
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int i = 1; term.signum() != 0 && i < 200; i++) {
            term = times(term, r).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        for (int i = 0; i < 8; i++) {
            sum = times(sum, sum);
        }
        BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(n));
        return n < 0 ? decimal(sum).divide(power) : decimal(sum).multiply(power);
    }

    /** ln x = k ln 2 + 2 artanh((m - 1) / (m + 1)) with m in [1/2, 2). */
    private static BigInteger ln(BigDecimal x) {
        int k = exponent(x);
        BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(k));
        BigInteger m = fixed(k < 0 ? x.multiply(power) : x.divide(power));
        BigInteger ratio = m.subtract(ONE).shiftLeft(BITS).divide(m.add(ONE));
        return LN2.multiply(BigInteger.valueOf(k)).add(artanhTwice(ratio));
    }

    private static int exponent(BigDecimal x) {
        boolean subnormal = x.doubleValue() < Double.MIN_NORMAL;
        return subnormal
                ? Math.getExponent(x.multiply(new BigDecimal(0x1p64)).doubleValue()) - 64
                : Math.getExponent(x.doubleValue());
    }

    private static BigInteger artanhTwice(BigInteger ratio) {
        BigInteger square = times(ratio, ratio);
        BigInteger power = ratio.shiftLeft(1);
        BigInteger sum = BigInteger.ZERO;
        for (int odd = 1; power.bitLength() > 1; odd += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
            power = times(power, square);
        }
        return sum;
    }

    private static BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(BITS);
    }

    private static BigInteger fixed(BigDecimal x) {
        return x.multiply(new BigDecimal(ONE)).toBigInteger();
    }

    private static BigDecimal decimal(BigInteger fixed) {
        return new BigDecimal(fixed).divide(new BigDecimal(ONE));
    }
}
