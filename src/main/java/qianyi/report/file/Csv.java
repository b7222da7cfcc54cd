package qianyi.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import qianyi.model.NotAvailable;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;
import qianyi.text.Numbers;

/** Rows as CSV by RFC 4180 with "\n". */
final class Csv {
    private Csv() {}

    static void write(Stream<List<String>> rows, Writer out) throws IOException {
        CsvWriter csv = writer(out);
        rows.forEach(csv::writeRecord);
        csv.flush();
    }

    static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    static String text(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            write(rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A table with all digits of its numbers. */
    static String text(Table table) {
        return text(Stream.concat(
                Stream.of(table.names()),
                table.rows().stream().map(row -> row.stream().map(Csv::cell).toList())));
    }

    private static String cell(Cell cell) {
        return cell.kind().isFigure() ? number(cell.number()) : cell.words();
    }

    /** Empty for what is not there. */
    static String number(OptionalDouble value) {
        return value.isPresent() ? Numbers.shortest(value.getAsDouble()) : "";
    }

    /** Empty for what is not a number, or not available (:NA:). */
    static String number(double value) {
        return Double.isNaN(value) || value == NotAvailable.VALUE ? "" : Numbers.shortest(value);
    }
}
