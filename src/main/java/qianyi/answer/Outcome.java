package qianyi.answer;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a run meets a target.
 *
 * @param year first reported year whose figure meets the target; present unless not reached
 * @param instant first crossing of its level, interpolated on a straight line inside its step; absent if already there at
 *     the start or not reached, and for a target without a level
 * @param lostYear a later reported year whose figure no longer meets it, for {@link Kind#LOST}
 */
public record Outcome(Kind kind, OptionalInt year, OptionalDouble instant, OptionalInt lostYear) {
    /** The four outcomes. */
    public enum Kind {
        REACHED,
        LOST,
        ALREADY,
        NOT_REACHED
    }

    /** The instant, or the year where there is none; none if not reached. */
    public OptionalDouble when() {
        return instant.isPresent() || year.isEmpty() ? instant : OptionalDouble.of(year.getAsInt());
    }
}
