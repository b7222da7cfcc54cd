package qianyi.analysis.history;

import java.util.List;

/** How a series is carried on from an origin, in logarithms. */
public enum ForecastRule {
    /** The last figure stays. */
    NO_CHANGE,
    /** Half of the mean growth of the last three years. */
    HALF_TREND,
    /** The mean growth of the last three years. */
    TREND,
    /** Growth of the economy outside over the last three years, and half of the gap to it that was recorded by then. */
    OWN_METHOD;

    /** The rules that look at the series alone. */
    public static final List<ForecastRule> NAIVE = List.of(NO_CHANGE, HALF_TREND, TREND);
}
