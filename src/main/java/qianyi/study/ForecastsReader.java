package qianyi.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the register of forecasts: every cell is checked at its place. */
final class ForecastsReader {
    static final List<String> COLUMNS = List.of("made", "series", "year", "low", "value", "high", "unit", "note");

    private final StudyProblems problems;
    private final Optional<History> history;
    private final Set<String> rates;
    private final Map<List<String>, Integer> lines = new HashMap<>();

    /**
     * @param history none if it could not be read: then nothing is said about its series
     * @param rates series that are rates of growth; every other is a level, above 0
     */
    ForecastsReader(StudyProblems problems, Optional<History> history, Collection<String> rates) {
        this.problems = problems;
        this.history = history;
        this.rates = Set.copyOf(rates);
    }

    List<DatedForecast> read(String text) {
        List<DatedForecast> forecasts = new ArrayList<>();
        for (CsvRow row : CsvTable.read(problems, text, COLUMNS).orElse(List.of())) {
            forecast(row).ifPresent(forecasts::add);
        }
        return forecasts;
    }

    /** None if a cell is wrong, which is reported. */
    private Optional<DatedForecast> forecast(CsvRow row) {
        Optional<LocalDate> made = date(row);
        Optional<String> series = row.required("series");
        Optional<Integer> year = row.whole("year");
        Optional<Double> low = row.number("low");
        Optional<Double> value = row.number("value");
        Optional<Double> high = row.number("high");
        Optional<String> unit = row.required("unit");
        series.ifPresent(name -> checkSeries(row, name, unit));
        Integer earlier = lines.putIfAbsent(
                List.of(row.text("made"), row.text("series"), row.text("year")),
                row.span().line());
        if (earlier != null) {
            row.error(
                    "series", "study.forecast-twice", row.text("series"), row.text("year"), row.text("made"), earlier);
        }
        if (made.isEmpty()
                || series.isEmpty()
                || year.isEmpty()
                || low.isEmpty()
                || value.isEmpty()
                || high.isEmpty()
                || unit.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > value.get() || value.get() > high.get()) {
            row.error("value", "study.forecast-order", low.get(), value.get(), high.get());
        }
        if (low.get() <= 0 && !rates.contains(series.get())) {
            row.error("low", "study.forecast-not-positive", series.get(), low.get());
        }
        return Optional.of(new DatedForecast(
                made.get(),
                series.get(),
                year.get(),
                low.get(),
                value.get(),
                high.get(),
                unit.get(),
                row.text("note"),
                row.span()));
    }

    private static Optional<LocalDate> date(CsvRow row) {
        return row.required("made").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                row.error("made", "study.forecast-date", text);
                return Optional.empty();
            }
        });
    }

    private void checkSeries(CsvRow row, String name, Optional<String> unit) {
        List<Observation> figures = history.map(some -> some.series(name)).orElse(List.of());
        if (history.isPresent() && figures.isEmpty()) {
            problems.unknown(
                    row.span("series"),
                    "study.series-unknown",
                    "study.series-unknown-near",
                    name,
                    history.get().names());
        }
        figures.stream()
                .map(Observation::unit)
                .filter(known -> unit.isPresent() && !known.equals(unit.get()))
                .findFirst()
                .ifPresent(known -> row.error("unit", "study.forecast-unit", unit.get(), name, known));
    }
}
