package qianyi.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A table for a terminal, where a Chinese character takes two columns. */
final class TextTable {
    private TextTable() {}

    /** Words to the left, numbers to the right, two spaces between columns, a line under the heading. */
    static String render(Table table) {
        int[] widths = IntStream.range(0, table.columnCount())
                .map(c -> Math.max(
                        width(table.column(c).name()),
                        IntStream.range(0, table.rowCount())
                                .map(r -> width(table.getString(r, c)))
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
        String space = " ".repeat(width - width(text));
        return right ? space + text : text + space;
    }

    /** Columns of a terminal that a text takes: two for wide and full-width characters, none for combining marks. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
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
