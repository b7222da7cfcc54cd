package qianyi.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import qianyi.analysis.search.SearchResult.Bound;
import qianyi.analysis.search.SearchResult.Intervals;
import qianyi.analysis.search.SearchResult.NotReachable;

/** Searches along functions whose roots are known. */
class LineSearchTest {
    private static final double TINY = 1e-10;

    private static SearchResult search(double low, double high, DoubleUnaryOperator margin) {
        double[] points = LineSearch.points(low, high, LineSearch.POINTS);
        return new LineSearch(points, Arrays.stream(points).map(margin).toArray(), margin, 1e-12).result();
    }

    @Test
    void oneEndForALineThatRises() {
        Intervals found = (Intervals) search(0, 2, x -> x * x - 2);

        assertThat(found.intervals()).singleElement().satisfies(interval -> {
            assertThat(interval.low()).isCloseTo(Math.sqrt(2), within(TINY));
            assertThat(interval.high()).isEqualTo(2);
        });
        assertThat(found.best()).isEqualTo(new SearchResult.Best(2, 2, Bound.HIGH));
        assertThat(found.nearest(0).getAsDouble()).isCloseTo(Math.sqrt(2), within(TINY));
        assertThat(found.nearest(1.7)).hasValue(1.7);
        assertThat(found.nearest(9)).hasValue(2);
    }

    @Test
    void theEndMeetsTheTarget() {
        for (double level : new double[] {0.1, 0.2, 0.3, 0.5, 0.7, 0.8}) {
            DoubleUnaryOperator margin = x -> level - Math.exp(x) * x / 3;
            Intervals found = (Intervals) search(0, 1, margin);

            double end = found.intervals().get(0).high();
            assertThat(margin.applyAsDouble(end)).isGreaterThanOrEqualTo(0).isCloseTo(0, within(TINY));
            assertThat(found.best().bound()).isEqualTo(Bound.LOW);
        }
    }

    @Test
    void everyIntervalOfALineThatTurns() {
        Intervals found = (Intervals) search(0, 1, x -> 0.09 - x * (1 - x));

        assertThat(found.intervals()).hasSize(2);
        assertThat(found.intervals().get(0).low()).isZero();
        assertThat(found.intervals().get(0).high()).isCloseTo(0.1, within(TINY));
        assertThat(found.intervals().get(1).low()).isCloseTo(0.9, within(TINY));
        assertThat(found.intervals().get(1).high()).isEqualTo(1);
        assertThat(found.nearest(0.4).getAsDouble()).isCloseTo(0.1, within(TINY));
        assertThat(found.nearest(0.6).getAsDouble()).isCloseTo(0.9, within(TINY));
    }

    @Test
    void whatCannotBeReachedSaysHowFarAndWhichEndStops() {
        NotReachable below = (NotReachable) search(0, 2, x -> x - 3);
        assertThat(below.best()).isEqualTo(new SearchResult.Best(2, -1, Bound.HIGH));
        assertThat(below.distance()).isEqualTo(1);
        assertThat(below.nearest(0)).isEmpty();

        NotReachable inside = (NotReachable) search(0, 1, x -> x * (1 - x) - 1);
        assertThat(inside.best()).isEqualTo(new SearchResult.Best(0.5, -0.75, Bound.NONE));
        assertThat(search(0, 1, x -> -2).best().bound()).isEqualTo(Bound.NONE);
    }

    @Test
    void aRunThatFailedMeetsNothing() {
        Intervals found = (Intervals) search(0, 1, x -> x < 0.5 ? Double.NaN : 1);
        assertThat(found.intervals()).containsExactly(new SearchResult.Interval(0.5, 1));

        SearchResult none = search(0, 1, x -> Double.NaN);
        assertThat(none.best().margin()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
