package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.report.table.Cell;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;

/**
 * The table of the answer as a terminal of so many columns shows it; where not all fits, what is least missed is left out.
 *
 * @param leftOut names of the columns left out, in the order of the whole table
 */
public record TerminalTable(Table table, List<String> leftOut) {
    public TerminalTable {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param whole as {@link ResultTables#results} makes it for a terminal: what it changes stands last, and is told by the groups too
     * @param most columns of the terminal; 0 for a table with everything
     */
    static TerminalTable of(Table whole, int most) {
        int last = whole.names().size() - 1;
        if (most <= 0 || grid(whole).width() <= most) {
            return new TerminalTable(whole, List.of());
        }
        return new TerminalTable(
                whole.only(IntStream.range(0, last).boxed().toList()),
                List.of(whole.names().get(last)));
    }

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
