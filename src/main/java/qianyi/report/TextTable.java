package qianyi.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.text.TerminalWidth;
import tech.tablesaw.api.Table;

/** A table for a terminal, where a Chinese character takes two columns. */
final class TextTable {
    private TextTable() {}

    /** Words to the left, numbers to the right, two spaces between columns, a line under the heading. */
    static String render(Table table) {
        int[] widths = IntStream.range(0, table.columnCount())
                .map(c -> Math.max(
                        TerminalWidth.of(table.column(c).name()),
                        IntStream.range(0, table.rowCount())
                                .map(r -> TerminalWidth.of(table.getString(r, c)))
                                .max()
                                .orElse(0)))
                .toArray();
        StringBuilder out = new StringBuilder();
        line(out, table, widths, table.columnNames().toArray(new String[0]));
        out.append("─".repeat(Arrays.stream(widths).sum() + 2 * (widths.length - 1)))
                .append('\n');
        for (int r = 0; r < table.rowCount(); r++) {
            int row = r;
            line(
                    out,
                    table,
                    widths,
                    IntStream.range(0, widths.length)
                            .mapToObj(c -> table.getString(row, c))
                            .toArray(String[]::new));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, Table table, int[] widths, String[] cells) {
        String line = IntStream.range(0, cells.length)
                .mapToObj(c -> pad(cells[c], widths[c], ResultTable.isNumeric(c, table)))
                .collect(Collectors.joining("  "));
        out.append(line.stripTrailing()).append('\n');
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(width - TerminalWidth.of(text));
        return right ? space + text : text + space;
    }
}
