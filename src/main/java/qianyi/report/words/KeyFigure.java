package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalDistribution;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Target;

/**
 * What is read first: a figure that can be said aloud, with what it is of and how sure it is.
 *
 * @param kind of what
 * @param of what the figure belongs to
 * @param figure a year, or in words that there is none
 * @param sure its band and its chances; empty where each scenario was run but once
 */
public record KeyFigure(Kind kind, String of, String figure, String sure) {
    /** What a figure is of. */
    public enum Kind {
        BASELINE,
        POLICY,
        WANTED
    }

    /** The baseline's year, that of the best that policy alone does, and whether the target is met when it is wanted. */
    public static List<KeyFigure> of(Answer answer, Optional<Certainty> certainty, Shown shown) {
        KeyFigures figures = new KeyFigures(answer, certainty, shown);
        return Stream.of(
                        answer.baseline().map(baseline -> figures.scenario(Kind.BASELINE, baseline)),
                        answer.bestPolicy().map(best -> figures.scenario(Kind.POLICY, best)),
                        Optional.of(figures.wanted()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All of it in a line. */
    public String line(Shown shown) {
        return sure.isEmpty()
                ? shown.text("answer.key.line.short", of, figure)
                : shown.text("answer.key.line", of, figure, sure);
    }

    /** Makes them. */
    private record KeyFigures(Answer answer, Optional<Certainty> certainty, Shown shown) {
        KeyFigure scenario(Kind kind, ScenarioAnswer scenario) {
            Target target = answer.study().mainTarget();
            Outcome outcome = scenario.first().orElseThrow();
            String sure = front(scenario.id())
                    .map(of -> target.level().isPresent() ? band(of) : chance(of))
                    .orElse("");
            String of = TargetWords.text(
                    target, shown, "answer.key.of", scenario.scenario().title(), target.label());
            return new KeyFigure(kind, of, OutcomeWords.inSentence(outcome, target, answer.study(), shown), sure);
        }

        /** "9 in 10: 2034 to later than 2050; 32% not by 2050". */
        private String band(ArrivalDistribution of) {
            CountedWords words = new CountedWords(shown);
            List<String> parts = new ArrayList<>();
            if (!CountedWords.isOpen(of, 5)) {
                parts.add(shown.text(
                        "answer.key.band", words.percentileInSentence(of, 5), words.percentileInSentence(of, 95)));
            }
            int horizon = answer.study().period().to();
            of.shareBy(horizon)
                    .ifPresent(share -> parts.add(shown.text(
                            "answer.key.never", Integer.toString(horizon), words.shareInSentence(1 - share))));
            return String.join(shown.text("answer.list.semicolon"), parts);
        }

        private String chance(ArrivalDistribution of) {
            return shown.text("answer.key.chance", share(of.shareBy(of.target().by())));
        }

        /** Whether any scenario meets the target in the year in which it is wanted, and how likely that is. */
        KeyFigure wanted() {
            Target target = answer.study().mainTarget();
            List<ScenarioAnswer> whole = answer.scenarios().stream()
                    .filter(s -> s.first().isPresent())
                    .toList();
            long inTime = whole.stream()
                    .filter(s -> s.first().orElseThrow().year().orElse(Integer.MAX_VALUE) <= target.by())
                    .count();
            String figure = inTime == 0
                    ? TargetWords.text(target, shown, "answer.key.none")
                    : shown.text(
                            "answer.key.some",
                            new CountedWords(shown).count(inTime),
                            new CountedWords(shown).count(whole.size()));
            String of =
                    TargetWords.text(target, shown, "answer.key.wanted", Integer.toString(target.by()), target.label());
            String sure = Stream.concat(
                            Stream.of(chances(target)).filter(words -> !words.isEmpty()), later(target).stream())
                    .collect(Collectors.joining(shown.text("answer.list.semicolon")));
            return new KeyFigure(Kind.WANTED, of, figure, sure);
        }

        private String chances(Target target) {
            List<String> chances = TellingYear.inFront(answer)
                    .flatMap(id -> front(id)
                            .map(of -> shown.text(
                                    "answer.key.chance.item",
                                    answer.study().scenarioTitle(id),
                                    share(of.shareBy(target.by()))))
                            .stream())
                    .toList();
            return String.join(shown.text("answer.list.comma"), chances);
        }

        /** The same by the year that tells more, where the target's own tells hardly anything. */
        private Optional<String> later(Target target) {
            return certainty
                    .map(some -> TellingYear.of(answer, some, target))
                    .filter(year -> year != target.by())
                    .map(year -> shown.text(
                            "answer.key.later",
                            Integer.toString(year),
                            TellingYear.inFront(answer)
                                    .flatMap(id -> front(id).map(of -> share(of.shareBy(year))).stream())
                                    .collect(Collectors.joining(shown.text("answer.list.comma")))));
        }

        private Optional<ArrivalDistribution> front(String scenario) {
            return certainty.flatMap(some -> some.front(scenario, answer.study().mainTarget()));
        }

        private String share(OptionalDouble share) {
            return share.isPresent() ? new CountedWords(shown).shareInSentence(share.getAsDouble()) : "–";
        }
    }
}
