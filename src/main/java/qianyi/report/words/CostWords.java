package qianyi.report.words;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
                shown.quantity(cost.gain(), shown.headlineUnit()));
        return disagreement(answer, cost, shown)
                .map(more -> spent + shown.text("answer.list.space") + more)
                .orElse(spent);
    }

    /** The multiplier that the model implies beside the highest found, counted alike. */
    public static Optional<String> disagreement(Answer answer, ScenarioCost cost, Shown shown) {
        return answer.study().costs().flatMap(account -> account.literature().stream()
                .filter(found -> cost.multiplier(found.measure()).isPresent())
                .max(Comparator.comparingDouble(CostAccount.Found::value))
                .map(found -> {
                    OptionalDouble own = cost.multiplier(found.measure());
                    return shown.text(
                            own.getAsDouble() > found.value() ? "answer.cost.above" : "answer.cost.within",
                            multiple(own.getAsDouble()),
                            measure(found.measure(), shown),
                            multiple(found.value()),
                            found.label());
                }));
    }

    public static String multiple(double value) {
        return Numbers.fixed(value, 1);
    }

    public static String measure(CostAccount.Measure measure, Shown shown) {
        return shown.text("answer.cost.measure." + measure.name().toLowerCase(Locale.ROOT));
    }
}
