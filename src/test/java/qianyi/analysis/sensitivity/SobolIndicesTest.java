package qianyi.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.RunProgress;

@Tag("slow")
class SobolIndicesTest {
    private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private static Map<String, SobolIndices.Index> byTitle(SobolIndices indices) {
        return indices.indices().stream().collect(Collectors.toMap(SobolIndices.Index::title, Function.identity()));
    }

    private static double first(SobolIndices.Index index) {
        return index.first().orElseThrow().value();
    }

    private static double total(SobolIndices.Index index) {
        return index.total().orElseThrow().value();
    }

    /** Variances of Ishigami and Homma 1990 for a = 7, b = 0.1 on (-pi, pi). */
    @Test
    void ishigami() {
        double pi4 = Math.pow(Math.PI, 4);
        double one = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2);
        double two = 49 / 8.0;
        double oneAndThree = 0.01 * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double all = one + two + oneAndThree;
        Distribution whole = new Distribution.Uniform(-Math.PI, Math.PI);

        SobolIndices indices =
                SobolIndices.of(KnownModel.question("ishigami", whole, whole, whole), 4096, 1, 2, RunProgress.NONE);

        Map<String, SobolIndices.Index> found = byTitle(indices);
        assertThat(first(found.get("x1"))).isCloseTo(one / all, within(0.01));
        assertThat(first(found.get("x2"))).isCloseTo(two / all, within(0.01));
        assertThat(first(found.get("x3"))).isCloseTo(0, within(0.01));
        assertThat(total(found.get("x1"))).isCloseTo((one + oneAndThree) / all, within(0.01));
        assertThat(total(found.get("x2"))).isCloseTo(two / all, within(0.01));
        assertThat(total(found.get("x3"))).isCloseTo(oneAndThree / all, within(0.01));
        assertThat(indices.indices()).extracting(SobolIndices.Index::title).containsExactly("x1", "x2", "x3");
        assertThat(indices.runs()).isEqualTo(4096 * 5);
        assertThat(indices.failed()).isZero();
    }

    /** A partial variance is 1/3/(1 + a)^2, the variance the product of 1 + these, less 1. */
    private static double known(int input, boolean total) {
        double all = 1;
        double others = 1;
        for (int i = 0; i < A.length; i++) {
            double one = 1 + partial(i);
            all *= one;
            others *= i == input ? 1 : one;
        }
        return partial(input) * (total ? others : 1) / (all - 1);
    }

    private static double partial(int input) {
        return 1 / 3.0 / Math.pow(1 + A[input], 2);
    }

    @Test
    void gFunction() {
        Distribution[] inputs = new Distribution[A.length];
        Arrays.fill(inputs, new Distribution.Uniform(0, 1));

        Map<String, SobolIndices.Index> found =
                byTitle(SobolIndices.of(KnownModel.question("g_function", inputs), 4096, 1, 2, RunProgress.NONE));

        for (int i = 0; i < A.length; i++) {
            SobolIndices.Index index = found.get("x" + (i + 1));
            assertThat(first(index)).isCloseTo(known(i, false), within(0.01));
            assertThat(total(index)).isCloseTo(known(i, true), within(0.01));
        }
    }

    /** The rows of a Sobol sequence are more even than independent ones: the intervals hold at least what they say. */
    @Test
    void nineOfTenIntervalsHoldTheTruth() {
        int inside = 0;
        int all = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SaltelliDesign design = new SaltelliDesign(A.length, 512, seed);
            SobolIndices.Share[][] shares = SobolIndices.shares(design, gFunction(design), seed);
            for (int i = 0; i < 4; i++) {
                for (int kind = 0; kind < 2; kind++) {
                    double truth = known(i, kind == 1);
                    SobolIndices.Share share = shares[i][kind];
                    assertThat(share.value()).isBetween(share.low(), share.high());
                    inside += share.low() <= truth && truth <= share.high() ? 1 : 0;
                    all++;
                }
            }
        }

        assertThat(inside / (double) all).isGreaterThan(0.88);
    }

    private static double[] gFunction(SaltelliDesign design) {
        double[][] points = new double[design.inputs()][design.runs()];
        design.fill(0, points);
        return IntStream.range(0, design.runs())
                .mapToDouble(run -> {
                    double product = 1;
                    for (int i = 0; i < A.length; i++) {
                        product *= (Math.abs(4 * points[i][run] - 2) + A[i]) / (1 + A[i]);
                    }
                    return product;
                })
                .toArray();
    }

    @Test
    void aRowIsAThenBThenOneCoordinateExchanged() {
        SaltelliDesign design = new SaltelliDesign(3, 40, 5);
        double[][] points = new double[3][design.runs()];
        design.fill(0, points);

        for (int row = 0; row < 40; row++) {
            for (int input = 0; input < 3; input++) {
                for (int place = 0; place < 5; place++) {
                    double a = points[input][row * 5];
                    double b = points[input][row * 5 + 1];
                    assertThat(a).isNotEqualTo(b);
                    if (place > 1) {
                        assertThat(points[input][row * 5 + place]).isEqualTo(place == input + 2 ? b : a);
                    }
                }
            }
        }
        double[][] part = new double[3][7];
        design.fill(13, part);
        for (int input = 0; input < 3; input++) {
            assertThat(part[input]).isEqualTo(Arrays.copyOfRange(points[input], 13, 20));
        }
    }

    /** Beyond 500 inputs there are no direction numbers for twice as many; the draws are independent then. */
    @Test
    void moreInputsThanSobolHas() {
        SaltelliDesign design = new SaltelliDesign(501, 600, 1);
        double[] results = new double[design.runs()];
        for (int block = 0; block < design.rows(); block++) {
            double[][] points = new double[501][design.width()];
            design.fill((long) block * design.width(), points);
            for (int place = 0; place < design.width(); place++) {
                results[block * design.width() + place] = points[0][place] + 2 * points[500][place];
            }
        }

        SobolIndices.Share[][] shares = SobolIndices.shares(design, results, 1);

        assertThat(SaltelliDesign.isSobol(500)).isTrue();
        assertThat(SaltelliDesign.isSobol(501)).isFalse();
        assertThat(shares[0][1].value()).isCloseTo(0.2, within(0.03));
        assertThat(shares[500][1].value()).isCloseTo(0.8, within(0.1));
        assertThat(shares[250][1].value()).isZero();
    }

    @Test
    void rowsWithAFailedRunAreLeftOut() {
        SaltelliDesign design = new SaltelliDesign(A.length, 1024, 3);
        double[] results = gFunction(design);
        double[] holed = results.clone();
        for (int row = 0; row < 1024; row += 4) {
            holed[row * 10 + row % 10] = Double.NaN;
        }

        SobolIndices.Share[][] shares = SobolIndices.shares(design, holed, 3);

        for (int i = 0; i < A.length; i++) {
            assertThat(shares[i][0].value()).isCloseTo(known(i, false), within(0.05));
            assertThat(shares[i][1].value()).isCloseTo(known(i, true), within(0.05));
        }
    }

    @Test
    void aResultThatDoesNotVaryHasNoShares() {
        Distribution point = new Distribution.Uniform(0.1, 0.1);

        SobolIndices indices =
                SobolIndices.of(KnownModel.question("ishigami", point, point, point), 64, 1, 1, RunProgress.NONE);

        assertThat(indices.varies()).isFalse();
        assertThat(indices.indices()).hasSize(3).allMatch(index -> index.first().isEmpty());
    }
}
