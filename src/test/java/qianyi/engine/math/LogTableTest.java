package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
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
                double head = Steps.remainderHead(LogTable.z(bits), q);
                double r = Steps.remainder(LogTable.z(bits), q, head);
                BigDecimal exact = new BigDecimal(LogTable.z(bits))
                        .multiply(new BigDecimal(q))
                        .subtract(BigDecimal.ONE);
                assertThat(new BigDecimal(r)).isEqualByComparingTo(exact);
                assertThat(Math.abs(r)).isLessThan(0.006);
            }
        }
    }

    /** The intervals beside that of 1 are the worst: there ln x is smallest against r^3. */
    @Test
    void logarithmsArePairsWhoseUpperPartIsShort() {
        Random random = new Random(3);
        for (int i = 0; i < 6000; i++) {
            double width = i % 3 == 0 ? 1 : i % 3 == 1 ? 0x1p-6 : Math.scalb(1.0, -random.nextInt(50));
            double z = 1 + width * (0.7 * random.nextDouble() - 0.3);
            long bits = Double.doubleToRawLongBits(i % 2 == 0 ? z : Math.scalb(z, random.nextInt(2000) - 1000));
            int interval = LogTable.interval(bits);
            double q = LogTable.Q[interval];
            double k = Steps.ofWhole(LogTable.exponent(bits));
            double head = Steps.remainderHead(LogTable.z(bits), q);
            double r = Steps.remainder(LogTable.z(bits), q, head);
            double start = Steps.start(k, LogTable.UPPER[interval]);
            double upper = Steps.logUpper(start, r, head);
            double lower = (Steps.startLower(k, LogTable.LOWER[interval]) + Steps.logLower(start, upper, r, head))
                    + Steps.cubic(r, head);
            assertThat(Double.doubleToRawLongBits(upper) << 25 + 12).isZero();
            assertThat(Math.abs(lower)).isLessThanOrEqualTo(Math.abs(upper) * 0x1p-15);
            BigDecimal error = new BigDecimal(upper)
                    .add(new BigDecimal(lower))
                    .subtract(Precise.ln(Double.longBitsToDouble(bits)))
                    .abs();
            assertThat(error).isLessThanOrEqualTo(new BigDecimal(Math.abs(upper) * 0x1p-66));
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
