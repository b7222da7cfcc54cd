package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;

/** A table as a terminal of so many columns shows it. */
public final class TerminalTable {
    private TerminalTable() {}

    /**
     * In parts below each other, an empty line between them, each as wide as the terminal allows and with the first column in
     * front.
     *
     * @param most columns of the terminal; 0 for a table in one part
     */
    public static String render(Table table, int most) {
        List<String> parts = new ArrayList<>();
        int first = 1;
        while (first < table.names().size()) {
            int end = first + 1;
            while (end < table.names().size()
                    && (most <= 0 || part(table, first, end + 1).width() <= most)) {
                end++;
            }
            parts.add(part(table, first, end).render());
            first = end;
        }
        return String.join("\n", parts);
    }

    private static TextGrid part(Table table, int first, int end) {
        return grid(table.only(IntStream.concat(IntStream.of(0), IntStream.range(first, end))
                .boxed()
                .toList()));
    }

    private static TextGrid grid(Table table) {
        TextGrid grid = new TextGrid(c -> table.headings().get(c).right())
                .row(table.names())
                .rule();
        for (int row = 0; row < table.rows().size(); row++) {
            table.groupAt(row).ifPresent(name -> grid.row(List.of(name)));
            String indent = table.groups().isEmpty() ? "" : "  ";
            List<String> cells = new ArrayList<>(
                    table.rows().get(row).stream().map(Cell::words).toList());
            cells.set(0, indent + cells.get(0));
            grid.row(cells);
        }
        return grid;
    }
}
