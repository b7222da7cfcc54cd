package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.AssumptionSetting;
import qianyi.study.Change;
import qianyi.study.Scenario;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What each scenario changes, with the reason and the source of every change, and what it assumes. */
public record ChangeTables(Answer answer, Shown shown) {
    /** One number of a change; a change of a table has one a point. */
    private record Step(
            ScenarioAnswer scenario, Change change, boolean own, String action, OptionalDouble at, double number) {}

    /** Every number that is assumed or changed in some scenario, of its own or from what it builds on, for a sheet. */
    public Table steps() {
        List<Step> steps = new ArrayList<>();
        for (ScenarioAnswer s : answer.scenarios()) {
            s.scenario().assumed().forEach(setting -> steps.add(assumed(s, setting)));
            s.scenario().effective().forEach(change -> steps.addAll(steps(s, change)));
        }
        return new Columns<Step>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), s -> s.scenario().id())
                .text(
                        shown.text("report.scenario"),
                        s -> s.scenario().scenario().title().in(shown.language()))
                .text(shown.text("workbook.change.own"), this::own)
                .text(shown.text("workbook.variable"), s -> s.change().title())
                .text(shown.text("workbook.label"), s -> label(s.change()))
                .text(shown.text("workbook.change.action"), s -> shown.text("workbook.change." + s.action()))
                .add(shown.text("workbook.change.at"), s -> Cell.of(s.at(), Kind.EXACT))
                .add(shown.text("workbook.change.number"), s -> Cell.of(s.number(), Kind.EXACT))
                .text(shown.text("workbook.change.unit"), this::unit)
                .add(shown.text("workbook.change.assumed"), s -> assumption(s.change())
                        .map(a -> Cell.of(a.value(), Kind.EXACT))
                        .orElse(Cell.NONE))
                .add(shown.text("workbook.change.from"), s -> Cell.of(s.change().from(), Kind.EXACT))
                .add(
                        shown.text("workbook.change.ramp"),
                        s -> s.change().from().isPresent() ? Cell.of(s.change().ramp(), Kind.EXACT) : Cell.NONE)
                .text(shown.text("workbook.change.why"), s -> s.change().why().in(shown.language()))
                .text(shown.text("workbook.change.source"), s -> s.change().source())
                .of(steps, shown, "changes");
    }

    private Step assumed(ScenarioAnswer scenario, AssumptionSetting setting) {
        return new Step(
                scenario,
                written(setting),
                scenario.scenario().isOwn(setting),
                "assume",
                OptionalDouble.empty(),
                setting.value());
    }

    /** What a scenario assumes, as if it were a change. */
    private Change written(AssumptionSetting setting) {
        Assumption row = answer.study().assumptions().stream()
                .filter(one -> one.title().equals(setting.title()))
                .findFirst()
                .orElseThrow();
        return new Change(
                row.name(),
                row.element().isEmpty() ? List.of() : List.of(row.element().split("\\|")),
                new Change.Action.To(setting.value()),
                Optional.of(row.unit()),
                OptionalDouble.empty(),
                0,
                Messages.inBoth("analysis.assumed"),
                "",
                setting.file(),
                setting.span());
    }

    private static List<Step> steps(ScenarioAnswer scenario, Change change) {
        boolean own = scenario.scenario().changes().contains(change);
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
                return IntStream.range(0, schedule.x().size())
                        .mapToObj(i -> step(
                                "schedule",
                                OptionalDouble.of(schedule.x().get(i)),
                                schedule.y().get(i)))
                        .toList();
            }

            private Step step(String action, OptionalDouble at, double number) {
                return new Step(scenario, change, own, action, at, number);
            }
        });
    }

    private String own(Step step) {
        return shown.text(step.own() ? "workbook.change.own.yes" : "workbook.change.own.no");
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

    /** What a scenario assumes and what it changes itself, in words and in the reader's units. */
    public Table of(Scenario scenario) {
        List<Change> rows = Stream.concat(scenario.assumed().stream().map(this::written), scenario.changes().stream())
                .toList();
        return new Columns<Change>(Medium.PAGE)
                .add(shown.text("report.inputs.what"), c -> Cell.of(label(c)).noted(c.title()))
                .add(shown.text("report.changes.was"), c -> Cell.figure(was(c)))
                .add(
                        shown.text("report.changes.becomes"),
                        c -> Cell.of(
                                becomes(c, shownUnit(c)),
                                c.action() instanceof Change.Action.Schedule ? Kind.POINTS : Kind.FIGURE))
                .text(shown.text("report.unit"), c -> shown.unitCell(shownUnit(c)))
                .text(shown.text("report.changes.reason"), c -> c.why().in(shown.language()))
                .add(shown.text("report.source"), c -> Cell.of(c.source(), Kind.SOURCE))
                .of(rows, "changes-" + scenario.id(), "");
    }

    private Unit shownUnit(Change change) {
        return answer.study().shownUnit(change.variable(), shown.unit(change.variable()));
    }

    /** What the assumptions give that number; empty for a table, and for several numbers at once. */
    private String was(Change change) {
        return assumption(change)
                .map((Assumption a) ->
                        shown.exactNumber(a.value(), answer.study().shownUnit(a)))
                .orElse("");
    }

    private String becomes(Change change, Unit unit) {
        String what = change.action().accept(new Change.Action.Visitor<>() {
            @Override
            public String to(Change.Action.To to) {
                return shown.exactNumber(to.value(), unit);
            }

            @Override
            public String times(Change.Action.Times times) {
                return "×" + Numbers.shortest(times.factor());
            }

            @Override
            public String plus(Change.Action.Plus plus) {
                return (plus.difference() < 0 ? "" : "+") + shown.exactNumber(plus.difference(), unit);
            }

            @Override
            public String schedule(Change.Action.Schedule schedule) {
                return IntStream.range(0, schedule.x().size())
                        .mapToObj(i -> shown.text(
                                "report.changes.point",
                                Numbers.shortest(schedule.x().get(i)),
                                shown.exactNumber(schedule.y().get(i), unit)))
                        .collect(Collectors.joining(shown.text("answer.list.comma")));
            }
        });
        return change.from().isPresent()
                ? InputTables.timed(what, change.from().getAsDouble(), change.ramp(), shown)
                : what;
    }
}
