package qianyi.report.workbook;

import java.util.List;

/**
 * One table on a sheet of its own.
 *
 * @param name what the sheet is called, at most 31 characters
 * @param about what the table holds, in a sentence
 * @param header one a column; units stand here or in a column of their own
 */
record TableSheet(String name, String about, List<String> header, List<List<Cell>> rows) {
    /** More characters than this the format does not allow in the name of a sheet. */
    static final int LONGEST_NAME = 31;

    TableSheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("too long for a sheet: " + name);
        }
        int columns = header.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row of " + name + " has not " + columns + " cells");
        }
    }
}
