package qianyi.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RegionalSensitivityTest {
    @Test
    void theDistanceIsTheLargestGapBetweenTheTwoDistributions() {
        // Of interest: 1 2 3 4; others: 3 4 5 6. After 2: half of the first below, none of the second.
        double[][] draws = {{1, 2, 3, 4, 3, 4, 5, 6}, {1, 1, 1, 1, 1, 1, 1, 1}};
        boolean[] cases = {true, true, true, true, false, false, false, false};

        List<RegionalSensitivity> all = RegionalSensitivity.of(new Sample(draws, cases));

        RegionalSensitivity first = all.get(0);
        assertThat(first.input()).isZero();
        assertThat(first.distance()).isEqualTo(0.5);
        assertThat(first.lowerInCases()).isTrue();
        assertThat(first.medianInCases()).isEqualTo(2.5);
        assertThat(first.medianInOthers()).isEqualTo(4.5);
        assertThat(all.get(1).distance()).isZero();
        assertThat(all.get(1).p()).isEqualTo(1);
    }

    @Test
    void theDistanceOfAKnownSplitIsKnown() {
        // The runs below 0.3 of a uniform input against those above: distance 1. An input that has half of its weight
        // in the other: distance 0.5 x 1 by construction of the mixture.
        double[][] draws = Draws.uniform(3, 20_000, 1);
        boolean[] cases = Draws.cases(draws, point -> point[0] < 0.3);
        for (int run = 0; run < 20_000; run += 2) {
            draws[2][run] = draws[0][run];
        }

        List<RegionalSensitivity> all = RegionalSensitivity.of(new Sample(draws, cases));

        assertThat(all).extracting(RegionalSensitivity::input).containsExactly(0, 2, 1);
        assertThat(all.get(0).distance()).isEqualTo(1);
        assertThat(all.get(1).distance()).isCloseTo(0.5, within(0.02));
        assertThat(all.get(1).matters()).isTrue();
        assertThat(all.get(2).matters()).isFalse();
    }

    @Test
    void thePValueIsThatOfTheTestTimesHolmsFactor() {
        double[][] draws = Draws.uniform(2, 400, 8);
        boolean[] cases = Draws.cases(draws, point -> point[0] + 8 * point[1] < 4.5);
        Sample sample = new Sample(draws, cases);

        List<RegionalSensitivity> all = RegionalSensitivity.of(sample);

        assertThat(all.get(0).input()).isEqualTo(1);
        double[] of = sample.sorted(0, true);
        double[] others = sample.sorted(0, false);
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        assertThat(all.get(1).distance()).isCloseTo(test.kolmogorovSmirnovStatistic(of, others), within(1e-12));
        assertThat(all.get(1).p()).isCloseTo(test.kolmogorovSmirnovTest(of, others), within(1e-9));
    }

    @Test
    void holmHoldsTheSmallestAgainstAllAndNoneBelowASmaller() {
        double[][] draws = Draws.uniform(10, 300, 9);
        boolean[] cases = Draws.cases(draws, point -> point[3] < 0.45);
        Sample sample = new Sample(draws, cases);

        List<RegionalSensitivity> all = RegionalSensitivity.of(sample);

        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double before = 0;
        for (int k = 0; k < 10; k++) {
            RegionalSensitivity one = all.get(k);
            double raw =
                    test.kolmogorovSmirnovTest(sample.sorted(one.input(), true), sample.sorted(one.input(), false));
            assertThat(one.p()).isCloseTo(Math.max(before, Math.min(1, raw * (10 - k))), within(1e-9));
            before = one.p();
        }
    }

    @Test
    void amongManyInputsThatDoNothingChanceSeldomFindsOne() {
        int found = 0;
        for (long seed = 0; seed < 200; seed++) {
            double[][] draws = Draws.uniform(50, 300, seed);
            double[][] other = Draws.uniform(1, 300, 5000 + seed);
            boolean[] cases = Draws.cases(other, point -> point[0] < 0.4);
            found += RegionalSensitivity.of(new Sample(draws, cases)).get(0).matters() ? 1 : 0;
        }
        // The level is 5 percent: of 200, 10 are expected at most and 19 are three standard errors more.
        assertThat(found).isLessThanOrEqualTo(19);
    }

    @Test
    void oneKindOfRunGivesNothing() {
        assertThat(RegionalSensitivity.of(new Sample(new double[][] {{1, 2}}, new boolean[] {true, true})))
                .isEmpty();
    }
}
