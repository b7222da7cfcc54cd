package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The functions for one number, against series in 200 bits and against the cases of the Java specification. */
@Tag("slow")
class ElementaryTest {
    private static final int SAMPLES = 1500;

    static final double[] NOTABLE = {
        0.0,
        1,
        2,
        3,
        0.5,
        0.1,
        1.5,
        10,
        1e9 + 1,
        0x1p53 - 1,
        0x1p53,
        0x1p53 + 2,
        0x1p64,
        0x1p1000,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        709.782712893384,
        709.7827128933841,
        745.1332191019411,
        745.1332191019412,
        1023,
        1024,
        1074,
        1075,
        Double.MIN_VALUE,
        0x1.8p-1070,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    private final Random random = new Random(5);

    @Test
    void ofOneAndOfZeroTheyAreExact() {
        assertBits(Elementary.exp(0.0), 1);
        assertBits(Elementary.exp(-0.0), 1);
        assertBits(Elementary.ln(1), 0);
        assertBits(Elementary.log10(1), 0);
    }

    @Test
    void notableValuesFollowTheSpecificationOfJava() {
        for (double x : signed()) {
            follows(Elementary.exp(x), StrictMath.exp(x), "exp " + x);
            follows(Elementary.ln(x), StrictMath.log(x), "ln " + x);
            follows(Elementary.log10(x), StrictMath.log10(x), "log10 " + x);
            for (double y : signed()) {
                follows(Elementary.pow(x, y), StrictMath.pow(x, y), x + " ^ " + y);
            }
        }
    }

    @Test
    void aResultThatIsADoubleIsExact() {
        for (int n = Double.MIN_EXPONENT - 52; n <= Double.MAX_EXPONENT; n++) {
            assertBits(Elementary.pow(2, n), Math.scalb(1.0, n));
            assertBits(Elementary.pow(0.5, -n), Math.scalb(1.0, n));
        }
        for (int n = -307; n <= 308; n++) {
            assertBits(Elementary.log10(Double.parseDouble("1e" + n)), n);
        }
        for (int n = 0; n <= 22; n++) {
            assertBits(Elementary.pow(10, n), Double.parseDouble("1e" + n));
        }
        for (int i = 0; i < 100_000; i++) {
            double any = anyPositive();
            assertBits(Elementary.pow(any, 1), any);
            assertBits(Elementary.pow(-any, 1), -any);
            double shortNumber = 1 + random.nextInt(1 << 26);
            assertBits(Elementary.pow(shortNumber, 2), shortNumber * shortNumber);
            assertBits(Elementary.pow(-shortNumber, 2), shortNumber * shortNumber);
            assertBits(Elementary.pow(shortNumber * shortNumber, 0.5), shortNumber);
        }
    }

    @Test
    void lnIsNearlyTheNearestDouble() {
        worst(Elementary::ln, Precise::ln, this::anyPositive, 0.51);
        worst(Elementary::ln, Precise::ln, this::nearOne, 0.51);
        worst(Elementary::ln, Precise::ln, () -> random.nextDouble() * 4, 0.51);
    }

    @Test
    void log10IsNearlyTheNearestDouble() {
        worst(Elementary::log10, Precise::log10, this::anyPositive, 0.51);
        worst(Elementary::log10, Precise::log10, this::nearOne, 0.51);
    }

    @Test
    void expKeepsItsBound() {
        worst(Elementary::exp, Precise::exp, () -> random.nextDouble() * 1418 - 708.3, 0.9);
        worst(Elementary::exp, Precise::exp, () -> random.nextDouble() - 0.5, 0.9);
        worst(Elementary::exp, Precise::exp, () -> random.nextGaussian() * 1e-9, 0.9);
        worst(Elementary::exp, Precise::exp, () -> -708.3 - random.nextDouble() * 36.8, 1);
    }

    @Test
    void powKeepsItsBound() {
        worst(() -> Math.exp(random.nextGaussian()), () -> random.nextGaussian(), 0.95);
        worst(this::anyPositive, () -> 4 * random.nextDouble() - 2, 0.95);
        for (double logarithm : new double[] {709.7, -708.3, 500, -500, 1, -1}) {
            worstAt(this::nearOne, logarithm, 0.95);
            worstAt(() -> 1.0026 + 0.0002 * random.nextDouble(), logarithm, 0.95);
            worstAt(() -> 0.7 + random.nextDouble(), logarithm, 0.95);
            worstAt(this::anyPositive, logarithm, 0.95);
        }
    }

    @Test
    void powKeepsItsBoundWhereItIsSubnormal() {
        worstAt(() -> 0.7 + random.nextDouble(), -725, 1);
        worstAt(this::anyPositive, -744.4, 1);
    }

    /** Powers whose size is about e to a given logarithm. */
    private void worstAt(Source bases, double logarithm, double bound) {
        double[] x = new double[1];
        worst(
                () -> x[0] = bases.next(),
                () -> logarithm / StrictMath.log(x[0]) * (1 - 1e-3 * random.nextDouble()),
                bound);
    }

    private void worst(Source bases, Source exponents, double bound) {
        DoubleBinaryOperator pow = Elementary::pow;
        for (int i = 0; i < SAMPLES; i++) {
            double x = bases.next();
            double y = exponents.next();
            double size = Math.abs(y * StrictMath.log(x));
            if (size > 1e-300 && size < 745) {
                BigDecimal exact = Precise.pow(x, y);
                if (exact.doubleValue() < Double.MAX_VALUE && exact.doubleValue() > 0) {
                    near(pow.applyAsDouble(x, y), exact, bound, x + " ^ " + y);
                }
            }
        }
    }

    private void worst(DoubleUnaryOperator function, Exact exact, Source arguments, double bound) {
        for (int i = 0; i < SAMPLES; i++) {
            double x = arguments.next();
            near(function.applyAsDouble(x), exact.at(x), bound, "at " + x);
        }
    }

    private static void near(double result, BigDecimal exact, double bound, String where) {
        if (Math.abs(exact.doubleValue()) < Double.MIN_NORMAL && bound < 1) {
            return;
        }
        double ulps = Precise.ulps(result, exact);
        if (!(ulps <= bound)) {
            assertThat(ulps).as(where + " is " + result).isLessThanOrEqualTo(bound);
        }
    }

    private double anyPositive() {
        return Double.longBitsToDouble((long) (random.nextDouble() * 0x7ff0000000000000L));
    }

    private double nearOne() {
        return 1 + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(50));
    }

    private static double[] signed() {
        double[] all = new double[2 * NOTABLE.length + 1];
        for (int i = 0; i < NOTABLE.length; i++) {
            all[i] = NOTABLE[i];
            all[NOTABLE.length + i] = -NOTABLE[i];
        }
        all[2 * NOTABLE.length] = Double.NaN;
        return all;
    }

    private static void follows(double result, double reference, String where) {
        if (Double.isNaN(reference) || Double.isInfinite(reference) || reference == 0) {
            assertThat(Double.doubleToLongBits(result)).as(where).isEqualTo(Double.doubleToLongBits(reference));
        } else {
            assertThat(Math.abs(result - reference)).as(where).isLessThanOrEqualTo(Math.ulp(reference));
        }
    }

    private static void assertBits(double result, double expected) {
        if (Double.doubleToRawLongBits(result) != Double.doubleToRawLongBits(expected)) {
            assertThat(result).isEqualTo(expected);
            assertThat(Double.doubleToRawLongBits(result)).isEqualTo(Double.doubleToRawLongBits(expected));
        }
    }

    private interface Source {
        double next();
    }

    private interface Exact {
        BigDecimal at(double x);
    }
}
