package qianyi.report.table;

import java.util.List;
import java.util.Optional;

/**
 * A table before a page, sheet, file or terminal is chosen.
 *
 * @param name of the sheet, or of the file that a reader takes it away in
 * @param caption what it holds; empty where its surroundings say so
 * @param rows a cell a column, the first of which heads its row
 * @param groups of the rows from the first on, together all of them; none for rows that belong together
 */
public record Table(String name, String caption, List<Heading> headings, List<List<Cell>> rows, List<Group> groups) {
    /**
     * What heads a column.
     *
     * @param right whether its cells stand to the right, as numbers do
     * @param note what a short name stands for; empty for a name that says it
     */
    public record Heading(String name, boolean right, String note) {}

    /**
     * Rows below each other that have a name.
     *
     * @param rows how many
     */
    public record Group(String name, int rows) {}

    /** A table whose rows belong together. */
    public Table(String name, String caption, List<Heading> headings, List<List<Cell>> rows) {
        this(name, caption, headings, rows, List.of());
    }

    public Table {
        headings = List.copyOf(headings);
        groups = List.copyOf(groups);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row of " + name + " has not " + columns + " cells");
        }
        if (!groups.isEmpty() && groups.stream().mapToInt(Group::rows).sum() != rows.size()) {
            throw new IllegalArgumentException("the groups of " + name + " are not its rows");
        }
    }

    /** The same with its rows in groups. */
    public Table grouped(List<Group> others) {
        return new Table(name, caption, headings, rows, others);
    }

    /** The name of the group that begins with a row; none where none begins. */
    public Optional<String> groupAt(int row) {
        int first = 0;
        for (Group group : groups) {
            if (first == row) {
                return Optional.of(group.name());
            }
            first += group.rows();
        }
        return Optional.empty();
    }

    public List<String> names() {
        return headings.stream().map(Heading::name).toList();
    }

    /** The place of a column; none if there is none of that name. */
    public Optional<Integer> column(String name) {
        return Optional.of(names().indexOf(name)).filter(place -> place >= 0);
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
                rows.stream().map(row -> pick(row, columns)).toList(),
                groups);
    }

    private static <T> List<T> pick(List<T> from, List<Integer> places) {
        return places.stream().map(from::get).toList();
    }
}
