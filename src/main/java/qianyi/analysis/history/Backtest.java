package qianyi.analysis.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import qianyi.study.BacktestSeries;
import qianyi.study.ForecastErrors;
import qianyi.study.History;
import qianyi.study.Study;

/**
 * The study's way of forecasting and the naive rules, frozen at every past year of some series and scored by what came.
 *
 * <p>At an origin its own figure is the last that is known. Growth, gap and errors come from figures up to it: a window
 * teaches only windows that begin when its outcome is out. Windows that end in another vintage or boundary than they began
 * in are kept apart, for there the error is mostly the change of the yardstick.
 *
 * @param forecasts by series and horizon, in windows of one vintage; within these by origin
 * @param crossings those that end in another vintage or boundary
 * @param summaries one a series, horizon and rule
 * @param printed the errors that the band of the answer is made of, if the study has a table of them
 */
public record Backtest(
        List<PastForecast> forecasts,
        List<PastForecast> crossings,
        List<BacktestSummary> summaries,
        Optional<ForecastErrors> printed) {
    /** Years ahead. */
    public static final List<Integer> HORIZONS = List.of(3, 5);

    public Backtest {
        forecasts = List.copyOf(forecasts);
        crossings = List.copyOf(crossings);
        summaries = List.copyOf(summaries);
    }

    public static Backtest of(Study study) {
        return of(study.trackRecord().series(), study.history(), study.outside().errors());
    }

    /** @param printed the errors that the band of the answer is made of */
    public static Backtest of(List<BacktestSeries> series, History history, Optional<ForecastErrors> printed) {
        List<PublishedSeries> published =
                series.stream().map(asked -> PublishedSeries.of(asked, history)).toList();
        List<PastForecast> inside = forecasts(published, false);
        return new Backtest(inside, forecasts(published, true), new ForecastTable(inside).summaries(), printed);
    }

    private static List<PastForecast> forecasts(List<PublishedSeries> published, boolean crossing) {
        List<String> order =
                published.stream().map(series -> series.asked().series()).toList();
        return HORIZONS.stream()
                .flatMap(horizon -> forecasts(published, horizon, crossing))
                .sorted(Comparator.comparingInt(
                        forecast -> order.indexOf(forecast.series().series())))
                .toList();
    }

    private static Stream<PastForecast> forecasts(List<PublishedSeries> published, int horizon, boolean crossing) {
        List<Window> windows = published.stream()
                .flatMap(series -> series.windows(horizon).stream())
                .toList();
        return new PastForecasts(windows).of(crossing).stream();
    }

    /**
     * How often the band of the answer would have held around a rule, over every window of a series and horizon, those
     * that end in another vintage among them: such a change is one of the errors that the band is meant for.
     */
    public Optional<PrintedBand> printedBand(BacktestSummary of) {
        return printed.map(errors -> PrintedBand.of(
                errors,
                of.horizon(),
                Stream.concat(forecasts.stream(), crossings.stream())
                        .filter(f ->
                                f.series().equals(of.series()) && f.horizon() == of.horizon() && f.rule() == of.rule())
                        .map(PastForecast::logError)
                        .toList()));
    }

    /** The same of the study's own way of forecasting, over all series and horizons; none where nothing was tried. */
    public Optional<HeldFigures> held() {
        List<PrintedBand> bands = series().stream()
                .flatMap(one -> HORIZONS.stream().flatMap(horizon -> ownMethod(one, horizon).stream()))
                .flatMap(own -> printedBand(own).stream())
                .toList();
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldFigures(
                        bands.stream().mapToInt(PrintedBand::held).sum(),
                        bands.stream().mapToInt(PrintedBand::of).sum(),
                        bands.get(0).share()));
    }

    /** Whether nothing could be tested. */
    public boolean isEmpty() {
        return forecasts.isEmpty();
    }

    /** The series with at least one window. */
    public List<BacktestSeries> series() {
        return summaries.stream().map(BacktestSummary::series).distinct().toList();
    }

    /** One a rule. */
    public List<BacktestSummary> summaries(BacktestSeries series, int horizon) {
        return summaries.stream()
                .filter(s -> s.series().equals(series) && s.horizon() == horizon)
                .toList();
    }

    /** The naive rule with the smallest mean error; the simpler of two that are equal. */
    public Optional<BacktestSummary> bestNaive(BacktestSeries series, int horizon) {
        return summaries(series, horizon).stream()
                .filter(s -> ForecastRule.NAIVE.contains(s.rule()))
                .min(Comparator.comparingDouble(BacktestSummary::error));
    }

    /** None if the study names no economy outside. */
    public Optional<BacktestSummary> ownMethod(BacktestSeries series, int horizon) {
        return summaries(series, horizon).stream()
                .filter(s -> s.rule() == ForecastRule.OWN_METHOD)
                .findFirst();
    }

    /** Mean absolute error of a rule in the windows of a series that end in another vintage; none without any. */
    public OptionalDouble crossingError(BacktestSummary like) {
        return crossings.stream()
                .filter(f ->
                        f.series().equals(like.series()) && f.horizon() == like.horizon() && f.rule() == like.rule())
                .mapToDouble(f -> Math.abs(f.logError()))
                .average();
    }

    /** How many windows of a series end in another vintage. */
    public int crossingCount(BacktestSummary like) {
        return (int) crossings.stream()
                .filter(f ->
                        f.series().equals(like.series()) && f.horizon() == like.horizon() && f.rule() == like.rule())
                .count();
    }
}
