package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.ComparedDates;
import qianyi.analysis.Comparison;
import qianyi.analysis.HeadlineGap;
import qianyi.answer.Outcome;
import qianyi.report.words.TargetWords;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** A comparison on a terminal. */
public final class ComparisonText {
    private final Study study;
    private final Comparison comparison;
    private final Messages messages;
    private final int width;

    /** @param width columns of the terminal */
    public ComparisonText(Study study, Comparison comparison, Messages messages, int width) {
        this.study = study;
        this.comparison = comparison;
        this.messages = messages;
        this.width = width;
    }

    /** The whole standard output, ending with a line break. */
    public String render() {
        return TextGrid.wrapped(title(), 0, 2, width) + "\n" + dates() + "\n" + gaps() + "\n"
                + new ComparisonOutcomes(study, comparison, messages, width).render() + "\n"
                + new ComparisonInputs(study, comparison, messages, width).render();
    }

    /** When each scenario reaches the first target, in a line. */
    public String title() {
        List<String> parts = new ArrayList<>();
        Optional<ComparedDates> first = comparison.dates().stream().findFirst();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            int scenario = i;
            String when = first.map(dates -> when(dates, scenario, true)).orElse("");
            parts.add(messages.text("cli.compare.title.part", title(i), when));
        }
        return messages.text(
                "cli.compare.title",
                first.map(dates -> name(dates.target())).orElse(study.title().in(language())),
                String.join(messages.text("answer.list.semicolon"), parts));
    }

    private String dates() {
        TextGrid grid = new TextGrid(1);
        grid.row(List.of(
                messages.text("cli.compare.when"),
                messages.text("cli.compare.year"),
                messages.text("cli.compare.shift"),
                messages.text("cli.compare.crosses"),
                messages.text("cli.compare.shift")));
        grid.rule();
        for (ComparedDates dates : comparison.dates()) {
            grid.row(List.of(name(dates.target())));
            for (int i = 0; i < comparison.scenarios().size(); i++) {
                Optional<Outcome> outcome = dates.outcomes().get(i);
                OptionalDouble instant = outcome.map(Outcome::instant).orElse(OptionalDouble.empty());
                OptionalDouble shift = dates.instantShift(i);
                boolean shifted = i > 0 && dates.yearShift(i).isPresent();
                grid.row(List.of(
                        "  " + title(i),
                        when(dates, i, false),
                        shifted ? Numbers.signed(dates.yearShift(i).getAsInt(), 0) : "",
                        instant.isPresent() ? Numbers.fixed(instant.getAsDouble(), 1) : "–",
                        i > 0 && shift.isPresent() ? Numbers.signed(shift.getAsDouble(), 1) : ""));
            }
        }
        return grid.render();
    }

    private String gaps() {
        StringBuilder lines = new StringBuilder();
        for (HeadlineGap gap : comparison.gaps()) {
            lines.append(TextGrid.wrapped(gap(gap), 0, 2, width));
        }
        return lines.toString();
    }

    private String gap(HeadlineGap gap) {
        String mine = title(gap.scenario());
        String first = title(0);
        String open = Numbers.percent(HeadlineGap.OPEN, 0);
        if (gap.widest().isEmpty()) {
            return messages.text("cli.compare.gap.none", mine, first);
        }
        String widest = Integer.toString(gap.widest().getAsInt());
        String most = Numbers.percent(gap.widening().orElse(0), 1);
        String largest = Integer.toString(gap.largest().orElse(gap.widest().getAsInt()));
        return gap.opens().isPresent()
                ? messages.text(
                        "cli.compare.gap",
                        mine,
                        first,
                        open,
                        Integer.toString(gap.opens().getAsInt()),
                        widest,
                        most,
                        largest)
                : messages.text("cli.compare.gap.small", mine, first, open, widest, most, largest);
    }

    /** "2037", "not by 2050", "failed"; within a sentence with the word that a year needs. */
    private String when(ComparedDates dates, int scenario, boolean sentence) {
        Optional<Outcome> outcome = dates.outcomes().get(scenario);
        Target target = dates.target();
        if (outcome.isEmpty()) {
            return messages.text("answer.cell.failed");
        }
        String year = Integer.toString(outcome.get().year().orElse(target.last(study.period())));
        String words =
                switch (outcome.get().kind()) {
                    case REACHED, LOST -> sentence ? messages.text("answer.year", year) : year;
                    case ALREADY -> text(target, "answer.cell.already", year);
                    case NOT_REACHED -> text(target, "answer.cell.not_reached", year);
                };
        return outcome.get().lostYear().isPresent()
                ? text(
                        target,
                        "answer.cell.lost",
                        words,
                        Integer.toString(outcome.get().lostYear().getAsInt()))
                : words;
    }

    private String text(Target target, String key, Object... arguments) {
        return messages.text(TargetWords.key(List.of(target), key), arguments);
    }

    private String name(Target target) {
        return target.label().in(language());
    }

    private String title(int scenario) {
        return title(comparison.scenarios().get(scenario));
    }

    private String title(Scenario scenario) {
        return scenario.title().in(language());
    }

    private Language language() {
        return messages.language();
    }
}
