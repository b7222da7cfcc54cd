package qianyi.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a CSV file whose columns are separated by commas, semicolons or tabs: whichever gives a header. */
final class CsvLines {
    private static final char COMMA = ',';

    private CsvLines() {}

    /** The lines, blank ones left out; none if the file as a whole is wrong, which is reported. */
    static Optional<List<TableLine>> read(StudyProblems problems, String text) {
        char separator = Stream.of(COMMA, ';', '\t')
                .filter(some -> hasHeader(text, some))
                .findFirst()
                .orElse(COMMA);
        CsvPlaces places = new CsvPlaces(text, separator);
        return CsvTable.records(problems, text, separator, places, Assumption.COLUMNS)
                .map(records -> lines(records, places));
    }

    private static boolean hasHeader(String text, char separator) {
        StudyProblems unreported = new StudyProblems("", new HashSet<>());
        CsvPlaces places = new CsvPlaces(text, separator);
        return CsvTable.records(unreported, text, separator, places, Assumption.COLUMNS)
                .flatMap(records -> AssumptionsHeader.find(lines(records, places)))
                .filter(AssumptionsHeader::isHeader)
                .isPresent();
    }

    private static List<TableLine> lines(List<CsvRecord> records, CsvPlaces places) {
        List<TableLine> lines = new ArrayList<>();
        for (CsvRecord record : records) {
            long number = record.getStartingLineNumber();
            List<String> fields = record.getFields();
            lines.add(new TableLine(
                    places.at(number, 0),
                    IntStream.range(0, fields.size())
                            .mapToObj(field -> new TableLine.Entry(fields.get(field), places.at(number, field)))
                            .toList()));
        }
        return lines;
    }
}
