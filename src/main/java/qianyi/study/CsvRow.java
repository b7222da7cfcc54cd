package qianyi.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import qianyi.model.Span;
import qianyi.model.Unit;

/** A row of a table, asked for by column; what a cell is not is reported at its place. */
final class CsvRow {
    private final StudyProblems problems;
    private final List<String> columns;
    private final Map<String, String> titles;
    private final List<String> cells;
    private final List<Span> places;
    private final Map<String, Edit> edits;

    /**
     * A row that is complete.
     *
     * @param cells one a column
     * @param places where each of them starts
     */
    CsvRow(StudyProblems problems, List<String> columns, List<String> cells, List<Span> places) {
        this(problems, columns, Map.of(), cells, places);
    }

    /** @param titles what the file calls columns that it gives other names than theirs */
    CsvRow(
            StudyProblems problems,
            List<String> columns,
            Map<String, String> titles,
            List<String> cells,
            List<Span> places) {
        this(problems, columns, titles, cells, places, Map.of());
    }

    private CsvRow(
            StudyProblems problems,
            List<String> columns,
            Map<String, String> titles,
            List<String> cells,
            List<Span> places,
            Map<String, Edit> edits) {
        this.problems = problems;
        this.columns = List.copyOf(columns);
        this.titles = Map.copyOf(titles);
        this.cells = List.copyOf(cells);
        this.places = List.copyOf(places);
        this.edits = Map.copyOf(edits);
    }

    /** A text of a column that was edited elsewhere. */
    private record Edit(StudyProblems problems, Span place) {}

    /**
     * The same row with another text in a column.
     *
     * @param other problems of the sheet that it was edited in
     * @param place where it was
     */
    CsvRow edited(String column, String text, StudyProblems other, Span place) {
        List<String> texts = new ArrayList<>(cells);
        texts.set(columns.indexOf(column), text);
        Map<String, Edit> all = new HashMap<>(edits);
        all.put(column, new Edit(other, place));
        return new CsvRow(problems, columns, titles, texts, places, all);
    }

    /** The same row, reporting elsewhere. */
    CsvRow with(StudyProblems other) {
        return new CsvRow(other, columns, titles, cells, places, edits);
    }

    /** Whether both are of one assumption. */
    boolean isOfSame(CsvRow other) {
        return title().equals(other.title());
    }

    /** The assumption as {@link Assumption#title} has it. */
    String title() {
        String element = text("element");
        return element.isEmpty() ? text("name") : text("name") + "[" + element.replace('|', ',') + "]";
    }

    /** Where a cell is, as a person would look for it. */
    String place(String column) {
        return problems.place(span(column));
    }

    private String title(String column) {
        return titles.getOrDefault(column, column);
    }

    /** The start of the row. */
    Span span() {
        return places.get(0);
    }

    Span span(String column) {
        return places.get(columns.indexOf(column));
    }

    void error(String column, String key, Object... arguments) {
        Edit edit = at(column);
        edit.problems().error(edit.place(), key, arguments);
    }

    void warning(String column, String key, Object... arguments) {
        Edit edit = at(column);
        edit.problems().warning(edit.place(), key, arguments);
    }

    void note(String column, String key, Object... arguments) {
        Edit edit = at(column);
        edit.problems().note(edit.place(), key, arguments);
    }

    private Edit at(String column) {
        return edits.getOrDefault(column, new Edit(problems, span(column)));
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
            error(column, "study.csv-cell-empty", title(column));
            return Optional.empty();
        }
        return Optional.of(text(column));
    }

    Optional<Double> number(String column) {
        return required(column).flatMap(text -> NumberText.number(problems, span(column), title(column), text));
    }

    Optional<Integer> whole(String column) {
        return required(column).flatMap(text -> NumberText.whole(problems, span(column), title(column), text));
    }

    /** As a person enters it in a spreadsheet, in a unit if that is known. */
    Optional<Double> entered(String column, Optional<Unit> unit) {
        return EnteredNumber.read(problems, span(column), title(column), text(column), unit);
    }

    /** One of the constants of an enumeration, written in lower case. */
    <E extends Enum<E>> Optional<E> choice(String column, E[] allowed) {
        return choice(
                column, allowed, (text, value) -> ChoiceWords.written(value).equals(text));
    }

    /** The same, or by the word that a language has for it. */
    <E extends Enum<E>> Optional<E> choice(String column, E[] allowed, ChoiceWords words) {
        return choice(column, allowed, words::means);
    }

    private <E extends Enum<E>> Optional<E> choice(String column, E[] allowed, BiPredicate<String, E> means) {
        Optional<String> text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> chosen = Arrays.stream(allowed)
                .filter(value -> means.test(text.get(), value))
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> words =
                    Arrays.stream(allowed).map(ChoiceWords::written).toList();
            error(column, "study.csv-choice", title(column), text.get(), words);
        }
        return chosen;
    }
}
