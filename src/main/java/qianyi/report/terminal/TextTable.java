package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.text.TerminalWidth;
import tech.tablesaw.api.Table;

/** A table for a terminal, where a Chinese character takes two columns. */
public final class TextTable {
    private TextTable() {}

    /**
     * Words to the left, numbers to the right, two spaces between columns, a line under the heading; in parts below each
     * other, an empty line between them, each as wide as the terminal allows and with the first column in front.
     *
     * @param most columns of the terminal; 0 for a table in one part
     * @param isNumeric the columns of the table, by their place, that stand to the right
     */
    public static String render(Table table, int most, IntPredicate isNumeric) {
        int[] widths = widths(table);
        List<String> parts = new ArrayList<>();
        int first = 1;
        while (first < widths.length) {
            int end = first + 1;
            int used = widths[0] + 2 + widths[first];
            while (end < widths.length && (most <= 0 || used + 2 + widths[end] <= most)) {
                used += 2 + widths[end++];
            }
            int[] columns = IntStream.concat(IntStream.of(0), IntStream.range(first, end))
                    .toArray();
            parts.add(part(table, columns, widths, isNumeric));
            first = end;
        }
        return String.join("\n", parts);
    }

    /** Columns of the terminal that the table takes in one part. */
    static int width(Table table) {
        int[] widths = widths(table);
        return Arrays.stream(widths).sum() + 2 * (widths.length - 1);
    }

    private static int[] widths(Table table) {
        return IntStream.range(0, table.columnCount())
                .map(c -> Math.max(
                        TerminalWidth.of(table.column(c).name()),
                        IntStream.range(0, table.rowCount())
                                .map(r -> TerminalWidth.of(table.getString(r, c)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static String part(Table table, int[] columns, int[] widths, IntPredicate isNumeric) {
        StringBuilder out = new StringBuilder();
        line(out, columns, widths, isNumeric, c -> table.column(c).name());
        int width = Arrays.stream(columns).map(c -> widths[c]).sum() + 2 * (columns.length - 1);
        out.append("─".repeat(width)).append('\n');
        for (int r = 0; r < table.rowCount(); r++) {
            int row = r;
            line(out, columns, widths, isNumeric, c -> table.getString(row, c));
        }
        return out.toString();
    }

    private static void line(
            StringBuilder out, int[] columns, int[] widths, IntPredicate isNumeric, IntFunction<String> cell) {
        String line = Arrays.stream(columns)
                .mapToObj(c -> pad(cell.apply(c), widths[c], isNumeric.test(c)))
                .collect(Collectors.joining("  "));
        out.append(line.stripTrailing()).append('\n');
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(width - TerminalWidth.of(text));
        return right ? space + text : text + space;
    }
}
