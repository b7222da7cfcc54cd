package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Blocks give the bits of the functions for one number, whatever the block holds. */
class ElementaryLanesTest {
    private static final int SIZE = 256;
    private static final int ROUNDS = 4000;

    private final Random random = new Random(7);
    private final Scratch scratch = new Scratch(SIZE);

    @Test
    void functionsOfOneNumber() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = block(round);
            same(x, Elementary::exp, ElementaryLanes::exp);
            same(x, Elementary::ln, ElementaryLanes::ln);
            same(x, Elementary::log10, ElementaryLanes::log10);
        }
    }

    @Test
    void powersWithOneExponent() {
        for (int round = 0; round < ROUNDS; round++) {
            double y = block(round)[0];
            same(
                    block(round + 1),
                    x -> Elementary.pow(x, y),
                    (x, out, from, count, room) -> ElementaryLanes.pow(x, y, out, from, count, room));
        }
    }

    @Test
    void powersWithAnExponentForEach() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = block(round);
            double[] y = block(round / 4);
            double[] expected = new double[SIZE];
            Arrays.setAll(expected, i -> Elementary.pow(x[i], y[i]));
            double[] out = new double[SIZE];
            ElementaryLanes.pow(x, y, out, 0, SIZE, scratch);
            assertBits(out, expected);
            ElementaryLanes.pow(x, y, y, 0, SIZE, scratch);
            assertBits(y, expected);
        }
    }

    @Test
    void powersThatShareLogarithms() {
        for (int round = 0; round < ROUNDS / 4; round++) {
            double[] x = block(round);
            for (double y : new double[] {0.35, -1.2, 3, 0.5, random.nextGaussian()}) {
                double[] expected = new double[SIZE];
                Arrays.setAll(expected, i -> Elementary.pow(x[i], y));
                double[] out = new double[SIZE];
                ElementaryLanes.pow(x, y, out, 0, SIZE, scratch);
                assertBits(out, expected);
            }
            x[random.nextInt(SIZE)] *= 1.5;
            same(
                    x,
                    each -> Elementary.pow(each, 0.35),
                    (in, out, from, count, room) -> ElementaryLanes.pow(in, 0.35, out, from, count, room));
        }
    }

    /** Exponents that have an operation of their own, alone and among others. */
    @Test
    void halfAndWholePowers() {
        for (int round = 0; round < ROUNDS; round++) {
            for (double y : new double[] {0.5, 1, 2, -1, -0.5, 4}) {
                same(
                        block(round),
                        x -> Elementary.pow(x, y),
                        (x, out, from, count, room) -> ElementaryLanes.pow(x, y, out, from, count, room));
            }
            double[] x = block(round);
            double[] y = block(0);
            y[random.nextInt(SIZE)] = round % 2 == 0 ? 0.5 : 2;
            double[] expected = new double[SIZE];
            Arrays.setAll(expected, i -> Elementary.pow(x[i], y[i]));
            ElementaryLanes.pow(x, y, x, 0, SIZE, scratch);
            assertBits(x, expected);
        }
    }

    /** Into another array, in place, and for a part of the block, the rest being left alone. */
    private void same(double[] x, DoubleUnaryOperator one, Block many) {
        double[] expected = Arrays.stream(x).map(one).toArray();
        double[] out = new double[SIZE];
        many.apply(x, out, 0, SIZE, scratch);
        assertBits(out, expected);

        int from = random.nextInt(SIZE);
        int count = random.nextInt(SIZE - from + 1);
        double[] part = x.clone();
        many.apply(part, part, from, count, scratch);
        double[] partExpected = x.clone();
        System.arraycopy(expected, from, partExpected, from, count);
        assertBits(part, partExpected);
    }

    /** In turn: numbers of a model, all bit patterns, such numbers with notable ones among them, notable ones. */
    private double[] block(int kind) {
        double[] x = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            boolean notable = kind % 4 == 3 || kind % 4 == 2 && random.nextInt(20) == 0;
            if (notable) {
                double value = ElementaryTest.NOTABLE[random.nextInt(ElementaryTest.NOTABLE.length)];
                x[i] = random.nextBoolean() ? value : -value;
            } else {
                x[i] = kind % 4 == 1 ? Double.longBitsToDouble(random.nextLong()) : Math.exp(random.nextGaussian());
            }
        }
        return x;
    }

    private static void assertBits(double[] result, double[] expected) {
        for (int i = 0; i < SIZE; i++) {
            if (Double.doubleToLongBits(result[i]) != Double.doubleToLongBits(expected[i])) {
                assertThat(result[i]).as("lane " + i).isEqualTo(expected[i]);
                assertThat(Double.doubleToLongBits(result[i])).isEqualTo(Double.doubleToLongBits(expected[i]));
            }
        }
    }

    private interface Block {
        void apply(double[] x, double[] out, int from, int count, Scratch scratch);
    }
}
