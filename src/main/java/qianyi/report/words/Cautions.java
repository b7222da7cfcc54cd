package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import qianyi.answer.Answer;
import qianyi.answer.BaselineAgainstRecord;
import qianyi.answer.NumericalDoubt;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What a reader has to know before believing a date. */
public final class Cautions {
    private Cautions() {}

    static List<String> of(Answer answer, Shown shown) {
        List<String> notes = new ArrayList<>();
        for (ScenarioAnswer scenario : answer.scenarios()) {
            scenario.failure().ifPresent(f -> notes.add(OutcomeWords.failure(scenario, f, shown)));
        }
        answer.baseline()
                .flatMap(b -> answer.baselineAgainstRecord().map(r -> record(b, r, shown)))
                .ifPresent(notes::add);
        mixed(answer, shown).ifPresent(notes::add);
        outside(answer, shown).ifPresent(notes::add);
        answer.scenarios().stream()
                .map(ScenarioAnswer::scenario)
                .filter(s -> !s.warnings().isEmpty())
                .forEach(s -> notes.add(shown.text(
                        "answer.outside_range",
                        s.title(),
                        Integer.toString(s.warnings().size()))));
        answer.scenarios().forEach(s -> doubt(answer, s, shown).ifPresent(notes::add));
        answer.scenarios().forEach(s -> s.contributions()
                .flatMap(c -> c.broken())
                .ifPresent(b -> notes.add(shown.text(
                        "answer.broken_sum",
                        s.scenario().title(),
                        Integer.toString(b.year()),
                        shown.exact(b.sum(), shown.headlineUnit()),
                        shown.exact(b.headline(), shown.headlineUnit())))));
        return notes;
    }

    /** Against every window of the record, then against those that no census divides. */
    private static String record(ScenarioAnswer baseline, BaselineAgainstRecord record, Shown shown) {
        double low = record.lowest().rate();
        double high = record.highest().rate();
        String key = record.faster()
                ? "answer.record.faster"
                : record.slower() ? "answer.record.slower" : "answer.record.within";
        double off = record.faster() ? record.baseline() - high : low - record.baseline();
        String sentence = shown.text(
                key,
                baseline.scenario().title(),
                Integer.toString(record.from()),
                Integer.toString(record.to()),
                Numbers.percent(record.baseline(), 1),
                WindowWords.range(record.lowest(), record.highest(), shown),
                Numbers.fixed(off * 100, 1));
        return sentence
                + record.withinOneCensus()
                        .map(some -> shown.text("answer.list.space")
                                + shown.text(
                                        "answer.record.one_census",
                                        WindowWords.percent(some.lowest()),
                                        WindowWords.percent(some.highest())))
                        .orElse("");
    }

    /** Scenarios whose date moves for other reasons than growth. */
    private static Optional<String> mixed(Answer answer, Shown shown) {
        List<String> named = answer.scenarios().stream()
                .filter(s -> s.changesPrices() || s.changesMeasurement())
                .map(s -> shown.text(
                        "answer.mixed.scenario", s.scenario().title(), OutcomeWords.changes(s.groups(), shown)))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.text("answer.mixed", String.join(shown.text("answer.list.comma"), named)));
    }

    /** Numbers of the assumptions table beyond their own bounds: every scenario rests on them. */
    private static Optional<String> outside(Answer answer, Shown shown) {
        List<String> named = answer.study().assumptions().stream()
                .filter(assumption -> assumption.excludes(assumption.value()))
                .map(assumption -> shown.text(
                        "answer.assumption_outside.one",
                        assumption.title(),
                        Numbers.shortest(assumption.value()),
                        Numbers.shortest(assumption.low().orElseThrow()),
                        Numbers.shortest(assumption.high().orElseThrow()),
                        assumption.unit()))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.text(
                        "answer.assumption_outside", String.join(shown.text("answer.list.semicolon"), named)));
    }

    private static Optional<String> doubt(Answer answer, ScenarioAnswer scenario, Shown shown) {
        List<ScenarioAnswer.Goal> doubtful = scenario.goals().stream()
                .filter(g -> g.doubt().exceedsWhatIsPrinted())
                .toList();
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(doubtful.stream()
                .map(goal -> TargetWords.text(
                        goal.target(),
                        shown,
                        "answer.doubt",
                        scenario.scenario().title(),
                        goal.target().label(),
                        place(answer, goal.target(), Optional.of(goal.outcome()), shown),
                        place(answer, goal.target(), goal.doubt().halfStep(), shown),
                        place(answer, goal.target(), goal.doubt().rungeKutta(), shown)))
                .collect(Collectors.joining(shown.text("answer.list.space"))));
    }

    /** "2038 (2037.96)": the year with two decimals of the instant, so that the difference shows. */
    private static String place(Answer answer, Target target, Optional<Outcome> outcome, Shown shown) {
        if (outcome.isEmpty()) {
            return shown.text("answer.cell.failed");
        }
        String year = OutcomeWords.year(outcome.get(), target, answer.study(), shown);
        return outcome.get().instant().isPresent()
                ? shown.text(
                        "answer.doubt.place",
                        year,
                        Numbers.fixed(outcome.get().instant().getAsDouble(), 2))
                : year;
    }

    /** The difference that a table shows: "< 0.01", "0.03", a dash where there is none to take. */
    public static String difference(NumericalDoubt doubt) {
        if (doubt.largestDifference().isEmpty()) {
            return "–";
        }
        double years = doubt.largestDifference().getAsDouble();
        return years < 0.005 ? "< 0.01" : Numbers.fixed(years, 2);
    }
}
