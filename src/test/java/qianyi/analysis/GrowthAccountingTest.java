package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.CompactModel;
import qianyi.analysis.GrowthAccounting.Factor;
import qianyi.analysis.GrowthAccounting.Terms;
import qianyi.engine.Run;

class GrowthAccountingTest {
    private static final Map<String, String> ROLES = Map.of(
            "output", "output",
            "capital", "capital",
            "labour", "labour",
            "productivity", "skill",
            "capital_elasticity", "alpha",
            "labour_elasticity", "beta");

    /** One sector: all terms are exact, and what no role names is the residual. */
    @Test
    void oneSectorIsTakenApartExactly() {
        Run run = CompactModel.run("""
                time 0 to 10 step 1 unit year
                constant alpha = 0.4
                constant beta = 0.6
                aux capital = 50 * EXP(0.05 * TIME)
                aux labour = 20 * EXP(-0.01 * TIME)
                aux skill = EXP(0.02 * TIME)
                aux luck = EXP(0.003 * TIME)
                aux output = skill * luck * capital^alpha * labour^beta
                """);
        Terms terms = GrowthAccounting.of(ROLES, run, 0, 10)
                .flatMap(a -> a.average(2, 8))
                .orElseThrow();
        assertThat(terms.contributions().get(Factor.CAPITAL)).isCloseTo(2, within(1e-9));
        assertThat(terms.contributions().get(Factor.LABOUR)).isCloseTo(-0.6, within(1e-9));
        assertThat(terms.contributions().get(Factor.PRODUCTIVITY)).isCloseTo(2, within(1e-9));
        assertThat(terms.residual()).isCloseTo(0.3, within(1e-9));
        assertThat(terms.growth()).isCloseTo(3.7, within(1e-9));
        assertThat(terms.contributions()).containsOnlyKeys(Factor.CAPITAL, Factor.LABOUR, Factor.PRODUCTIVITY);
    }

    /** Two sectors of 75 and 25, the small one doubling: mean share 0.3250 times ln 2. */
    @Test
    void sectorsCountWithTheirMeanShareAndScalarsForAll() {
        Run run = CompactModel.run("""
                time 0 to 1 step 1 unit year
                dimension sector = big, small
                aux skill[sector]
                    [big] = 1
                    [small] = 1 + TIME
                aux hope = 1 + TIME
                aux output[sector]
                    [big] = 75
                    [small] = 25 * skill[small]
                """);
        double share = (0.25 + 50 / 125.0) / 2;
        Terms terms = GrowthAccounting.of(
                        Map.of("output", "output", "productivity", "skill", "soil", "hope", "capital", "skill"),
                        run,
                        0,
                        1)
                .orElseThrow()
                .years()
                .get(0);
        assertThat(terms.contributions().get(Factor.PRODUCTIVITY)).isCloseTo(100 * share * Math.log(2), within(1e-9));
        assertThat(terms.contributions().get(Factor.SOIL)).isCloseTo(100 * Math.log(2), within(1e-9));
        assertThat(terms.contributions()).doesNotContainKey(Factor.CAPITAL);
        double growth = 100 * Math.log(1.25);
        assertThat(terms.residual()).isCloseTo(growth - 100 * (share + 1) * Math.log(2), within(1e-9));
    }

    @Test
    void factorThatIsNothingIsLeftToTheResidual() {
        Run run = CompactModel.run("""
                time 0 to 1 step 1
                aux skill = TIME
                aux output = 100 + 5 * TIME
                """);
        Terms terms = GrowthAccounting.of(Map.of("output", "output", "productivity", "skill"), run, 0, 1)
                .orElseThrow()
                .years()
                .get(0);
        assertThat(terms.contributions().get(Factor.PRODUCTIVITY)).isZero();
        assertThat(terms.residual()).isEqualTo(terms.growth());
    }

    @Test
    void withoutOutputOrYearsThereIsNothing() {
        Run run = CompactModel.run("time 0 to 3 step 1\naux output = 1 + TIME");
        assertThat(GrowthAccounting.of(Map.of(), run, 0, 3)).isEmpty();
        GrowthAccounting three =
                GrowthAccounting.of(Map.of("output", "output"), run, 0, 9).orElseThrow();
        assertThat(three.years()).hasSize(3);
        assertThat(three.average(0, 4)).isEmpty();
        assertThat(three.average(2, 2)).isEmpty();
    }

    /** The table of the design paper, section 8, from the reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "baseline,2021,2025,3.45,1.46,-0.99,0.14,2.56,0.21,0.08",
        "baseline,2025,2030,3.46,1.48,-0.67,0.27,2.09,0.21,0.08",
        "baseline,2030,2035,2.99,1.44,-0.79,0.29,1.69,0.22,0.14",
        "plan,2030,2035,4.03,1.68,-0.53,0.43,2.02,0.25,0.18"
    })
    void sipingGivesTheTableOfTheDesign(
            String scenario,
            int from,
            int to,
            double growth,
            double capital,
            double labour,
            double humanCapital,
            double productivity,
            double soil,
            double utilisation) {
        GrowthAccounting accounting = GrowthAccounting.of(Siping.STUDY, Siping.run(scenario), 2021, 2050)
                .orElseThrow();
        Terms terms = accounting.average(from, to).orElseThrow();
        double printed = 0.0051;
        assertThat(terms.growth()).isCloseTo(growth, within(printed));
        assertThat(terms.contributions().get(Factor.CAPITAL)).isCloseTo(capital, within(printed));
        assertThat(terms.contributions().get(Factor.LABOUR)).isCloseTo(labour, within(printed));
        assertThat(terms.contributions().get(Factor.HUMAN_CAPITAL)).isCloseTo(humanCapital, within(printed));
        assertThat(terms.contributions().get(Factor.PRODUCTIVITY)).isCloseTo(productivity, within(printed));
        assertThat(terms.contributions().get(Factor.SOIL)).isCloseTo(soil, within(printed));
        assertThat(terms.contributions().get(Factor.UTILISATION)).isCloseTo(utilisation, within(printed));
        double sum = terms.contributions().values().stream().mapToDouble(d -> d).sum() + terms.residual();
        assertThat(sum).isCloseTo(terms.growth(), within(1e-9));
        assertThat(Math.abs(terms.residual())).isLessThan(0.001);
    }

    /** A drop of capacity has no role of its own, so it must be seen in the residual and nowhere else. */
    @Test
    void shockOfTheStressTestShowsInTheResidual() {
        GrowthAccounting stress = GrowthAccounting.of(Siping.STUDY, Siping.run("stress"), 2026, 2030)
                .orElseThrow();
        assertThat(stress.average(2027, 2028).orElseThrow().residual()).isLessThan(-2);
        assertThat(stress.average(2028, 2029).orElseThrow().residual()).isGreaterThan(2);
    }
}
