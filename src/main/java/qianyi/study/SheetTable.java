package qianyi.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import qianyi.model.Span;
import qianyi.text.Numbers;

/** A sheet that holds one table with fixed columns from its first row on; places are cells. */
final class SheetTable {
    private SheetTable() {}

    /**
     * The rows below the header, without blank ones; none if the header is wrong, which is reported.
     *
     * @param optional columns that an older table may be without
     */
    static List<CsvRow> read(StudyProblems problems, List<Row> sheet, List<String> known, Set<String> optional) {
        if (sheet.isEmpty()) {
            problems.error(Span.START, "study.csv-empty", known);
            return List.of();
        }
        Row first = sheet.get(0);
        List<String> columns = CsvTable.present(header(first), known, optional);
        if (!CsvTable.hasColumns(problems, Span.at(Math.max(1, first.getRowNum()), 1), header(first), columns)) {
            return List.of();
        }
        List<CsvRow> rows = new ArrayList<>();
        for (Row row : sheet.subList(1, sheet.size())) {
            List<String> cells = IntStream.range(0, Math.max(columns.size(), row.getCellCount()))
                    .mapToObj(column -> text(problems, row, column, columns))
                    .toList();
            if (cells.stream().anyMatch(text -> !text.isBlank())) {
                rows.add(row(problems, row.getRowNum(), cells, columns));
            }
        }
        return List.copyOf(rows);
    }

    /** The words of a row without the blank cells at its end. */
    static List<String> header(Row row) {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            words.add(row.getCellText(column).strip());
        }
        while (!words.isEmpty() && words.get(words.size() - 1).isEmpty()) {
            words.remove(words.size() - 1);
        }
        return Collections.unmodifiableList(words);
    }

    private static CsvRow row(StudyProblems problems, int line, List<String> cells, List<String> columns) {
        int width = columns.size();
        for (int column = width; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                problems.error(Span.at(line, column + 1), "study.sheet-beyond", columns.get(width - 1));
            }
        }
        List<Span> places = IntStream.rangeClosed(1, width)
                .mapToObj(column -> Span.at(line, column))
                .toList();
        return new CsvRow(problems, columns, cells.subList(0, width), places);
    }

    /** What a cell holds: a formula gives the value that was stored with it, a number its shortest decimal. */
    private static String text(StudyProblems problems, Row row, int column, List<String> columns) {
        Optional<Cell> found = row.getOptionalCell(column);
        if (found.isEmpty()) {
            return "";
        }
        Cell cell = found.get();
        Span place = Span.at(row.getRowNum(), column + 1);
        String title = column < columns.size() ? columns.get(column) : "";
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            problems.error(place, "study.cell-not-computed", title);
        }
        if (!(cell.getValue() instanceof Number)) {
            return cell.getType() == CellType.ERROR ? raw : cell.getText();
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            problems.error(place, "study.cell-date", title);
        }
        double number = Double.parseDouble(raw);
        return Double.isFinite(number) ? Numbers.shortest(number) : raw;
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
        return signs.matches("(?i).*[ymdhs].*");
    }
}
