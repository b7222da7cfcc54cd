package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import qianyi.answer.Answer;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.Outcome;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioAnswer.Goal;
import qianyi.model.Unit;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.report.words.Yardsticks;
import qianyi.report.workbook.Cell.Form;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What each scenario gives: the figures of the printed years, and when each target is met. */
record ResultSheets(Answer answer, Shown shown) {
    /** A scenario's outcome for one target. */
    private record Arrival(ScenarioAnswer scenario, Goal goal) {}

    TableSheet results() {
        Unit unit = shown.unit(answer.study().headline().variable());
        Columns<ScenarioAnswer> columns = new Columns<ScenarioAnswer>()
                .text(shown.text("workbook.scenario_id"), ScenarioAnswer::id)
                .text(shown.text("report.scenario"), this::title);
        for (int year : answer.study().period().show()) {
            String name = shown.text(
                    "workbook.figure_of", shown.label(answer.study().headline().variable()), Integer.toString(year));
            columns.add(Columns.headed(shown, name, unit), s -> headline(s, year, unit));
        }
        growth(columns);
        columns.text(
                        shown.text("workbook.first_outcome"),
                        s -> s.first().map(o -> outcome(o)).orElse(""))
                .add(
                        TargetWords.text(
                                answer.study().mainTarget(),
                                shown,
                                "workbook.year_reached",
                                answer.study().mainTarget().label()),
                        s -> Cell.of(s.first().map(Outcome::year).orElse(OptionalInt.empty())))
                .add(
                        shown.text("workbook.instant"),
                        s -> Cell.of(s.first().map(Outcome::instant).orElse(OptionalDouble.empty()), Form.INSTANT))
                .text(shown.text("answer.table.changes"), s -> OutcomeWords.changesCell(s.groups(), shown))
                .add(
                        shown.text("workbook.outside_range"),
                        s -> Cell.whole(s.scenario().warnings().size()))
                .text(shown.text("workbook.failure"), this::failure)
                .text(shown.text("report.story"), s -> s.scenario().story().in(shown.language()));
        return columns.of(answer.scenarios(), shown, "results");
    }

    private String title(ScenarioAnswer scenario) {
        return scenario.scenario().title().in(shown.language());
    }

    private String outcome(Outcome outcome) {
        return shown.word("workbook.outcome.", outcome.kind());
    }

    private Cell headline(ScenarioAnswer scenario, int year, Unit unit) {
        Double value = scenario.values().get(year);
        return value == null ? Cell.EMPTY : Columns.amount(shown, value, unit);
    }

    private void growth(Columns<ScenarioAnswer> columns) {
        List<ScenarioAnswer.Growth> spans = answer.scenarios().stream()
                .map(ScenarioAnswer::realGrowth)
                .filter(g -> !g.isEmpty())
                .findFirst()
                .orElse(List.of());
        for (int i = 0; i < spans.size(); i++) {
            int span = i;
            String name = shown.text(
                    "workbook.real_growth",
                    Integer.toString(spans.get(i).from()),
                    Integer.toString(spans.get(i).to()));
            columns.add(
                    name,
                    s -> span < s.realGrowth().size()
                            ? Cell.of(s.realGrowth().get(span).rate(), Form.RATIO)
                            : Cell.EMPTY);
        }
    }

    private String failure(ScenarioAnswer scenario) {
        return scenario.failure()
                .map(f -> shown.text(
                        "answer.failed",
                        title(scenario),
                        f.column().label(),
                        Numbers.fixed(f.time(), 4),
                        Numbers.shortest(f.value())))
                .orElse("");
    }

