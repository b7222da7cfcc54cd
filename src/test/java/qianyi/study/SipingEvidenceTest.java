package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.text.Language;

/** What the study of Siping says of its own evidence, computed again from its history.csv. */
class SipingEvidenceTest {
    private static Study study;

    @BeforeAll
    static void read() {
        study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
    }

    private static Map<Integer, Double> series(String name) {
        return study.history().series(name).stream().collect(Collectors.toMap(Observation::year, Observation::value));
    }

    /** Of implied deflator and real growth on the old boundary, in the years of 2006 to 2016 that are kept. */
    private static double rank(IntPredicate kept) {
        Map<Integer, Double> nominal = series("gdp_nominal_old_boundary");
        Map<Integer, Double> real = series("gdp_real_growth_old_boundary");
        int[] years = IntStream.rangeClosed(2006, 2016).filter(kept).toArray();
        double[] growth =
                Arrays.stream(years).mapToDouble(year -> real.get(year) / 100).toArray();
        double[] deflator = IntStream.range(0, years.length)
                .mapToDouble(i -> nominal.get(years[i]) / nominal.get(years[i] - 1) / (1 + growth[i]) - 1)
                .toArray();
        return new SpearmansCorrelation().correlation(deflator, growth);
    }

    /** Fisher's z with the variance of Fieller, Hartley and Pearson (Biometrika 44, 1957): 1.06 / (n - 3). */
    private static double[] interval(double rank, int years) {
        double half = 1.645 * Math.sqrt(1.06 / (years - 3));
        double z = 0.5 * Math.log((1 + rank) / (1 - rank));
        return new double[] {Math.tanh(z - half), Math.tanh(z + half)};
    }

    private static Correlation correlation(String first, String second) {
        return study.uncertainty().correlations().stream()
                .filter(c -> c.first().equals(first) && c.second().equals(second))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStatedRankCorrelationsAreThoseOfTheRecord() {
        double all = rank(year -> true);
        double certain = rank(year -> year != 2013 && year != 2014 && year != 2016);
        double[] wide = interval(all, 11);
        double[] wider = interval(certain, 8);
        Correlation stated = correlation("national_inflation_shift", "outside_growth_shift");
        List<String> figures = DoubleStream.of(all, wide[0], wide[1], certain, wider[0], wider[1])
                .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value).replace('-', '−'))
                .toList();
        assertThat(stated.why().zh()).contains(figures);
        assertThat(stated.why().en()).contains(figures);
        assertThat(stated.rank()).isBetween(certain, all);
        assertThat(stated.source()).isEqualTo("siping_yearbook");
    }

    /** No series stands behind it, so it must not look as if one did. */
    @Test
    void aJudgedCorrelationNamesNoSource() {
        assertThat(correlation("national_inflation_shift", "farm_price_shift").source())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"national_inflation_shift", "outside_growth_shift", "depreciation_rate"})
    void aFigureFromMemoryIsAJudgementWithoutASource(String name) {
        assertThat(study.assumptions().stream().filter(a -> a.name().equals(name)))
                .isNotEmpty()
                .allMatch(a -> a.source().isEmpty() && a.kind() == Assumption.Kind.ASSUMPTION);
    }

    /** The five-year means and the last three years that the note on national prices gives, in percent. */
    @Test
    void theRangeOfNationalPricesIsHeldAgainstWhatWasEntered() {
        Map<Integer, Double> deflator = series("china_gdp_deflator");
        assertThat(study.history().series("china_gdp_deflator")).allMatch(o -> o.kind() == Observation.Kind.REMEMBERED);
        double[] means = IntStream.rangeClosed(2015, 2021)
                .mapToDouble(from -> mean(deflator, from, from + 4))
                .toArray();
        assertThat(Arrays.stream(means).min().orElseThrow()).isCloseTo(0.8, within(0.05));
        assertThat(Arrays.stream(means).max().orElseThrow()).isCloseTo(2.8, within(0.05));
        assertThat(mean(deflator, 2023, 2025)).isCloseTo(-0.8, within(0.05));
    }

    private static double mean(Map<Integer, Double> series, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(series::get)
                .average()
                .orElseThrow();
    }

    /** Years apart, a caveat names no number: whatever the inputs are changed to, it stays true. */
    @Test
    void aCaveatNamesNoFigureThatInputsCouldMove() {
        assertThat(study.caveats()).isNotEmpty().allSatisfy(caveat -> {
            for (Language language : Language.values()) {
                String words = caveat.in(language).replaceAll("20[0-9]{2}([-—](20)?[0-9]{2})?", "");
                assertThat(words).doesNotContainPattern("[0-9]|[一二三四五六七八九十]个|百分点|年半");
                assertThat(words).doesNotContainPattern("(?i)\\b(two|three|four|five|ten|half)\\b");
            }
        });
    }

    /** The revision of a census is read as a change in percent by those who argue about it. */
    @Test
    void theCensusRevisionIsShownInPercent() {
        Assumption census = study.assumptions().stream()
                .filter(a -> a.name().equals("census_revision"))
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
            ReaderUnits units = new ReaderUnits(study.units(), language);
            assertThat(units.scaled(census.low().orElseThrow(), study.shownUnit(census)))
                    .isCloseTo(-10, within(1e-12));
            assertThat(units.joined("−10", study.shownUnit(census))).isEqualTo("−10%");
        }
    }
}
