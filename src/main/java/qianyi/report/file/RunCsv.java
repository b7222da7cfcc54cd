package qianyi.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import qianyi.engine.Column;
import qianyi.engine.SavedRows;
import qianyi.text.Numbers;

/**
 * A run as a table, written while it runs: one row a saved instant, time first. What is not a number, or not available
 * (:NA:), is empty.
 */
public final class RunCsv implements SavedRows {
    private final List<Column> columns;
    private final CsvWriter csv;

    /** Writes the heading. */
    public RunCsv(List<Column> columns, Writer out) {
        this.columns = List.copyOf(columns);
        this.csv = Csv.writer(out);
        List<String> heading = new ArrayList<>(List.of("time"));
        columns.forEach(column -> heading.add(column.label()));
        csv.writeRecord(heading);
    }

    /** @throws java.io.UncheckedIOException if it cannot be written */
    @Override
    public void row(double time, ToDoubleFunction<Column> values) {
        List<String> row = new ArrayList<>(columns.size() + 1);
        row.add(Numbers.shortest(time));
        columns.forEach(column -> row.add(Csv.number(values.applyAsDouble(column))));
        csv.writeRecord(row);
    }

    public void flush() throws IOException {
        csv.flush();
    }
}