    TableSheet targets() {
        List<Arrival> arrivals = answer.scenarios().stream()
                .flatMap(s -> s.goals().stream().map(goal -> new Arrival(s, goal)))
                .toList();
        Columns<Arrival> columns = new Columns<Arrival>()
                .text(shown.text("workbook.scenario_id"), a -> a.scenario().id())
                .text(shown.text("report.scenario"), a -> title(a.scenario()))
                .text(shown.text("workbook.target_id"), a -> a.goal().target().id())
                .text(
                        shown.text("report.target"),
                        a -> a.goal().target().label().in(shown.language()));
        if (!answer.study().targets().stream().allMatch(Target::isRise)) {
            columns.text(
                    shown.text("workbook.asked"),
                    a -> TargetWords.asked(a.goal().target(), shown));
        }
        return columns.add(shown.text("workbook.level"), a -> level(a.goal().target()))
                .text(shown.text("workbook.unit"), a -> unit(a.goal().target()))
                .add(
                        shown.text("workbook.by"),
                        a -> Cell.whole(a.goal().target().by()))
                .text(shown.text("workbook.outcome"), a -> outcome(a.goal().outcome()))
                .add(
                        text("workbook.year_first"),
                        a -> Cell.of(a.goal().outcome().year()))
                .add(
                        shown.text("workbook.instant"),
                        a -> instant(Optional.of(a.goal().outcome())))
                .add(text("workbook.year_lost"), a -> Cell.of(a.goal().outcome().lostYear()))
                .add(
                        shown.text("workbook.instant.half"),
                        a -> instant(a.goal().doubt().halfStep()))
                .add(
                        shown.text("workbook.instant.runge_kutta"),
                        a -> instant(a.goal().doubt().rungeKutta()))
                .add(
                        shown.text("report.numerics.difference"),
                        a -> Cell.of(a.goal().doubt().largestDifference(), Form.RATIO))
                .of(arrivals, shown, "targets");
    }

    /** The heading of a column about every target. */
    private String text(String key) {
        return shown.text(TargetWords.key(answer.study().targets(), key));
    }

    private Cell level(Target target) {
        return Cell.of(shown.scaled(target.asked(), target.unit()), Form.EXACT);
    }

    private String unit(Target target) {
        return Columns.unitCell(shown, target.unit());
    }

    private static Cell instant(Optional<Outcome> outcome) {
        return Cell.of(outcome.map(Outcome::instant).orElse(OptionalDouble.empty()), Form.INSTANT);
    }

    /** What it takes to get there, and where the record alone leads. */
    TableSheet growth() {
        List<Target> targets = answer.study().targets().stream()
                .filter(t -> answer.requiredGrowth(t).isPresent()
                        || answer.benchmark(t).isPresent())
                .toList();
        return new Columns<Target>()
                .text(shown.text("workbook.target_id"), Target::id)
                .text(shown.text("report.target"), t -> t.label().in(shown.language()))
                .add(shown.text("workbook.level"), this::level)
                .text(shown.text("workbook.unit"), this::unit)
                .add(shown.text("workbook.by"), t -> Cell.whole(t.by()))
                .add(
                        shown.text("workbook.base_year"),
                        required(r -> Cell.whole(r.base().year())))
                .add(
                        shown.text("workbook.base_figure"),
                        required(r -> Cell.of(
                                shown.scaled(r.base().value(), r.target().unit()), Form.EXACT)))
                .add(
                        shown.text("workbook.base_kind"),
                        required(r -> Cell.of(Yardsticks.kind(r.base().kind(), shown))))
                .add(
                        shown.text("workbook.base_series"),
                        required(r -> Cell.of(r.base().series())))
                .add(shown.text("workbook.required"), required(r -> Cell.of(r.rate(), Form.RATIO)))
                .add(
                        shown.text("workbook.naive.fast_rate"),
                        naive(n -> Cell.of(n.fast().rate(), Form.RATIO)))
                .add(
                        shown.text("workbook.naive.fast_year"),
                        naive(n -> Cell.of(n.fast().year())))
                .add(
                        shown.text("workbook.naive.slow_rate"),
                        naive(n -> Cell.of(n.slow().rate(), Form.RATIO)))
                .add(
                        shown.text("workbook.naive.slow_year"),
                        naive(n -> Cell.of(n.slow().year())))
                .of(new ArrayList<>(targets), shown, "growth");
    }

    private Function<Target, Cell> required(Function<RequiredGrowth, Cell> cell) {
        return target -> answer.requiredGrowth(target).map(cell).orElse(Cell.EMPTY);
    }

    private Function<Target, Cell> naive(Function<NaiveBenchmark, Cell> cell) {
        return target -> answer.benchmark(target).map(cell).orElse(Cell.EMPTY);
    }
}
