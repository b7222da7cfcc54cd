package qianyi.study;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import qianyi.study.Observation.Kind;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Reads history.csv: first every cell is checked at its place, then Tablesaw reads the table whose columns have fixed
 * types, so that nothing about them is guessed.
 */
final class HistoryReader {
    static final List<String> COLUMNS =
            List.of("series", "year", "value", "unit", "boundary", "vintage", "kind", "confidence", "source", "note");

    private static final int LONGEST_CELL = 100_000;

    private final Problems problems;
    private final Sources sources;
    private final Map<List<String>, Integer> lines = new HashMap<>();

    HistoryReader(Problems problems, Sources sources) {
        this.problems = problems;
        this.sources = sources;
    }

    /** None if anything is wrong, which is reported. */
    Optional<History> read(String text) {
        List<CsvRow> rows = CsvTable.read(problems, text, COLUMNS).orElse(List.of());
        rows.forEach(this::check);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Table table = table(text);
        List<Observation> observations = new ArrayList<>();
        for (Row row : table) {
            observations.add(observation(row, rows.get(row.getRowNumber())));
        }
        return Optional.of(new History(observations, table));
    }

    private void check(CsvRow row) {
        row.required("series");
        row.whole("year");
        row.number("value");
        row.required("unit");
        Optional<Kind> kind = row.choice("kind", Kind.values());
        sources.citeOrQuote(problems, row.span("source"), row.text("source"));
        if (kind.equals(Optional.of(Kind.DERIVED)) && row.isBlank("note")) {
            row.error("note", "study.derived-without-formula", row.text("series"), row.text("year"));
        }
        List<String> key = List.of(
                row.text("series"), row.text("year"), row.text("boundary"), row.text("vintage"), row.text("kind"));
        Integer earlier = lines.putIfAbsent(key, row.span().line());
        if (earlier != null) {
            row.error("series", "study.observation-twice", row.text("series"), row.text("year"), earlier);
        }
    }

    private static Table table(String text) {
        Table table = Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(text))
                        .tableName("history")
                        .columnTypes(HistoryReader::type)
                        .commentPrefix('\0')
                        .missingValueIndicator("")
                        .maxCharsPerColumn(LONGEST_CELL)
                        .build());
        return table.where(table.stringColumn("series").isNotMissing());
    }

    private static ColumnType type(String column) {
        return switch (column.strip()) {
            case "year" -> ColumnType.INTEGER;
            case "value" -> ColumnType.DOUBLE;
            default -> ColumnType.STRING;
        };
    }

    private static Observation observation(Row row, CsvRow place) {
        return new Observation(
                row.getString("series").strip(),
                row.getInt("year"),
                row.getDouble("value"),
                row.getString("unit").strip(),
                row.getString("boundary").strip(),
                row.getString("vintage").strip(),
                Kind.valueOf(row.getString("kind").strip().toUpperCase(Locale.ROOT)),
                row.getString("confidence").strip(),
                row.getString("source").strip(),
                row.getString("note").strip(),
                place.span());
    }
}
