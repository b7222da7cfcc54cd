package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.model.Variable;
import qianyi.study.Scenario;
import qianyi.units.UnitChecker;

/**
 * The validation of the model (Barlas 1996, "Formal aspects of model validity and validation in system dynamics";
 * Forrester and Senge 1980). Expected figures are those of the design paper, section 10, which come from the reference
 * implementation.
 */
class SipingValidationTest {
    @Test
    void unitsAgreeInEveryEquation() {
        assertThat(UnitChecker.check(Siping.PROGRAM.model())).isEmpty();
    }

    @Test
    void everyAssumptionAndTheModelFileAgree() {
        for (Scenario scenario : Siping.STUDY.scenarios()) {
            assertThat(scenario.id().equals("baseline") && !scenario.overrides().isEmpty())
                    .as("the baseline needs no override: " + scenario.overrides())
                    .isFalse();
        }
    }

    @Test
    void halvedStepMovesNominalGdpBelowATenthOfAPercentTo2040() {
        Run half = Simulation.run(Siping.PROGRAM, Siping.STUDY.time().withStep(1.0 / 32, 2), List.of());
        double largest = 0;
        for (int year = 2021; year <= 2040; year++) {
            double change = half.at(year, "nominal_gdp") / Siping.baseline().at(year, "nominal_gdp") - 1;
            largest = Math.max(largest, Math.abs(change));
        }
        assertThat(largest).isBetween(0.0005, 0.001);
    }

    @Test
    void noStockIsEverNegative() {
        for (Scenario scenario : Siping.STUDY.scenarios()) {
            Run run = Siping.scenario(scenario.id());
            assertThat(run.failure()).isEmpty();
            assertThat(lowestStock(run)).as(scenario.id()).isGreaterThanOrEqualTo(-1e-9);
        }
    }

    @Test
    void withoutInvestmentCapitalFallsExactlyByDepreciation() {
        Run run = with(
                2040,
                Siping.set("sign_rate", 0),
                Siping.set("seed_inv", 0),
                Siping.set("UC0", 0),
                Siping.set("PL0", 0),
                Siping.set("CM0", 0),
                Siping.set("base_f", 0));
        for (Column capital : Siping.columns("K")) {
            String sector = capital.elements().get(0);
            double depreciation = run.at(2021, Siping.name("dep"), sector);
            double left = run.at(2040, Siping.name("K"), sector) / run.at(2021, Siping.name("K"), sector);
            assertThat(left).isCloseTo(Math.pow(1 - depreciation / 16, 16 * 19), within(1e-6 * left));
        }
        assertThat(Siping.total(run, "K", 2040) / Siping.total(run, "K", 2021)).isCloseTo(0.240, within(0.001));
    }

    @Test
    void withoutPeopleOutputVanishes() {
        Run run = with(
                2032,
                Siping.hold("L", 0, 2026),
                Siping.hold("N0", 0, 2026),
                Siping.hold("N1", 0, 2026),
                Siping.hold("N2", 0, 2026));
        assertThat(run.at(2032, Siping.name("GDP"))).isBetween(0.0, 0.01);
    }

    @Test
    void withoutCapitalOutputVanishes() {
        Run run = with(
                2032,
                Siping.hold("K", 0, 2026),
                Siping.hold("CM", 0, 2026),
                Siping.hold("UC", 0, 2026),
                Siping.hold("PL", 0, 2026));
        assertThat(run.at(2032, Siping.name("GDP"))).isBetween(0.0, 0.01);
    }

    @Test
    void withoutOutsideOrdersOutputFallsByThirtyPercent() {
        Run run = with(2032, Siping.hold("E", 0, 2026));
        assertThat(run.at(2032, Siping.name("GDP"))).isCloseTo(542, within(1.0));
        assertThat(Siping.baseline().at(2032, Siping.name("GDP"))).isCloseTo(778, within(1.0));
        assertThat(lowestStock(run)).isGreaterThanOrEqualTo(-1e-9);
    }

