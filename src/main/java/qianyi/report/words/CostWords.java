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

    private static String sentence(Answer answer, ScenarioAnswer best, ScenarioCost cost, Shown shown) {
        String spent = shown.text(
                "answer.cost",
                best.scenario().title(),
                Integer.toString(cost.from()),
                Integer.toString(cost.to()),
                shown.quantity(cost.outlay(), shown.headlineUnit()),
                shown.quantity(cost.investment(), shown.headlineUnit()),
                shown.quantity(cost.bonds(), shown.headlineUnit()),
                shown.quantity(cost.gain(), shown.headlineUnit()),
                shown.quantity(cost.moved(), shown.headlineUnit()));
        return disagreement(answer, shown)
                .map(more -> spent + shown.text("answer.list.space") + more)
                .orElse(spent);
    }

    /** The multipliers that policies imply in the model beside those found elsewhere, counted alike. */
    public static Optional<String> disagreement(Answer answer, Shown shown) {
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
                            own.getMax() > found.getMax() ? "answer.cost.above" : "answer.cost.within",
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
