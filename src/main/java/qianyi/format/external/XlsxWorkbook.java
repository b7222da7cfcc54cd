package qianyi.format.external;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import qianyi.format.Limits;

/**
 * A workbook of Excel since 2007 (ECMA-376).
 *
 * @param archive unpacked once within the limits
 */
record XlsxWorkbook(SafeArchive archive, List<String> sheets, List<DefinedName> names) implements ExternalWorkbook {
    /** Empty cells between others cost time, too. */
    private static final long MOST_STEPS = 20L * Limits.SHEET_CELLS;

    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final ReadingOptions VALUES = new ReadingOptions(false, true);

    static XlsxWorkbook read(byte[] bytes) throws UnreadableException {
        SafeArchive archive = unpack(bytes);
        return guarded(archive, workbook -> {
            List<String> sheets = workbook.getSheets()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            return new XlsxWorkbook(archive, sheets, DefinedNames.read(archive, sheets));
        });
    }

    @Override
    public Sheet sheet(String name) throws UnreadableException {
        return guarded(archive, workbook -> {
            int index = sheets.indexOf(name);
            try (Stream<Row> rows =
                    workbook.getSheets().skip(index).findFirst().orElseThrow().openStream()) {
                return cells(rows.iterator());
            }
        });
    }

    private static Sheet cells(Iterator<Row> rows) throws UnreadableException {
        Sheet.Builder sheet = new Sheet.Builder();
        long steps = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            steps += 1 + row.getCellCount();
            if (steps > MOST_STEPS) {
                throw UnreadableException.tooManyCells();
            }
            for (org.dhatim.fastexcel.reader.Cell cell : row) {
                if (cell != null) {
                    sheet.put(row.getRowNum() - 1, cell.getColumnIndex(), value(cell));
                }
            }
        }
        return sheet.build();
    }

    private static ExternalCell value(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getRawValue() == null) {
            return cell.getType() == CellType.FORMULA ? ExternalCell.NOT_COMPUTED : ExternalCell.EMPTY;
        }
        if (cell.getValue() instanceof Number) {
            return ExternalCell.of(Double.parseDouble(cell.getRawValue()));
        }
        if (cell.getValue() instanceof Boolean truth) {
            return ExternalCell.of(truth ? "TRUE" : "FALSE");
        }
        return ExternalCell.of(cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText());
    }

    private static SafeArchive unpack(byte[] bytes) throws UnreadableException {
        try {
            return SafeArchive.of(bytes);
        } catch (IOException e) {
            throw new UnreadableException("external.workbook-broken");
        } catch (SafeArchive.TooLargeException e) {
            throw new UnreadableException(
                    "external.workbook-too-large", Limits.ARCHIVE_LENGTH / BYTES_OF_A_MEGABYTE, Limits.ARCHIVE_FILES);
        }
    }

    /** Something to do with an open workbook. */
    private interface Task<T> {
        T with(ReadableWorkbook workbook) throws IOException, UnreadableException;
    }

    private static <T> T guarded(SafeArchive archive, Task<T> task) throws UnreadableException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(archive.bytes()), VALUES)) {
            return task.with(workbook);
        } catch (UnreadableException e) {
            throw e;
        } catch (Exception e) {
            // The library trusts the numbers, references and indexes of a file, and throws what it does not declare.
            throw new UnreadableException("external.workbook-broken");
        }
    }
}
