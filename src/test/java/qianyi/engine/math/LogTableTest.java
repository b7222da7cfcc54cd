package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the error bounds of the logarithm rest on. */
class LogTableTest {
    @Test
    void theTableHoldsTheLogarithms() {
        for (int i = 0; i < LogTable.Q.length; i++) {
            BigDecimal sum = new BigDecimal(LogTable.UPPER[i]).add(new BigDecimal(LogTable.LOWER[i]));
            BigDecimal error = sum.add(Precise.ln(LogTable.Q[i])).abs();
            assertThat(error).isLessThanOrEqualTo(new BigDecimal(Math.abs(LogTable.UPPER[i]) * 0x1p-71));
            assertThat(LogTable.UPPER[i] * 0x1p42).isEqualTo(Math.rint(LogTable.UPPER[i] * 0x1p42));
        }
        BigDecimal ln2 = new BigDecimal(LogTable.LN2_UPPER).add(new BigDecimal(LogTable.LN2_LOWER));
        assertThat(ln2.subtract(Precise.ln(2)).abs()).isLessThan(new BigDecimal(0x1p-98));
        assertThat(LogTable.LN2_UPPER * 0x1p42).isEqualTo(Math.rint(LogTable.LN2_UPPER * 0x1p42));
    }

    @Test
    void theRemainderIsExactAtTheEndsOfEveryInterval() {
        for (double z = 0.704; z < 1.409; z += 0x1p-11) {
            for (double each : new double[] {z, Math.nextUp(z), Math.nextDown(z)}) {
                long bits = Double.doubleToRawLongBits(each);
                double q = LogTable.Q[LogTable.interval(bits)];
                double r = Steps.remainder(LogTable.z(bits), q);
                BigDecimal exact = new BigDecimal(LogTable.z(bits))
                        .multiply(new BigDecimal(q))
                        .subtract(BigDecimal.ONE);
                assertThat(new BigDecimal(r)).isEqualByComparingTo(exact);
                assertThat(Math.abs(r)).isLessThan(0.006);
            }
        }
    }

    @Test
    void oneHasAnIntervalOfItsOwn() {
        for (double z : new double[] {1 - 0x1.5p-9, Math.nextDown(1.0), 1, Math.nextUp(1.0), 1 + 0x1.5p-9}) {
            long bits = Double.doubleToRawLongBits(z);
            assertThat(LogTable.Q[LogTable.interval(bits)]).isEqualTo(1);
            assertThat(LogTable.exponent(bits)).isZero();
        }
    }
}
