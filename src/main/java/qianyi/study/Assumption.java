package qianyi.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import qianyi.engine.ColumnName;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * A number that a person may change, with what is known of it: a row of assumptions.csv.
 *
 * @param name as the model spells it
 * @param element empty for a scalar; {@code A} or {@code A|B} for an element; {@code x=2028} for a point of a table
 * @param low none if the number is not varied
 * @param high present exactly when low is
 * @param unit of value, low and high; the model's own
 * @param label the table's, or the model's where the table leaves it out
 * @param source id of the source that anchors the value, empty if it has none
 * @param rangeSource id of the source that low and high rest on, empty if they have none
 * @param span of the value
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
        String rangeSource,
        String note,
        Span span) {
    private static final String RANGE_SOURCE = "range_source";

    /** The columns of assumptions.csv, and of the sheet of a workbook that takes its place. */
    public static final List<String> COLUMNS = List.of(
            "name",
            "element",
            "value",
            "low",
            "high",
            "distribution",
            "unit",
            "group",
            "kind",
            "label_zh",
            "label_en",
            "source",
            RANGE_SOURCE,
            "note");

    /** Tables that are older than this column are read without it. */
    static final Set<String> OPTIONAL_COLUMNS = Set.of(RANGE_SOURCE);

    /** What stands before the x of a point of a table. */
    static final String POINT = "x=";

    /** The element's names, one a dimension; none for a scalar or a point of a table. */
    public List<String> elements() {
        return element.isEmpty() || isPoint() ? List.of() : List.of(element.split("\\|"));
    }

    /** Whether the number is a point of a table. */
    public boolean isPoint() {
        return element.startsWith(POINT);
    }

    /** The x of a point of a table. */
    public OptionalDouble x() {
        return isPoint()
                ? OptionalDouble.of(Double.parseDouble(element.substring(POINT.length())))
                : OptionalDouble.empty();
    }

    /** Whether it is a judgement or a finding, and no definition. */
    public boolean isNoDefinition() {
        return kind != Kind.CONSTANT;
    }

    /** Whether it has a range to be drawn from. */
    public boolean isVaried() {
        return low.isPresent() && distribution != Distribution.FIXED;
    }

    /** Whether it has a range that is only stated: it is not drawn from. */
    public boolean isHeldWithinRange() {
        return low.isPresent() && distribution == Distribution.FIXED;
    }

    /** Whether a value lies outside low and high, which themselves are inside; false without a range. */
    public boolean excludes(double other) {
        return low.isPresent() && (other < low.getAsDouble() || other > high.orElseThrow());
    }

    /** Whether a table could give it this value: a number, and between low and high where these are percentiles. */
    boolean allows(double other) {
        return Double.isFinite(other) && !(excludes(other) && distribution.hasTails());
    }

    /** Whether a person who types this name means it, as {@link #title} has it. */
    boolean isNamed(ColumnName typed) {
        boolean same = Names.canonical(name).equals(Names.canonical(typed.variable()));
        return same
                && (isPoint()
                        ? typed.x().equals(x())
                        : Names.canonical(elements()).equals(Names.canonical(typed.elements())));
    }

    /**
     * The same with another value.
     *
     * @throws IllegalArgumentException if it is no number, or outside low and high where these are percentiles: what a
     *     table cannot say
     */
    Assumption with(double other) {
        if (!allows(other)) {
            throw new IllegalArgumentException(title() + " cannot be " + other);
        }
        return new Assumption(
                name,
                element,
                other,
                low,
                high,
                distribution,
                unit,
                group,
                kind,
                label,
                source,
                rangeSource,
                note,
                span);
    }

    /** {@code name}, {@code name[A,B]} or {@code name[x=2028]}. */
    public String title() {
        return element.isEmpty() ? name : name + "[" + element.replace('|', ',') + "]";
    }

    /** How a number is drawn between its bounds. */
    public enum Distribution {
        TRIANGULAR,
        UNIFORM,
        PERT,
        /** Low and high are the 5th and 95th percentiles. */
        NORMAL,
        /** Low and high are the 5th and 95th percentiles. */
        LOGNORMAL,
        FIXED;

        /** Whether low and high are percentiles and not the ends. */
        public boolean hasTails() {
            return this == NORMAL || this == LOGNORMAL;
        }
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
