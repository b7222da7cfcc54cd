package qianyi.analysis.history;

import java.util.Optional;
import qianyi.study.BacktestSeries;

/**
 * What a rule would have said at an origin, and what came.
 *
 * @param forecast in the unit of the series
 * @param actual in the same
 * @param band none where too few errors of the rule were known at the origin
 */
public record PastForecast(
        BacktestSeries series,
        int origin,
        int horizon,
        ForecastRule rule,
        double forecast,
        double actual,
        Optional<Band> band) {
    /**
     * How the figure lies in the distribution that the rule's errors of earlier origins give.
     *
     * @param score the continuous ranked probability score, in logarithms
     * @param inside50 whether the middle half holds it
     * @param inside90 whether the middle nine tenths hold it
     * @param most what share a band between so few errors can hold at best, on average
     */
    public record Band(double score, boolean inside50, boolean inside90, double most) {}

    /** Logarithm of actual over forecast. */
    public double logError() {
        return StrictMath.log(actual / forecast);
    }
}
