package qianyi.analysis.history;

import java.util.Optional;
import qianyi.study.DatedForecast;
import qianyi.study.Observation;

/**
 * A forecast of the register beside the figure that came.
 *
 * @param actual none if it has not been published
 */
public record ScoredForecast(DatedForecast forecast, Optional<Observation> actual, Optional<Score> score) {
    /**
     * How far off it was.
     *
     * @param error logarithm of actual over forecast; of a rate of growth the difference in its own unit
     * @param inside whether the interval held the figure
     * @param split none for a rate, and where the base year has no figure on the basis of the one that came
     */
    public record Score(double error, boolean rate, boolean inside, Optional<ErrorSplit> split) {}
}
