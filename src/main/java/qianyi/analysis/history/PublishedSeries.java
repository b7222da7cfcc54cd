package qianyi.analysis.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import qianyi.study.BacktestSeries;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Observation.Kind;

/**
 * A series as a forecaster saw it grow: one found figure a year, in the vintage that is tested where it has the year, else
 * in another.
 */
final class PublishedSeries {
    private final BacktestSeries asked;
    private final Map<Integer, Observation> figures;
    private final Map<Integer, Double> outside;

    private PublishedSeries(BacktestSeries asked, Map<Integer, Observation> figures, Map<Integer, Double> outside) {
        this.asked = asked;
        this.figures = figures;
        this.outside = outside;
    }

    static PublishedSeries of(BacktestSeries asked, History history) {
        Map<Integer, Observation> figures = new TreeMap<>();
        for (Observation figure : history.series(asked.series())) {
            boolean wanted = asked.vintage().map(figure.vintage()::equals).orElse(true);
            if (figure.kind() == Kind.FOUND && wanted) {
                figures.putIfAbsent(figure.year(), figure);
            }
        }
        history.series(asked.series()).stream()
                .filter(figure -> figure.kind() == Kind.FOUND)
                .forEach(figure -> figures.putIfAbsent(figure.year(), figure));
        Map<Integer, Double> outside = new TreeMap<>();
        asked.outside().ifPresent(name -> history.series(name).stream()
                .map(Observation::year)
                .forEach(year ->
                        outside.put(year, history.at(name, year).orElseThrow().value())));
        return new PublishedSeries(asked, figures, outside);
    }

    BacktestSeries asked() {
        return asked;
    }

    /** Every window of so many years whose base and the three years before it are of one vintage. */
    List<Window> windows(int horizon) {
        List<Window> windows = new ArrayList<>();
        for (Observation base : figures.values()) {
            Optional<Observation> before = figure(base.year() - Window.TREND_YEARS);
            Optional<Observation> actual = figure(base.year() + horizon);
            boolean wanted = asked.vintage().map(base.vintage()::equals).orElse(true);
            if (!wanted
                    || actual.isEmpty()
                    || before.filter(some -> sameVintage(some, base)).isEmpty()) {
                continue;
            }
            OptionalDouble around = outsideGrowth(base.year());
            if (asked.outside().isEmpty() || around.isPresent()) {
                windows.add(new Window(
                        this,
                        base.year(),
                        horizon,
                        base.value(),
                        actual.get().value(),
                        Window.growth(before.get().value(), base.value()),
                        around,
                        !sameVintage(base, actual.get())));
            }
        }
        return windows;
    }

    /** Whether the other is not of the same place: two vintages of one place say the same thing twice. */
    boolean isElsewhere(PublishedSeries other) {
        return !boundary().equals(other.boundary());
    }

    private String boundary() {
        return figures.values().stream().map(Observation::boundary).findFirst().orElse("");
    }

    private Optional<Observation> figure(int year) {
        return Optional.ofNullable(figures.get(year));
    }

    private static boolean sameVintage(Observation one, Observation other) {
        return one.vintage().equals(other.vintage()) && one.boundary().equals(other.boundary());
    }

    private OptionalDouble outsideGrowth(int year) {
        Double before = outside.get(year - Window.TREND_YEARS);
        Double now = outside.get(year);
        return before == null || now == null ? OptionalDouble.empty() : OptionalDouble.of(Window.growth(before, now));
    }
}
