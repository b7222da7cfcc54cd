package qianyi.report.table;

import java.util.List;

/**
 * A table before a page, sheet, file or terminal is chosen.
 *
 * @param name of the sheet, or of the file that a reader takes it away in
 * @param caption what it holds; empty where its surroundings say so
 * @param rows a cell a column, the first of which heads its row
 */
public record Table(String name, String caption, List<Heading> headings, List<List<Cell>> rows) {
    /**
     * What heads a column.
     *
     * @param right whether its cells stand to the right, as numbers do
     * @param note what a short name stands for; empty for a name that says it
     */
    public record Heading(String name, boolean right, String note) {}

    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row of " + name + " has not " + columns + " cells");
        }
    }

    public List<String> names() {
        return headings.stream().map(Heading::name).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** These columns of it, in this order. */
    public Table only(List<Integer> columns) {
        return new Table(
                name,
                caption,
                pick(headings, columns),
                rows.stream().map(row -> pick(row, columns)).toList());
    }

    private static <T> List<T> pick(List<T> from, List<Integer> places) {
        return places.stream().map(from::get).toList();
    }
}
