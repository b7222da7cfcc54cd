package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is put together from sums and products has the bits of {@link Math#fma}. */
class FusedTest {
    private final Random random = new Random(11);

    @Test
    void numbersOfEverySize() {
        for (int i = 0; i < 1_000_000; i++) {
            same(number(40), number(40), number(80));
        }
    }

    @Test
    void sumsThatNearlyVanish() {
        for (int i = 0; i < 1_000_000; i++) {
            double a = number(20);
            double b = number(20);
            same(a, b, -(a * b));
            same(a, b, Math.nextUp(-(a * b)));
            same(a, b, -(a * b) * (1 + Math.scalb(random.nextDouble(), -50)));
        }
    }

    /** Where a sum in double precision lies half way between two doubles and the rest decides. */
    @Test
    void sumsThatLieHalfWay() {
        for (int i = 0; i < 1_000_000; i++) {
            double c = 1 + random.nextInt(1 << 20) * 0x1p-20;
            double a = 0x1p-53 * (1 + (random.nextInt(3) - 1) * 0x1p-30);
            double b = 1 + (random.nextInt(3) - 1) * 0x1p-30;
            same(a, b, c);
            same(-a, b, c);
        }
    }

    @Test
    void notableNumbers() {
        for (double a : ElementaryTest.NOTABLE) {
            for (double b : ElementaryTest.NOTABLE) {
                for (double c : ElementaryTest.NOTABLE) {
                    same(a, b, c);
                    same(-a, b, c);
                    same(a, b, -c);
                }
            }
        }
    }

    private double number(int size) {
        double significand = 1 + random.nextDouble();
        return (random.nextBoolean() ? 1 : -1) * Math.scalb(significand, random.nextInt(2 * size) - size);
    }

    private static void same(double a, double b, double c) {
        double expected = Math.fma(a, b, c);
        double found = Fused.emulated(a, b, c);
        if (Double.doubleToLongBits(found) != Double.doubleToLongBits(expected)) {
            assertThat(found).as(a + " * " + b + " + " + c).isEqualTo(expected);
            assertThat(Double.doubleToLongBits(found)).isEqualTo(Double.doubleToLongBits(expected));
        }
    }
}
