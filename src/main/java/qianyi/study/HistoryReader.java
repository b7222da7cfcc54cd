package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.study.Observation.Kind;

/** Reads history.csv: every cell is checked at its place. */
final class HistoryReader {
    static final List<String> COLUMNS =
            List.of("series", "year", "value", "unit", "boundary", "vintage", "kind", "confidence", "source", "note");

    private final StudyProblems problems;
    private final Sources sources;
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final Map<String, Observation> firsts = new HashMap<>();

    HistoryReader(StudyProblems problems, Sources sources) {
        this.problems = problems;
        this.sources = sources;
    }

    /** None if anything is wrong, which is reported. */
    Optional<History> read(String text) {
        List<Observation> observations = new ArrayList<>();
        for (CsvRow row : CsvTable.read(problems, text, COLUMNS).orElse(List.of())) {
            observation(row).ifPresent(observations::add);
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(new History(observations));
    }

    /** None if a cell is wrong, which is reported. */
    private Optional<Observation> observation(CsvRow row) {
        Optional<String> series = row.required("series");
        Optional<Integer> year = row.whole("year");
        Optional<Double> value = row.number("value");
        Optional<String> unit = row.required("unit");
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
        if (series.isEmpty() || year.isEmpty() || value.isEmpty() || unit.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Observation read = new Observation(
                series.get(),
                year.get(),
                value.get(),
                unit.get(),
                row.text("boundary"),
                row.text("vintage"),
                kind.get(),
                row.text("confidence"),
                row.text("source"),
                row.text("note"),
                row.span("value"));
        Observation first = firsts.putIfAbsent(read.series(), read);
        if (first != null && !first.unit().equals(read.unit())) {
            row.error(
                    "unit",
                    "study.observation-unit",
                    read.series(),
                    read.unit(),
                    first.unit(),
                    first.span().line());
        }
        return Optional.of(read);
    }
}
