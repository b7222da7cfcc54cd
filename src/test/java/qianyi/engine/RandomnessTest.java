package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import qianyi.CompactModel;
import qianyi.model.Builtin;
import qianyi.model.TimeSpec;

/** Random numbers: that they are reproducible, and what each distribution is known to be in closed form. */
@Tag("slow")
class RandomnessTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int MANY = 100_000;

    private static double[] draws(Builtin distribution, double... arguments) {
        return IntStream.range(0, MANY)
                .mapToDouble(step -> Randomness.draw(distribution, 0, 3, step, arguments))
                .toArray();
    }

    private record Known(Builtin distribution, double mean, double variance, double... arguments) {}

    /** Mean and variance to within five standard errors. */
    @TestFactory
    Stream<DynamicTest> moments() {
        double pi = Math.PI;
        return Stream.of(
                        new Known(Builtin.RANDOM_UNIFORM, 4, 3, 1, 7, 0),
                        new Known(Builtin.RANDOM_NORMAL, 5, 4, -NONE, NONE, 5, 2, 0),
                        // half of a normal distribution
                        new Known(Builtin.RANDOM_NORMAL, Math.sqrt(2 / pi), 1 - 2 / pi, 0, NONE, 0, 1, 0),
                        new Known(Builtin.RANDOM_LOGNORMAL, 3, 4, -NONE, NONE, 3, 2, 0),
                        new Known(Builtin.RANDOM_EXPONENTIAL, 1 + 2, 4, -NONE, NONE, 1, 2, 0),
                        new Known(Builtin.RANDOM_POISSON, 4.5, 4.5, -NONE, NONE, 4.5, 0, 1, 0),
                        new Known(Builtin.RANDOM_POISSON, 900, 900, -NONE, NONE, 900, 0, 1, 0),
                        new Known(Builtin.RANDOM_TRIANGULAR, 4, 13 / 6.0 - 0, -NONE, NONE, 1, 3, 8, 0),
                        new Known(Builtin.RANDOM_BETA, 0.25, 2 * 6 / (64.0 * 9), -NONE, NONE, 2, 6, 0, 1, 0),
                        new Known(Builtin.RANDOM_BINOMIAL, 3, 2.1, -NONE, NONE, 0.3, 10, 0, 1, 0),
                        new Known(Builtin.RANDOM_NEGATIVE_BINOMIAL, 16, 45, -NONE, NONE, 0.4, 3, 1, 2, 0),
                        new Known(Builtin.RANDOM_LOGISTIC, 2, 0.75 * pi * pi, -NONE, NONE, 2, 1.5, 0),
                        new Known(Builtin.RANDOM_PARETO, 2.5, 20 / 48.0, -NONE, NONE, 5, 2, 0),
                        new Known(Builtin.RANDOM_GAMMA, 1 + 2 * 3, 4 * 3, -NONE, NONE, 3, 1, 2, 0),
                        new Known(Builtin.RANDOM_WEIBULL, Math.sqrt(pi) / 2, 1 - pi / 4, -NONE, NONE, 2, 0, 1, 0))
                .map(known -> DynamicTest.dynamicTest(
                        known.distribution() + Arrays.toString(known.arguments()), () -> check(known)));
    }

    private static void check(Known known) {
        double[] draws = draws(known.distribution(), known.arguments());
        double error = Math.sqrt(known.variance() / MANY);
        assertThat(StatUtils.mean(draws)).isCloseTo(known.mean(), within(5 * error));
        assertThat(StatUtils.variance(draws)).isCloseTo(known.variance(), within(0.04 * known.variance()));
    }

    /** The whole shape, by the test of Kolmogorov and Smirnov at a level that one draw in a thousand would miss. */
    @Test
    void shapes() {
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double[] gamma = Arrays.copyOf(draws(Builtin.RANDOM_GAMMA, -NONE, NONE, 0.7, 0, 1, 5), 20_000);
        assertThat(test.kolmogorovSmirnovTest(new GammaDistribution(0.7, 1), gamma))
                .isGreaterThan(0.001);
        double[] beta = Arrays.copyOf(draws(Builtin.RANDOM_BETA, -NONE, NONE, 0.5, 3, 0, 1, 5), 20_000);
        assertThat(test.kolmogorovSmirnovTest(new BetaDistribution(0.5, 3), beta))
                .isGreaterThan(0.001);
    }

    @Test
    void probabilitiesOfSmallCounts() {
        double[] binomial = draws(Builtin.RANDOM_BINOMIAL, -NONE, NONE, 0.5, 2, 0, 1, 0);
        assertThat(share(binomial, 0)).isCloseTo(0.25, within(0.01));
        assertThat(share(binomial, 1)).isCloseTo(0.5, within(0.01));
        double[] poisson = draws(Builtin.RANDOM_POISSON, 1, 2, 1, 0, 1, 0);
        assertThat(share(poisson, 1)).isCloseTo(2 / 3.0, within(0.01));
        assertThat(share(poisson, 2)).isCloseTo(1 / 3.0, within(0.01));
    }

    private static double share(double[] draws, double value) {
        return Arrays.stream(draws).filter(draw -> draw == value).count() / (double) draws.length;
    }

    @Test
    void aCutIsKeptAndWhatCannotBeIsNoNumber() {
        double[] cut = draws(Builtin.RANDOM_NORMAL, 1, 1.5, 0, 1, 0);
        assertThat(StatUtils.min(cut)).isGreaterThanOrEqualTo(1);
        assertThat(StatUtils.max(cut)).isLessThanOrEqualTo(1.5);
        assertThat(draws(Builtin.RANDOM_NORMAL, 0, 1, 0, -1, 0)[0]).isNaN();
        assertThat(draws(Builtin.RANDOM_UNIFORM, 2, 1, 0)[0]).isNaN();
        assertThat(draws(Builtin.RANDOM_NORMAL, -NONE, NONE, 7, 0, 0)[0]).isEqualTo(7);
    }

    @Test
    void neighboursHaveNothingInCommon() {
        double[] byStep = IntStream.range(0, MANY)
                .mapToDouble(i -> Randomness.uniform(0, 0, 0, i))
                .toArray();
        double[] next = IntStream.range(0, MANY)
                .mapToDouble(i -> Randomness.uniform(0, 0, 0, i + 1))
                .toArray();
        double[] byStream = IntStream.range(0, MANY)
                .mapToDouble(i -> Randomness.uniform(0, 0, i, 0))
                .toArray();
        double[] byNoise = IntStream.range(0, MANY)
                .mapToDouble(i -> Randomness.uniform(i, 0, 0, 0))
                .toArray();
        for (double[] other : new double[][] {next, byStream, byNoise}) {
            assertThat(new PearsonsCorrelation().correlation(byStep, other)).isCloseTo(0, within(0.02));
        }
        assertThat(StatUtils.variance(byNoise)).isCloseTo(1 / 12.0, within(0.002));
    }

    private static final String MODEL = """
            time 0 to 20 rk4
            dimension d = A, B
            aux a[d] = UNIFORM(0, 1, 7)
            aux b = UNIFORM(0, 1, 7)
            aux c = UNIFORM(0, 1, 8)
            stock s = 0 | in f
            flow f = b
            """;

    @Test
    void elementsPlacesAndSeedsDiffer() {
        Run run = CompactModel.run(MODEL);
        assertThat(run.series("a", "A")).isNotEqualTo(run.series("a", "B"));
        assertThat(run.series("b")).isNotEqualTo(run.series("a", "A"));
        assertThat(run.series("b")).isNotEqualTo(run.series("c"));
    }

    @Test
    void aRunCanBeRepeatedAndItsNoiseCanBeVaried() {
        Program program = CompactModel.program(MODEL);
        TimeSpec time = program.model().time();
        double[] once = Simulation.run(program, time, java.util.List.of()).series("b");
        assertThat(Simulation.run(program, time, java.util.List.of(), 0).series("b"))
                .isEqualTo(once);
        assertThat(Simulation.run(program, time, java.util.List.of(), 1).series("b"))
                .isNotEqualTo(once);
    }

    /** With a flow that stands still within a step, RK4 does what Euler does. */
    @Test
    void aNumberHoldsForAWholeStep() {
        Run run = CompactModel.run(MODEL);
        double sum = 0;
        for (int k = 0; k < 20; k++) {
            sum += run.series("b")[k];
        }
        assertThat(run.at(20, "s")).isCloseTo(sum, within(1e-12));
    }
}
