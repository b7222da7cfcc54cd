package qianyi.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text. */
public final class Numbers {
    private Numbers() {}

    /**
     * The shortest decimal that reads back to the same double, for files: "0.1", "1200", "1e-9"; "NaN", "Infinity" and
     * "-Infinity" for what is no number. JDK 17 prints some doubles too long (JDK-4511638), so the digits come from
     * Jackson's implementation of Schubfach (Giulietti 2020).
     */
    public static String shortest(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String java = NumberOutput.toString(value, true);
        if (java.indexOf('E') < 0) {
            return java;
        }
        BigDecimal decimal = new BigDecimal(java).stripTrailingZeros();
        boolean moderate = Math.abs(value) >= 1e-7 && Math.abs(value) < 1e15;
        return moderate
                ? decimal.toPlainString()
                : decimal.toString().replace("E+", "e").replace('E', 'e');
    }

    /** A number rounded half up to so many decimals, as a person reads it: "723.7", "−0.4" with the true minus; never "−0.0". */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return minus((rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString());
    }

    /** Digits with the true minus (U+2212) in the place of a hyphen, for a person and never for a file. */
    public static String minus(String digits) {
        return digits.replace('-', '\u2212');
    }

    /** A share as a percentage with its sign for per cent: 0.108 with one decimal is "10.8%". */
    public static String percent(double share, int decimals) {
        return fixed(share * 100, decimals) + "%";
    }
}
