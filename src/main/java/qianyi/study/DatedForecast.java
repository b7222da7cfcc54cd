package qianyi.study;

import java.time.LocalDate;
import qianyi.model.Span;

/**
 * A row of the register of forecasts: what was said on a day of a figure that was not known then.
 *
 * @param low end of an interval that was to hold the figure nine times in ten, in {@code unit}
 * @param value in {@code unit}
 * @param high the other end, in {@code unit}
 * @param unit that of the series
 */
public record DatedForecast(
        LocalDate made,
        String series,
        int year,
        double low,
        double value,
        double high,
        String unit,
        String note,
        Span span) {}
