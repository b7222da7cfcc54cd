package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.BacktestSummary;
import qianyi.analysis.history.BinomialInterval;
import qianyi.analysis.history.ForecastRule;
import qianyi.analysis.history.PastForecast;
import qianyi.report.table.Cell;
import qianyi.report.table.Cell.Kind;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.study.Study;
import qianyi.text.JsonText;

/** Forecasts from past years for programs: a row a forecast as CSV, and these with their means as JSON. */
public final class BacktestFiles {
    /** Version of the layout. */
    private static final int SCHEMA = 1;

    private BacktestFiles() {}

    /** What is not known is empty. */
    public static byte[] csv(Backtest backtest) {
        return Csv.text(new Columns<PastForecast>(Medium.SHEET)
                        .text("series", f -> f.series().series())
                        .add("origin", f -> Cell.whole(f.origin()))
                        .add("horizon", f -> Cell.whole(f.horizon()))
                        .text("rule", f -> word(f.rule()))
                        .add("forecast", f -> Cell.of(f.forecast(), Kind.EXACT))
                        .add("actual", f -> Cell.of(f.actual(), Kind.EXACT))
                        .add("log_error", f -> Cell.of(f.logError(), Kind.EXACT))
                        .add("crps", band(band -> Cell.of(band.score(), Kind.EXACT)))
                        .add("inside_50", band(band -> Cell.of(Boolean.toString(band.inside50()))))
                        .add("inside_90", band(band -> Cell.of(Boolean.toString(band.inside90()))))
                        .of(backtest.forecasts(), "backtest", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Function<PastForecast, Cell> band(Function<PastForecast.Band, Cell> cell) {
        return forecast -> forecast.band().map(cell).orElse(Cell.of(""));
    }

    public static String json(Study study, Backtest backtest, String command, String version) {
        return JsonText.of(object(
                "schema", SCHEMA,
                "study", study.id(),
                "version", version,
                "command", command,
                "forecasts",
                        backtest.forecasts().stream()
                                .map(BacktestFiles::forecast)
                                .toList(),
                "crossing_vintages",
                        backtest.crossings().stream()
                                .map(BacktestFiles::forecast)
                                .toList(),
                "means",
                        backtest.summaries().stream()
                                .map(BacktestFiles::summary)
                                .toList()));
    }

    private static Map<String, @Nullable Object> forecast(PastForecast forecast) {
        return object(
                "series", forecast.series().series(),
                "origin", forecast.origin(),
                "horizon", forecast.horizon(),
                "rule", word(forecast.rule()),
                "forecast", forecast.forecast(),
                "actual", forecast.actual(),
                "log_error", forecast.logError(),
                "crps", forecast.band().map(PastForecast.Band::score),
                "inside_50", forecast.band().map(PastForecast.Band::inside50),
                "inside_90", forecast.band().map(PastForecast.Band::inside90));
    }

    private static Map<String, @Nullable Object> summary(BacktestSummary summary) {
        return object(
                "series", summary.series().series(),
                "horizon", summary.horizon(),
                "rule", word(summary.rule()),
                "windows", summary.windows(),
                "independent", summary.apart(),
                "mean_abs_log_error", summary.error(),
                "crps", summary.score(),
                "banded", summary.banded(),
                "banded_independent", summary.bandedApart(),
                "inside_50", summary.inside50(),
                "inside_50_interval", interval(summary.inside50(), summary.banded()),
                "inside_90", summary.inside90(),
                "inside_90_interval", interval(summary.inside90(), summary.banded()));
    }

    /** None where there is no band. */
    private static Optional<List<Double>> interval(int held, int of) {
        return Optional.of(of)
                .filter(trials -> trials > 0)
                .map(trials -> BinomialInterval.of(held, trials))
                .map(interval -> List.of(interval.low(), interval.high()));
    }

    private static String word(ForecastRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
