package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Span;

/**
 * Where each field of a CSV file starts; the reader of the fields themselves counts lines only. Quotes and line breaks
 * as in RFC 4180.
 */
final class CsvPlaces {
    private final Map<Integer, List<Span>> byLine = new HashMap<>();
    private Optional<Span> openQuote = Optional.empty();
    private Optional<Span> strayText = Optional.empty();

    CsvPlaces(String text, char separator) {
        int line = 1;
        int column = 1;
        List<Span> record = new ArrayList<>();
        Inside inside = Inside.NOTHING;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
            if (inside == Inside.NOTHING) {
                record.add(Span.at(line, column));
            }
            if (inside == Inside.QUOTES) {
                inside = c == '"' ? Inside.AFTER_QUOTES : Inside.QUOTES;
            } else if (c == '"' && inside != Inside.PLAIN) {
                openQuote = inside == Inside.NOTHING ? Optional.of(Span.at(line, column)) : openQuote;
                inside = Inside.QUOTES;
            } else if (c == separator) {
                inside = Inside.NOTHING;
            } else if (lineEnd) {
                close(record);
                record = new ArrayList<>();
                inside = Inside.NOTHING;
            } else if (c != '\r') {
                boolean stray = inside == Inside.AFTER_QUOTES && strayText.isEmpty();
                strayText = stray ? Optional.of(Span.at(line, column)) : strayText;
                inside = Inside.PLAIN;
            }
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        if (inside == Inside.NOTHING && !record.isEmpty()) {
            record.add(Span.at(line, column));
        }
        close(record);
        openQuote = inside == Inside.QUOTES ? openQuote : Optional.empty();
    }

    /** Where the walk through the text is. */
    private enum Inside {
        NOTHING,
        PLAIN,
        QUOTES,
        AFTER_QUOTES
    }

    private void close(List<Span> record) {
        if (!record.isEmpty()) {
            byLine.put(record.get(0).line(), List.copyOf(record));
        }
    }

    /** The start of a field, or of its record if that has fewer fields. */
    Span at(long line, int field) {
        List<Span> record = byLine.getOrDefault((int) line, List.of());
        return field < record.size() ? record.get(field) : Span.at((int) line, 1);
    }

    /** The start of a quoted field that never ends. */
    Optional<Span> openQuote() {
        return openQuote;
    }

    /** Text that follows a quoted field before the next separator. */
    Optional<Span> strayText() {
        return strayText;
    }
}
