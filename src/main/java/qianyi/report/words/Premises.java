package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.Rebase;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.AssumptionChange;
import qianyi.text.Numbers;

/** What this run starts from that another run of the study does not, to be said beside the finding. */
final class Premises {
    private static final int MOST_NAMED = 10;

    private Premises() {}

    static List<String> of(Answer answer, Shown shown) {
        List<String> premises = new ArrayList<>();
        changed(answer, shown).ifPresent(premises::add);
        answer.scenarios().stream()
                .filter(scenario -> !scenario.assumes().isEmpty())
                .forEach(scenario -> premises.add(assumes(answer, scenario, shown)));
        answer.rebase().ifPresent(rebase -> premises.add(rebase(answer, rebase, shown)));
        return premises;
    }

    private static Optional<String> changed(Answer answer, Shown shown) {
        List<AssumptionChange> changes = answer.study().files().changed();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        String key = changes.size() > MOST_NAMED ? "answer.changed.more" : "answer.changed";
        return Optional.of(named(key, answer.study().files().assumptions(), changes, shown));
    }

    /** Against the baseline, or for that against the table. */
    private static String assumes(Answer answer, ScenarioAnswer scenario, Shown shown) {
        boolean all = scenario.assumes().size() <= MOST_NAMED;
        boolean baseline = scenario.id().equals(answer.study().baseline());
        String ofBaseline = all ? "answer.assumes" : "answer.assumes.more";
        String ofOthers = all ? "answer.assumes.baseline" : "answer.assumes.baseline.more";
        return named(baseline ? ofBaseline : ofOthers, scenario.scenario().title(), scenario.assumes(), shown);
    }

    private static String named(String key, Object where, List<AssumptionChange> changes, Shown shown) {
        String named = changes.stream()
                .limit(MOST_NAMED)
                .map(change -> changed(change, shown))
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
        return shown.text(
                key, where, Integer.toString(changes.size()), named, Integer.toString(changes.size() - MOST_NAMED));
    }

    /** "label (name) old → new", with a warning where the range ends. */
    private static String changed(AssumptionChange change, Shown shown) {
        Assumption now = change.now();
        Unit unit = shown.study().shownUnit(now);
        String words = shown.text(
                "answer.changed.one",
                now.label(),
                now.title(),
                shown.input(change.before(), unit),
                shown.input(now.value(), unit));
        boolean outside = now.excludes(now.value());
        return outside || change.isOnTheEdge()
                ? words
                        + shown.text(
                                outside ? "answer.changed.outside" : "answer.changed.edge",
                                shown.inputNumber(now.low().orElseThrow(), unit),
                                shown.input(now.high().orElseThrow(), unit))
                : words;
    }

    private static String rebase(Answer answer, Rebase rebase, Shown shown) {
        String off = Numbers.percent(Math.abs(rebase.factor() - 1), 1);
        return shown.text(
                (rebase.inForce() ? "answer.rebase.in_force." : "answer.rebase.offer.")
                        + (rebase.factor() > 1 ? "above" : "below"),
                Integer.toString(rebase.found().year()),
                shown.exact(rebase.found().value(), shown.headlineUnit()),
                shown.quantity(rebase.modelled(), shown.headlineUnit()),
                off,
                Numbers.fixed(rebase.factor(), 4),
                answer.study().scenarioTitle(answer.study().baseline()),
                place(rebase.without(), answer, shown),
                place(rebase.with(), answer, shown));
    }

    /** With the instant, since a level seldom moves a date by a whole year. */
    private static String place(Outcome outcome, Answer answer, Shown shown) {
        String year = OutcomeWords.inSentence(outcome, answer.study().mainTarget(), answer.study(), shown);
        return outcome.instant().isPresent()
                ? shown.text("answer.doubt.place", year, OutcomeWords.instant(outcome))
                : year;
    }
}
