package qianyi.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import qianyi.study.Period;
import qianyi.study.Target;

/**
 * When many runs of a scenario meet a target, counted. A run that does not arrive within the period stays in every
 * count; it arrives later than the horizon.
 *
 * @param runs all that were made
 * @param failed runs that left the numbers; they are in no other count
 * @param leftOut runs that do not count because they miss the record; they are in no other count
 * @param outcomes how many of the runs that count have each outcome
 * @param lostAgain runs that count and no longer meet the target in a later year, those that met it today among them
 * @param reachedBy by year from today to the horizon: runs that have met the target by then
 * @param percentiles in their order; none if no run counts
 */
public record ArrivalStatistics(
        Target target,
        Period period,
        int runs,
        int failed,
        int leftOut,
        Map<Outcome.Kind, Integer> outcomes,
        int lostAgain,
        NavigableMap<Integer, Integer> reachedBy,
        List<Percentile> percentiles)
        implements ArrivalDistribution {
    /** The percentiles that are given. */
    public static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

    /**
     * The first of the arrivals, in their order, by which so many per cent of the runs have arrived (the inverse of the
     * distribution, definition 1 of Hyndman and Fan 1996, "Sample quantiles in statistical packages"): it is a year in
     * which a run arrived, and needs no number for those that never do.
     *
     * @param year none if it is later than the horizon
     * @param instant none if it is later than the horizon
     */
    public record Percentile(int percent, OptionalInt year, OptionalDouble instant) {}

    public ArrivalStatistics {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        reachedBy = Collections.unmodifiableNavigableMap(new TreeMap<>(reachedBy));
        percentiles = List.copyOf(percentiles);
    }

    /** Of the runs that history leaves in. */
    static ArrivalStatistics of(Target target, Period period, RunOutcomes outcomes, IntPredicate isLeftOut) {
        Map<Outcome.Kind, Integer> kinds = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            kinds.put(kind, 0);
        }
        List<Outcome> arrived = new ArrayList<>();
        int failed = 0;
        int leftOut = 0;
        for (int run = 0; run < outcomes.runs(); run++) {
            Optional<Outcome> outcome = outcomes.of(run);
            if (outcome.isEmpty()) {
                failed++;
            } else if (isLeftOut.test(run)) {
                leftOut++;
            } else {
                kinds.merge(outcome.get().kind(), 1, Integer::sum);
                if (outcome.get().year().isPresent()) {
                    arrived.add(outcome.get());
                }
            }
        }
        int[] years =
                arrived.stream().mapToInt(o -> o.year().orElseThrow()).sorted().toArray();
        double[] instants = arrived.stream()
                .mapToDouble(o -> o.instant().orElse(o.year().orElseThrow()))
                .sorted()
                .toArray();
        int counting = outcomes.runs() - failed - leftOut;
        return new ArrivalStatistics(
                target,
                period,
                outcomes.runs(),
                failed,
                leftOut,
                kinds,
                (int) arrived.stream().filter(o -> o.lostYear().isPresent()).count(),
                reachedBy(years, period),
                percentiles(counting, years, instants));
    }

    private static NavigableMap<Integer, Integer> reachedBy(int[] years, Period period) {
        NavigableMap<Integer, Integer> reached = new TreeMap<>();
        for (int year = period.today(); year <= period.to(); year++) {
            int end = year;
            reached.put(year, (int) Arrays.stream(years).filter(y -> y <= end).count());
        }
        return reached;
    }

    private static List<Percentile> percentiles(int counting, int[] years, double[] instants) {
        List<Percentile> percentiles = new ArrayList<>();
        for (int percent : PERCENTS) {
            int place = (int) (((long) percent * counting + 99) / 100);
            if (place >= 1) {
                boolean within = place <= years.length;
                percentiles.add(new Percentile(
                        percent,
                        within ? OptionalInt.of(years[place - 1]) : OptionalInt.empty(),
                        within ? OptionalDouble.of(instants[place - 1]) : OptionalDouble.empty()));
            }
        }
        return percentiles;
    }

    /** Runs that count: neither failed nor left out. */
    public int counting() {
        return runs - failed - leftOut;
    }

    /** Runs that count and do not arrive within the period. */
    public int never() {
        return outcomes.get(Outcome.Kind.NOT_REACHED);
    }

    /** How many have met the target by a year; after the horizon as many as at the horizon. */
    public int reachedBy(int year) {
        var entry = reachedBy.floorEntry(year);
        return entry == null ? 0 : entry.getValue();
    }

    /** Of the runs that count; none if no run counts. */
    @Override
    public OptionalDouble shareBy(int year) {
        return counting() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reachedBy(year) / counting());
    }

    /** How far that share may be off because there were only so many runs; none if no run counts. */
    public Optional<SamplingInterval> interval(int year) {
        return counting() == 0 ? Optional.empty() : Optional.of(SamplingInterval.of(reachedBy(year), counting()));
    }

    /**
     * About how many runs would have to be made, with those that then do not count either, to halve the width of that
     * interval; none if no run counts, or none or all of those that do have met the target by then.
     */
    public OptionalLong runsToHalve(int year) {
        int reached = reachedBy(year);
        return reached == 0 || reached == counting()
                ? OptionalLong.empty()
                : OptionalLong.of(SamplingInterval.runsToHalve(reached, counting()) * runs / counting());
    }

    @Override
    public Optional<Percentile> percentile(int percent) {
        return percentiles.stream().filter(p -> p.percent() == percent).findFirst();
    }
}
