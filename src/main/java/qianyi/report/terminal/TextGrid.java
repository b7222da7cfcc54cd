package qianyi.report.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import qianyi.text.TerminalWidth;

/** Rows of cells for a terminal, where a Chinese character takes two columns: words to the left, the rest to the right. */
public final class TextGrid {
    /** Columns where nobody says how many the terminal has, and the most that prose is set in. */
    public static final int WIDTH = 120;

    private final IntPredicate right;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<Integer, List<String>> notes = new HashMap<>();

    /** @param words how many cells at the start of a row are words; all others are numbers */
    TextGrid(int words) {
        this(cell -> cell >= words);
    }

    /** @param right the cells of a row, by their place, that are numbers */
    TextGrid(IntPredicate right) {
        this.right = right;
    }

    /** A single cell may be wider than the column below it. */
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
        notes.computeIfAbsent(rows.size() - 1, row -> new ArrayList<>()).add(prose);
        return this;
    }

    /** Columns that the widest row takes. */
    int width() {
        int[] widths = widths();
        return Arrays.stream(widths).sum() + 2 * Math.max(0, widths.length - 1);
    }

    /** Every row on a line of its own, two spaces between cells; notes broken at {@link #WIDTH}. */
    String render() {
        return render(WIDTH);
    }

    /** The same with the notes broken at so many columns. */
    String render(int width) {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            out.append(line(rows.get(i), widths).stripTrailing()).append('\n');
            notes.getOrDefault(i, List.of()).forEach(note -> out.append(wrapped(note, 4, 6, width)));
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
        for (String[] row : rows) {
            for (int i = 0; row.length > 1 && i < row.length; i++) {
                widths[i] = Math.max(widths[i], TerminalWidth.of(row[i]));
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
            String space = " ".repeat(Math.max(0, widths[i] - TerminalWidth.of(row[i])));
            line.append(i == 0 ? "" : "  ").append(right.test(i) ? space + row[i] : row[i] + space);
        }
        return line.toString();
    }

    /** Prose broken at a width, every line behind an indent. */
    public static String wrapped(String prose, int first, int others, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(prose);
        StringBuilder out = new StringBuilder(" ".repeat(first));
        int used = first;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = prose.substring(start, end);
            if (used + TerminalWidth.of(piece.stripTrailing()) > width && used > others) {
                out.setLength(out.toString().stripTrailing().length());
                out.append('\n').append(" ".repeat(others));
                used = others;
            }
            out.append(piece);
            used += TerminalWidth.of(piece);
            start = end;
        }
        return out.append('\n').toString();
    }
}
