package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.GapToOutside;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioGroup;
import qianyi.study.ReferenceClass;
import qianyi.text.Numbers;

/** How far growth lags behind the economy outside, in the baseline, in the best policy, and in comparable places. */
public final class GapWords {
    /** Less than this is no difference, a share a year. */
    private static final double NONE = 0.0005;

    private static final double MEDIAN = 0.5;

    private GapWords() {}

    static Optional<String> of(Answer answer, Shown shown) {
        return answer.baseline()
                .flatMap(baseline -> answer.gapToOutside(baseline).map(gap -> sentences(answer, baseline, gap, shown)));
    }

    private static String sentences(Answer answer, ScenarioAnswer baseline, GapToOutside gap, Shown shown) {
        List<String> sentences = new ArrayList<>();
        sentences.add(shown.text(
                "answer.gap",
                baseline.scenario().title(),
                Integer.toString(gap.today()),
                Integer.toString(gap.to()),
                behind(gap.assumed(), shown),
                Integer.toString(gap.from()),
                Integer.toString(gap.today()),
                behind(gap.recorded(), shown)));
        answer.bestPolicy()
                .flatMap(best -> answer.gapToOutside(best)
                        .map(other -> shown.text(
                                "answer.gap.policy", best.scenario().title(), behind(other.assumed(), shown))))
                .ifPresent(sentences::add);
        places(answer, shown).ifPresent(sentences::add);
        beyond(answer, shown).ifPresent(sentences::add);
        return String.join(shown.text("answer.list.space"), sentences);
    }

    /** In a sentence what is assumed, for a paper: beside what was, for the best policy, and where it stays as it was. */
    public static Optional<String> brief(Answer answer, Shown shown) {
        return answer.baseline().flatMap(baseline -> answer.gapToOutside(baseline)
                .map(gap -> shown.text(
                        "brief.gap",
                        baseline.scenario().title(),
                        Integer.toString(gap.today()),
                        Integer.toString(gap.to()),
                        points(gap.assumed()),
                        Integer.toString(gap.from()),
                        points(gap.recorded()),
                        others(answer, shown))));
    }

    private static String points(double gap) {
        return Numbers.signed(100 * gap, 1);
    }

    private static String others(Answer answer, Shown shown) {
        String policy = answer.bestPolicy()
                .flatMap(best -> answer.gapToOutside(best)
                        .map(other ->
                                shown.text("brief.gap.policy", best.scenario().title(), points(other.assumed()))))
                .orElse("");
        String never = ScenarioGroup.of(answer).getOrDefault(ScenarioGroup.OUTSIDE, List.of()).stream()
                .filter(scenario -> scenario.first()
                        .filter(outcome -> outcome.kind() == Outcome.Kind.NOT_REACHED)
                        .isPresent())
                .findFirst()
                .map(scenario -> shown.text(
                        "brief.gap.never",
                        scenario.scenario().title(),
                        Integer.toString(answer.study().period().to())))
                .orElse("");
        return policy + never;
    }

    private static String behind(double gap, Shown shown) {
        String key = Math.abs(gap) < NONE ? "answer.gap.level" : gap < 0 ? "answer.gap.behind" : "answer.gap.ahead";
        return shown.text(key, Numbers.fixed(100 * Math.abs(gap), 1));
    }

    private static Optional<ReferenceClass.Gaps> gaps(Answer answer) {
        return answer.study().outside().classes().stream()
                .filter(ReferenceClass.Gaps.class::isInstance)
                .map(ReferenceClass.Gaps.class::cast)
                .filter(gaps -> gaps.quantiles().containsKey(MEDIAN))
                .findFirst();
    }

    /** The median of comparable places against the nation, where the study knows it. */
    private static Optional<String> places(Answer answer, Shown shown) {
        return gaps(answer)
                .map(gaps -> shown.text(
                        "answer.gap.places",
                        gaps.label(),
                        Integer.toString(gaps.places()),
                        Integer.toString(gaps.from()),
                        Integer.toString(gaps.until()),
                        Numbers.fixed(100 * gaps.quantiles().get(MEDIAN), 1),
                        Numbers.percent(gaps.quantiles().lastKey(), 0),
                        Numbers.fixed(100 * gaps.quantiles().lastEntry().getValue(), 1)));
    }

    /** A policy that would outdo nearly all of them. */
    private static Optional<String> beyond(Answer answer, Shown shown) {
        return answer.bestPolicy().flatMap(best -> answer.gapToOutside(best).flatMap(gap -> gaps(answer)
                .filter(gaps -> gap.assumed() > gaps.quantiles().lastEntry().getValue())
                .map(gaps -> shown.text(
                        "answer.gap.beyond",
                        best.scenario().title(),
                        Numbers.percent(gaps.quantiles().lastKey(), 0)))));
    }
}
