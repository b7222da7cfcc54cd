package qianyi.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.model.Span;

/** A row of a table, asked for by column; what a cell is not is reported at its place. */
final class CsvRow {
    private final StudyProblems problems;
    private final List<String> columns;
    private final List<String> cells;
    private final List<Span> places;

    /**
     * A row that is complete.
     *
     * @param cells one a column
     * @param places where each of them starts
     */
    CsvRow(StudyProblems problems, List<String> columns, List<String> cells, List<Span> places) {
        this.problems = problems;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        this.places = List.copyOf(places);
    }

    /** The start of the row. */
    Span span() {
        return places.get(0);
    }

    Span span(String column) {
        return places.get(columns.indexOf(column));
    }

    void error(String column, String key, Object... arguments) {
        problems.error(span(column), key, arguments);
    }

    /** The cell's text without surrounding space, possibly empty. */
    String text(String column) {
        return cells.get(columns.indexOf(column)).strip();
    }

    /** The same; empty where the table does not have the column. */
    String optionalText(String column) {
        return columns.contains(column) ? text(column) : "";
    }

    /** Of the cell, or of the row where the table does not have the column. */
    Span optionalSpan(String column) {
        return columns.contains(column) ? span(column) : span();
    }

    boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    /** The cell's text, which must not be empty. */
    Optional<String> required(String column) {
        if (isBlank(column)) {
            error(column, "study.csv-cell-empty", column);
            return Optional.empty();
        }
        return Optional.of(text(column));
    }

    Optional<Double> number(String column) {
        return required(column).flatMap(text -> NumberText.number(problems, span(column), column, text));
    }

    Optional<Double> optionalNumber(String column) {
        return isBlank(column) ? Optional.empty() : number(column);
    }

    Optional<Integer> whole(String column) {
        return required(column).flatMap(text -> NumberText.whole(problems, span(column), column, text));
    }

    /** One of the constants of an enumeration, written in lower case. */
    <E extends Enum<E>> Optional<E> choice(String column, E[] allowed) {
        Optional<String> text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> chosen = Arrays.stream(allowed)
                .filter(value -> written(value).equals(text.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> words = Arrays.stream(allowed).map(CsvRow::written).toList();
            error(column, "study.csv-choice", column, text.get(), words);
        }
        return chosen;
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
