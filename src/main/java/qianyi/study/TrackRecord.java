package qianyi.study;

import java.util.List;
import java.util.Map;

/**
 * What shows how good forecasts of this kind are: series to try them on, and those that were made.
 *
 * @param realGrowth by series of the register, the series of its real growth, in percent
 */
public record TrackRecord(List<BacktestSeries> series, List<DatedForecast> forecasts, Map<String, String> realGrowth) {
    public static final TrackRecord NONE = new TrackRecord(List.of(), List.of(), Map.of());

    public TrackRecord {
        series = List.copyOf(series);
        forecasts = List.copyOf(forecasts);
        realGrowth = Map.copyOf(realGrowth);
    }
}
