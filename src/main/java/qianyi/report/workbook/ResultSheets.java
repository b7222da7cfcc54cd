package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import qianyi.model.Unit;
import qianyi.report.Wording;
import qianyi.report.workbook.Cell.Form;
import qianyi.study.Target;
import qianyi.target.Answer;
import qianyi.target.NaiveBenchmark;
import qianyi.target.Outcome;
import qianyi.target.RequiredGrowth;
import qianyi.target.ScenarioAnswer;
import qianyi.target.ScenarioAnswer.Goal;
import qianyi.text.Numbers;

/** What each scenario gives: the figures of the printed years, and when each target is met. */
record ResultSheets(Answer answer, Wording wording) {
    /** A scenario's outcome for one target. */
    private record Arrival(ScenarioAnswer scenario, Goal goal) {}

    TableSheet results() {
        Unit unit = wording.unit(answer.study().headline().variable());
        Columns<ScenarioAnswer> columns = new Columns<ScenarioAnswer>()
                .text(wording.text("workbook.scenario_id"), ScenarioAnswer::id)
                .text(wording.text("report.scenario"), this::title);
        for (int year : answer.study().period().show()) {
            String name = wording.text(
                    "workbook.figure_of",
                    wording.label(answer.study().headline().variable()),
                    Integer.toString(year));
            columns.add(Columns.headed(wording, name, unit), s -> headline(s, year, unit));
        }
        growth(columns);
        columns.text(
                        wording.text("workbook.first_outcome"),
                        s -> s.first().map(o -> outcome(o)).orElse(""))
                .add(
                        wording.text(
                                "workbook.year_reached",
                                answer.study().targets().isEmpty()
                                        ? ""
                                        : answer.study().targets().get(0).label()),
                        s -> Cell.of(s.first().map(Outcome::year).orElse(OptionalInt.empty())))
                .add(
                        wording.text("workbook.instant"),
                        s -> Cell.of(s.first().map(Outcome::instant).orElse(OptionalDouble.empty()), Form.INSTANT))
                .text(wording.text("answer.table.changes"), s -> wording.groups(s.groups()))
                .add(
                        wording.text("workbook.outside_range"),
                        s -> Cell.whole(s.scenario().warnings().size()))
                .text(wording.text("workbook.failure"), this::failure)
                .text(wording.text("report.story"), s -> s.scenario().story().in(wording.language()));
        return columns.of(answer.scenarios(), wording, "results");
    }

    private String title(ScenarioAnswer scenario) {
        return scenario.scenario().title().in(wording.language());
    }

    private String outcome(Outcome outcome) {
        return wording.word("workbook.outcome.", outcome.kind());
    }

    private Cell headline(ScenarioAnswer scenario, int year, Unit unit) {
        Double value = scenario.values().get(year);
        return value == null ? Cell.EMPTY : Columns.amount(wording, value, unit);
    }

    private void growth(Columns<ScenarioAnswer> columns) {
        List<ScenarioAnswer.Growth> spans = answer.scenarios().stream()
                .map(ScenarioAnswer::realGrowth)
                .filter(g -> !g.isEmpty())
                .findFirst()
                .orElse(List.of());
        for (int i = 0; i < spans.size(); i++) {
            int span = i;
            String name = wording.text(
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
                .map(f -> wording.text(
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
        return new Columns<Arrival>()
                .text(wording.text("workbook.scenario_id"), a -> a.scenario().id())
                .text(wording.text("report.scenario"), a -> title(a.scenario()))
                .text(wording.text("workbook.target_id"), a -> a.goal().target().id())
                .text(
                        wording.text("report.target"),
                        a -> a.goal().target().label().in(wording.language()))
                .add(wording.text("workbook.level"), a -> level(a.goal().target()))
                .text(wording.text("workbook.unit"), a -> unit(a.goal().target()))
                .add(
                        wording.text("workbook.by"),
                        a -> Cell.whole(a.goal().target().by()))
                .text(wording.text("workbook.outcome"), a -> outcome(a.goal().outcome()))
                .add(
                        wording.text("workbook.year_first"),
                        a -> Cell.of(a.goal().outcome().year()))
                .add(
                        wording.text("workbook.instant"),
                        a -> instant(Optional.of(a.goal().outcome())))
                .add(
                        wording.text("workbook.year_lost"),
                        a -> Cell.of(a.goal().outcome().lostYear()))
                .add(
                        wording.text("workbook.instant.half"),
                        a -> instant(a.goal().doubt().halfStep()))
                .add(
                        wording.text("workbook.instant.runge_kutta"),
                        a -> instant(a.goal().doubt().rungeKutta()))
                .add(
                        wording.text("report.numerics.difference"),
                        a -> Cell.of(a.goal().doubt().largestDifference(), Form.RATIO))
                .of(arrivals, wording, "targets");
    }

    private Cell level(Target target) {
        return Cell.of(wording.scaled(target.reaches(), target.unit()), Form.EXACT);
    }

    private String unit(Target target) {
        return Columns.unitCell(wording, target.unit());
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
                .text(wording.text("workbook.target_id"), Target::id)
                .text(wording.text("report.target"), t -> t.label().in(wording.language()))
                .add(wording.text("workbook.level"), this::level)
                .text(wording.text("workbook.unit"), this::unit)
                .add(wording.text("workbook.by"), t -> Cell.whole(t.by()))
                .add(
                        wording.text("workbook.base_year"),
                        required(r -> Cell.whole(r.base().year())))
                .add(
                        wording.text("workbook.base_figure"),
                        required(r -> Cell.of(
                                wording.scaled(r.base().value(), r.target().unit()), Form.EXACT)))
                .add(
                        wording.text("workbook.base_kind"),
                        required(r -> Cell.of(wording.kind(r.base().kind()))))
                .add(
                        wording.text("workbook.base_series"),
                        required(r -> Cell.of(r.base().series())))
                .add(wording.text("workbook.required"), required(r -> Cell.of(r.rate(), Form.RATIO)))
                .add(
                        wording.text("workbook.naive.fast_rate"),
                        naive(n -> Cell.of(n.fast().rate(), Form.RATIO)))
                .add(
                        wording.text("workbook.naive.fast_year"),
                        naive(n -> Cell.of(n.fast().year())))
                .add(
                        wording.text("workbook.naive.slow_rate"),
                        naive(n -> Cell.of(n.slow().rate(), Form.RATIO)))
                .add(
                        wording.text("workbook.naive.slow_year"),
                        naive(n -> Cell.of(n.slow().year())))
                .of(new ArrayList<>(targets), wording, "growth");
    }

    private Function<Target, Cell> required(Function<RequiredGrowth, Cell> cell) {
        return target -> answer.requiredGrowth(target).map(cell).orElse(Cell.EMPTY);
    }

    private Function<Target, Cell> naive(Function<NaiveBenchmark, Cell> cell) {
        return target -> answer.benchmark(target).map(cell).orElse(Cell.EMPTY);
    }
}
