package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import qianyi.model.Span;
import qianyi.text.Numbers;

/** The rows of a sheet as lines; places are cells. */
final class SheetLines {
    private SheetLines() {}

    static List<TableLine> of(List<Row> rows) {
        return rows.stream().map(SheetLines::line).toList();
    }

    private static TableLine line(Row row) {
        int number = Math.max(1, row.getRowNum());
        return new TableLine(
                Span.at(number, 1),
                IntStream.range(0, row.getCellCount())
                        .mapToObj(column -> entry(row.getOptionalCell(column), Span.at(number, column + 1)))
                        .toList());
    }

    /** What a cell holds: a formula gives the value that was stored with it, a number its shortest decimal. */
    private static TableLine.Entry entry(Optional<Cell> found, Span place) {
        if (found.isEmpty()) {
            return new TableLine.Entry("", place);
        }
        Cell cell = found.get();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            return new TableLine.Entry("", place, Optional.of("study.cell-not-computed"));
        }
        if (!(cell.getValue() instanceof Number)) {
            return new TableLine.Entry(cell.getType() == CellType.ERROR ? raw : cell.getText(), place);
        }
        double number = Double.parseDouble(raw);
        String text = Double.isFinite(number) ? Numbers.shortest(number) : raw;
        return isDate(cell.getDataFormatId(), cell.getDataFormatString())
                ? new TableLine.Entry(text, place, Optional.of("study.cell-date"))
                : new TableLine.Entry(text, place);
    }

    /**
     * Whether a number is shown as a date or a time, which is what a spreadsheet makes of an entry such as 3-5. Formats
     * without a text are those of Chinese, Japanese and Korean dates (ECMA-376, part 1, 18.8.30).
     */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].", "");
        return signs.matches("(?i).*[ymdhs年月日].*");
    }
}
