package qianyi.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.format.external.SafeArchive;
import qianyi.model.Span;

/**
 * The rows of the assumptions as a file has them, CSV or a sheet of a workbook.
 *
 * @param problems of the file, or of the sheet once it is found
 * @param rows none if the file as a whole is wrong, which is reported
 */
record AssumptionsTable(StudyProblems problems, List<CsvRow> rows) {
    private static final String WORKBOOK = ".xlsx";

    AssumptionsTable {
        rows = List.copyOf(rows);
    }

    /** What the file is counts, not what it is called. */
    static AssumptionsTable read(StudyFolder folder, Path path, StudyProblems problems) {
        Optional<byte[]> bytes = folder.bytes(path, problems.file(), problems, Span.START);
        if (bytes.isEmpty()) {
            return new AssumptionsTable(problems, List.of());
        }
        return read(bytes.get(), problems);
    }

    private static AssumptionsTable read(byte[] bytes, StudyProblems problems) {
        if (SafeArchive.isOldWorkbook(bytes)) {
            problems.error(Span.START, "study.workbook-old");
            return new AssumptionsTable(problems, List.of());
        }
        if (SafeArchive.isArchive(bytes)) {
            return AssumptionsSheet.read(bytes, problems);
        }
        if (problems.file().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
            problems.error(Span.START, "study.workbook-not");
            return new AssumptionsTable(problems, List.of());
        }
        List<CsvRow> rows = StudyFolder.table(bytes, problems)
                .flatMap(text -> CsvTable.read(problems, text, Assumption.COLUMNS, Assumption.OPTIONAL_COLUMNS))
                .orElse(List.of());
        return new AssumptionsTable(problems, rows);
    }
}
