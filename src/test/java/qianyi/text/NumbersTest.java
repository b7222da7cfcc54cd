package qianyi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-12, -12",
        "0.1, 0.1",
        "1200, 1200",
        "1e-9, 1e-9",
        "0.001, 0.001",
        "123456.789, 123456.789",
        "1e15, 1e15",
        "1e300, 1e300",
        "2e-3, 0.002",
        "4.9e-324, 4.9e-324",
        "2.0E-3, 0.002",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "1.5e-7, 0.00000015"
    })
    void shortestDecimal(double value, String expected) {
        assertThat(Numbers.shortest(value)).isEqualTo(expected);
    }

    /** JDK 17 prints 2.0E-3 right but 2.2E-322 and 1.1E23 too long (JDK-4511638). */
    @Test
    void isNeverLongerThanNeeded() {
        assertThat(Numbers.shortest(1.0E23)).isEqualTo("1e23");
        assertThat(Numbers.shortest(2.0E-322)).isEqualTo("2e-322");
    }

    @Test
    void readsBackToTheSameBits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                String text = Numbers.shortest(value);
                assertThat(Double.doubleToLongBits(Double.parseDouble(text))).isEqualTo(Double.doubleToLongBits(value));
                assertThat(significantDigits(text)).isLessThanOrEqualTo(significantDigits(Double.toString(value)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "723.65, 1, 723.7",
        "723.64, 1, 723.6",
        "-0.44, 1, −0.4",
        "-0.04, 1, 0.0",
        "2.5, 0, 3",
        "-2.5, 0, −3",
        "1e10, 2, 10000000000.00",
        "NaN, 1, –",
        "Infinity, 1, –",
        "0.285, 2, 0.29"
    })
    void fixedDecimals(double value, int decimals, String expected) {
        assertThat(Numbers.fixed(value, decimals)).isEqualTo(expected);
    }

    @Test
    void percentages() {
        assertThat(Numbers.percent(0.108, 1)).isEqualTo("10.8%");
        assertThat(Numbers.percent(-0.0004, 1)).isEqualTo("0.0%");
        assertThat(Numbers.percent(0.285, 1)).isEqualTo("28.5%");
    }

    private static int significantDigits(String text) {
        return text.contains("Inf")
                ? 0
                : new BigDecimal(text).stripTrailingZeros().precision();
    }
}
