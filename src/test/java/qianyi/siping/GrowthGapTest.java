package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.Qianyi;
import qianyi.answer.Answer;
import qianyi.answer.GapToOutside;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioCost;
import qianyi.engine.Run;
import qianyi.study.CostAccount;
import qianyi.study.Study;

/** The study of today: what it says of the gap to the outside economy, of the census and of 2024 is what it computes. */
class GrowthGapTest {
    private static Study study;

    @BeforeAll
    static void read() {
        study = Qianyi.study(Path.of("scenarios/siping")).value().orElseThrow();
    }

    private static Run run(String scenario) {
        return study.one(study.scenario(scenario).orElseThrow()).run();
    }

    private static Run baselineWith(String name, double value) {
        return study.one(study.scenario("baseline").orElseThrow())
                .set(name, value)
                .run();
    }

    /** Mean nominal growth of 2026-35, less that of the outside economy. */
    private static double differential(Run run) {
        return meanGrowth(run, "reported_gdp") - meanGrowth(run, "nominal_outside_economy");
    }

    private static double meanGrowth(Run run, String name) {
        return Math.pow(run.at(2035, name) / run.at(2025, name), 0.1) - 1;
    }

    @ParameterizedTest
    @CsvSource({"baseline, -0.011", "gap_recorded, -0.022", "gap_closes, 0"})
    void theDifferentialThatIsPrintedIsTheGapThatIsAssumed(String scenario, double gap) {
        assertThat(differential(run(scenario))).isCloseTo(gap, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.03, -0.0165, -0.0055, 0.005})
    void soItIsAtOtherGapsThatAreDrawn(double gap) {
        assertThat(differential(baselineWith("growth_gap", gap))).isCloseTo(gap, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.026, -0.008, 0.0025})
    void betweenThemItIsThatToFiftiethsOfAPoint(double gap) {
        assertThat(differential(baselineWith("growth_gap", gap))).isCloseTo(gap, within(2e-4));
    }

    @Test
    void grainIsLeftAlone() {
        assertThat(run("gap_recorded").at(2040, "grain_output"))
                .isEqualTo(run("baseline").at(2040, "grain_output"));
    }

    @Test
    void everyRunPassesThroughTheFoundFigureOf2024WhateverTheRestatement() {
        for (double factor : List.of(0.93, 0.96, 1.0)) {
            Run run = baselineWith("service_restatement", factor);
            assertThat(run.at(2024, "reported_gdp")).isCloseTo(580.58, within(0.2));
            double services = run.at(2022, "tertiary_value_added");
            assertThat(run.at(2022, "reported_gdp") - run("baseline").at(2022, "reported_gdp"))
                    .isCloseTo(services * (factor / 0.96 - 1), within(1e-9));
        }
    }

    @Test
    void aCensusMovesTheLevelForGoodAndOnlyItsOwn() {
        Run run = baselineWith("census_revision[census_2033]", 0.05);
        Run without = run("baseline");
        assertThat(run.at(2033, "reported_gdp")).isEqualTo(without.at(2033, "reported_gdp"));
        for (int year = 2035; year <= 2050; year++) {
            assertThat(run.at(year, "reported_gdp") / without.at(year, "reported_gdp"))
                    .isCloseTo(1.05, within(1e-12));
        }
    }

    /** Published real growth of 2022 and 2023 is 10.0 percent together, prices fell by 1.7 percent a year. */
    @Test
    void volumesAndPricesBothLeanTheWayTheRecordDoes() {
        Run run = run("baseline");
        double volume = run.at(2023, "real_gdp") / run.at(2021, "real_gdp") - 1;
        double price = Math.sqrt(run.at(2023, "gdp_deflator") / run.at(2021, "gdp_deflator")) - 1;
        assertThat(volume).isBetween(0.085, 0.10);
        assertThat(price).isBetween(-0.017, -0.008);
    }

    @Test
    void theAnswerSaysTheGapOfEachScenario() {
        Answer answer = Answer.of(study.only(Set.of("baseline", "gap_closes")));
        for (ScenarioAnswer scenario : answer.scenarios()) {
            GapToOutside gap = answer.gapToOutside(scenario).orElseThrow();
            assertThat(gap.assumed()).isCloseTo(differential(scenario.run()), within(1e-12));
            assertThat(gap.recorded()).isBetween(-0.022, -0.016);
            assertThat(gap.to()).isEqualTo(2035);
        }
    }

    /** Summed here year by year, at 3.4 percent a year for the present value. */
    @Test
    void whatThePlanCostsIsTheSumOfItsDifferences() {
        Answer answer = Answer.of(study.only(Set.of("baseline", "plan")));
        Run plan = answer.scenario("plan").orElseThrow().run();
        Run baseline = answer.baseline().orElseThrow().run();
        double outlay = 0;
        double gain = 0;
        double outlayNow = 0;
        double gainNow = 0;
        double investment = 0;
        double publicInvestment = 0;
        for (int year = 2026; year <= 2035; year++) {
            double more =
                    more(plan, baseline, "policy_spending", year) + more(plan, baseline, "recurrent_spending", year);
            double gained = more(plan, baseline, "reported_gdp", year);
            double now = Math.pow(1.034, 2025 - year);
            outlay += more;
            gain += gained;
            outlayNow += more * now;
            gainNow += gained * now;
            investment += more(plan, baseline, "investment_value", year);
            publicInvestment += more(plan, baseline, "public_investment", year);
        }
        ScenarioCost cost = answer.cost(answer.scenario("plan").orElseThrow()).orElseThrow();
        assertThat(cost.outlay()).isCloseTo(outlay, within(1e-9));
        assertThat(cost.gain()).isCloseTo(gain, within(1e-9));
        assertThat(cost.moved()).isCloseTo(-publicInvestment, within(1e-9));
        assertThat(cost.investment()).isCloseTo(investment, within(1e-9));
        assertThat(cost.multiplier(CostAccount.Measure.CUMULATED)).hasValue(cost.gain() / cost.outlay());
        assertThat(cost.multiplier(CostAccount.Measure.PRESENT_VALUE).orElseThrow())
                .isCloseTo(gainNow / outlayNow, within(1e-9));
        assertThat(cost.multiplier(CostAccount.Measure.YEAR).orElseThrow())
                .isCloseTo(
                        more(plan, baseline, "reported_gdp", 2035)
                                / (more(plan, baseline, "policy_spending", 2035)
                                        + more(plan, baseline, "recurrent_spending", 2035)),
                        within(1e-9));
        assertThat(answer.cost(answer.baseline().orElseThrow())).isEmpty();
    }

    private static double more(Run run, Run other, String name, int year) {
        return run.at(year, name) - other.at(year, name);
    }
}
