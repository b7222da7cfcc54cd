package qianyi.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.model.NotAvailable;
import qianyi.text.Numbers;

/** A run as a table: one row a saved instant, time first. What is not a number, or not available (:NA:), is empty. */
public final class RunCsv {
    private RunCsv() {}

    public static void write(Run run, List<Column> columns, Writer writer) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        List<String> row = new ArrayList<>(List.of("time"));
        columns.forEach(column -> row.add(column.label()));
        csv.writeRecord(row);
        for (int i = 0; i < run.size(); i++) {
            row.clear();
            row.add(Numbers.shortest(run.time(i)));
            for (Column column : columns) {
                double value = run.value(column, i);
                row.add(Double.isNaN(value) || value == NotAvailable.VALUE ? "" : Numbers.shortest(value));
            }
            csv.writeRecord(row);
        }
        csv.flush();
    }
}
