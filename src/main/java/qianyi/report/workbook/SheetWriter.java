package qianyi.report.workbook;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;

/** Sets tables on sheets: header in the first row and frozen, columns as wide as they need, long words wrapped. */
final class SheetWriter {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int NARROWEST_TEXT = 26;
    private static final int WIDEST_SHEET = 480;
    private static final int WIDEST_NUMBER = 16;
    private static final int COVER_LABEL = 24;
    private static final int COVER_TEXT = 100;
    /** What bold words leave of a width. */
    private static final double BOLD = 0.85;

    private static final double LINE_HEIGHT = 15;
    private static final double TITLE_HEIGHT = 24;

    /** In lines; more the format does not allow in a row. */
    private static final int HIGHEST = 27;

    /** More the format does not allow in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    /** More characters than this the format does not allow in the name of a sheet. */
    static final int LONGEST_NAME = 31;

    /** More columns than these are wider than an upright page. */
    private static final int PORTRAIT_COLUMNS = 4;

    private SheetWriter() {}

    static Worksheet write(Workbook workbook, Table table) {
        if (table.name().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("too long for a sheet: " + table.name());
        }
        Worksheet sheet = workbook.newWorksheet(table.name());
        int columns = table.headings().size();
        double[] widths = new double[columns];
        double[] headerWidths = new double[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = width(table, c);
            headerWidths[c] = widths[c] * BOLD;
            sheet.value(0, c, table.names().get(c));
            sheet.width(c, widths[c]);
            sheet.style(0, c)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment(isNumeric(table, c) ? "right" : "left")
                    .indent(isNumeric(table, c) || c == 0 ? 0 : 1)
                    .set();
        }
        sheet.rowHeight(0, height(table.names(), headerWidths));
        for (int r = 0; r < table.rows().size(); r++) {
            List<Cell> row = table.rows().get(r);
            for (int c = 0; c < columns; c++) {
                write(sheet, r + 1, c, row.get(c));
            }
            sheet.rowHeight(r + 1, height(row.stream().map(SheetWriter::text).toList(), widths));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        sheet.repeatRows(0);
        page(sheet, columns > PORTRAIT_COLUMNS);
        return sheet;
    }

    /** Lines of a label and a text, the first of them a title. */
    static void writeCover(Workbook workbook, String name, List<List<String>> lines) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, lines.get(0).get(0));
        for (int r = 1; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                write(sheet, r, c, Cell.of(lines.get(r).get(c)));
            }
            sheet.rowHeight(r, height(lines.get(r), COVER_LABEL, COVER_TEXT));
        }
        sheet.width(0, COVER_LABEL);
        sheet.width(1, COVER_TEXT);
        sheet.rowHeight(0, TITLE_HEIGHT);
        sheet.style(0, 0).bold().fontSize(16).set();
        page(sheet, false);
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.isNumber()) {
            double number = cell.number().getAsDouble();
            if (cell.kind() == Cell.Kind.WHOLE) {
                sheet.value(row, column, (int) number);
            } else {
                sheet.value(row, column, number);
            }
            sheet.style(row, column)
                    .format(format(cell.kind(), number))
                    .verticalAlignment("top")
                    .set();
        } else if (!text(cell).isEmpty()) {
            String text = text(cell);
            sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment("left")
                    .indent(column == 0 ? 0 : 1)
                    .set();
        }
    }

    /** The words of a cell that is no number; none in the place of a number that does not exist. */
    private static String text(Cell cell) {
        return cell.kind().isFigure() ? "" : cell.words();
    }

    /** How a spreadsheet shows a number; it is stored unrounded. */
    private static String format(Cell.Kind kind, double number) {
        return switch (kind) {
            case WHOLE -> "0";
            case AMOUNT -> "#,##0.00";
            case INSTANT -> "0.00";
            case RATIO -> "0.0000";
            case PERCENT -> Math.rint(number * 1000) == number * 1000 ? "0.0%" : "0.00%";
            default -> "General";
        };
    }

    /** A4, as wide as the paper and as long as it takes, with the sheet and the page below. */
    private static void page(Worksheet sheet, boolean wide) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(wide ? "landscape" : "portrait");
        sheet.footer("&A  &P / &N", Position.CENTER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A column of numbers lets its header wrap. */
    private static double width(Table table, int column) {
        boolean numbers = table.rows().stream().anyMatch(row -> row.get(column).isNumber());
        int longest = table.rows().stream()
                .mapToInt(row -> width(text(row.get(column))))
                .max()
                .orElse(0);
        int most = isNumeric(table, column)
                ? WIDEST_NUMBER
                : widest(table.headings().size());
        int wanted = Math.max(longest, Math.min(width(table.names().get(column)), WIDEST_NUMBER)) + 2;
        return Math.max(NARROWEST, Math.min(most, wanted));
    }

    /** Narrower where there are many columns, so that a printed page stays readable. */
    private static int widest(int columns) {
        return Math.max(NARROWEST_TEXT, Math.min(WIDEST, WIDEST_SHEET / columns));
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).isNumber());
    }

    /** Not every program makes room for wrapped words by itself. */
    private static double height(List<String> texts, double... widths) {
        int lines = 1;
        for (int c = 0; c < texts.size(); c++) {
            lines = Math.max(lines, (int) Math.ceil(width(texts.get(c)) / (widths[c] - 2)));
        }
        return LINE_HEIGHT * Math.min(lines, HIGHEST);
    }

    /** In digits: a Chinese character is as wide as two, a letter mostly narrower than one. */
    private static int width(String text) {
        return (int) Math.ceil(
                text.codePoints().mapToDouble(c -> c >= 0x2e80 ? 2 : 0.9).sum());
    }
}
