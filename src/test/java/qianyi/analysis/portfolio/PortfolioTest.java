package qianyi.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.search.GrowthPlace;
import qianyi.analysis.search.ReachQuestion;
import qianyi.study.Study;

/** Three levers that add 0.01, 0.02 and 0.005 to a rate of growth, of which 0.02 is missing. */
class PortfolioTest {
    private static final String RATE = "base_rate - 0.00391743762340093 + 0.01 * u + 0.02 * v + 0.005 * idle";
    private static final String COSTS = """
            levers:
              - {variable: u, low: 0, high: 1, cost: {%1$s: 1, unit: {zh: 亿元, en: coins}}}
              - {variable: v, low: 0, high: 1, cost: {%1$s: 4, unit: {zh: 亿元, en: coins}}}
              - {variable: idle, low: 0, high: 1, cost: {%1$s: 0.5, unit: {zh: 亿元, en: coins}}}
            %2$s
            """;

    @TempDir
    private Path folder;

    private Study study(String shape, String more) {
        return new GrowthPlace(folder)
                .runge()
                .quiet()
                .fromNothing()
                .rate(RATE)
                .terms(COSTS.formatted(shape, more))
                .study();
    }

    private static PortfolioQuestion question(Study study) {
        ReachQuestion reach =
                ReachQuestion.of(study, study.scenario("baseline").orElseThrow(), study.mainTarget(), 2035, 2);
        return PortfolioQuestion.of(reach, reach.policy(), Map.of());
    }

    private static Portfolio cheapest(Study study) {
        return new PortfolioSearch(question(study)).cheapest().orElseThrow();
    }

    /** Marginal costs over effects are equal: {@code 2 c u / k}. */
    @Test
    void quadraticCostsAreSpreadOverAllLevers() {
        Portfolio found = cheapest(study("quadratic", ""));

        assertThat(found.values().get(0)).isCloseTo(0.8, within(1e-4));
        assertThat(found.values().get(1)).isCloseTo(0.4, within(1e-4));
        assertThat(found.values().get(2)).isCloseTo(0.8, within(1e-4));
        assertThat(found.cost()).isCloseTo(1.6, within(1e-7));
        assertThat(found.figure()).isBetween(1000.0, 1000.0001);
        assertThat(found.searches().agree()).isTrue();
    }

    /** What costs least for its effect fills first: both 100 a unit of the rate, before 200. */
    @Test
    void linearCostsFillTheCheapestFirst() {
        Portfolio found = cheapest(study("linear", ""));

        assertThat(found.values().get(0)).isCloseTo(1, within(1e-7));
        assertThat(found.values().get(1)).isCloseTo(0.25, within(1e-7));
        assertThat(found.values().get(2)).isCloseTo(1, within(1e-7));
        assertThat(found.cost()).isCloseTo(2.5, within(1e-7));
        assertThat(found.outcome().instant().getAsDouble()).isCloseTo(2035, within(1e-6));
    }

    /** At most 0.5 of the second lever leaves nothing to spare; 0.2 is broken by every way that gets there. */
    @Test
    void aLimitIsKept() {
        Optional<Portfolio> broken = new PortfolioSearch(
                        question(study("linear", "limits: [{variable: v, at_most: 0.2}]")))
                .cheapest();
        Portfolio kept = cheapest(study("linear", "limits: [{variable: u, at_most: 0.5}]"));

        assertThat(broken).isEmpty();
        assertThat(kept.values().get(0)).isCloseTo(0.5, within(1e-6));
        assertThat(kept.values().get(1)).isCloseTo(0.5, within(1e-6));
        assertThat(kept.cost()).isCloseTo(3, within(1e-6));
        assertThat(kept.limits().get(0).value()).isCloseTo(0.5, within(1e-6));
    }
}
