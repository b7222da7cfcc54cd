package qianyi.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import qianyi.answer.Answer;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TheilStatistics;
import qianyi.answer.Trajectory;
import qianyi.engine.Run;
import qianyi.study.Fit;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What the newest published figure moves and what it does not: everything that is reckoned from the record is reckoned
 * again as if that figure were not there. The projection does not depend on it, since nothing recalibrates the model; only
 * its level does, where the study is rebased.
 * Where a year has several figures in one series, a found one counts before a derived and a remembered one.
 *
 * @param newest the latest found figure of the record's series
 * @param model the baseline's figure of that year, in the unit of the headline; none if the run does not cover it
 * @param required by target
 * @param benchmarks by target, where the figures before it allow one
 * @param fits of variables to the record's series
 */
public record Updates(
        Study study,
        Observation newest,
        OptionalDouble model,
        List<Moved<RequiredGrowth>> required,
        List<Moved<NaiveBenchmark>> benchmarks,
        List<Moved<TheilStatistics>> fits) {
    /** A result without the newest figure, and with it. */
    public record Moved<T>(Optional<T> before, T now) {
        /** Whether the figure changes it; a result that was not there before is moved. */
        public boolean moves() {
            return !before.equals(Optional.of(now));
        }
    }

    public Updates {
        required = List.copyOf(required);
        benchmarks = List.copyOf(benchmarks);
        fits = List.copyOf(fits);
    }

    /** None if the record has no found figure. */
    public static Optional<Updates> of(Answer answer) {
        return of(answer.study(), answer.baseline().map(ScenarioAnswer::run), answer.standIns())
                .map(updates -> answer.rebase()
                        .filter(rebase -> rebase.found().equals(updates.newest()))
                        .map(rebase -> updates.withModel(rebase.modelled()))
                        .orElse(updates));
    }

    /** With the figure that the model computed, where the baseline's run has been moved to the published one. */
    private Updates withModel(double computed) {
        return new Updates(study, newest, OptionalDouble.of(computed), required, benchmarks, fits);
    }

    /**
     * The same with the baseline's run at hand.
     *
     * @param standIns series that observe the headline too, the preferred first
     */
    public static Optional<Updates> of(Study study, Optional<Run> baseline, List<String> standIns) {
        return study.history().lastFound(study.record().series()).map(newest -> of(study, baseline, standIns, newest));
    }

    private static Updates of(Study study, Optional<Run> baseline, List<String> standIns, Observation newest) {
        History now = bestFirst(study.history().observations());
        History before = bestFirst(study.history().observations().stream()
                .filter(o -> !o.equals(newest))
                .toList());
        Optional<Trajectory> headline =
                baseline.map(run -> Trajectory.of(run, study.headline().variable()));
        return new Updates(
                study,
                newest,
                headline.filter(path -> path.covers(newest.year()))
                        .map(path -> OptionalDouble.of(path.at(newest.year())))
                        .orElse(OptionalDouble.empty()),
                moved(
                        study.targets(),
                        t -> required(study, t, before, standIns),
                        t -> required(study, t, now, standIns)),
                moved(study.targets(), t -> naive(study, t, before), t -> naive(study, t, now)),
                moved(
                        study.fits().stream()
                                .filter(fit -> fit.series().equals(newest.series()))
                                .toList(),
                        fit -> baseline.flatMap(run -> theil(study, fit, run, before)),
                        fit -> baseline.flatMap(run -> theil(study, fit, run, now))));
    }

    private static <K, T> List<Moved<T>> moved(
            List<K> keys, Function<K, Optional<T>> before, Function<K, Optional<T>> now) {
        List<Moved<T>> all = new ArrayList<>();
        for (K key : keys) {
            now.apply(key).ifPresent(value -> all.add(new Moved<>(before.apply(key), value)));
        }
        return all;
    }

    private static Optional<RequiredGrowth> required(
            Study study, Target target, History history, List<String> standIns) {
        return RequiredGrowth.of(target, study.record(), history, standIns);
    }

    private static Optional<NaiveBenchmark> naive(Study study, Target target, History history) {
        return NaiveBenchmark.of(target, study.record(), history);
    }

    private static Optional<TheilStatistics> theil(Study study, Fit fit, Run run, History history) {
        // One figure a year: where a derived one stands beside a found one, the found one is compared.
        List<Observation> series = new ArrayList<>();
        for (Observation observation : history.series(fit.series())) {
            if (series.stream().noneMatch(o -> o.year() == observation.year())) {
                series.add(observation);
            }
        }
        return TheilStatistics.of(fit, Trajectory.of(run, fit.variable()), series, study.period());
    }

    private static History bestFirst(List<Observation> observations) {
        return new History(observations.stream()
                .sorted(Comparator.comparing(Observation::kind))
                .toList());
    }

    /** How far the model's figure is from the published one, as a share of the latter. */
    public OptionalDouble modelOff() {
        return model.isPresent() ? OptionalDouble.of(model.getAsDouble() / newest.value() - 1) : OptionalDouble.empty();
    }
}
