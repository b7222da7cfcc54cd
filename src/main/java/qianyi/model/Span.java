package qianyi.model;

/**
 * A stretch of a file, both ends included in what a person counts: lines and columns start at 1, a column is one UTF-16
 * unit, and the end column is the first one after the stretch.
 */
public record Span(int line, int column, int endLine, int endColumn) {
    /** The very start of a file, for problems that concern the whole of it. */
    public static final Span START = new Span(1, 1, 1, 1);

    public Span {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns start at 1: " + line + ":" + column);
        }
    }

    /** A single place without an extent. */
    public static Span at(int line, int column) {
        return new Span(line, column, line, column);
    }

    /** From the start of this stretch to the end of another one. */
    public Span to(Span last) {
        return new Span(line, column, last.endLine, last.endColumn);
    }
}
