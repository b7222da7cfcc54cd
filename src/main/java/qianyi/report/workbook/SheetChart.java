package qianyi.report.workbook;

import java.util.List;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;
import qianyi.text.Diagnostics;

/**
 * A chart that a spreadsheet draws from cells of its sheets: areas below lines against years, or bars from the left beside
 * their names.
 *
 * @param across title of the axis of years; empty with bars
 * @param along title of the axis of the numbers, with the unit
 * @param areas stacked one on the other in this order, below the lines
 * @param bars stacked one behind the other in this order
 * @param scale of the numbers
 */
record SheetChart(
        String title,
        String across,
        String along,
        List<Series> areas,
        List<Series> lines,
        List<Series> bars,
        Scale scale) {
    /** More than this between two labelled years, and a reader has to count. */
    static final int LABELLED = 5;

    /**
     * Where the axis of the numbers begins.
     *
     * @param step between two of its numbers; 0 for what the program chooses
     * @param format of its numbers, as a spreadsheet has it
     */
    record Scale(double low, double step, String format) {
        static final Scale FROM_NOTHING = new Scale(0, 0, "#,##0");
    }

    /**
     * A column of numbers against a column of years or names.
     *
     * @param name in the key; none for a series that the key leaves out
     * @param look how it is drawn
     */
    record Series(String name, Cells places, Cells values, Look look) {}

    /**
     * How a line, an area or a bar is drawn.
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
        bars = List.copyOf(bars);
    }

    /** In millimetres, so that each bar has its name. */
    int height() {
        return bars.isEmpty() ? 95 : 45 + 6 * bars.get(0).places().cells().size();
    }

    static SheetChart byYear(String title, String across, String along, List<Series> areas, List<Series> lines) {
        return new SheetChart(title, across, along, areas, lines, List.of(), Scale.FROM_NOTHING);
    }

    static SheetChart ofBars(String title, String along, List<Series> bars, Scale scale) {
        return new SheetChart(title, "", along, List.of(), List.of(), bars, scale);
    }
}
