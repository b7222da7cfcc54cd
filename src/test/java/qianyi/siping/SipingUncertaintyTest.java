package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.History;
import qianyi.study.HistoryTolerance;
import qianyi.study.Observation;
import qianyi.study.Study;

/** The numbers that the reasons under "uncertainty" of the Siping study name are those of its record. */
class SipingUncertaintyTest {
    private static final Study STUDY = Siping.STUDY;
    private static final History HISTORY = STUDY.history();

    private static Map<Integer, Double> series(String name) {
        Map<Integer, Double> figures = new TreeMap<>();
        HISTORY.series(name).forEach(figure -> figures.put(figure.year(), figure.value()));
        return figures;
    }

    private static double spearman(Map<Integer, Double> one, Map<Integer, Double> other, int from, int to) {
        int[] years = IntStream.rangeClosed(from, to).toArray();
        return new SpearmansCorrelation()
                .correlation(
                        IntStream.of(years).mapToDouble(one::get).toArray(),
                        IntStream.of(years).mapToDouble(other::get).toArray());
    }

    /** The interval of Fieller, Hartley and Pearson 1957: the standard error of Fisher's z is 1.03 / sqrt(n - 3). */
    private static double end(double correlation, int n, double deviations) {
        double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        return Math.tanh(z + deviations * 1.03 / Math.sqrt(n - 3));
    }

    @Test
    void pricesAndGrowthWentTogetherAsTheReasonSays() {
        double china = spearman(series("china_gdp_deflator"), series("china_gdp_real_growth"), 2015, 2025);
        Map<Integer, Double> nominal = series("gdp_nominal_old_boundary");
        Map<Integer, Double> real = series("gdp_real_growth_old_boundary");
        Map<Integer, Double> deflator = new TreeMap<>();
        for (int year = 2006; year <= 2016; year++) {
            deflator.put(year, nominal.get(year) / nominal.get(year - 1) / (1 + real.get(year) / 100));
        }
        double siping = spearman(deflator, real, 2006, 2016);

        assertThat(china).isCloseTo(0.51, within(0.005));
        assertThat(end(china, 11, -1.645)).isCloseTo(-0.03, within(0.005));
        assertThat(end(china, 11, 1.645)).isCloseTo(0.82, within(0.005));
        assertThat(siping).isCloseTo(0.54, within(0.005));
        assertThat(end(siping, 11, -1.645)).isCloseTo(0.01, within(0.005));
        assertThat(end(siping, 11, 1.645)).isCloseTo(0.83, within(0.006));
    }

    @Test
    void inflationOfFiveYearsWasBetweenTheBoundsOfTheNote() {
        Map<Integer, Double> deflator = series("china_gdp_deflator");
        List<Double> means = IntStream.rangeClosed(2015, 2021)
                .mapToObj(year -> IntStream.range(year, year + 5)
                        .mapToDouble(deflator::get)
                        .average()
                        .orElseThrow())
                .toList();
        assertThat(means).allMatch(mean -> mean > 0.8 && mean < 2.83);
        assertThat(IntStream.rangeClosed(2016, 2022)
                        .mapToDouble(deflator::get)
                        .average()
                        .orElseThrow())
                .isCloseTo(2.5, within(0.05));
    }

    @Test
    void theToleranceIsAsWideAsTheRevisions() {
        HistoryTolerance gdp = STUDY.uncertainty().history().get(0);
        assertThat(gdp.series()).isEqualTo("gdp_nominal_restated");
        for (int year = 2021; year <= 2023; year++) {
            double published = HISTORY.at("gdp_nominal", year).orElseThrow().value();
            double restated = HISTORY.at(gdp.series(), year).orElseThrow().value();
            assertThat(published / restated - 1).isBetween(0.033, 0.0395).isLessThan(gdp.tolerance());
        }
        List<Observation> gross = HISTORY.series("agri_gross_output");
        double otherwise = gross.get(1).value() / 1.055;
        assertThat(gross.get(0).value() / otherwise - 1).isCloseTo(0.033, within(0.0005));
    }

    @Test
    void everyPairHasAReasonAndTheFourSwitchesAreVaried() {
        assertThat(STUDY.uncertainty().correlations())
                .hasSize(4)
                .allSatisfy(pair -> assertThat(pair.why().zh()).hasSizeGreaterThan(20));
        assertThat(STUDY.uncertainty().correlations())
                .extracting(Correlation::rank)
                .allMatch(rank -> rank > 0 && rank < 0.5);
        assertThat(STUDY.assumptions())
                .filteredOn(Assumption::isVaried)
                .extracting(Assumption::title)
                .contains("outside_growth_shift", "farm_price_shift", "national_inflation_shift", "census_revision");
        assertThat(STUDY.uncertainty().signposts()).hasSizeBetween(5, 8);
    }
}
