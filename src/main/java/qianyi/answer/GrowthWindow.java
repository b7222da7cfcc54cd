package qianyi.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import qianyi.study.GrowthRecord;
import qianyi.study.History;
import qianyi.study.Observation;

/**
 * What the record grew by between two published figures, two years apart or more. Where a year was published twice, each
 * figure has windows of its own.
 *
 * @param from the earlier figure, above zero
 * @param to the later one, above zero, in the same unit and on the same boundary
 */
public record GrowthWindow(Observation from, Observation to) {
    private static final int SHORTEST = 2;

    /** Every window of the record, the earliest first, of those the shortest; derived figures make none. */
    public static List<GrowthWindow> of(GrowthRecord record, History history) {
        List<Observation> found = history.found(record.series()).stream()
                .filter(figure -> figure.value() > 0)
                .toList();
        List<GrowthWindow> windows = new ArrayList<>();
        for (Observation from : found) {
            found.stream()
                    .filter(to -> to.year() - from.year() >= SHORTEST)
                    .forEach(to -> windows.add(new GrowthWindow(from, to)));
        }
        return List.copyOf(windows);
    }

    /** Mean growth as a share a year: {@code (to / from)^(1 / years) - 1}. */
    public double rate() {
        return Math.expm1(Math.log(to.value() / from.value()) / (to.year() - from.year()));
    }

    /** Whether a census lies between the figures, so that part of the rate is a revision and no growth. */
    public boolean crossesCensus() {
        return !from.census().equals(to.census());
    }

    static GrowthWindow slowest(List<GrowthWindow> some) {
        return some.stream().min(Comparator.comparingDouble(GrowthWindow::rate)).orElseThrow();
    }

    static GrowthWindow fastest(List<GrowthWindow> some) {
        return some.stream().max(Comparator.comparingDouble(GrowthWindow::rate)).orElseThrow();
    }
}
