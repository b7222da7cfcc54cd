package qianyi.answer;

import java.util.OptionalDouble;

/**
 * The result of one run.
 *
 * @param value in years for a date, else in the variable's unit; present for a number, and today for what is met already
 */
public record Reading(Kind kind, OptionalDouble value) {
    /** What a run gives. */
    public enum Kind {
        NUMBER,
        /** A date that was met by today; every other date is after it. */
        ALREADY,
        /** A date behind the horizon. */
        LATER,
        /** The run left the numbers, or has no value there. */
        NONE
    }

    public static Reading of(double result, Measure measure) {
        if (Double.isNaN(result)) {
            return new Reading(Kind.NONE, OptionalDouble.empty());
        }
        if (result == Measure.LATER) {
            return new Reading(Kind.LATER, OptionalDouble.empty());
        }
        OptionalDouble value = OptionalDouble.of(result);
        return new Reading(value.equals(measure.today()) ? Kind.ALREADY : Kind.NUMBER, value);
    }
}
