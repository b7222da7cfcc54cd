package qianyi.analysis.history;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.mean;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import qianyi.study.BacktestSeries;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Past forecasts as a table, and its means by series, horizon and rule. */
final class ForecastTable {
    private static final String SERIES = "series";
    private static final String HORIZON = "horizon";
    private static final String RULE = "rule";
    private static final String ERROR = "error";
    private static final String SCORE = "score";
    private static final String INSIDE_50 = "inside_50";
    private static final String INSIDE_90 = "inside_90";
    private static final String MOST = "most";

    private final List<PastForecast> forecasts;

    ForecastTable(List<PastForecast> forecasts) {
        this.forecasts = forecasts;
    }

    /** A row a series, horizon and rule that occur, in the order in which they do first. */
    List<BacktestSummary> summaries() {
        Table means = table().summarize(List.of(ERROR, SCORE, INSIDE_50, INSIDE_90, MOST), mean, count, sum)
                .by(SERIES, HORIZON, RULE);
        List<BacktestSummary> summaries = new ArrayList<>();
        for (Row row : means) {
            summaries.add(summary(row));
        }
        List<String> order = forecasts.stream()
                .map(f -> key(f.series(), f.horizon(), f.rule()))
                .distinct()
                .toList();
        summaries.sort((a, b) -> Integer.compare(
                order.indexOf(key(a.series(), a.horizon(), a.rule())),
                order.indexOf(key(b.series(), b.horizon(), b.rule()))));
        return List.copyOf(summaries);
    }

    private static String key(BacktestSeries series, int horizon, ForecastRule rule) {
        return series.series() + " " + horizon + " " + rule;
    }

    private Table table() {
        StringColumn series = StringColumn.create(SERIES);
        IntColumn horizon = IntColumn.create(HORIZON);
        StringColumn rule = StringColumn.create(RULE);
        DoubleColumn error = DoubleColumn.create(ERROR);
        for (PastForecast forecast : forecasts) {
            series.append(forecast.series().series());
            horizon.append(forecast.horizon());
            rule.append(forecast.rule().name());
            error.append(Math.abs(forecast.logError()));
        }
        return Table.create(
                series,
                horizon,
                rule,
                error,
                ofBand(SCORE, PastForecast.Band::score),
                ofBand(INSIDE_50, band -> band.inside50() ? 1 : 0),
                ofBand(INSIDE_90, band -> band.inside90() ? 1 : 0),
                ofBand(MOST, PastForecast.Band::most));
    }

    /** Missing where there is no band. */
    private DoubleColumn ofBand(String name, ToDoubleFunction<PastForecast.Band> number) {
        DoubleColumn column = DoubleColumn.create(name);
        forecasts.forEach(forecast -> forecast.band()
                .ifPresentOrElse(band -> column.append(number.applyAsDouble(band)), column::appendMissing));
        return column;
    }

    private BacktestSummary summary(Row row) {
        List<PastForecast> group = forecasts.stream()
                .filter(f -> f.series().series().equals(row.getString(SERIES))
                        && f.horizon() == row.getInt(HORIZON)
                        && f.rule().name().equals(row.getString(RULE)))
                .toList();
        int horizon = row.getInt(HORIZON);
        int banded = (int) row.getDouble(name(count, SCORE));
        return new BacktestSummary(
                group.get(0).series(),
                horizon,
                ForecastRule.valueOf(row.getString(RULE)),
                (int) row.getDouble(name(count, ERROR)),
                apart(group.stream().mapToInt(PastForecast::origin).toArray(), horizon),
                row.getDouble(name(mean, ERROR)),
                some(banded, row, SCORE),
                banded,
                apart(
                        group.stream()
                                .filter(f -> f.band().isPresent())
                                .mapToInt(PastForecast::origin)
                                .toArray(),
                        horizon),
                banded == 0 ? 0 : (int) row.getDouble(name(sum, INSIDE_50)),
                banded == 0 ? 0 : (int) row.getDouble(name(sum, INSIDE_90)),
                some(banded, row, MOST));
    }

    private static OptionalDouble some(int banded, Row row, String column) {
        return banded == 0 ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(name(mean, column)));
    }

    private static String name(tech.tablesaw.aggregate.AggregateFunction<?, ?> function, String column) {
        return function.functionName() + " [" + column + "]";
    }

    /** How many windows of so many years that begin in these ascending years fit without overlap. */
    static int apart(int[] origins, int horizon) {
        int apart = 0;
        int free = Integer.MIN_VALUE;
        for (int origin : origins) {
            if (origin >= free) {
                apart++;
                free = origin + horizon;
            }
        }
        return apart;
    }
}
