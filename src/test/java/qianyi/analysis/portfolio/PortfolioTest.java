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
import qianyi.analysis.search.SearchLimit;
import qianyi.ensemble.RunProgress;
import qianyi.study.Assumption;
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

    private static final double DEVIATION = 0.004;
    private static final double Z90 = 1.2815515655446004;
    private static final double Z95 = 1.6448536269514722;

    @TempDir
    private Path folder;

    private GrowthPlace place(String shape, String more) {
        return new GrowthPlace(folder).runge().quiet().fromNothing().rate(RATE).terms(COSTS.formatted(shape, more));
    }

    private Study study(String shape, String more) {
        return place(shape, more).study();
    }

    private Study drawn(double deviation) {
        return place("linear", "")
                .drawn(0.035 - Z95 * deviation, 0.035 + Z95 * deviation, Assumption.Distribution.NORMAL)
                .study();
    }

    private ConfidentPortfolio confident(double deviation, double confidence) {
        return ConfidentPortfolio.of(question(drawn(deviation)), confidence, 2000, 1, RunProgress.NONE);
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

    /** Nine of ten need {@code z90 0.004} more of the rate, which only the second lever has left. */
    @Test
    void nineOfTenTakeMoreOfWhatIsLeft() {
        ConfidentPortfolio found = confident(DEVIATION, 0.9);
        double second = (0.02 + Z90 * DEVIATION - 0.015) / 0.02;

        assertThat(found.cheaper().getAsDouble()).isLessThan(1.5 + 4 * second);
        assertThat(found.dearer().getAsDouble()).isGreaterThan(1.5 + 4 * second);
        assertThat(found.portfolio().orElseThrow().values().get(0)).isCloseTo(1, within(1e-6));
        assertThat(found.portfolio().orElseThrow().values().get(1)).isCloseTo(second, within(0.01));
        assertThat(found.best()).isBetween(0.9, 0.9011);
        assertThat(found.figure()).isCloseTo(1000, within(0.05));
        assertThat(found.uses().get(0).share()).isBetween(0.98, 1.0);
        assertThat(found.uses().get(1).share()).isBetween(0.85, 0.93);
    }

    /** With all at their bounds 0.015 is to spare: 1.875 of a deviation of 0.008, which 97 of 100 runs do not miss by more. */
    @Test
    void whatCannotBeHadSaysHowOftenItIsMet() {
        ConfidentPortfolio found = confident(0.008, 0.99);

        assertThat(found.portfolio()).isEmpty();
        assertThat(found.best()).isBetween(0.965, 0.974);
    }

    /** Idle helps alone and takes 0.015 of the rate away where the second lever is at its bound; left alone, all is there. */
    @Test
    void whatHarmsBesideTheOthersIsLeftAlone() {
        String rate = RATE.replace("0.005 * idle", "0.005 * idle * (1 - 4 * v)");
        Study study = place("linear", "").rate(rate).study();

        assertThat(new PortfolioSearch(question(study)).corner()).containsExactly(1, 1, 0);
    }

    /** A portfolio for a later year is cheaper, and arrives later. */
    @Test
    void theFrontierGoesFromEarlyAndDearToLateAndCheap() {
        RobustFrontier frontier = RobustFrontier.of(question(drawn(DEVIATION)), 300, 1, RunProgress.NONE);

        assertThat(frontier.options()).hasSizeBetween(2, 7);
        for (int i = 1; i < frontier.options().size(); i++) {
            RobustFrontier.Option before = frontier.options().get(i - 1);
            RobustFrontier.Option after = frontier.options().get(i);
            if (before.confidence() == after.confidence()) {
                assertThat(after.cost()).isLessThan(before.cost());
                assertThat(after.median()).isGreaterThanOrEqualTo(before.median());
            }
            assertThat(after.met()).isGreaterThanOrEqualTo(after.confidence() - 0.01);
        }
        RobustFrontier.Option latest = frontier.options().get(frontier.options().size() - 1);
        assertThat(frontier.options().get(0).uses())
                .as("early takes all that there is")
                .hasSize(3)
                .allMatch(use -> use.share() > 0.9);
        assertThat(latest.uses().get(0).share())
                .as("late, the cheap lever is in more mixes than the dear one")
                .isGreaterThan(latest.uses().get(1).share());
        assertThat(frontier.options())
                .anySatisfy(option -> assertThat(option.regret()).isZero());
    }

    /** At most 0.5 of the second lever leaves nothing to spare; 0.2 is broken by every way that gets there. */
    @Test
    void aLimitIsKept() {
        Optional<Portfolio> broken =
                new PortfolioSearch(question(study("linear", "limits: [{variable: v, at_most: 0.2}]"))).cheapest();
        Portfolio kept = cheapest(study("linear", "limits: [{variable: u, at_most: 0.5}]"));

        assertThat(broken).isEmpty();
        assertThat(kept.values().get(0)).isCloseTo(0.5, within(1e-6));
        assertThat(kept.values().get(1)).isCloseTo(0.5, within(1e-6));
        assertThat(kept.cost()).isCloseTo(3, within(1e-6));
        assertThat(kept.limits().get(0).value()).isCloseTo(0.5, within(1e-6));
    }

    /** With all levers, one run in ten grows by less than 6.1 % a year: 8.4 years from 600 to 1,000. */
    @Test
    void theEarliestYearIsThatOfTheQuantile() {
        assertThat(confident(DEVIATION, 0.9).earliest()).hasValue(2034);
    }

    @Test
    void whatLimitsStopIsFoundWithoutThem() {
        Study limited = place("linear", "limits: [{variable: v, at_most: 0.2}]")
                .drawn(0.035 - Z95 * DEVIATION, 0.035 + Z95 * DEVIATION, Assumption.Distribution.NORMAL)
                .study();
        ConfidentPortfolio stopped = ConfidentPortfolio.of(question(limited), 0.9, 500, 1, RunProgress.NONE);
        ConfidentPortfolio free = ConfidentPortfolio.of(question(drawn(DEVIATION)), 0.9, 500, 1, RunProgress.NONE);

        assertThat(stopped.portfolio()).isEmpty();
        assertThat(stopped.withoutLimits().orElseThrow().cost())
                .isEqualTo(free.portfolio().orElseThrow().cost());
        assertThat(free.withoutLimits()).isEmpty();
    }

    /** Time that is up from the beginning leaves a mix that keeps the target and is no cheaper than the cheapest. */
    @Test
    void aSearchThatIsStoppedSaysSo() {
        Study study = study("linear", "");
        SearchLimit over = new SearchLimit(() -> true);
        PortfolioQuestion plain = question(study);
        PortfolioQuestion asked = new PortfolioQuestion(plain.reach().within(over), plain.levers(), plain.limits());

        Portfolio found = new PortfolioSearch(asked).cheapest().orElseThrow();
        assertThat(found.cost()).isGreaterThan(2.5 - 1e-6);
        assertThat(found.figure()).isGreaterThanOrEqualTo(1000);
        assertThat(over.hasCut()).isTrue();
        assertThat(plain.reach().limit().hasCut()).isFalse();
    }
}
