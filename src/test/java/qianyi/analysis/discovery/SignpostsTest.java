package qianyi.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paths of which it is known when and how well they tell the two kinds of run apart. */
class SignpostsTest {
    private static final int FROM = 2025;
    private static final int RUNS = 4000;

    private static boolean[] half(int runs, double share, long seed) {
        Random random = new Random(seed);
        boolean[] cases = new boolean[runs];
        for (int run = 0; run < runs; run++) {
            cases[run] = random.nextDouble() < share;
        }
        return cases;
    }

    /** Normal figures that lie, by year, so many standard deviations lower in the runs of interest. */
    private static double[][] paths(boolean[] cases, double[] apart, long seed) {
        Random random = new Random(seed);
        double[][] paths = new double[apart.length][cases.length];
        for (int year = 0; year < apart.length; year++) {
            for (int run = 0; run < cases.length; run++) {
                paths[year][run] = 10 + random.nextGaussian() - (cases[run] ? apart[year] : 0);
            }
        }
        return paths;
    }

    @Test
    void theFirstYearAndTheErrorAreThoseOfTwoNormalDistributions() {
        // The best threshold between two normal distributions d deviations apart errs in Phi(-d/2) of both: 0.5 at 0,
        // 0.309 at 1, 0.227 at 1.5, 0.159 at 2.
        boolean[] cases = half(RUNS, 0.5, 1);
        double[][][] paths = {paths(cases, new double[] {0, 0, 0, 0}, 2), paths(cases, new double[] {0, 1, 1.5, 2}, 3)};

        Signposts signposts = Signposts.of(paths, FROM, cases);

        Signpost first = signposts.first().orElseThrow();
        assertThat(first.year()).isEqualTo(2028);
        assertThat(first.indicator()).isEqualTo(1);
        assertThat(first.error()).isCloseTo(0.159, within(0.02));
        assertThat(first.casesBelow()).isTrue();
        assertThat(first.threshold()).isCloseTo(9, within(0.25));
        assertThat(signposts.first(0)).isEmpty();
        assertThat(error(signposts, 1, 2026)).isCloseTo(0.309, within(0.025));
        assertThat(error(signposts, 1, 2027)).isCloseTo(0.227, within(0.025));
        assertThat(first.cases() + first.others()).isEqualTo(RUNS);
        assertThat(first.right()).isCloseTo((int) (RUNS * 0.841), within(80));
    }

    @Test
    void aRareKindOfRunIsNotToldByTakingAllForTheOther() {
        boolean[] cases = half(RUNS, 0.08, 4);
        double[][][] paths = {paths(cases, new double[] {0, 2}, 5)};

        Signposts signposts = Signposts.of(paths, FROM, cases);

        assertThat(error(signposts, 0, 2025)).isCloseTo(0.5, within(0.05));
        Signpost first = signposts.first().orElseThrow();
        assertThat(first.year()).isEqualTo(2026);
        assertThat(first.error()).isCloseTo(0.159, within(0.03));
        assertThat((double) first.casesRight() / first.cases()).isCloseTo(0.841, within(0.08));
    }

    @Test
    void noiseIsNotToldEvenWithFewRuns() {
        // With 40 runs and 20 indicators the best threshold errs in about 0.3 of the runs that chose it.
        int found = 0;
        for (long seed = 0; seed < 20; seed++) {
            boolean[] cases = half(40, 0.5, seed);
            double[][][] paths = new double[20][][];
            double sum = 0;
            for (int indicator = 0; indicator < 20; indicator++) {
                paths[indicator] = paths(cases, new double[] {0}, 100 * seed + indicator);
            }
            Signposts signposts = Signposts.of(paths, FROM, cases);
            for (Signpost signpost : signposts.all()) {
                sum += signpost.error() / 20;
            }
            assertThat(sum).isBetween(0.4, 0.6);
            found += signposts.first().isPresent() ? 1 : 0;
        }
        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void figuresThatLieHigherInTheRunsOfInterestAreToldFromAbove() {
        double[][][] paths = {{{1, 1, 1, 1, 1, 5, 5, 5, 5, 5}}};
        boolean[] cases = {false, false, false, false, false, true, true, true, true, true};

        Signpost only = Signposts.of(paths, FROM, cases).first().orElseThrow();

        assertThat(only.casesBelow()).isFalse();
        assertThat(only.threshold()).isEqualTo(3);
        assertThat(only.error()).isZero();
        assertThat(only.right()).isEqualTo(10);
    }

    @Test
    void figuresThatAreAllEqualTellNothing() {
        double[][][] paths = {{{2, 2, 2, 2}}};

        assertThat(Signposts.of(paths, FROM, new boolean[] {true, false, true, false})
                        .all())
                .isEmpty();
    }

    @Test
    void oneKindOfRunLeavesNothingToTell() {
        double[][][] paths = {{{1, 2, 3, 4}}};

        assertThat(Signposts.of(paths, FROM, new boolean[] {true, true, true, true})
                        .all())
                .isEmpty();
        assertThat(Signposts.of(paths, FROM, new boolean[4]).all()).isEmpty();
    }

    private static double error(Signposts signposts, int indicator, int year) {
        return signposts.all().stream()
                .filter(s -> s.indicator() == indicator && s.year() == year)
                .findFirst()
                .orElseThrow()
                .error();
    }
}
