package qianyi.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of cells for a terminal, where a Chinese character takes two columns: words to the left, the rest to the right. */
final class TextGrid {
    /** Columns of the terminal that prose is broken at. */
    static final int WIDTH = 120;

    private final int words;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<Integer, StringBuilder> notes = new HashMap<>();

    /** @param words how many cells at the start of a row are words; all others are numbers */
    TextGrid(int words) {
        this.words = words;
    }

    TextGrid row(List<String> cells) {
        rows.add(cells.toArray(String[]::new));
        return this;
    }

    /** A line across. */
    TextGrid rule() {
        rows.add(new String[0]);
        return this;
    }

    /** Prose below the row before. */
    TextGrid note(String prose) {
        notes.computeIfAbsent(rows.size() - 1, row -> new StringBuilder()).append(wrapped(prose, 4, 6));
        return this;
    }

    /** Columns that the widest row takes. */
    int width() {
        int[] widths = widths();
        return Arrays.stream(widths).sum() + 2 * Math.max(0, widths.length - 1);
    }

    /** Every row on a line of its own, two spaces between cells. */
    String render() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            out.append(line(rows.get(i), widths).stripTrailing()).append('\n');
            out.append(notes.getOrDefault(i, new StringBuilder()));
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        return widths;
    }

    private String line(String[] row, int[] widths) {
        if (row.length == 0) {
            return "─".repeat(width());
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String space = " ".repeat(widths[i] - width(row[i]));
            line.append(i == 0 ? "" : "  ").append(i < words ? row[i] + space : space + row[i]);
        }
        return line.toString();
    }

    /** Prose broken at {@link #WIDTH}, every line behind an indent. */
    static String wrapped(String prose, int first, int others) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(prose);
        StringBuilder out = new StringBuilder(" ".repeat(first));
        int used = first;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = prose.substring(start, end);
            if (used + width(piece.stripTrailing()) > WIDTH && used > others) {
                out.setLength(out.toString().stripTrailing().length());
                out.append('\n').append(" ".repeat(others));
                used = others;
            }
            out.append(piece);
            used += width(piece);
            start = end;
        }
        return out.append('\n').toString();
    }

    /** Columns of a terminal: two for wide and full-width characters, none for combining marks. */
    static int width(String text) {
        return text.codePoints().map(TextGrid::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
