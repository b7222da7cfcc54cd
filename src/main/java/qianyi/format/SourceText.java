package qianyi.format;

import java.util.Arrays;
import qianyi.model.Span;

/** A piece of text that knows where each of its characters stands in its file. */
public final class SourceText {
    private final String text;
    private final int[] lines;
    private final int[] columns;

    /**
     * @param lines line of each character, and of the place after the last one
     * @param columns likewise
     */
    SourceText(String text, int[] lines, int[] columns) {
        if (lines.length != text.length() + 1 || columns.length != text.length() + 1) {
            throw new IllegalArgumentException("one place a character and one for the end");
        }
        this.text = text;
        this.lines = lines;
        this.columns = columns;
    }

    /** Text that starts at a place and runs on without anything left out. */
    public static SourceText at(int line, int column, String text) {
        Builder builder = new Builder();
        int currentLine = line;
        int currentColumn = column;
        for (int i = 0; i < text.length(); i++) {
            builder.add(text.charAt(i), currentLine, currentColumn);
            if (text.charAt(i) == '\n') {
                currentLine++;
                currentColumn = 1;
            } else {
                currentColumn++;
            }
        }
        return builder.build(currentLine, currentColumn);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** The stretch from one character up to, not including, another. */
    public Span span(int from, int to) {
        if (to <= from) {
            return Span.at(lines[from], columns[from]);
        }
        return new Span(lines[from], columns[from], lines[to - 1], columns[to - 1] + 1);
    }

    /** All of it, without the space around it. */
    public Span span() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return span(from, to);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Collects characters with their places. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] lines = new int[32];
        private int[] columns = new int[32];

        public void add(char c, int line, int column) {
            place(line, column);
            text.append(c);
        }

        /** @param line line of the place after the last character */
        public SourceText build(int line, int column) {
            place(line, column);
            int size = text.length() + 1;
            return new SourceText(text.toString(), Arrays.copyOf(lines, size), Arrays.copyOf(columns, size));
        }

        private void place(int line, int column) {
            int index = text.length();
            if (index == lines.length) {
                lines = Arrays.copyOf(lines, index * 2);
                columns = Arrays.copyOf(columns, index * 2);
            }
            lines[index] = line;
            columns[index] = column;
        }
    }
}
