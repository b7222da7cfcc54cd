package qianyi.report.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalDistribution;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Target;

/**
 * The year for which a share is given where there is room for one. It is that in which the target is wanted, unless
 * hardly any share of the scenarios in front has arrived by then: ten times "0%" tell nobody anything.
 */
public final class TellingYear {
    /** The share from which on a year says something. */
    private static final double LEAST = 0.01;

    private TellingYear() {}

    /** The first of the years that are shown, from the target's own on, in which it does; the target's own if none does. */
    public static int of(Answer answer, Certainty certainty, Target target) {
        List<ArrivalDistribution> front = inFront(answer)
                .flatMap(scenario -> certainty.front(scenario, target).stream())
                .toList();
        if (target.by() <= answer.study().period().today()) {
            return target.by();
        }
        return CountedWords.years(target, answer.study().period()).stream()
                .filter(year -> year >= target.by())
                .filter(year -> front.stream().anyMatch(of -> of.shareBy(year).orElse(0) >= LEAST))
                .findFirst()
                .orElse(target.by());
    }

    /** The baseline, and the best that policy alone does. */
    static Stream<String> inFront(Answer answer) {
        return Stream.of(
                        Optional.of(answer.study().baseline()),
                        answer.bestPolicy().map(ScenarioAnswer::id))
                .flatMap(Optional::stream);
    }
}
