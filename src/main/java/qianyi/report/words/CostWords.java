package qianyi.report.words;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioCost;
import qianyi.study.CostAccount;
import qianyi.text.Numbers;

/** What the best policy costs, and whether others found a yuan of public money to bring as much. */
public final class CostWords {
    private CostWords() {}

    static Optional<String> of(Answer answer, Shown shown) {
        return answer.bestPolicy().flatMap(best -> answer.cost(best).map(cost -> sentence(answer, best, cost, shown)));
    }

    /** The same where there is less room. */
    public static Optional<String> brief(Answer answer, Shown shown) {
        Optional<String> beside = disagreement(answer, shown, "brief.cost.above", "brief.cost.within");
        return answer.bestPolicy().flatMap(best -> answer.cost(best)
                .map(cost -> joined(spent("brief.cost", best, cost, shown), beside, shown)));
    }

    private static String sentence(Answer answer, ScenarioAnswer best, ScenarioCost cost, Shown shown) {
        return joined(spent("answer.cost", best, cost, shown), disagreement(answer, shown), shown);
    }

    private static String spent(String key, ScenarioAnswer best, ScenarioCost cost, Shown shown) {
        return shown.text(
                key,
                best.scenario().title(),
                Integer.toString(cost.from()),
                Integer.toString(cost.to()),
                shown.quantity(cost.outlay(), shown.headlineUnit()),
                shown.quantity(cost.investment(), shown.headlineUnit()),
                shown.quantity(cost.bonds(), shown.headlineUnit()),
                shown.quantity(cost.gain(), shown.headlineUnit()),
                shown.quantity(cost.moved(), shown.headlineUnit()));
    }

    private static String joined(String spent, Optional<String> disagreement, Shown shown) {
        return disagreement
                .map(more -> spent + shown.text("answer.list.space") + more)
                .orElse(spent);
    }

    /** The multipliers that policies imply in the model beside those found elsewhere, counted alike. */
    public static Optional<String> disagreement(Answer answer, Shown shown) {
        return disagreement(answer, shown, "answer.cost.above", "answer.cost.within");
    }

    private static Optional<String> disagreement(Answer answer, Shown shown, String above, String within) {
        List<CostAccount.Found> literature =
                answer.study().costs().map(CostAccount::literature).orElse(List.of());
        return literature.stream().map(CostAccount.Found::measure).findFirst().flatMap(measure -> {
            DoubleSummaryStatistics found = literature.stream()
                    .filter(one -> one.measure() == measure)
                    .mapToDouble(CostAccount.Found::value)
                    .summaryStatistics();
            DoubleSummaryStatistics own = answer.scenarios().stream()
                    .flatMap(scenario -> answer.cost(scenario).stream())
                    .flatMapToDouble(cost -> cost.multiplier(measure).stream())
                    .summaryStatistics();
            return own.getCount() == 0
                    ? Optional.empty()
                    : Optional.of(shown.text(
                            own.getMax() > found.getMax() ? above : within,
                            measure(measure, shown),
                            multiple(own.getMin()),
                            multiple(own.getMax()),
                            multiple(found.getMin()),
                            multiple(found.getMax())));
        });
    }

    public static String multiple(double value) {
        return Numbers.fixed(value, 1);
    }

    /** How a multiplier of the literature counts: within a year is the year of the spending. */
    public static String measureFound(CostAccount.Measure measure, Shown shown) {
        return measure == CostAccount.Measure.YEAR
                ? shown.text("answer.cost.measure.same_year")
                : measure(measure, shown);
    }

    public static String measure(CostAccount.Measure measure, Shown shown) {
        return shown.text("answer.cost.measure." + measure.name().toLowerCase(Locale.ROOT));
    }
}
