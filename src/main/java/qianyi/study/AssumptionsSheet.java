package qianyi.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private static final int ROWS_LOOKED_AT = 30;

    /** A sheet with what its header says it is. */
    private record Found(Sheet sheet, Optional<AssumptionsHeader> header) {
        boolean isCalled(String key) {
            return names(key).stream().anyMatch(sheet.getName().strip()::equalsIgnoreCase);
        }

        boolean is(Predicate<AssumptionsHeader> kind) {
            return header.filter(kind).isPresent();
        }
    }

    private AssumptionsSheet() {}

    /** What a sheet is called in the workbook that a run writes, by language. */
    private static List<String> names(String key) {
        return Stream.of(Language.values())
                .map(language -> Messages.in(language).text(key))
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
            return AssumptionsTable.none(problems);
        } catch (Exception e) {
            // The library trusts the numbers, references and indexes of a file, and throws what it does not declare.
            problems.error(Span.START, "study.workbook-broken");
            return AssumptionsTable.none(problems);
        }
    }

    private static AssumptionsTable read(SafeArchive archive, StudyProblems problems) throws IOException {
        ReadingOptions options = new ReadingOptions(archive.names().contains(STYLES), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(archive.bytes()), options)) {
            return read(workbook, problems);
        }
    }

    private static AssumptionsTable read(ReadableWorkbook workbook, StudyProblems problems) throws IOException {
        List<Found> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            try (Stream<Row> rows = sheet.openStream()) {
                List<Row> first = rows.limit(ROWS_LOOKED_AT).toList();
                sheets.add(new Found(sheet, AssumptionsHeader.find(SheetLines.of(first))));
            }
        }
        Optional<AssumptionsTable.Part> whole =
                part(sheets, "study.sheet.assumptions", AssumptionsHeader::isWhole, problems);
        Optional<AssumptionsTable.Part> key =
                part(sheets, "study.sheet.key", AssumptionsHeader::isOfKeyTable, problems);
        if (whole.isEmpty() && key.isEmpty()) {
            problems.error(Span.START, "study.workbook-no-sheet", names("study.sheet.assumptions"), Assumption.COLUMNS);
        }
        return new AssumptionsTable(problems, whole, key);
    }

    /** The sheet with the right name, else the first with the right header; another that says something else is reported. */
    private static Optional<AssumptionsTable.Part> part(
            List<Found> sheets, String name, Predicate<AssumptionsHeader> kind, StudyProblems problems)
            throws IOException {
        List<Found> candidates = new ArrayList<>(
                sheets.stream().filter(sheet -> sheet.isCalled(name)).toList());
        boolean byName = candidates.size() == 1;
        sheets.stream()
                .filter(sheet -> sheet.is(kind) && !candidates.contains(sheet))
                .forEach(candidates::add);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        AssumptionsTable.Part chosen = read(candidates.get(0).sheet(), problems);
        for (Found other : candidates.subList(1, candidates.size())) {
            StudyProblems unreported = new StudyProblems("", new HashSet<>());
            String title = other.sheet().getName();
            read(other.sheet(), unreported).firstDifference(chosen).ifPresent(place -> {
                String of = candidates.get(0).sheet().getName();
                if (byName) {
                    problems.ofSheet(title).warning(place, "study.sheet-other", title, of);
                } else {
                    problems.ofSheet(title).error(place, "study.sheet-several", title, of);
                }
            });
        }
        return Optional.of(chosen);
    }

    private static AssumptionsTable.Part read(Sheet sheet, StudyProblems problems) throws IOException {
        StudyProblems own = problems.ofSheet(sheet.getName());
        List<Row> rows;
        try (Stream<Row> all = sheet.openStream()) {
            rows = all.limit(MOST_ROWS + 1L).toList();
        }
        if (rows.size() > MOST_ROWS) {
            own.error(Span.at(MOST_ROWS + 1, 1), "study.sheet-too-long", MOST_ROWS);
            return new AssumptionsTable.Part(own, List.of());
        }
        return AssumptionsLines.part(own, SheetLines.of(rows), true);
    }
}
