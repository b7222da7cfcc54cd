package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.Qianyi;
import qianyi.engine.Run;
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
    void betweenThemItIsThatToAHundredthOfAPoint(double gap) {
        assertThat(differential(baselineWith("growth_gap", gap))).isCloseTo(gap, within(1e-4));
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
}
