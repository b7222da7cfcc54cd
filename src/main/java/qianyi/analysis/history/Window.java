package qianyi.analysis.history;

import java.util.OptionalDouble;

/**
 * A past year to forecast from and the figure that came so many years later.
 *
 * @param origin year of the last figure that is known
 * @param horizon years ahead
 * @param base figure of the origin, in the unit of the series
 * @param actual figure of {@code origin + horizon}, in the same
 * @param trend mean yearly change of the logarithm over the three years up to the origin
 * @param outside the same of the economy around, none if it is not asked for
 * @param crossing whether the figure that came is of another vintage or boundary than the base
 */
record Window(
        PublishedSeries series,
        int origin,
        int horizon,
        double base,
        double actual,
        double trend,
        OptionalDouble outside,
        boolean crossing) {
    static final int TREND_YEARS = 3;

    /** Mean yearly change of the logarithm over {@link #TREND_YEARS}. */
    static double growth(double before, double now) {
        return StrictMath.log(now / before) / TREND_YEARS;
    }

    /** How much faster the series grew over the window than the outside had before it, in logarithms a year. */
    double gap() {
        return StrictMath.log(actual / base) / horizon - outside.orElseThrow();
    }

    /** Whether its outcome had been published when the other window began. */
    boolean isKnownAt(Window other) {
        return origin + horizon <= other.origin;
    }
}
