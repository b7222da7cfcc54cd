package qianyi.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.study.Study;

/** Two levers that add 0.02 and 0.01 to a rate of growth of 0.035, over 0 to 1 and 0 to 1; {@code v} starts at 0.25. */
class FrontierTest {
    /** What the rate lacks to go from 600 to 1,000 in ten years. */
    private static final double LACK = Math.log(10.0 / 6) / 10 - 0.035;

    @TempDir
    private Path folder;

    private Frontier frontier(String rate) {
        Study study =
                new GrowthPlace(folder).runge().quiet().upTo("1").rate(rate).study();
        return Frontier.of(ReachQuestion.of(
                        study, study.scenario("baseline").orElseThrow(), study.mainTarget(), 2035, 2)
                .with(study.assumptions().stream()
                        .filter(one -> one.name().equals("u") || one.name().equals("v"))
                        .toList()));
    }

    @Test
    void everyPointMeetsTheTargetAndTheEndsAreAtTheBounds() {
        Frontier frontier = frontier("base_rate + 0.02 * u + 0.01 * v");

        assertThat(frontier.points()).hasSizeGreaterThan(10).allSatisfy(point -> assertThat(
                        0.02 * point.first() + 0.01 * Math.max(point.second(), 0))
                .isGreaterThanOrEqualTo(LACK - 1e-9));
        Frontier.Point start = frontier.points().get(0);
        assertThat(start.first()).isCloseTo((LACK - 0.01) / 0.02, within(1e-7));
        assertThat(start.second()).isCloseTo(1, within(1e-6));
        assertThat(frontier.points())
                .filteredOn(point -> point.first() < (LACK - 0.0025) / 0.02 - 1e-6)
                .allSatisfy(point ->
                        assertThat(0.02 * point.first() + 0.01 * point.second()).isCloseTo(LACK, within(1e-8)));
        assertThat(frontier.points())
                .anySatisfy(point -> assertThat(point.first()).isCloseTo((LACK - 0.0025) / 0.02, within(1e-7)));
    }

    @Test
    void aPairThatCannotDoItHasNone() {
        assertThat(frontier("base_rate + 0.002 * u + 0.001 * v").points()).isEmpty();
    }
}
