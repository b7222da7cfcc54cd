package qianyi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.ensemble.Design.Kind;

class RankCorrelationTest {
    private static final double[][] WANTED = {
        {1, 0, 0.6, 0}, {0, 1, 0, 0}, {0.6, 0, 1, -0.4}, {0, 0, -0.4, 1},
    };

    /** The standard error of a rank correlation of 4,000 draws is about 1/63; the ordered designs do better. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDrawsHaveTheWantedRankCorrelation(Kind kind) {
        double[][] points = correlated(kind, 4000);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                double found = new SpearmansCorrelation().correlation(points[i], points[j]);
                assertThat(found).isCloseTo(WANTED[i][j], within(kind == Kind.RANDOM ? 0.05 : 0.03));
            }
        }
    }

    @Test
    void aHypercubeKeepsOneDrawInEachPart() {
        for (double[] draws : correlated(Kind.LHS, 500)) {
            assertThat(Arrays.stream(draws)
                            .mapToInt(share -> (int) (share * 500))
                            .distinct())
                    .hasSize(500);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatGoesWithNothingIsDrawnAsBefore(Kind kind) {
        double[][] alone = DesignTest.points(Design.of(kind, 4, 100, 7), 0, 100);
        double[][] beside =
                DesignTest.points(RankCorrelation.of(WANTED).orElseThrow().in(Design.of(kind, 4, 100, 7)), 0, 100);
        assertThat(beside[1]).isEqualTo(alone[1]);
        assertThat(beside[2]).isNotEqualTo(alone[2]);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRunDoesNotDependOnTheBlockItIsIn(Kind kind) {
        Design design = RankCorrelation.of(WANTED).orElseThrow().in(Design.of(kind, 4, 300, 7));
        double[][] whole = DesignTest.points(design, 0, 300);
        double[][] end = DesignTest.points(design, 260, 40);
        assertThat(end[2]).isEqualTo(Arrays.copyOfRange(whole[2], 260, 300));
    }

    @Test
    void correlationsThatContradictOneAnotherAreNone() {
        assertThat(RankCorrelation.of(new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}}))
                .isEmpty();
    }

    private static double[][] correlated(Kind kind, int runs) {
        Design design = RankCorrelation.of(WANTED).orElseThrow().in(Design.of(kind, 4, runs, 20));
        return DesignTest.points(design, 0, runs);
    }
}
