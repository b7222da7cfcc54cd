package qianyi.answer;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a run meets a target.
 *
 * @param year first reported year whose figure is at or above the target; present unless not reached
 * @param instant first upward crossing, interpolated on a straight line inside its step; absent if already there at the
 *     start or not reached
 * @param lostYear a later reported year whose figure is below again, for {@link Kind#LOST}
 */
public record Outcome(Kind kind, OptionalInt year, OptionalDouble instant, OptionalInt lostYear) {
    /** The four outcomes. */
    public enum Kind {
        REACHED,
        LOST,
        ALREADY,
        NOT_REACHED
    }
}
