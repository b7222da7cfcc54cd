package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    static List<String> of(Answer answer, Shown shown) {
        List<String> notes = new ArrayList<>();
        Target target = answer.study().targets().get(0);
        answer.requiredGrowth(target).ifPresent(r -> notes.add(required(answer, r, shown)));
        answer.benchmark(target).ifPresent(b -> notes.add(naive(b, shown)));
        if (answer.study().targets().size() > 1) {
            otherLevels(answer, shown).forEach(notes::add);
        }
        return notes;
    }

    private static String required(Answer answer, RequiredGrowth required, Shown shown) {
        Target target = required.target();
        Observation base = required.base();
        String from = shown.exact(base.value(), target.unit());
        String level = shown.exact(target.reaches(), target.unit());
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

    private static String naive(NaiveBenchmark benchmark, Shown shown) {
        Observation last = benchmark.last();
        return shown.text(
                "answer.naive",
                Integer.toString(last.year()),
                shown.exact(last.value(), benchmark.target().unit()),
                Numbers.percent(benchmark.fast().rate(), 1),
                year(benchmark.fast(), shown),
                Numbers.percent(benchmark.slow().rate(), 1),
                year(benchmark.slow(), shown),
                benchmark.target().label());
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

    /** The other targets of the study, for the baseline and the best policy. */
    private static List<String> otherLevels(Answer answer, Shown shown) {
        List<ScenarioAnswer> named = new ArrayList<>();
        answer.baseline().ifPresent(named::add);
        answer.bestPolicy().ifPresent(named::add);
        if (named.isEmpty()) {
            return List.of();
        }
        String clauses = named.stream()
                .map(s -> shown.text("answer.levels.scenario", s.scenario().title(), levels(answer, s, shown)))
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
        return List.of(shown.text("answer.levels", clauses));
    }

    private static String levels(Answer answer, ScenarioAnswer scenario, Shown shown) {
        return scenario.goals().stream()
                .skip(1)
                .map(goal -> shown.text(
                        "answer.levels.level",
                        shown.exact(goal.target().reaches(), goal.target().unit()),
                        OutcomeWords.inSentence(goal.outcome(), answer.study(), shown)))
                .collect(Collectors.joining(shown.text("answer.list.comma")));
    }
}
