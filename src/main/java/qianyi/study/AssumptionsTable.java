package qianyi.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.format.external.SafeArchive;
import qianyi.model.Span;

/**
 * The assumptions as a file has them, CSV or a workbook.
 *
 * @param file problems of the file as a whole
 * @param whole the table of all of them; none if the file has only the other or is wrong as a whole, which is reported
 * @param key the table of the most important ones, to be edited in its stead
 */
record AssumptionsTable(StudyProblems file, Optional<Part> whole, Optional<Part> key) {
    private static final String WORKBOOK = ".xlsx";
    private static final List<String> NUMBERS = List.of("value", "low", "high");

    /**
     * A table of the file.
     *
     * @param problems of the file, or of its sheet
     * @param rows none if the table as a whole is wrong, which is reported
     */
    record Part(StudyProblems problems, List<CsvRow> rows) {
        Part {
            rows = List.copyOf(rows);
        }

        /** Where a number of it is another than in that table; none if they agree. */
        Optional<Span> firstDifference(Part other) {
            return rows.stream()
                    .flatMap(row -> other.row(row).stream().flatMap(same -> difference(row, same)))
                    .findFirst();
        }

        private static Stream<Span> difference(CsvRow one, CsvRow other) {
            return NUMBERS.stream()
                    .filter(column -> !one.optionalText(column).equals(other.optionalText(column)))
                    .map(one::optionalSpan);
        }

        /** The row of the same assumption. */
        Optional<CsvRow> row(CsvRow of) {
            return rows.stream().filter(row -> row.isOfSame(of)).findFirst();
        }
    }

    static AssumptionsTable none(StudyProblems file) {
        return new AssumptionsTable(file, Optional.empty(), Optional.empty());
    }

    /** Of the table of all assumptions, or of the file if it has none. */
    StudyProblems problems() {
        return whole.map(Part::problems).orElse(file);
    }

    List<CsvRow> rows() {
        return whole.map(Part::rows).orElse(List.of());
    }

    /** What the file is counts, not what it is called. */
    static AssumptionsTable read(StudyFolder folder, Path path, StudyProblems problems) {
        return folder.bytes(path, problems.file(), problems, Span.START)
                .map(bytes -> read(bytes, problems))
                .orElse(none(problems));
    }

    private static AssumptionsTable read(byte[] bytes, StudyProblems problems) {
        if (SafeArchive.isOldWorkbook(bytes)) {
            problems.error(Span.START, "study.workbook-old");
            return none(problems);
        }
        if (SafeArchive.isArchive(bytes)) {
            return AssumptionsSheet.read(bytes, problems);
        }
        if (problems.file().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
            problems.error(Span.START, "study.workbook-not");
            return none(problems);
        }
        Optional<List<TableLine>> lines =
                StudyFolder.table(bytes, problems).flatMap(text -> CsvLines.read(problems, text));
        Optional<Part> part = lines.map(of -> AssumptionsLines.part(problems, of, false));
        boolean ofKey = lines.flatMap(AssumptionsHeader::find)
                .filter(AssumptionsHeader::isOfKeyTable)
                .isPresent();
        return ofKey
                ? new AssumptionsTable(problems, Optional.empty(), part)
                : new AssumptionsTable(problems, part, Optional.empty());
    }
}
