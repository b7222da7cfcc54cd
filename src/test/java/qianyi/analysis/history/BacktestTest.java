package qianyi.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import qianyi.model.Span;
import qianyi.study.BacktestSeries;
import qianyi.study.ForecastErrors;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Observation.Kind;
import qianyi.text.Localized;

/** Rules on series whose errors are known in closed form. */
class BacktestTest {
    private static final double TINY = 1e-12;

    private final List<Observation> rows = new ArrayList<>();

    private void add(String series, int from, int to, String boundary, String vintage, IntToDoubleFunction figure) {
        for (int year = from; year <= to; year++) {
            rows.add(new Observation(
                    series,
                    year,
                    figure.applyAsDouble(year),
                    "coin/year",
                    boundary,
                    vintage,
                    Kind.FOUND,
                    "high",
                    "",
                    "",
                    Span.START));
        }
    }

    private static BacktestSeries asked(String series, String vintage, String outside) {
        return new BacktestSeries(
                series,
                Optional.of(vintage).filter(some -> !some.isEmpty()),
                Optional.of(outside).filter(some -> !some.isEmpty()),
                Localized.same(series),
                Localized.same(""));
    }

    private Optional<ForecastErrors> printed = Optional.empty();

    private Backtest backtest(BacktestSeries... asked) {
        return Backtest.of(List.of(asked), new History(rows), printed);
    }

