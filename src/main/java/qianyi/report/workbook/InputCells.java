package qianyi.report.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import qianyi.report.table.Table;
import qianyi.study.Assumption;
import qianyi.study.TableWords;
import qianyi.text.Diagnostics;
import qianyi.text.Messages;

/** Makes the sheets of assumptions ready for a person's entries: drop-downs, and a question where a value leaves its range. */
record InputCells(Worksheet sheet, Table table, Messages messages) {
    private static final String ENTRY = "FFF8E1";

    /** Where there is a column of values to be edited, they are marked and watched. */
    void prepare() {
        if (table.column(TableWords.heading(TableWords.IN_RUN, messages)).isPresent()) {
            values();
            choices(List.of("distribution"));
        } else {
            choices(Assumption.COLUMNS);
        }
    }

    /** On cells that can only be one of a few words. */
    private void choices(List<String> columns) {
        for (String column : columns) {
            List<String> words = TableWords.choices(column, messages);
            if (!words.isEmpty()) {
                table.column(TableWords.heading(column, messages)).ifPresent(place -> range(place)
                        .validateWithListByFormula('"' + String.join(",", words) + '"')
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .error(messages.text("workbook.entry.choice"))
                        .showErrorMessage(true));
            }
        }
    }

    /** On the numbers of the second column, which are to be edited: asks where one is outside low and high. */
    private void values() {
        int value = 1;
        int low = column("low");
        int high = column("high");
        // The library writes a formula as it is: no sign in it may be one of XML's.
        IntStream.rangeClosed(1, table.rows().size()).forEach(row -> {
            String of = address(row, value);
            String within = "AND(ISNUMBER(" + of + ")," + of + ">=" + address(row, low) + "," + address(row, high)
                    + ">=" + of + ")";
            sheet.range(row, value, row, value)
                    .validateWithFormula(within)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(table.names().get(value))
                    .error(messages.text("workbook.entry.outside"))
                    .showErrorMessage(true);
            sheet.style(row, value).fillColor(ENTRY).set();
        });
    }

    private int column(String name) {
        return table.column(TableWords.heading(name, messages)).orElseThrow();
    }

    private Range range(int column) {
        return sheet.range(1, column, table.rows().size(), column);
    }

    private static String address(int row, int column) {
        return Diagnostics.cell(row + 1, column + 1);
    }
}
