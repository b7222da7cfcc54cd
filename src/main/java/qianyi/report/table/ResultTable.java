package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.words.CountedWords;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.report.words.TellingYear;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The table of the answer, one row a scenario in the study's order, ready to be set as text, Markdown or HTML. */
public final class ResultTable {
    private ResultTable() {}

    /** The columns from this one on are words; those before it, but for the first, are numbers. */
    public static boolean isNumeric(int column, Table table) {
        return column > 0 && column < table.columnCount() - 1;
    }

    /** With every target, for pages that are wide enough; with many runs, their spread stands for the instant of one. */
    public static Table of(Answer answer, Optional<Certainty> certainty, Language language) {
        return of(answer, certainty, language, true);
    }

    /** With the first target alone, for a terminal. */
    public static Table brief(Answer answer, Optional<Certainty> certainty, Language language) {
        return of(answer, certainty, language, false);
    }

    private static Table of(Answer answer, Optional<Certainty> certainty, Language language, boolean wide) {
        Shown shown = new Shown(answer.study(), language);
        List<StringColumn> columns = new ArrayList<>();
        columns.add(column(answer, shown.text("answer.table.scenario"), s -> s.scenario()
                .title()
                .in(language)));
        for (int year : answer.study().period().show()) {
            columns.add(column(answer, shown.text("answer.year", Integer.toString(year)), s -> value(s, year, shown)));
        }
        growth(answer, shown, columns);
        List<Target> targets = answer.study().targets();
        for (int i = 0; i < (wide ? targets.size() : 1); i++) {
            int index = i;
            Target target = targets.get(i);
            columns.add(
                    column(answer, TargetWords.heading(target, targets, shown), s -> goal(answer, s, index, shown)));
            if (i == 0) {
                if (!wide || certainty.isEmpty()) {
                    columns.add(column(answer, shown.text("answer.table.instant"), s -> s.first()
                            .map(OutcomeWords::instant)
                            .orElse("–")));
                }
                certainty.ifPresent(some -> counted(answer, some, target, wide, shown, columns));
            }
        }
        columns.add(
                column(answer, shown.text("answer.table.changes"), s -> OutcomeWords.changesCell(s.groups(), shown)));
        return Table.create(caption(answer, shown), columns.toArray(new StringColumn[0]));
    }

    /**
     * The numbers behind its cells with every digit, a list a scenario, a number a column; none where a cell holds words.
     * Money is in the unit of the caption, a rate as a share.
     */
    public static List<List<OptionalDouble>> numbers(Answer answer, Optional<Certainty> certainty, Language language) {
        Shown shown = new Shown(answer.study(), language);
        return answer.scenarios().stream()
                .map(scenario -> numbers(answer, certainty, scenario, shown))
                .toList();
    }

    private static List<OptionalDouble> numbers(
            Answer answer, Optional<Certainty> certainty, ScenarioAnswer scenario, Shown shown) {
        List<OptionalDouble> numbers = new ArrayList<>(List.of(OptionalDouble.empty()));
        for (int year : answer.study().period().show()) {
            Double value = scenario.values().get(year);
            numbers.add(
                    value == null
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(shown.scaled(value, shown.headlineUnit())));
        }
        for (int i = 0; i < spans(answer).size(); i++) {
            numbers.add(
                    i < scenario.realGrowth().size()
                            ? OptionalDouble.of(scenario.realGrowth().get(i).rate())
                            : OptionalDouble.empty());
        }
        for (int i = 0; i < scenario.goals().size(); i++) {
            Outcome outcome = scenario.goals().get(i).outcome();
            boolean plain =
                    outcome.kind() == Outcome.Kind.REACHED && outcome.lostYear().isEmpty();
            numbers.add(plain ? OptionalDouble.of(outcome.year().orElseThrow()) : OptionalDouble.empty());
            if (i == 0) {
                certainty.ifPresentOrElse(
                        some -> {
                            Target target = answer.study().mainTarget();
                            numbers.add(shareBy(some, scenario, TellingYear.of(answer, some, target)));
                            numbers.add(OptionalDouble.empty());
                        },
                        () -> numbers.add(outcome.instant()));
            }
        }
        numbers.add(OptionalDouble.empty());
        return numbers;
    }

    private static void counted(
            Answer answer, Certainty certainty, Target target, boolean wide, Shown shown, List<StringColumn> columns) {
        int year = TellingYear.of(answer, certainty, target);
        columns.add(column(
                answer,
                shown.text("certainty.table.by", Integer.toString(year)),
                s -> CountedWords.share(shareBy(certainty, s, year))));
        if (wide) {
            CountedWords words = new CountedWords(shown);
            columns.add(column(answer, shown.text("certainty.table.most"), s -> statistics(certainty, s)
                    .map(words::shortSpread)
                    .orElse("–")));
        }
    }

    /** The share of the runs that meet the first target by a year; none if no run counts. */
    private static OptionalDouble shareBy(Certainty certainty, ScenarioAnswer scenario, int year) {
        return statistics(certainty, scenario).map(of -> of.shareBy(year)).orElse(OptionalDouble.empty());
    }

    private static Optional<ArrivalStatistics> statistics(Certainty certainty, ScenarioAnswer scenario) {
        return certainty.first(scenario.id()).map(Certainty.Counted::statistics);
    }

    private interface Cell {
        String of(ScenarioAnswer scenario);
    }

    private static StringColumn column(Answer answer, String name, Cell cell) {
        return StringColumn.create(
                name, answer.scenarios().stream().map(cell::of).toList());
    }

    private static String value(ScenarioAnswer scenario, int year, Shown shown) {
        Double value = scenario.values().get(year);
        return value == null ? "–" : shown.number(value, shown.headlineUnit());
    }

    private static String goal(Answer answer, ScenarioAnswer scenario, int index, Shown shown) {
        return scenario.failure().isPresent()
                ? shown.text("answer.cell.failed")
                : OutcomeWords.year(
                        scenario.goals().get(index).outcome(),
                        answer.study().targets().get(index),
                        answer.study(),
                        shown);
    }

    private static void growth(Answer answer, Shown shown, List<StringColumn> columns) {
        List<ScenarioAnswer.Growth> spans = spans(answer);
        for (int i = 0; i < spans.size(); i++) {
            int index = i;
            String name = shown.text(
                    "answer.table.growth",
                    twoDigits(spans.get(i).from() + 1),
                    twoDigits(spans.get(i).to()));
            columns.add(column(
                    answer,
                    name,
                    s -> index < s.realGrowth().size()
                            ? Numbers.percent(s.realGrowth().get(index).rate(), 1)
                            : "–"));
        }
    }

    public static List<ScenarioAnswer.Growth> spans(Answer answer) {
        return answer.scenarios().stream()
                .map(ScenarioAnswer::realGrowth)
                .filter(g -> !g.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String twoDigits(int year) {
        return String.format(Locale.ROOT, "%02d", Math.floorMod(year, 100));
    }

    private static String caption(Answer answer, Shown shown) {
        Period period = answer.study().period();
        String label = shown.label(answer.study().headline().variable());
        String unit = shown.unitName(shown.headlineUnit());
        return period.show().isEmpty() ? label : shown.text("answer.table.caption", label, unit);
    }
}
