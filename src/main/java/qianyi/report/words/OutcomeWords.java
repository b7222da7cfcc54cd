package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.engine.Run;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** Outcomes and their marks as short words, the same in the terminal, the page and the charts. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** "2037", "not by 2050", "2037, lost 2041", "met in 2025". */
    public static String year(Outcome outcome, Target target, Study study, Shown shown) {
        int year = outcome.year().orElse(target.last(study.period()));
        String words =
                switch (outcome.kind()) {
                    case REACHED, LOST -> Integer.toString(year);
                    case ALREADY -> TargetWords.text(target, shown, "answer.cell.already", Integer.toString(year));
                    case NOT_REACHED ->
                        TargetWords.text(target, shown, "answer.cell.not_reached", Integer.toString(year));
                };
        return outcome.lostYear().isPresent()
                ? TargetWords.text(
                        target,
                        shown,
                        "answer.cell.lost",
                        words,
                        Integer.toString(outcome.lostYear().getAsInt()))
                : words;
    }

    /** The same within a sentence, where a bare year needs its word in Chinese. */
    public static String inSentence(Outcome outcome, Target target, Study study, Shown shown) {
        return outcome.kind() == Outcome.Kind.REACHED
                ? shown.text("answer.year", Integer.toString(outcome.year().orElseThrow()))
                : year(outcome, target, study, shown);
    }

    public static String instant(Outcome outcome) {
        return outcome.instant().isPresent() ? Numbers.fixed(outcome.instant().getAsDouble(), 1) : "–";
    }

    /** What kinds of assumption a scenario changes. */
    static String changes(Set<Assumption.Group> groups, Shown shown) {
        return groups.stream()
                .map(group -> group(group, shown))
                .collect(Collectors.joining(shown.text("answer.list.comma")));
    }

    /** What a scenario changes, as short as a table wants it; a dash for nothing. */
    public static String changesCell(ScenarioAnswer scenario, Shown shown) {
        Set<Assumption.Group> others = new TreeSet<>(scenario.groups());
        List<String> parts = new ArrayList<>();
        if (others.remove(Assumption.Group.POLICY)) {
            parts.add(shortGroup(Assumption.Group.POLICY, shown));
        }
        if (!others.isEmpty()) {
            parts.add(shown.text(
                    "answer.changes.if",
                    others.stream()
                            .map(group -> shortGroup(group, shown))
                            .collect(Collectors.joining(shown.text("answer.list.comma")))));
        }
        if (!scenario.assumes().isEmpty()) {
            parts.add(shown.text(
                    "answer.changes.assumes",
                    Integer.toString(scenario.assumes().size())));
        }
        return parts.isEmpty() ? "–" : String.join(shown.text("answer.list.semicolon"), parts);
    }

    public static String group(Assumption.Group group, Shown shown) {
        return shown.text(
                switch (group) {
                    case POLICY -> "answer.group.policy";
                    case BEHAVIOUR -> "answer.group.behaviour";
                    case STRUCTURE -> "answer.group.structure";
                    case OUTSIDE_WORLD -> "answer.group.outside_world";
                    case PRICE_LEVEL -> "answer.group.price_level";
                    case MEASUREMENT -> "answer.group.measurement";
                });
    }

    private static String shortGroup(Assumption.Group group, Shown shown) {
        return shown.text(
                switch (group) {
                    case POLICY -> "answer.group.short.policy";
                    case BEHAVIOUR -> "answer.group.short.behaviour";
                    case STRUCTURE -> "answer.group.short.structure";
                    case OUTSIDE_WORLD -> "answer.group.short.outside_world";
                    case PRICE_LEVEL -> "answer.group.short.price_level";
                    case MEASUREMENT -> "answer.group.short.measurement";
                });
    }

    /** How the columns of growth and of instants are meant. */
    public static List<String> readingNotes(Answer answer, Shown shown) {
        boolean growth =
                answer.scenarios().stream().anyMatch(s -> !s.realGrowth().isEmpty());
        List<String> notes = new ArrayList<>();
        if (growth) {
            notes.add(shown.text("answer.table.note.growth"));
        }
        notes.add(shown.text("answer.table.note"));
        return notes;
    }

    /** Which number was lost where, in a sentence. */
    public static String failure(ScenarioAnswer scenario, Run.Failure failure, Shown shown) {
        return shown.text(
                "answer.failed",
                scenario.scenario().title(),
                failure.column().label(),
                Numbers.fixed(failure.time(), 4),
                Numbers.shortest(failure.value()));
    }
}
