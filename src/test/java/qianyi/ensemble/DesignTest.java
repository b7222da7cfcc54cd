package qianyi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.ensemble.Design.Kind;

class DesignTest {
    private static final int INPUTS = 5;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRunDoesNotDependOnTheBlockItIsIn(Kind kind) {
        Design design = Design.of(kind, INPUTS, 700, 9);
        double[][] whole = points(design, 0, 700);
        for (int from : new int[] {0, 1, 255, 256, 699}) {
            double[][] block = points(design, from, 700 - from);
            for (int input = 0; input < INPUTS; input++) {
                assertThat(block[input]).isEqualTo(Arrays.copyOfRange(whole[input], from, 700));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void seedsGiveDifferentPointsInsideTheCube(Kind kind) {
        double[][] one = points(Design.of(kind, INPUTS, 64, 1), 0, 64);
        double[][] other = points(Design.of(kind, INPUTS, 64, 2), 0, 64);
        for (int input = 0; input < INPUTS; input++) {
            assertThat(one[input]).isNotEqualTo(other[input]);
            assertThat(Arrays.stream(one[input])).allMatch(share -> share > 0 && share < 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 257, 1000})
    void aHypercubeHasOneDrawInEachPart(int runs) {
        double[][] points = points(Design.of(Kind.LHS, INPUTS, runs, 3), 0, runs);
        for (double[] draws : points) {
            assertThat(Arrays.stream(draws)
                            .mapToInt(share -> (int) (share * runs))
                            .distinct())
                    .hasSize(runs);
        }
    }

    /** Two inputs of Sobol's sequence are a (0, m, 2)-net: each box of area 2^-m has one point; scrambling keeps that. */
    @Test
    void sobolFillsEveryBoxOfAPlaneOnce() {
        int runs = 256;
        double[][] points = points(Design.of(Kind.SOBOL, 2, runs, 4), 0, runs);
        for (int columns = 1; columns <= runs; columns *= 2) {
            int rows = runs / columns;
            int across = columns;
            assertThat(IntStream.range(0, runs)
                            .map(i -> (int) (points[0][i] * across) * rows + (int) (points[1][i] * rows))
                            .distinct())
                    .hasSize(runs);
        }
    }

    /** The mean of a product over (0, 1)^5 is 1/32; independent draws miss it by about a hundred times as much. */
    @Test
    void sobolIntegratesBetterThanChance() {
        assertThat(errorOfProduct(Kind.SOBOL)).isLessThan(errorOfProduct(Kind.RANDOM) / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 64, 65, 1000, 4097})
    void aPermutationHitsEveryNumberOnce(long size) {
        Permutation permutation = new Permutation(size, 11, 0);
        assertThat(IntStream.range(0, (int) size).mapToLong(permutation::at).sorted())
                .containsExactly(
                        IntStream.range(0, (int) size).asLongStream().boxed().toArray(Long[]::new));
    }

    /** Chi-squared over 100 cells: 99 degrees of freedom, above 149 once in a thousand seeds. */
    @Test
    void drawsAreEven() {
        int[] cells = new int[100];
        for (int i = 0; i < 100_000; i++) {
            cells[(int) (Mixing.uniform(5, 0, i) * 100)]++;
        }
        double squares = Arrays.stream(cells)
                .mapToDouble(n -> (n - 1000.0) * (n - 1000.0) / 1000)
                .sum();
        assertThat(squares).isBetween(60.0, 149.0);
    }

    private static double errorOfProduct(Kind kind) {
        double squares = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[][] points = points(Design.of(kind, INPUTS, 1024, seed), 0, 1024);
            double mean = IntStream.range(0, 1024)
                    .mapToDouble(
                            i -> Arrays.stream(points).mapToDouble(p -> p[i]).reduce(1, (a, b) -> a * b))
                    .average()
                    .orElseThrow();
            squares += (mean - 1.0 / 32) * (mean - 1.0 / 32);
        }
        return Math.sqrt(squares / 20);
    }

    static double[][] points(Design design, long from, int runs) {
        double[][] points = new double[design.inputs()][runs];
        design.fill(from, points);
        return points;
    }
}
