package qianyi.study;

import qianyi.model.Span;

/** A row of history.csv. */
public record Observation(
        String series,
        int year,
        double value,
        String unit,
        String boundary,
        String vintage,
        Kind kind,
        String confidence,
        String source,
        String note,
        Span span) {
    /** How a figure is known. */
    public enum Kind {
        FOUND,
        DERIVED,
        REMEMBERED
    }
}
