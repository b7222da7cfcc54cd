package qianyi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    @ParameterizedTest
    @MethodSource("others")
    void theShareBelowAQuantileIsTheShare(Distribution own, RealDistribution other, double shift, double stretch) {
        for (double share : new double[] {1e-6, 0.01, 0.05, 0.25, 0.5, 0.8, 0.95, 0.999, 1 - 1e-6}) {
            double below = other.cumulativeProbability((own.quantile(share) - shift) / stretch);
            assertThat(below).as("%s at %s", own, share).isCloseTo(share, within(1e-9));
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(new Distribution.Uniform(-2, 5), new UniformRealDistribution(-2, 5), 0, 1),
                Arguments.of(new Distribution.Triangular(1, 2, 7), new TriangularDistribution(1, 2, 7), 0, 1),
                Arguments.of(new Distribution.Triangular(1, 1, 7), new TriangularDistribution(1, 1, 7), 0, 1),
                Arguments.of(new Distribution.Triangular(1, 7, 7), new TriangularDistribution(1, 7, 7), 0, 1),
                Arguments.of(new Distribution.Pert(10, 12, 20), new BetaDistribution(1.8, 4.2), 10, 10),
                Arguments.of(new Distribution.Normal(3, 2), new NormalDistribution(3, 2), 0, 1),
                Arguments.of(new Distribution.LogNormal(0.5, 0.2), new LogNormalDistribution(0.5, 0.2), 0, 1));
    }

    @Test
    void percentilesAreWhatTheyAreCalled() {
        assertThat(Distribution.Normal.between(2, 6).quantile(0.05)).isCloseTo(2, within(1e-12));
        assertThat(Distribution.Normal.between(2, 6).quantile(0.95)).isCloseTo(6, within(1e-12));
        assertThat(Distribution.LogNormal.between(2, 6).quantile(0.05)).isCloseTo(2, within(1e-12));
        assertThat(Distribution.LogNormal.between(2, 6).quantile(0.95)).isCloseTo(6, within(1e-12));
    }

    @Test
    void aSplitNormalHasItsThreePercentilesAndIsABellCurveWhereTheyAreEven() {
        Distribution uneven = new Distribution.SplitNormal(-0.1, 0, 0.08);
        assertThat(uneven.quantile(0.05)).isCloseTo(-0.1, within(1e-12));
        assertThat(uneven.quantile(0.5)).isCloseTo(0, within(1e-12));
        assertThat(uneven.quantile(0.95)).isCloseTo(0.08, within(1e-12));
        Distribution even = new Distribution.SplitNormal(2, 4, 6);
        for (double share : new double[] {0.01, 0.3, 0.5, 0.7, 0.999}) {
            assertThat(even.quantile(share))
                    .isCloseTo(Distribution.Normal.between(2, 6).quantile(share), within(1e-12));
        }
    }

    @Test
    void aRangeWithoutWidthIsANumber() {
        assertThat(new Distribution.Triangular(4, 4, 4).quantile(0.3)).isEqualTo(4);
        assertThat(new Distribution.Pert(4, 4, 4).quantile(0.3)).isEqualTo(4);
        assertThat(new Distribution.Normal(4, 0).quantile(0.3)).isEqualTo(4);
    }

    @Test
    void endsThatAreNotInOrderAreABug() {
        assertThatThrownBy(() -> new Distribution.Triangular(1, 8, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution.Uniform(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** To 16 digits by the series of erfc, as in the tables of Wichura 1988 (AS 241) and by 50-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.95, 1.6448536269514722",
        "0.975, 1.9599639845400545",
        "0.25, -0.6744897501960817",
        "0.001, -3.0902323061678132",
        "1e-16, -8.222082216130435",
        "1e-20, -9.262340089798408"
    })
    void normalQuantilesReachIntoTheTails(double share, double quantile) {
        assertThat(NormalQuantile.at(share)).isCloseTo(quantile, within(1e-13 * Math.max(1, Math.abs(quantile))));
    }
}
