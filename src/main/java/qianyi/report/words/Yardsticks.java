package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.history.Backtest;
import qianyi.answer.Answer;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Observation;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What the answer is measured by: a looser reading of the target, the growth it takes, the record carried on. */
public final class Yardsticks {
    private Yardsticks() {}

    /**
     * In a sentence, why to believe the answer: the growth that it would take beside the fastest on record, and what became
     * of comparable places; none for a study that knows neither.
     */
    public static Optional<String> head(Answer answer, Shown shown) {
        Target target = answer.study().mainTarget();
        Optional<String> growth = answer.requiredGrowth(target)
                .filter(required -> required.rate().isPresent())
                .map(required -> needed(answer, required, shown));
        Optional<String> places = new ReferenceSentences(answer.study(), shown).first();
        Optional<String> band = new BacktestSentences(Backtest.of(answer.study()), shown.messages()).tooNarrow();
        return growth.isEmpty() && places.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(growth, places, band)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(shown.text("answer.list.space"))));
    }

    private static String needed(Answer answer, RequiredGrowth required, Shown shown) {
        String year = Integer.toString(required.target().by());
        String rate = Numbers.percent(required.rate().getAsDouble(), 1);
        return answer.benchmark(required.target())
                .map(benchmark -> benchmark.fast().window())
                .map(fast -> shown.text(
                        "answer.head.record",
                        year,
                        rate,
                        Numbers.percent(fast.rate(), 1),
                        Integer.toString(fast.from().year()),
                        Integer.toString(fast.to().year()),
                        Integer.toString(required.base().year())))
                .orElseGet(() -> shown.text(
                        "answer.head.required",
                        year,
                        rate,
                        Integer.toString(required.base().year())));
    }

    static List<String> of(Answer answer, Shown shown) {
        List<String> notes = new ArrayList<>();
        Target target = answer.study().mainTarget();
        answer.requiredGrowth(target).ifPresent(r -> notes.add(required(answer, r, shown)));
        twoFigures(answer, shown).ifPresent(notes::add);
        answer.benchmark(target).ifPresent(b -> notes.add(naive(b, shown)));
        if (answer.study().targets().size() > 1) {
            others(answer, shown, true).ifPresent(notes::add);
            others(answer, shown, false).ifPresent(notes::add);
        }
        return notes;
    }

    private static String required(Answer answer, RequiredGrowth required, Shown shown) {
        Target target = required.target();
        Observation base = required.base();
        String from = shown.exact(base.value(), target.unit());
        String level = TargetWords.asked(target, shown);
        String kind = kind(base.kind(), shown);
        if (required.rate().isEmpty()) {
            return shown.text("answer.required.none", Integer.toString(base.year()), from, kind, level);
        }
        String sentence = shown.text(
                "answer.required",
                Integer.toString(target.by()),
                level,
                Integer.toString(base.year()),
                from,
                kind,
                Numbers.percent(required.rate().getAsDouble(), 1));
        return base.series().equals(answer.study().record().series())
                ? sentence
                : sentence + shown.text("answer.list.space") + shown.text("answer.required.stand_in", base.series());
    }

    /** Why the model's figure of the base year is not the one that required growth counts from, if both are shown. */
    public static Optional<String> twoFigures(Answer answer, Shown shown) {
        return answer.requiredGrowth(answer.study().mainTarget())
                .map(RequiredGrowth::base)
                .filter(base -> base.kind() != Observation.Kind.FOUND)
                .flatMap(base -> answer.baseline()
                        .map(baseline -> baseline.values().get(base.year()))
                        .map(model -> List.of(
                                shown.quantity(model, shown.headlineUnit()),
                                shown.exact(base.value(), shown.headlineUnit())))
                        .filter(both -> !both.get(0).equals(both.get(1)))
                        .map(both -> shown.text(
                                "answer.required.two_figures",
                                Integer.toString(base.year()),
                                both.get(0),
                                both.get(1),
                                kind(base.kind(), shown))));
    }

    private static String naive(NaiveBenchmark benchmark, Shown shown) {
        Observation last = benchmark.last();
        String year = Integer.toString(last.year());
        String figure = shown.exact(last.value(), benchmark.target().unit());
        String fast = WindowWords.rate(benchmark.fast().window(), shown);
        String fastArrival = WindowWords.arrival(benchmark.fast(), shown);
        if (benchmark.paths().size() == 1) {
            return shown.text(
                    "answer.naive.one", year, figure, benchmark.target().label(), fast, fastArrival);
        }
        return shown.text(
                "answer.naive",
                year,
                figure,
                benchmark.target().label(),
                Integer.toString(benchmark.paths().size()),
                fast,
                fastArrival,
                WindowWords.rate(benchmark.slow().window(), shown),
                WindowWords.arrival(benchmark.slow(), shown));
    }

    public static String year(NaiveBenchmark.Path path, Shown shown) {
        return path.year().isPresent()
                ? shown.text("answer.year", Integer.toString(path.year().getAsInt()))
                : shown.text("answer.never");
    }

    public static String kind(Observation.Kind kind, Shown shown) {
        return shown.text(
                switch (kind) {
                    case FOUND -> "answer.kind.found";
                    case DERIVED -> "answer.kind.derived";
                    case REMEMBERED -> "answer.kind.remembered";
                });
    }

    /**
     * The other targets of the study, for the baseline and the best policy.
     *
     * @param looser those that read the main target more loosely, as another level to rise to; else all the rest
     */
    private static Optional<String> others(Answer answer, Shown shown, boolean looser) {
        List<ScenarioAnswer> named = new ArrayList<>();
        answer.baseline().ifPresent(named::add);
        answer.bestPolicy().ifPresent(named::add);
        boolean main = answer.study().mainTarget().isRise();
        List<String> clauses = new ArrayList<>();
        for (ScenarioAnswer scenario : named) {
            String goals = scenario.goals().stream()
                    .skip(1)
                    .filter(goal -> looser == (main && goal.target().isRise()))
                    .map(goal -> shown.text(
                            looser ? "answer.levels.level" : "answer.levels.other",
                            looser ? TargetWords.asked(goal.target(), shown) : TargetWords.named(goal.target(), shown),
                            OutcomeWords.inSentence(goal.outcome(), goal.target(), answer.study(), shown)))
                    .collect(Collectors.joining(shown.text("answer.list.comma")));
            if (!goals.isEmpty()) {
                clauses.add(
                        shown.text("answer.levels.scenario", scenario.scenario().title(), goals));
            }
        }
        String key = looser ? "answer.levels" : "answer.levels.others";
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.text(key, String.join(shown.text("answer.list.semicolon"), clauses)));
    }
}
