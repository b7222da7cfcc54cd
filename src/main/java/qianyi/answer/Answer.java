package qianyi.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import qianyi.model.Names;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * Everything that is to be said about a study: when each scenario meets each target, beside what has been seen before.
 *
 * @param scenarios in the study's order, failed ones among them
 * @param standIns series that observe the headline beside the record's own, such as a restated one
 * @param requiredGrowth by target, where the history has a base figure
 * @param benchmarks by target, where the history has found figures two years apart
 * @param rebase a published figure that the model's level of its year is off, with what starting from it does
 * @param fits where there is something to compare
 */
public record Answer(
        Study study,
        List<ScenarioAnswer> scenarios,
        List<String> standIns,
        List<RequiredGrowth> requiredGrowth,
        List<NaiveBenchmark> benchmarks,
        Optional<BaselineAgainstRecord> baselineAgainstRecord,
        Optional<Rebase> rebase,
        List<TheilStatistics> fits) {
    public Answer {
        scenarios = List.copyOf(scenarios);
        standIns = List.copyOf(standIns);
        requiredGrowth = List.copyOf(requiredGrowth);
        benchmarks = List.copyOf(benchmarks);
        fits = List.copyOf(fits);
    }

    public static Answer of(Study study) {
        return of(study, Progress.NONE);
    }

    /** Runs every scenario, several at a time; the result does not depend on how many. */
    public static Answer of(Study study, Progress progress) {
        List<ScenarioAnswer> scenarios = runAll(study, progress);
        Optional<ScenarioAnswer> baseline = scenarios.stream()
                .filter(s -> s.id().equals(study.baseline()) && s.failure().isEmpty())
                .findFirst();
        List<String> standIns =
                baseline.map(b -> HeadlineSeries.of(study, b.run())).orElse(List.of());
        return new Answer(
                study,
                scenarios,
                standIns,
                onHeadline(study)
                        .flatMap(t -> RequiredGrowth.of(t, study.record(), study.history(), standIns).stream())
                        .toList(),
                onHeadline(study)
                        .flatMap(t -> NaiveBenchmark.of(t, study.record(), study.history()).stream())
                        .toList(),
                baseline.flatMap(b -> againstRecord(study, b)),
                baseline.flatMap(b -> rebase(study, b)),
                baseline.map(b -> fits(study, b)).orElse(List.of()));
    }

    /** The targets that the record speaks of: those on the headline. */
    private static Stream<Target> onHeadline(Study study) {
        String headline = Names.canonical(study.headline().variable());
        return study.targets().stream()
                .filter(target -> Names.canonical(target.variable()).equals(headline));
    }

    public Optional<ScenarioAnswer> scenario(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The reference for the others; none if it was left out or failed. */
    public Optional<ScenarioAnswer> baseline() {
        return scenario(study.baseline()).filter(s -> s.failure().isEmpty());
    }

    /** The scenario that meets the first target earliest; none if none arrives. */
    public Optional<ScenarioAnswer> earliest() {
        return earliest(scenarios.stream());
    }

    /** The one that does so by policy alone, and earlier than the baseline. */
    public Optional<ScenarioAnswer> bestPolicy() {
        double reference = baseline().map(ScenarioAnswer::instant).orElse(Double.POSITIVE_INFINITY);
        return earliest(scenarios.stream()
                .filter(ScenarioAnswer::isPolicyAlone)
                .filter(scenario -> scenario.instant() < reference));
    }

    private static Optional<ScenarioAnswer> earliest(Stream<ScenarioAnswer> some) {
        return some.filter(scenario -> scenario.instant() < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(ScenarioAnswer::instant));
    }

    /** How a scenario's growth differs from that of the economy outside; none if the study has none, or it failed. */
    public Optional<GapToOutside> gapToOutside(ScenarioAnswer scenario) {
        return scenario.failure().isPresent() ? Optional.empty() : GapToOutside.of(study, scenario.run());
    }

    /** What a scenario costs beside the baseline that changes policy alone, so that all it gains is policy's; else none. */
    public Optional<ScenarioCost> cost(ScenarioAnswer scenario) {
        return scenario.failure().isPresent() || !scenario.isPolicyAlone()
                ? Optional.empty()
                : baseline().flatMap(reference -> ScenarioCost.of(study, scenario.run(), reference.run()));
    }

    /** What the record grew by, window by window. */
    public List<GrowthWindow> windows() {
        return GrowthWindow.of(study.record(), study.history());
    }

    public Optional<RequiredGrowth> requiredGrowth(Target target) {
        return requiredGrowth.stream()
                .filter(r -> r.target().id().equals(target.id()))
                .findFirst();
    }

    public Optional<NaiveBenchmark> benchmark(Target target) {
        return benchmarks.stream()
                .filter(b -> b.target().id().equals(target.id()))
                .findFirst();
    }

    private static Optional<BaselineAgainstRecord> againstRecord(Study study, ScenarioAnswer baseline) {
        Trajectory headline = Trajectory.of(baseline.run(), study.headline().variable());
        return baseline.first()
                .flatMap(first -> BaselineAgainstRecord.of(
                        headline, first, study.period(), GrowthWindow.of(study.record(), study.history())));
    }

    /** The baseline is run again with the model's own levels, where its run has others. */
    private static Optional<Rebase> rebase(Study study, ScenarioAnswer baseline) {
        return study.rebasingFigure()
                .flatMap(figure -> Rebase.of(
                        study,
                        study.record().rebased()
                                ? study.one(baseline.scenario()).run()
                                : baseline.run()));
    }

    private static List<TheilStatistics> fits(Study study, ScenarioAnswer baseline) {
        return study.fits().stream()
                .flatMap(fit -> TheilStatistics.of(
                        fit,
                        Trajectory.of(baseline.run(), fit.variable()),
                        study.history().series(fit.series()),
                        study.period())
                        .stream())
                .toList();
    }

    private static List<ScenarioAnswer> runAll(Study study, Progress progress) {
        CentralRuns runs = new CentralRuns(study);
        int total = study.scenarios().size();
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, Math.min(total, Runtime.getRuntime().availableProcessors())), task -> {
                    Thread thread = new Thread(task, "scenario");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Callable<ScenarioAnswer>> tasks = new ArrayList<>();
            for (Scenario scenario : study.scenarios()) {
                tasks.add(() -> {
                    ScenarioAnswer answer = runs.answer(scenario);
                    progress.finished(done.incrementAndGet(), total, scenario.id());
                    return answer;
                });
            }
            List<ScenarioAnswer> answers = new ArrayList<>();
            for (Future<ScenarioAnswer> future : threads.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
