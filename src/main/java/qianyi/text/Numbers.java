package qianyi.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How a number reads, in a file or for a person: every rule by its name. */
public final class Numbers {
    private static final int LONGEST_WRITTEN = 400;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WRITTEN =
            Pattern.compile("[-+−－＋]?[.,．，]?\\p{Nd}[\\p{Nd}.,．，'\\h]*(?:[eE][-+]?\\p{Nd}+)?\\h*[%％‰]?");

    /** Guards the logarithm of a power of ten. */
    private static final double TINY = 1e-9;

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

    /** The same with two digits that count, so that a small share is not "0.0%"; with a hyphen for a minus. */
    public static String smallPercent(double share) {
        return plain(significant(share * 100, 2)) + "%";
    }

    /** A share in percent with every digit that it was given with. */
    public static String exactPercent(double share) {
        return minus(plain(BigDecimal.valueOf(share).movePointRight(2))) + "%";
    }

    /** A change with its sign and the true minus. */
    public static String signed(double value, int decimals) {
        String digits = fixed(value, decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || value < 0 ? digits : "+" + digits;
    }

    /** A change of a share as a percentage with its sign. */
    public static String signedPercent(double share) {
        return signed(share * 100, 1) + "%";
    }

    /** At most so many decimals, rounded half up, and none that is 0; with a hyphen for a minus. */
    public static String atMost(double value, int decimals) {
        return Double.isFinite(value)
                ? plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
                : shortest(value);
    }

    /** A level or an observed figure as it was given: at most four decimals, with the true minus. */
    public static String level(double value) {
        return Double.isFinite(value) ? minus(atMost(value, 4)) : fixed(value, 1);
    }

    /** An input in six digits, so that a factor between units leaves no trace of the arithmetic; with the true minus. */
    public static String input(double value) {
        return minus(plain(significant(value, 6)));
    }

    /** A threshold that was found, in four digits, with the true minus. */
    public static String threshold(double value) {
        return minus(plain(significant(value, 4)));
    }

    /** An input that was drawn, in four digits, as a file has it. */
    public static String drawn(double value) {
        return shortest(significant(value, 4).doubleValue());
    }

    /** A figure in a sentence: four digits that count, "0.01235", "1235000"; with a hyphen for a minus. */
    public static String figure(double value) {
        return Double.isFinite(value) ? plain(significant(value, 4)) : shortest(value);
    }

    /** A figure on a terminal: four digits that count and all of those before the point, with the true minus. */
    public static String reading(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded = exact.round(new MathContext(Math.max(4, whole), RoundingMode.HALF_UP));
        if (rounded.signum() == 0) {
            return "0";
        }
        return minus(Math.abs(value) < 1e-6 ? shortest(rounded.doubleValue()) : plain(rounded));
    }

    /** A number times the factor between its unit and the reader's: twelve digits, so that the factor leaves no trace. */
    public static double converted(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .round(new MathContext(12, RoundingMode.HALF_UP))
                        .doubleValue()
                : value;
    }

    /** Decimals that a level of this size needs, so that levels and their differences line up. */
    public static int decimals(double level) {
        double size = Math.abs(level);
        return size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 || size == 0 ? 3 : 4;
    }

    /** Decimals, below 0 for tens and hundreds, with which a range has at least so many different numbers. */
    public static int decimals(double range, int numbers) {
        return (int) Math.ceil(-Math.log10(range / numbers) - TINY);
    }

    /** A finite number rounded half up to so many decimals; an infinite one as it is. */
    public static double rounded(double value, int decimals) {
        return Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private static BigDecimal significant(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Whether a text is a number to a person and none to a program: with a decimal comma, signs between thousands, a per
     * cent sign or digits of another width. It may also be one that a program reads.
     */
    public static boolean looksLikeOne(String text) {
        return text.length() <= LONGEST_WRITTEN && WRITTEN.matcher(text).matches();
    }

    /** Whether a text is a number as a program writes it; nothing else that Java would take for one. */
    public static boolean isDecimal(String text) {
        return text.length() <= LONGEST_WRITTEN && DECIMAL.matcher(text).matches();
    }

    /** The number if the text is a decimal and the number finite. */
    public static OptionalDouble decimal(String text) {
        double number = isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