    @Test
    void withoutTransfersPublicInvestmentEndsAndBillsBecomeDebt() {
        Run run = with(2035, Siping.hold("transf", 0, 2026));
        assertThat(run.at(2035, Siping.name("GDP"))).isCloseTo(655, within(1.0));
        assertThat(run.at(2035, Siping.name("capex"))).isZero();
        assertThat(lowestStock(run)).isGreaterThanOrEqualTo(-1e-9);
    }

    @Test
    void withoutHarvestThereIsNoGrainAndTheEconomySurvives() {
        Run run = with(2030, Siping.table("T_weather", 2021, 1, 2026, 1, 2026.2, 0, 2050, 0));
        assertThat(run.at(2030, Siping.name("grain"))).isZero();
        assertThat(run.at(2030, Siping.name("GDP"))).isCloseTo(549, within(1.0));
    }

    @Test
    void betterHarvestsRaiseFarmOutputByHalfAsMuch() {
        Run run = with(2030, Siping.table("T_weather", 2021, 1, 2027, 1, 2027.5, 1.1, 2050, 1.1));
        assertThat(change(run, "X", 2030, "AGR")).isCloseTo(0.052, within(0.0006));
    }

    @Test
    void lowerFarmPricesMakeTheCityPoorer() {
        Run run = with(2035, Siping.set("farm_price_shift", -0.01));
        assertThat(change(run, "GDP_nom", 2035)).isCloseTo(-0.031, within(0.0006));
        assertThat(change(run, "cons", 2035)).isCloseTo(-0.022, within(0.0006));
    }

    @Test
    void inflationMovesMoneyAndHardlyOutput() {
        Run run = with(2035, Siping.set("infl_shift", 0.01));
        assertThat(change(run, "GDP", 2035)).isCloseTo(0.0010, within(0.00006));
        assertThat(change(run, "GDP_nom", 2035)).isCloseTo(0.090, within(0.0006));
    }

    @Test
    void worldWithoutTrendsStandsStill() {
        double normalUnemployment = 1
                - Siping.total(Siping.baseline(), "L", 2021) / Siping.baseline().at(2021, Siping.name("LF"));
        List<List<RunOverride>> still = new ArrayList<>();
        for (String table : List.of("T_mkt", "T_infl", "T_pagr", "T_pind", "T_pser", "T_mig")) {
            still.add(Siping.table(table, 2021, 0, 2050, 0));
        }
        still.add(Siping.table("T_shock", 2021, 1, 2050, 1));
        still.add(Siping.table("T_room", 0, 0.45, 9, 0.45));
        for (String constant : List.of(
                "gF",
                "g_auto",
                "dif",
                "own_inn",
                "be_tfp",
                "g_seed",
                "g_init",
                "hc_g",
                "hc_m",
                "w_out",
                "br",
                "d0",
                "d1",
                "d2",
                "m01",
                "m12",
                "mig_w",
                "mig_u",
                "mig_l",
                "g_tr",
                "pens_g",
                "ct_eff",
                "e_som",
                "wgt_grain",
                "seed_inv",
                "e_inn",
                "dig_gain",
                "be_stress",
                "hc_t")) {
            still.add(Siping.set(constant, 0));
        }
        still.add(Siping.set("be_lev0", 0.3));
        still.add(Siping.set("u_nat", normalUnemployment));
        still.add(Siping.holdAtStart("K"));
        still.add(Siping.holdAtStart("UC"));
        still.add(Siping.holdAtStart("DEBT"));
        Run run = Siping.baselineWith(2031, still.stream().flatMap(List::stream).toList());
        double growth = run.at(2031, Siping.name("GDP")) / run.at(2021, Siping.name("GDP")) - 1;
        assertThat(growth).isCloseTo(0, within(0.00005));
        assertThat(run.at(2031, Siping.name("defl"))).isCloseTo(1, within(0.00005));
    }

