package qianyi.report.file;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.text.Numbers;

/** A run as a table: one row a saved instant, time first. What is not a number, or not available (:NA:), is empty. */
public final class RunCsv {
    private RunCsv() {}

    public static void write(Run run, List<Column> columns, Writer writer) throws IOException {
        List<String> heading = new ArrayList<>(List.of("time"));
        columns.forEach(column -> heading.add(column.label()));
        Csv.write(
                Stream.concat(Stream.of(heading), IntStream.range(0, run.size()).mapToObj(i -> row(run, columns, i))),
                writer);
    }

    private static List<String> row(Run run, List<Column> columns, int instant) {
        List<String> row = new ArrayList<>(List.of(Numbers.shortest(run.time(instant))));
        columns.forEach(column -> row.add(Csv.number(run.value(column, instant))));
        return row;
    }
}
