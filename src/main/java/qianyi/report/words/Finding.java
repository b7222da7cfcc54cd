package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import qianyi.analysis.history.Backtest;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Assumption;
import qianyi.study.Target;
import qianyi.text.Language;

/**
 * The answer in sentences, computed from its numbers.
 *
 * @param title the shortest form, for a chart
 * @param lead the finding
 * @param premises what the numbers take for granted: changed assumptions, growth beside that outside,
 *     what policy takes, how often such a band held
 * @param notes what belongs beside it, in the order of its weight
 */
public record Finding(String title, String lead, List<String> premises, List<String> notes) {
    public Finding {
        premises = List.copyOf(premises);
        notes = List.copyOf(notes);
    }

    public static Finding of(Answer answer, Language language) {
        Shown shown = new Shown(answer.study(), language);
        List<String> premises = new ArrayList<>(Premises.of(answer, shown));
        GapWords.of(answer, shown).ifPresent(premises::add);
        CostWords.of(answer, shown).ifPresent(premises::add);
        new BacktestSentences(Backtest.of(answer.study()), shown.messages())
                .band()
                .ifPresent(premises::add);
        List<String> notes = new ArrayList<>(Cautions.of(answer, shown));
        notes.addAll(Yardsticks.of(answer, shown));
        return new Finding(title(answer, shown), lead(answer, shown), premises, notes);
    }

    private static Optional<Integer> year(Outcome outcome) {
        return outcome.year().isPresent() ? Optional.of(outcome.year().getAsInt()) : Optional.empty();
    }

    /** The baseline's outcome, and the best that policy alone does. */
    private static String title(Answer answer, Shown shown) {
        Target target = answer.study().mainTarget();
        Optional<String> first = answer.baseline().map(b -> {
            Outcome outcome = b.first().orElseThrow();
            int year = outcome.year().orElse(target.last(answer.study().period()));
            return TargetWords.text(
                    target,
                    shown,
                    titleKey(outcome.kind()),
                    b.scenario().title(),
                    Integer.toString(year),
                    target.label());
        });
        Optional<String> second = answer.bestPolicy()
                .map(p -> TargetWords.text(
                        target,
                        shown,
                        first.isPresent() ? "answer.title.too" : "answer.title.reached",
                        p.scenario().title(),
                        Integer.toString(p.first().orElseThrow().year().orElseThrow()),
                        target.label()));
        return first.isEmpty() && second.isEmpty()
                ? answer.study().title().in(shown.language())
                : first.orElse("") + second.orElse("");
    }

    private static String titleKey(Outcome.Kind kind) {
        return switch (kind) {
            case REACHED -> "answer.title.reached";
            case LOST -> "answer.title.lost";
            case ALREADY -> "answer.title.already";
            case NOT_REACHED -> "answer.title.not_reached";
        };
    }

    private static String lead(Answer answer, Shown shown) {
        List<String> sentences = new ArrayList<>();
        answer.baseline().ifPresent(b -> sentences.add(baseline(answer, b, shown)));
        boolean dated = answer.study().mainTarget().level().isPresent();
        answer.bestPolicy().filter(best -> dated).ifPresent(best -> sentences.add(policy(answer, best, shown)));
        Optional<ScenarioAnswer> first = answer.earliest().filter(earliest -> dated);
        if (first.isPresent() && (first.get().changesPrices() || first.get().changesMeasurement())) {
            sentences.add(notPolicy(answer, first.get(), shown));
        }
        sentences.add(byYear(answer, shown));
        return String.join(shown.text("answer.list.space"), sentences);
    }

    /** The earliest of all, where it owes its date to more than policy. */
    private static String notPolicy(Answer answer, ScenarioAnswer first, Shown shown) {
        Set<Assumption.Group> others = new TreeSet<>(first.groups());
        boolean policyToo = others.remove(Assumption.Group.POLICY);
        return shown.text(
                policyToo ? "answer.lead.more_than_policy" : "answer.lead.not_policy",
                first.scenario().title(),
                OutcomeWords.year(first.first().orElseThrow(), answer.study().mainTarget(), answer.study(), shown),
                OutcomeWords.changes(others, shown));
    }

    private static String baseline(Answer answer, ScenarioAnswer baseline, Shown shown) {
        Target target = answer.study().mainTarget();
        Outcome outcome = baseline.first().orElseThrow();
        String key =
                switch (outcome.kind()) {
                    case REACHED -> "answer.lead.reached";
                    case LOST -> "answer.lead.lost";
                    case ALREADY -> "answer.lead.already";
                    case NOT_REACHED -> "answer.lead.not_reached";
                };
        return TargetWords.text(
                target,
                shown,
                key,
                baseline.scenario().title(),
                shown.labelInSentence(target.variable()),
                Integer.toString(
                        outcome.year().orElse(target.last(answer.study().period()))),
                TargetWords.named(target, shown),
                Integer.toString(outcome.lostYear().orElse(0)));
    }

    private static String policy(Answer answer, ScenarioAnswer best, Shown shown) {
        Outcome outcome = best.first().orElseThrow();
        int year = outcome.year().orElseThrow();
        Optional<Integer> reference =
                answer.baseline().flatMap(ScenarioAnswer::first).flatMap(Finding::year);
        if (reference.isPresent() && reference.get() > year) {
            return shown.text(
                    "answer.lead.policy_earlier",
                    best.scenario().title(),
                    Integer.toString(year),
                    Integer.toString(reference.get() - year));
        }
        return shown.text("answer.lead.policy", best.scenario().title(), Integer.toString(year));
    }

    private static String byYear(Answer answer, Shown shown) {
        Target target = answer.study().mainTarget();
        List<ScenarioAnswer> whole =
                answer.scenarios().stream().filter(s -> s.first().isPresent()).toList();
        List<Object> inTime = new ArrayList<>();
        whole.stream()
                .filter(s -> s.first()
                        .flatMap(Finding::year)
                        .map(y -> y <= target.by())
                        .orElse(false))
                .forEach(s -> inTime.add(s.scenario().title()));
        return inTime.isEmpty()
                ? TargetWords.text(
                        target,
                        shown,
                        "answer.lead.by_none",
                        Integer.toString(target.by()),
                        Integer.toString(whole.size()),
                        target.label())
                : TargetWords.text(
                        target, shown, "answer.lead.by_some", Integer.toString(target.by()), target.label(), inTime);
    }
}
