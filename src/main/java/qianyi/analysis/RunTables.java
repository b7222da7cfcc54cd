package qianyi.analysis;

import java.util.Arrays;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.model.NotAvailable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Runs as tables to select, join and group. */
public final class RunTables {
    private RunTables() {}

    /**
     * A row a saved instant: "time" first, then a column a saved column of the run, called as {@link Column#label()}, in the
     * unit of its variable. What is not a number, or not available (:NA:), is missing.
     */
    public static Table of(Run run) {
        Table table = Table.create("run", DoubleColumn.create("time", run.times()));
        for (Column column : run.columns()) {
            double[] numbers = run.series(column);
            table.addColumns(DoubleColumn.create(
                    column.label(),
                    Arrays.stream(numbers).map(number -> NotAvailable.is(number) ? Double.NaN : number)));
        }
        return table;
    }
}
