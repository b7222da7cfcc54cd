package qianyi.format.external;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** Delimited text as a workbook with a single sheet. */
record TextWorkbook(Sheet only) implements ExternalWorkbook {
    /** A quote that no text file contains: its quotes are then part of what they enclose. */
    static final char NO_QUOTE = '\uffff';

    /** @param quote that encloses a field which contains the delimiter (RFC 4180) */
    static TextWorkbook read(byte[] bytes, char delimiter, char quote) throws UnreadableException {
        String text = Decoding.table(bytes).orElseThrow(() -> new UnreadableException("external.encoding"));
        Sheet.Builder sheet = new Sheet.Builder();
        int row = 0;
        try {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .quoteCharacter(quote)
                    .skipEmptyLines(false)
                    .ignoreDifferentFieldCount(true)
                    .ofCsvRecord(text);
            for (CsvRecord line : records) {
                for (int column = 0; column < line.getFieldCount(); column++) {
                    sheet.put(row, column, ExternalCell.of(line.getField(column)));
                }
                row++;
            }
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new UnreadableException("external.text-broken", row + 1);
        }
        return new TextWorkbook(sheet.build());
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<DefinedName> names() {
        return List.of();
    }

    @Override
    public Sheet sheet(String name) {
        return only;
    }
}