    private static BacktestSummary summary(Backtest backtest, String series, int horizon, ForecastRule rule) {
        return backtest.summaries().stream()
                .filter(s -> s.series().series().equals(series) && s.horizon() == horizon && s.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static double growing(double rate, int year) {
        return 100 * Math.exp(rate * (year - 2000));
    }

    /** No change is off by 0.18 after three years, half the trend by 0.09. */
    @Test
    void thePrintedBandHoldsTheErrorsThatLieInIt() {
        add("seen", 2000, 2012, "here", "first", year -> growing(0.06, year));
        printed = Optional.of(new ForecastErrors(
                Localized.same("errors"),
                "",
                List.of(0.05, 0.5, 0.95),
                new TreeMap<>(Map.of(3, List.of(-0.13, 0.0, 0.13)))));

        Backtest backtest = backtest(asked("seen", "", ""));

        assertThat(band(backtest, ForecastRule.NO_CHANGE).held()).isZero();
        assertThat(band(backtest, ForecastRule.HALF_TREND)).satisfies(band -> {
            assertThat(band.of()).isPositive();
            assertThat(band.held()).isEqualTo(band.of());
            assertThat(band.share()).isCloseTo(0.9, within(TINY));
        });
    }

    private static PrintedBand band(Backtest backtest, ForecastRule rule) {
        return backtest.printedBand(summary(backtest, "seen", 3, rule)).orElseThrow();
    }

    @Test
    void ofConstantGrowthTheTrendIsRightAndNoChangeMissesAllOfIt() {
        add("seen", 2000, 2012, "here", "first", year -> growing(0.06, year));

        Backtest backtest = backtest(asked("seen", "", ""));

        assertThat(summary(backtest, "seen", 3, ForecastRule.TREND).error()).isCloseTo(0, within(TINY));
        assertThat(summary(backtest, "seen", 3, ForecastRule.HALF_TREND).error())
                .isCloseTo(0.09, within(TINY));
        assertThat(summary(backtest, "seen", 3, ForecastRule.NO_CHANGE).error()).isCloseTo(0.18, within(TINY));
        assertThat(summary(backtest, "seen", 5, ForecastRule.NO_CHANGE).error()).isCloseTo(0.30, within(TINY));
        assertThat(backtest.bestNaive(backtest.series().get(0), 3).orElseThrow().rule())
                .isEqualTo(ForecastRule.TREND);
        assertThat(backtest.ownMethod(backtest.series().get(0), 3)).isEmpty();
    }

    @Test
    void originsNeedThreeYearsBehindThemAndTheirFigureAhead() {
        add("seen", 2000, 2012, "here", "first", year -> growing(0.06, year));

        List<Integer> origins = backtest(asked("seen", "", "")).forecasts().stream()
                .filter(f -> f.horizon() == 5 && f.rule() == ForecastRule.TREND)
                .map(PastForecast::origin)
                .toList();

        assertThat(origins).containsExactly(2003, 2004, 2005, 2006, 2007);
    }

    @Test
    void aBandNeedsThreeOutcomesThatWereOutAtItsOrigin() {
        add("seen", 2000, 2012, "here", "first", year -> growing(0.06, year));

        List<PastForecast> trend = backtest(asked("seen", "", "")).forecasts().stream()
                .filter(f -> f.horizon() == 3 && f.rule() == ForecastRule.NO_CHANGE)
                .toList();

        assertThat(trend).hasSize(7);
        assertThat(trend.stream().filter(f -> f.band().isPresent()).map(PastForecast::origin))
                .containsExactly(2008, 2009);
        assertThat(trend.get(6).band().orElseThrow().score()).isCloseTo(0, within(TINY));
        assertThat(trend.get(6).band().orElseThrow().most()).isEqualTo(3.0 / 5);
    }

    @Test
    void theOwnMethodCarriesOutsideGrowthAndHalfOfTheGapThatWasOutByThen() {
        add("seen", 2000, 2012, "here", "first", year -> growing(0.06, year));
        add("around", 2000, 2012, "there", "first", year -> growing(0.10, year));

        List<PastForecast> own = backtest(asked("seen", "", "around")).forecasts().stream()
                .filter(f -> f.horizon() == 3 && f.rule() == ForecastRule.OWN_METHOD)
                .toList();

        assertThat(own.get(0).origin()).isEqualTo(2003);
        assertThat(own.get(2).logError()).isCloseTo(3 * (0.06 - 0.10), within(TINY));
        assertThat(own.get(3).logError()).isCloseTo(3 * (0.06 - 0.10 + 0.02), within(TINY));
    }

    @Test
    void anotherPlaceTeachesAndAnotherVintageOfTheSamePlaceDoesNot() {
        add("seen", 2003, 2012, "here", "first", year -> growing(0.06, year));
        add("seen_again", 1990, 2012, "here", "last", year -> growing(0.02, year));
        add("around", 1985, 2012, "there", "first", year -> growing(0.10, year));

        Backtest alone = backtest(asked("seen", "", "around"), asked("seen_again", "", "around"));
        assertThat(first(alone).logError()).isCloseTo(3 * (0.06 - 0.10), within(TINY));

        add("elsewhere", 1990, 2012, "yonder", "first", year -> growing(0.02, year));
        Backtest taught = backtest(asked("seen", "", "around"), asked("elsewhere", "", "around"));
        assertThat(first(taught).logError()).isCloseTo(3 * (0.06 - 0.10 + 0.04), within(TINY));
    }

    private static PastForecast first(Backtest backtest) {
        return backtest.forecasts().stream()
                .filter(f -> f.series().series().equals("seen") && f.rule() == ForecastRule.OWN_METHOD)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWindowThatEndsInAnotherVintageIsCountedApart() {
        add("seen", 2000, 2008, "here", "first", year -> 100);
        add("seen", 2006, 2010, "here", "second", year -> 50);

        Backtest backtest = backtest(asked("seen", "first", ""));
        BacktestSummary kept = summary(backtest, "seen", 3, ForecastRule.NO_CHANGE);

        assertThat(kept.windows()).isEqualTo(3);
        assertThat(kept.error()).isZero();
        assertThat(backtest.crossingCount(kept)).isEqualTo(2);
        assertThat(backtest.crossingError(kept).orElseThrow()).isCloseTo(Math.log(2), within(TINY));
    }

    @Test
    void coverageCountsAndTheWindowsApart() {
        add("seen", 2000, 2014, "here", "first", year -> year == 2014 ? 400 : 100 + year % 2);

        BacktestSummary summary = summary(backtest(asked("seen", "", "")), "seen", 3, ForecastRule.NO_CHANGE);

        assertThat(summary.windows()).isEqualTo(9);
        assertThat(summary.apart()).isEqualTo(3);
        assertThat(summary.banded()).isEqualTo(4);
        assertThat(summary.bandedApart()).isEqualTo(2);
        assertThat(summary.inside50()).isEqualTo(3);
        assertThat(summary.inside90()).isEqualTo(3);
    }

    @Test
    void windowsFitWithoutOverlap() {
        assertThat(ForecastTable.apart(new int[] {2003, 2004, 2005, 2006, 2007, 2009}, 3))
                .isEqualTo(3);
        assertThat(ForecastTable.apart(new int[] {2003}, 5)).isEqualTo(1);
        assertThat(ForecastTable.apart(new int[] {}, 5)).isZero();
    }

    @Test
    void nothingToTestIsNothing() {
        assertThat(backtest().isEmpty()).isTrue();
    }
}
