package qianyi.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import qianyi.format.Limits;
import qianyi.format.external.SafeArchive;
import qianyi.model.Span;
import qianyi.text.Language;
import qianyi.text.Messages;

/** Finds the assumptions in a workbook, as a run wrote it and a person edited it. */
final class AssumptionsSheet {
    private static final String STYLES = "xl/styles.xml";
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final int MOST_ROWS = 20_000;

    private AssumptionsSheet() {}

    /** What the sheet is called in the workbook that a run writes. */
    static List<String> names() {
        return Stream.of(Language.values())
                .map(language -> Messages.in(language).text("study.sheet.assumptions"))
                .toList();
    }

    static AssumptionsTable read(byte[] bytes, StudyProblems problems) {
        try {
            return read(SafeArchive.of(bytes), problems);
        } catch (SafeArchive.TooLargeException e) {
            problems.error(
                    Span.START,
                    "study.workbook-too-large",
                    Limits.ARCHIVE_LENGTH / BYTES_OF_A_MEGABYTE,
                    Limits.ARCHIVE_FILES);
            return new AssumptionsTable(problems, List.of());
        } catch (Exception e) {
            // The library trusts the numbers, references and indexes of a file, and throws what it does not declare.
            return broken(problems);
        }
    }

    private static AssumptionsTable read(SafeArchive archive, StudyProblems problems) throws IOException {
        ReadingOptions options = new ReadingOptions(archive.names().contains(STYLES), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(archive.bytes()), options)) {
            return read(workbook, problems);
        }
    }

    private static AssumptionsTable broken(StudyProblems problems) {
        problems.error(Span.START, "study.workbook-broken");
        return new AssumptionsTable(problems, List.of());
    }

    private static AssumptionsTable read(ReadableWorkbook workbook, StudyProblems problems) throws IOException {
        Optional<Sheet> sheet = find(workbook);
        if (sheet.isEmpty()) {
            problems.error(Span.START, "study.workbook-no-sheet", names(), Assumption.COLUMNS);
            return new AssumptionsTable(problems, List.of());
        }
        StudyProblems own = problems.ofSheet(sheet.get().getName());
        List<Row> rows;
        try (Stream<Row> all = sheet.get().openStream()) {
            rows = all.limit(MOST_ROWS + 1L).toList();
        }
        if (rows.size() > MOST_ROWS) {
            own.error(Span.at(MOST_ROWS + 1, 1), "study.sheet-too-long", MOST_ROWS);
            return new AssumptionsTable(own, List.of());
        }
        return new AssumptionsTable(own, SheetTable.read(own, rows, Assumption.COLUMNS, Assumption.OPTIONAL_COLUMNS));
    }

    /** The sheet with the right name, or the first that starts with the right columns. */
    private static Optional<Sheet> find(ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet sheet : sheets) {
            if (names().stream().anyMatch(sheet.getName()::equalsIgnoreCase)) {
                return Optional.of(sheet);
            }
        }
        for (Sheet sheet : sheets) {
            try (Stream<Row> rows = sheet.openStream()) {
                Optional<Row> first = rows.findFirst();
                if (first.isPresent() && isTable(SheetTable.header(first.get()))) {
                    return Optional.of(sheet);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(List<String> header) {
        return header.equals(CsvTable.present(header, Assumption.COLUMNS, Assumption.OPTIONAL_COLUMNS));
    }
}
