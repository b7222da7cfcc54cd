package qianyi.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.model.Span;

/** A table of text with fixed columns; each row knows its place. */
final class CsvTable {
    private static final char COMMA = ',';

    private CsvTable() {}

    /** The rows below the header, without blank ones; none if the file as a whole is wrong, which is reported. */
    static Optional<List<CsvRow>> read(StudyProblems problems, String text, List<String> columns) {
        CsvPlaces places = new CsvPlaces(text, COMMA);
        Optional<List<CsvRecord>> records = records(problems, text, COMMA, places, columns);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        CsvRecord header = records.get().get(0);
        if (!hasColumns(problems, places.at(header.getStartingLineNumber(), 0), header.getFields(), columns)) {
            return Optional.empty();
        }
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRecord record : records.get().subList(1, records.get().size())) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            int fields = record.getFieldCount();
            if (fields == columns.size()) {
                long line = record.getStartingLineNumber();
                List<Span> starts = IntStream.range(0, fields)
                        .mapToObj(field -> places.at(line, field))
                        .toList();
                rows.add(new CsvRow(problems, columns, record.getFields(), starts));
            } else {
                Span span = places.at(record.getStartingLineNumber(), columns.size());
                problems.error(span, "study.csv-ragged", fields, columns.size());
            }
        }
        return Optional.of(List.copyOf(rows));
    }

    /** Every record that is not empty, the header first; none if the file as a whole is wrong, which is reported. */
    static Optional<List<CsvRecord>> records(
            StudyProblems problems, String text, char separator, CsvPlaces places, List<String> columns) {
        if (text.isBlank()) {
            problems.error(Span.START, "study.csv-empty", columns);
            return Optional.empty();
        }
        if (places.openQuote().isPresent()) {
            problems.error(places.openQuote().get(), "study.csv-quote");
            return Optional.empty();
        }
        if (places.strayText().isPresent()) {
            problems.error(places.strayText().get(), "study.csv-after-quote");
            return Optional.empty();
        }
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .ignoreDifferentFieldCount(true)
                    .ofCsvRecord(text)
                    .forEach(records::add);
        } catch (CsvParseException e) {
            problems.error(Span.START, "study.csv-syntax", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(records);
    }

    /** Whether a header is the one expected; what it is instead is reported at its start. */
    private static boolean hasColumns(StudyProblems problems, Span start, List<String> header, List<String> columns) {
        List<String> found = header.stream().map(String::strip).toList();
        if (found.equals(columns)) {
            return true;
        }
        List<String> missing =
                columns.stream().filter(name -> !found.contains(name)).toList();
        List<String> unknown =
                found.stream().filter(name -> !columns.contains(name)).toList();
        if (found.size() == 1 && found.get(0).split("[;\t，|]").length > 2) {
            problems.error(start, "study.csv-separator", columns);
        } else if (!missing.isEmpty() && !unknown.isEmpty()) {
            problems.error(start, "study.csv-columns-differ", missing, unknown, columns);
        } else if (!missing.isEmpty()) {
            problems.error(start, "study.csv-columns-missing", missing, columns);
        } else if (!unknown.isEmpty()) {
            problems.error(start, "study.csv-columns-unknown", unknown, columns);
        } else if (new HashSet<>(found).size() < found.size()) {
            problems.error(start, "study.csv-columns-twice", found, columns);
        } else {
            problems.error(start, "study.csv-columns-order", found, columns);
        }
        return false;
    }
}
