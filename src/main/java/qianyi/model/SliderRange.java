package qianyi.model;

import java.util.OptionalDouble;

/**
 * Between which values a person may move a variable. It is for sliders and has no meaning for the values themselves.
 *
 * @param low none if it is open downwards
 * @param high none if it is open upwards
 * @param step between two positions of a slider; none if any value may be chosen
 */
public record SliderRange(OptionalDouble low, OptionalDouble high, OptionalDouble step) {
    /** Whether it has two ends. */
    public boolean isClosed() {
        return low.isPresent() && high.isPresent();
    }
}
