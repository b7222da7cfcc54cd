package qianyi.analysis.history;

import java.util.OptionalDouble;
import qianyi.study.BacktestSeries;

/**
 * One rule over all windows of one series and horizon.
 *
 * @param windows how many there are
 * @param apart how many of them do not overlap
 * @param error mean absolute logarithm of actual over forecast
 * @param score mean continuous ranked probability score of the banded ones, in logarithms; none if there are none
 * @param banded how many windows had enough earlier errors for a distribution
 * @param bandedApart how many of these do not overlap
 * @param inside50 how many of these the middle half held
 * @param inside90 how many the middle nine tenths held
 * @param most what share bands between so few errors can hold at best, on average over them; none without any
 */
public record BacktestSummary(
        BacktestSeries series,
        int horizon,
        ForecastRule rule,
        int windows,
        int apart,
        double error,
        OptionalDouble score,
        int banded,
        int bandedApart,
        int inside50,
        int inside90,
        OptionalDouble most) {}