    @Test
    void moneyInIsMoneyOut() {
        for (Scenario scenario : Siping.STUDY.scenarios()) {
            Run run = Siping.scenario(scenario.id());
            for (int year = 2021; year <= 2050; year++) {
                double out = at(run, "G_nom", year)
                        + at(run, "age_cost", year)
                        + at(run, "pol_spend", year)
                        + at(run, "capex", year)
                        + (at(run, "r_debt", year) + at(run, "repay", year)) * at(run, "DEBT", year);
                double in = at(run, "own_rev", year)
                        + at(run, "transf", year)
                        + at(run, "bonds", year)
                        + at(run, "deficit", year);
                assertThat(in).isCloseTo(out, within(1e-9 * at(run, "own_rev", year)));
                assertThat(Siping.total(run, "L", year)).isLessThan(at(run, "LF", year));
                assertThat(noOutputWithoutOrder(run, year)).isTrue();
            }
        }
    }

    private static boolean noOutputWithoutOrder(Run run, int year) {
        return Siping.columns("cap").stream().allMatch(c -> {
            String sector = c.elements().get(0);
            double planned = run.at(year, Siping.name("cap"), sector) * run.at(year, Siping.name("util"), sector);
            return planned <= run.at(year, Siping.name("dem"), sector) * (1 + 1e-9);
        });
    }

    @Test
    void everyScenarioEqualsTheBaselineTo2026() {
        for (Scenario scenario : Siping.STUDY.scenarios()) {
            for (int year = 2021; year <= 2026; year++) {
                assertThat(at(Siping.scenario(scenario.id()), "GDP_nom", year))
                        .as(scenario.id() + " " + year)
                        .isEqualTo(at(Siping.baseline(), "GDP_nom", year));
            }
        }
    }

    @Test
    void startIsInBalance() {
        for (Column orders : Siping.columns("E0")) {
            assertThat(Siping.baseline().value(orders, 0)).isPositive();
        }
        for (Column utilisation : Siping.columns("util")) {
            assertThat(Siping.baseline().value(utilisation, 0)).isCloseTo(1, within(1e-9));
        }
        assertThat(at(Siping.baseline(), "fund", 2021)).isEqualTo(1);
    }

    /** One effort at 1, nominal GDP of 2035 against the baseline, in percent. */
    @ParameterizedTest
    @CsvSource({
        "chain,3.77", "reform,2.44", "services,1.44", "farming,1.41", "projects,1.39", "talent,1.06", "changchun,0.94",
        "russia,0.76", "innovation,0.72", "jinhua,0.62", "fiscal,0.35", "green,0.25", "parks,-0.07", "livelihood,-0.38"
    })
    void effortHasSignAndSize(String effort, double percent) {
        Column column = Siping.PROGRAM.column("planned_effort", List.of(effort)).orElseThrow();
        Run run = with(
                2035,
                List.of(new RunOverride.Value(column.slot(), RunOverride.Operation.TO, 1, OptionalDouble.empty(), 0)));
        assertThat(100 * change(run, "GDP_nom", 2035)).isCloseTo(percent, within(0.005));
    }

    @Test
    void allEffortsAtNothingAndInFullBracketTheBaseline() {
        Run none = with(2035, Siping.set("planned_effort", 0));
        Run full = with(2035, Siping.set("planned_effort", 1));
        assertThat(at(none, "GDP", 2035)).isCloseTo(791, within(1.0));
        assertThat(at(Siping.baseline(), "GDP", 2035)).isCloseTo(849, within(1.0));
        assertThat(at(full, "GDP", 2035)).isCloseTo(982, within(1.0));
    }

    @SafeVarargs
    private static Run with(int until, List<RunOverride>... overrides) {
        List<RunOverride> all = new ArrayList<>();
        for (List<RunOverride> some : overrides) {
            all.addAll(some);
        }
        return Siping.baselineWith(until, all);
    }

    private static double at(Run run, String shortName, int year) {
        return run.at(year, Siping.name(shortName));
    }

    private static double change(Run run, String shortName, int year, String... elements) {
        String name = Siping.name(shortName);
        return run.at(year, name, elements) / Siping.baseline().at(year, name, elements) - 1;
    }

    private static double lowestStock(Run run) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Column column : Siping.PROGRAM.columns()) {
            if (column.variable() instanceof Variable.Stock) {
                for (int i = 0; i < run.size(); i++) {
                    lowest = Math.min(lowest, run.value(column, i));
                }
            }
        }
        return lowest;
    }
}
