package qianyi.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastErrorsTest {
    private static final double TINY = 1e-12;

    @Test
    void theScoreOfAPointIsTheAbsoluteError() {
        assertThat(new PastErrors(List.of(0.2)).score(-0.1)).isCloseTo(0.3, within(TINY));
    }

    /** Of two points at ±a and an error of 0: a mean distance of a, less a quarter of 2 × 2a. */
    @Test
    void theScoreOfTwoPointsIsHalfTheirDistanceFromTheMiddle() {
        assertThat(new PastErrors(List.of(-0.4, 0.4)).score(0)).isCloseTo(0.2, within(TINY));
    }

    /** The score of a uniform distribution over (-1, 1) at its centre is 1/2 - 1/3. */
    @Test
    void theScoreOfManyPointsNearsThatOfTheirDistribution() {
        List<Double> uniform = IntStream.range(0, 2000)
                .mapToObj(i -> -1 + (2 * i + 1) / 2000.0)
                .toList();

        assertThat(new PastErrors(uniform).score(0)).isCloseTo(1 / 6.0, within(1e-6));
    }

    @Test
    void theMiddleHalfOfThreeLiesBetweenTheOuterTwo() {
        PastErrors three = new PastErrors(List.of(0.3, -0.1, 0.1));

        assertThat(three.areEnough()).isTrue();
        assertThat(three.holds(-0.1, 0.5)).isTrue();
        assertThat(three.holds(0.3, 0.5)).isTrue();
        assertThat(three.holds(0.31, 0.9)).isFalse();
        assertThat(new PastErrors(List.of(0.3, -0.1)).areEnough()).isFalse();
    }

    @Test
    void ofNineteenTheMiddleNineTenthsIsAllOfThem() {
        PastErrors nineteen = new PastErrors(
                IntStream.rangeClosed(1, 19).mapToObj(i -> (double) i).toList());

        assertThat(nineteen.most()).isCloseTo(0.9, within(TINY));
        assertThat(nineteen.holds(19, 0.9)).isTrue();
        assertThat(nineteen.holds(19.1, 0.9)).isFalse();
        assertThat(nineteen.holds(5, 0.5)).isTrue();
        assertThat(nineteen.holds(4.9, 0.5)).isFalse();
    }
}
