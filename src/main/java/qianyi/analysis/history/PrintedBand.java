package qianyi.analysis.history;

import java.util.List;
import qianyi.study.ForecastErrors;

/**
 * The band of the answer laid around past forecasts.
 *
 * @param low logarithm of its lower end over the forecast
 * @param high of its upper end
 * @param share what it is meant to hold
 * @param held how many figures lay in it
 * @param of how many there are
 */
public record PrintedBand(double low, double high, double share, int held, int of) {
    /** @param logErrors of actual over forecast, so many years ahead */
    static PrintedBand of(ForecastErrors errors, int horizon, List<Double> logErrors) {
        List<Double> ends = errors.at(horizon);
        int last = ends.size() - 1;
        double low = ends.get(0);
        double high = ends.get(last);
        return new PrintedBand(
                low,
                high,
                errors.quantiles().get(last) - errors.quantiles().get(0),
                (int) logErrors.stream()
                        .filter(error -> error >= low && error <= high)
                        .count(),
                logErrors.size());
    }
}
