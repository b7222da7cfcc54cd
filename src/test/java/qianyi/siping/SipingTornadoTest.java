package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.ensemble.RunProgress;
import qianyi.study.Assumption;
import qianyi.study.Study;

/**
 * Against the table of the design paper (section 10): when the line crosses 1,000 with one of 138 parameters at its low
 * and at its high end, to a tenth of a year.
 */
class SipingTornadoTest {
    private static final Study STUDY = Siping.STUDY;
    private static final Tornado TORNADO = Tornado.of(
            STUDY, STUDY.scenario("baseline").orElseThrow(), STUDY.targets().get(0), Set.of(), 2, RunProgress.NONE);

    private static Map<String, double[]> published() {
        Map<String, double[]> published = new LinkedHashMap<>();
        published.put("infl_shift", new double[] {2042.9, 2035.6});
        published.put("census28", new double[] {2039.8, 2035.6});
        published.put("farm_price_shift", new double[] {2039.7, 2037.2});
        published.put("dif", new double[] {2039.5, 2037.3});
        published.put("g_tr", new double[] {2039.4, 2037.1});
        published.put("reinv", new double[] {2039.3, 2038.0});
        published.put("tau_ga", new double[] {2039.3, 2037.3});
        published.put("mkt_shift", new double[] {2039.2, 2037.5});
        published.put("real0", new double[] {2038.8, 2037.7});
        published.put("g_seed", new double[] {2038.8, 2037.4});
        return published;
    }

    private static Tornado.Row row(String shortName) {
        String name = Siping.name(shortName);
        return TORNADO.rows().stream()
                .filter(row -> row.title().equals(name) || row.title().equals(name.replace("_rate", "_scale")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    @Test
    void thePublishedDates() {
        assertThat(TORNADO.centre().value()).hasValueCloseTo(2038.1, within(0.051));
        published().forEach((name, years) -> {
            assertThat(row(name).atLow().value()).as(name + " at low").hasValueCloseTo(years[0], within(0.051));
            assertThat(row(name).atHigh().value()).as(name + " at high").hasValueCloseTo(years[1], within(0.051));
        });
    }

    @Test
    void everyParameterHasItsRow() {
        assertThat(TORNADO.rows()).hasSize(138);
        assertThat(TORNADO.failed()).isZero();
        assertThat(TORNADO.later()).isZero();
        assertThat(TORNADO.rows()).allMatch(row -> row.assumption().isPresent());
        List<Double> swings = TORNADO.rows().stream()
                .map(row -> row.swing().orElseThrow().size())
                .toList();
        assertThat(swings).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /** The paper's ten are those that move the date furthest from its place to one side. */
    @Test
    void thePublishedTenAreTheFirstTen() {
        double centre = TORNADO.centre().value().orElseThrow();
        List<String> furthest = TORNADO.rows().stream()
                .sorted(java.util.Comparator.comparingDouble(row -> -Math.max(
                        Math.abs(row.atLow().value().orElseThrow() - centre),
                        Math.abs(row.atHigh().value().orElseThrow() - centre))))
                .limit(10)
                .map(Tornado.Row::title)
                .toList();

        assertThat(furthest)
                .containsExactlyInAnyOrderElementsOf(published().keySet().stream()
                        .map(name -> row(name).title())
                        .toList());
    }

    @Test
    void whatHasNoSourceIsKnown() {
        assertThat(row("infl_shift").assumption().map(Assumption::group)).contains(Assumption.Group.PRICE_LEVEL);
        assertThat(row("census28").assumption().map(Assumption::source)).contains("songyuan_2024");
        assertThat(row("g_tr").assumption().map(Assumption::source)).contains("");
        assertThat(TORNADO.withoutSource())
                .extracting(Tornado.Row::title)
                .startsWith("national_inflation_shift", Siping.name("g_tr"), "diffusion_scale", Siping.name("tau_ga"))
                .doesNotContain(Siping.name("census28"), Siping.name("farm_price_shift"));
    }
}
