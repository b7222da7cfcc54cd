package qianyi.analysis.discovery;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with no more digits than their range gives a meaning to. */
public final class ReadableNumbers {
    /** Guards the logarithm of a power of ten. */
    private static final double TINY = 1e-9;

    private ReadableNumbers() {}

    /** Decimals, below 0 for tens and hundreds, with which a range has at least so many different numbers. */
    static int decimals(double range, int numbers) {
        return (int) Math.ceil(-Math.log10(range / numbers) - TINY);
    }

    public static double rounded(double value, int decimals) {
        return Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
