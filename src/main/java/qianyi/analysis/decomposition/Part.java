package qianyi.analysis.decomposition;

/**
 * One of the things that a difference is made of.
 *
 * @param index the slot of a variable or of the one that it belongs to, the number of a table
 */
public record Part(Kind kind, int index) {
    /** What it is. */
    public enum Kind {
        /** A variable, or an element of one. */
        VARIABLE,
        /** What a stock held at the start. */
        INITIAL,
        /** Points of a table. */
        TABLE,
        /** The instant itself, as an equation reads it. */
        TIME,
        /** What a scenario puts in the place of an equation. */
        CHANGE,
        /** The net flow of the earlier year, going on unchanged. */
        CARRIED_ON,
        /** That a stock does not fall below 0. */
        STOP_AT_ZERO,
        /** How long a delay is. */
        DELAY_TIME,
        /** What the equation does that has no value when its inputs are mixed. */
        NOT_SEPARABLE,
        /** Several elements of one variable that explain little each. */
        ELEMENTS
    }
}
