package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.model.Span;

/**
 * A line of a table as its file has it, before anything is known of its columns.
 *
 * @param start of the line
 */
record TableLine(Span start, List<Entry> entries) {
    /**
     * What stands in a cell.
     *
     * @param text without surrounding blanks
     * @param flaw key of the sentence that says why it cannot be taken as it is; none for most
     */
    record Entry(String text, Span place, Optional<String> flaw) {
        Entry(String text, Span place) {
            this(text.strip(), place, Optional.empty());
        }
    }

    TableLine {
        entries = List.copyOf(entries);
    }

    String text(int column) {
        return column < entries.size() ? entries.get(column).text() : "";
    }

    /** Of the cell, or of the line where that is too short to have it. */
    Span place(int column) {
        return column < entries.size() ? entries.get(column).place() : start;
    }

    /** Why the cell cannot be taken as it is; none for most. */
    Optional<String> flaw(int column) {
        return column < entries.size() ? entries.get(column).flaw() : Optional.empty();
    }

    /** The columns in which something stands. */
    List<Integer> filled() {
        return IntStream.range(0, entries.size())
                .filter(column -> !text(column).isEmpty())
                .boxed()
                .toList();
    }

    /** Up to the last column in which something stands. */
    int width() {
        return filled().stream().reduce((first, last) -> last).orElse(-1) + 1;
    }

    boolean isBlank() {
        return filled().isEmpty();
    }
}
