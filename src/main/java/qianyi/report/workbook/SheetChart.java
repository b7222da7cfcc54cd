package qianyi.report.workbook;

import java.util.List;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;
import qianyi.text.Diagnostics;

/**
 * A chart that a spreadsheet draws from cells of its sheets.
 *
 * @param vertical title of the axis upwards, with the unit
 * @param areas stacked one on the other in this order, below the lines
 */
record SheetChart(String title, String horizontal, String vertical, List<Series> areas, List<Series> lines) {
    /** More than this between two labelled years, and a reader has to count. */
    static final int LABELLED = 5;

    /**
     * A column of numbers against a column of years.
     *
     * @param name in the key; none for a series that the key leaves out
     * @param look how it is drawn
     */
    record Series(String name, Cells years, Cells values, Look look) {}

    /**
     * How a line or an area is drawn.
     *
     * @param hex colour, six digits
     * @param opacity from 0 to 1
     * @param dash what the format calls the dash of a line
     * @param width of a line in points
     */
    record Look(String hex, double opacity, String dash, double width) {
        static Look area(String hex, double opacity) {
            return new Look(hex, opacity, "solid", 0);
        }
    }

    /** The cells of a column below its header. */
    record Cells(Table table, int column) {
        static Cells of(Table table, String column) {
            return new Cells(table, table.column(column).orElseThrow());
        }

        /** "'by year'!$B$2:$B$37". */
        String reference() {
            String letter = Diagnostics.cell(1, column + 1).replaceAll("\\d", "");
            return "'" + table.name().replace("'", "''") + "'!$" + letter + "$2:$" + letter + "$"
                    + (table.rows().size() + 1);
        }

        List<Cell> cells() {
            return table.rows().stream().map(row -> row.get(column)).toList();
        }
    }

    SheetChart {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
    }
}
