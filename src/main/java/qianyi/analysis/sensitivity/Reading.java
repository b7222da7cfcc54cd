package qianyi.analysis.sensitivity;

import java.util.OptionalDouble;

/**
 * The result of one run.
 *
 * @param value in years for a date, else in the variable's unit; present for a number only
 */
public record Reading(Kind kind, OptionalDouble value) {
    /** What a run gives. */
    public enum Kind {
        NUMBER,
        /** A date behind the horizon. */
        LATER,
        /** The run left the numbers, or has no value there. */
        NONE
    }

    static Reading of(double result) {
        if (Double.isNaN(result)) {
            return new Reading(Kind.NONE, OptionalDouble.empty());
        }
        return result == Measure.LATER
                ? new Reading(Kind.LATER, OptionalDouble.empty())
                : new Reading(Kind.NUMBER, OptionalDouble.of(result));
    }
}
