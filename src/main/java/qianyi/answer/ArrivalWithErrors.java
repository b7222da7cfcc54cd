package qianyi.answer;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import qianyi.ensemble.NormalQuantile;
import qianyi.model.Names;
import qianyi.study.Observation;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * When the central run of a scenario rises to a level, with errors as large as such forecasts have had. The p-th
 * percentile is the arrival of the path of rank 1 - p; the share by a year is what lies above the lowest rank that has
 * arrived by then. The same rank is the same error in every scenario. Nothing is laid over the runs with drawn assumptions.
 *
 * @param from year of the last found figure, where the error is 0
 * @param central the year of the central run itself; none if it does not arrive within the period
 * @param shares by year from today to the horizon: of those that have arrived by then
 * @param wider years in which the draws spread wider than the table, so that their quantiles count
 */
public record ArrivalWithErrors(
        Target target,
        Period period,
        int from,
        OptionalInt central,
        NavigableMap<Integer, Double> shares,
        List<ArrivalStatistics.Percentile> percentiles,
        List<Integer> wider)
        implements ArrivalDistribution {
    public ArrivalWithErrors {
        shares = Collections.unmodifiableNavigableMap(new TreeMap<>(shares));
        percentiles = List.copyOf(percentiles);
        wider = List.copyOf(wider);
    }

    /**
     * None without errors or a found figure within the period to count from, after a failure, for a target that is no level for the headline to
     * rise to, and for a headline that is not positive.
     *
     * @param draws none if the scenario was run but once
     */
    public static Optional<ArrivalWithErrors> of(
            Study study, ScenarioAnswer scenario, Target target, Optional<ScenarioEnsemble> draws) {
        return scenario.failure().isPresent()
                ? Optional.empty()
                : of(
                        study,
                        Trajectory.of(scenario.run(), target.variable()),
                        target,
                        draws.map(Fan::new).filter(fan -> fan.count() > 0));
    }

    /** The same of a central path that no scenario of the study has; no draws widen the errors. */
    public static Optional<ArrivalWithErrors> of(Study study, Trajectory central, Target target) {
        return of(study, central, target, Optional.empty());
    }

    private static Optional<ArrivalWithErrors> of(Study study, Trajectory central, Target target, Optional<Fan> draws) {
        Optional<Integer> from = from(study);
        if (from.isEmpty() || !counts(study, target) || !(target.asked() > 0) || !isPositive(central, study.period())) {
            return Optional.empty();
        }
        ErrorPaths paths = new ErrorPaths(
                study.outside().errors().orElseThrow(),
                from.get(),
                study.period().to(),
                central,
                draws);
        return Optional.of(of(target, study.period(), from.get(), central, paths));
    }

    /** The year that errors count from: of the last found figure, if it lies within the period. */
    private static Optional<Integer> from(Study study) {
        return study.history()
                .lastFound(study.record().series())
                .map(Observation::year)
                .filter(year -> year < study.period().to());
    }

    /** Whether there are errors for the headline to rise to a level with. */
    private static boolean counts(Study study, Target target) {
        return study.outside().errors().isPresent()
                && target.isRise()
                && Names.canonical(target.variable())
                        .equals(Names.canonical(study.headline().variable()));
    }

    /**
     * What is left of the figure of a year in a share of the errors at least, as a factor; none where {@link #of} gives
     * none whatever the path.
     *
     * @param share above 0 and below 1
     */
    public static OptionalDouble factor(Study study, Target target, int year, double share) {
        Optional<Integer> from = from(study);
        if (from.isEmpty() || !counts(study, target)) {
            return OptionalDouble.empty();
        }
        double[] years = IntStream.rangeClosed(
                        study.period().from(), study.period().to())
                .asDoubleStream()
                .toArray();
        Trajectory level =
                Trajectory.through(years, DoubleStream.of(years).map(any -> 1).toArray());
        ErrorPaths paths = new ErrorPaths(
                study.outside().errors().orElseThrow(),
                from.get(),
                study.period().to(),
                level,
                Optional.empty());
        return OptionalDouble.of(paths.at(NormalQuantile.at(1 - share)).at(year));
    }

    private static boolean isPositive(Trajectory central, Period period) {
        for (int year = period.today(); year <= period.to(); year++) {
            if (!central.covers(year) || !(central.at(year) > 0)) {
                return false;
            }
        }
        return true;
    }

    static ArrivalWithErrors of(Target target, Period period, int from, Trajectory central, ErrorPaths paths) {
        NavigableMap<Integer, Double> shares = new TreeMap<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (int year = period.today(); year <= period.to(); year++) {
            lowest = Math.min(lowest, paths.score(year, target.asked()));
            shares.put(year, NormalQuantile.share(-lowest));
        }
        return new ArrivalWithErrors(
                target,
                period,
                from,
                Arrival.of(target, central, period).year(),
                shares,
                ArrivalStatistics.PERCENTS.stream()
                        .map(percent -> percentile(target, period, paths, percent))
                        .toList(),
                paths.wider());
    }

    private static ArrivalStatistics.Percentile percentile(
            Target target, Period period, ErrorPaths paths, int percent) {
        Outcome outcome = Arrival.of(target, paths.at(NormalQuantile.at(1 - percent / 100.0)), period);
        return new ArrivalStatistics.Percentile(percent, outcome.year(), outcome.when());
    }

    @Override
    public Optional<ArrivalStatistics.Percentile> percentile(int percent) {
        return percentiles.stream().filter(p -> p.percent() == percent).findFirst();
    }

    @Override
    public OptionalDouble shareBy(int year) {
        var entry = shares.floorEntry(year);
        return OptionalDouble.of(entry == null ? 0 : entry.getValue());
    }

    /** The share that does not arrive within the period. */
    public double notByHorizon() {
        return 1 - shares.lastEntry().getValue();
    }
}
