package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.report.workbook.Cell.Form;
import qianyi.study.Assumption;
import qianyi.study.Change;
import qianyi.study.Source;

/** What was put in: the assumptions, what each scenario changes of them, where numbers come from. */
record InputSheets(Answer answer, Shown shown) {
    /** One number of a change; a change of a table has one a point. */
    private record Step(ScenarioAnswer scenario, Change change, String action, OptionalDouble at, double number) {}

    /** The columns of assumptions.csv in the units of the model, to be edited and given back. */
    TableSheet assumptions() {
        List<List<Cell>> rows =
                answer.study().assumptions().stream().map(InputSheets::row).toList();
        return new TableSheet(
                shown.text("study.sheet.assumptions"),
                shown.text("workbook.about.assumptions"),
                Assumption.COLUMNS,
                rows);
    }

    private static List<Cell> row(Assumption assumption) {
        return List.of(
                Cell.of(assumption.name()),
                Cell.of(assumption.element()),
                Cell.of(assumption.value(), Form.EXACT),
                Cell.of(assumption.low(), Form.EXACT),
                Cell.of(assumption.high(), Form.EXACT),
                Cell.of(lower(assumption.distribution())),
                Cell.of(assumption.unit().toString()),
                Cell.of(lower(assumption.group())),
                Cell.of(lower(assumption.kind())),
                Cell.of(assumption.label().zh()),
                Cell.of(assumption.label().en()),
                Cell.of(assumption.source()),
                Cell.of(assumption.note()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    TableSheet changes() {
        List<Step> steps = new ArrayList<>();
        answer.scenarios().forEach(s -> s.scenario().effective().forEach(change -> steps.addAll(steps(s, change))));
        return new Columns<Step>()
                .text(shown.text("workbook.scenario_id"), s -> s.scenario().id())
                .text(
                        shown.text("report.scenario"),
                        s -> s.scenario().scenario().title().in(shown.language()))
                .text(shown.text("workbook.change.own"), this::own)
                .text(shown.text("workbook.variable"), s -> s.change().title())
                .text(shown.text("workbook.label"), s -> label(s.change()))
                .text(shown.text("workbook.change.action"), s -> shown.text("workbook.change." + s.action()))
                .add(shown.text("workbook.change.at"), s -> Cell.of(s.at(), Form.EXACT))
                .add(shown.text("workbook.change.number"), s -> Cell.of(s.number(), Form.EXACT))
                .text(shown.text("workbook.change.unit"), this::unit)
                .add(shown.text("workbook.change.assumed"), s -> assumption(s.change())
                        .map(a -> Cell.of(a.value(), Form.EXACT))
                        .orElse(Cell.EMPTY))
                .add(shown.text("workbook.change.from"), s -> Cell.of(s.change().from(), Form.EXACT))
                .add(
                        shown.text("workbook.change.ramp"),
                        s -> s.change().from().isPresent() ? Cell.of(s.change().ramp(), Form.EXACT) : Cell.EMPTY)
                .text(shown.text("workbook.change.why"), s -> s.change().why().in(shown.language()))
                .text(shown.text("workbook.change.source"), s -> s.change().source())
                .of(steps, shown, "changes");
    }

    private static List<Step> steps(ScenarioAnswer scenario, Change change) {
        return change.action().accept(new Change.Action.Visitor<>() {
            @Override
            public List<Step> to(Change.Action.To to) {
                return List.of(step("to", OptionalDouble.empty(), to.value()));
            }

            @Override
            public List<Step> times(Change.Action.Times times) {
                return List.of(step("times", OptionalDouble.empty(), times.factor()));
            }

            @Override
            public List<Step> plus(Change.Action.Plus plus) {
                return List.of(step("plus", OptionalDouble.empty(), plus.difference()));
            }

            @Override
            public List<Step> schedule(Change.Action.Schedule schedule) {
                List<Step> points = new ArrayList<>();
                for (int i = 0; i < schedule.x().size(); i++) {
                    points.add(step(
                            "schedule",
                            OptionalDouble.of(schedule.x().get(i)),
                            schedule.y().get(i)));
                }
                return points;
            }

            private Step step(String action, OptionalDouble at, double number) {
                return new Step(scenario, change, action, at, number);
            }
        });
    }

    private String own(Step step) {
        boolean own = step.scenario().scenario().changes().contains(step.change());
        return shown.text(own ? "workbook.change.own.yes" : "workbook.change.own.no");
    }

    /** Of the model, as in the sheet of assumptions; a factor has none. */
    private String unit(Step step) {
        return step.action().equals("times")
                ? Unit.ONE.toString()
                : step.change()
                        .unit()
                        .orElse(shown.unit(step.change().variable()))
                        .toString();
    }

    private String label(Change change) {
        return assumption(change)
                .map(a -> a.label().in(shown.language()))
                .orElseGet(() -> shown.label(change.variable()));
    }

    private Optional<Assumption> assumption(Change change) {
        return answer.study().assumptions().stream()
                .filter(a -> a.title().equals(change.title()))
                .findFirst();
    }

    TableSheet sources() {
        return new Columns<Source>()
                .text(shown.text("report.source.id"), Source::id)
                .text(shown.text("report.source.title"), s -> s.title().in(shown.language()))
                .text(shown.text("report.source.date"), Source::date)
                .text(shown.text("report.source.where"), Source::where)
                .of(answer.study().sources(), shown, "sources");
    }
}
