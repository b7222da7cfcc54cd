package qianyi.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialIntervalTest {
    /** Of none in n the upper end u solves (1 - u)^n = .05, of all the lower end l solves l^n = .05. */
    @Test
    void theEndsOfNoneAndOfAllAreRoots() {
        BinomialInterval none = BinomialInterval.of(0, 6);
        BinomialInterval all = BinomialInterval.of(6, 6);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.05, 1 / 6.0), within(1e-8));
        assertThat(all.low()).isCloseTo(Math.pow(0.05, 1 / 6.0), within(1e-8));
        assertThat(all.high()).isEqualTo(1);
    }

    /** At the lower end two or more of ten come with a chance of .05, at the upper end two or fewer. */
    @Test
    void theEndsLeaveFivePercentOnEachSide() {
        BinomialInterval two = BinomialInterval.of(2, 10);

        assertThat(1 - atMostOne(two.low())).isCloseTo(0.05, within(1e-8));
        assertThat(atMostOne(two.high()) + 45 * Math.pow(two.high(), 2) * Math.pow(1 - two.high(), 8))
                .isCloseTo(0.05, within(1e-8));
    }

    private static double atMostOne(double share) {
        return Math.pow(1 - share, 10) + 10 * share * Math.pow(1 - share, 9);
    }
}
