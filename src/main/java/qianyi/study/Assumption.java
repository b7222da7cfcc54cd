package qianyi.study;

import java.util.OptionalDouble;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * A number that a person may change, with what is known of it: a row of assumptions.csv.
 *
 * @param element empty for a scalar; {@code A} or {@code A|B} for an element; {@code x=2028} for a point of a table
 * @param low none if the number is not varied
 * @param source id of a source, empty if it has none
 */
public record Assumption(
        String name,
        String element,
        double value,
        OptionalDouble low,
        OptionalDouble high,
        Distribution distribution,
        Unit unit,
        Group group,
        Kind kind,
        Localized label,
        String source,
        String note,
        Span span) {
    /** How a number is drawn between its bounds. */
    public enum Distribution {
        TRIANGULAR,
        UNIFORM,
        PERT,
        NORMAL,
        LOGNORMAL,
        FIXED
    }

    /** What a number is about; growth and measurement are kept apart. */
    public enum Group {
        POLICY,
        BEHAVIOUR,
        STRUCTURE,
        OUTSIDE_WORLD,
        PRICE_LEVEL,
        MEASUREMENT
    }

    /** How a number is known. */
    public enum Kind {
        STATED,
        FOUND,
        LITERATURE,
        ASSUMPTION,
        CONSTANT
    }
}
