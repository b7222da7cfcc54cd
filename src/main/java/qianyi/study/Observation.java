package qianyi.study;

import java.util.regex.Pattern;
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
    private static final Pattern AFTER_CENSUS = Pattern.compile("[;；|].*");

    /** The census that the figure rests on: what its vintage says, in its first language, before a semicolon. */
    public String census() {
        return AFTER_CENSUS.matcher(vintage).replaceFirst("").strip();
    }

    /** How a figure is known. */
    public enum Kind {
        FOUND,
        DERIVED,
        REMEMBERED
    }
}
