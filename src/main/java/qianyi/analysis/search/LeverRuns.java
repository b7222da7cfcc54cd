package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The levers of a question moved side by side. Each run is read in every year up to the one asked for, so that it serves
 * the same question asked of an earlier year; a lever that is moved alone over its range is run once for all of them.
 */
final class LeverRuns {
    private final ReachQuestion latest;
    private final List<Lever> all;
    private final DeadlineRuns side;
    private final Map<Lever, List<DeadlineRuns.Reading>> alone = new ConcurrentHashMap<>();

    LeverRuns(ReachQuestion latest) {
        this.latest = latest;
        this.all = Stream.of(latest.policy(), latest.effects(), latest.outside())
                .flatMap(List::stream)
                .toList();
        this.side = new DeadlineRuns(latest, DeadlineRuns.titles(all), List.of(), true);
    }

    /**
     * @param question the same, of this or an earlier year
     * @param table one row a run, one number a lever
     */
    List<DeadlineRuns.Reading> at(ReachQuestion question, double[][] table) {
        return until(question, table, side.at(table));
    }

    /** The same with a run by itself where one left the numbers on the way to the latest year. */
    private List<DeadlineRuns.Reading> until(
            ReachQuestion question, double[][] table, List<DeadlineRuns.Reading> readings) {
        boolean failed = readings.stream().anyMatch(reading -> Double.isNaN(reading.margin()));
        return failed && question.by() < latest.by()
                ? new DeadlineRuns(question, DeadlineRuns.titles(all), List.of(), true).at(table)
                : readings.stream()
                        .map(reading -> reading.until(
                                question.by() - question.study().period().today()))
                        .toList();
    }

    /** Each lever over its range, the others where the scenario has them; one list a lever. */
    List<List<DeadlineRuns.Reading>> alone(ReachQuestion question, List<Lever> levers) {
        List<Lever> unknown =
                levers.stream().filter(lever -> !alone.containsKey(lever)).toList();
        double[] scenario = scenario();
        if (!unknown.isEmpty()) {
            List<DeadlineRuns.Reading> readings = side.at(rows(scenario, unknown));
            for (int i = 0; i < unknown.size(); i++) {
                alone.put(unknown.get(i), readings.subList(i * LineSearch.POINTS, (i + 1) * LineSearch.POINTS));
            }
        }
        return levers.stream()
                .map(lever -> until(question, rows(scenario, List.of(lever)), alone.get(lever)))
                .toList();
    }

    /** Each lever over its range, some others at their upper bounds. */
    List<List<DeadlineRuns.Reading>> alone(ReachQuestion question, List<Lever> levers, List<Lever> raised) {
        List<DeadlineRuns.Reading> readings = levers.isEmpty() ? List.of() : at(question, rows(raised(raised), levers));
        return IntStream.range(0, levers.size())
                .mapToObj(i -> readings.subList(i * LineSearch.POINTS, (i + 1) * LineSearch.POINTS))
                .toList();
    }

    private double[][] rows(double[] base, List<Lever> levers) {
        List<double[]> rows = new ArrayList<>();
        for (Lever lever : levers) {
            for (double value : points(lever)) {
                rows.add(with(base, List.of(lever), new double[] {value}));
            }
        }
        return rows.toArray(double[][]::new);
    }

    static double[] points(Lever lever) {
        return LineSearch.points(lever.low(), lever.high(), LineSearch.POINTS);
    }

    double[] scenario() {
        return DeadlineRuns.scenario(all);
    }

    /** The scenario, with some levers at their upper bounds. */
    double[] raised(List<Lever> levers) {
        return with(scenario(), levers, levers.stream().mapToDouble(Lever::high).toArray());
    }

    double[] with(double[] row, List<Lever> levers, double[] values) {
        double[] changed = Arrays.copyOf(row, row.length);
        for (int i = 0; i < values.length; i++) {
            changed[all.indexOf(levers.get(i))] = values[i];
        }
        return changed;
    }
}
