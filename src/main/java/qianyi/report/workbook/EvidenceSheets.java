package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TheilStatistics;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.report.workbook.Cell.Form;
import qianyi.study.Indicator;
import qianyi.study.Observation;

/** What the answer is held against: the observed record, how well the model follows it, the goals beside the target. */
record EvidenceSheets(Answer answer, Shown shown) {
    /** A goal in one scenario; no scenario where the model has no measure for it. */
    private record Goal(Indicator indicator, Optional<ScenarioAnswer> scenario) {}

    /** The columns of history.csv, figures as they were entered. */
    TableSheet history() {
        return new Columns<Observation>()
                .text("series", Observation::series)
                .add("year", o -> Cell.whole(o.year()))
                .add("value", o -> Cell.of(o.value(), Form.EXACT))
                .text("unit", Observation::unit)
                .text("boundary", Observation::boundary)
                .text("vintage", Observation::vintage)
                .text("kind", o -> o.kind().name().toLowerCase(Locale.ROOT))
                .text("confidence", Observation::confidence)
                .text("source", Observation::source)
                .text("note", Observation::note)
                .of(answer.study().history().observations(), shown, "history");
    }

    TableSheet fit() {
        return new Columns<TheilStatistics>()
                .text(shown.text("workbook.variable"), f -> f.fit().variable())
                .text(shown.text("workbook.label"), f -> shown.label(f.fit().variable()))
                .text(shown.text("workbook.series"), f -> f.fit().series())
                .add(shown.text("workbook.fit.count"), f -> Cell.whole(f.count()))
                .add(shown.text("workbook.fit.error"), f -> Columns.amount(shown, f.rootMeanSquare(), unit(f)))
                .text(shown.text("workbook.unit"), f -> Columns.unitCell(shown, unit(f)))
                .add(shown.text("workbook.fit.relative"), f -> Cell.of(f.relative(), Form.RATIO))
                .add(shown.text("workbook.fit.bias"), f -> Cell.of(f.bias(), Form.RATIO))
                .add(shown.text("workbook.fit.variation"), f -> Cell.of(f.variation(), Form.RATIO))
                .add(shown.text("workbook.fit.covariation"), f -> Cell.of(f.covariation(), Form.RATIO))
                .of(answer.fits(), shown, "fit");
    }

    private Unit unit(TheilStatistics fit) {
        return shown.unit(fit.fit().variable());
    }

    TableSheet indicators() {
        Columns<Goal> columns = new Columns<Goal>()
                .text(
                        shown.text("workbook.scenario_id"),
                        g -> g.scenario().map(ScenarioAnswer::id).orElse(""))
                .text(shown.text("report.scenario"), g -> g.scenario()
                        .map(s -> s.scenario().title().in(shown.language()))
                        .orElse(""))
                .text(shown.text("report.goal"), g -> g.indicator().label().in(shown.language()))
                .text(shown.text("report.measures"), this::measure)
                .text(
                        shown.text("workbook.variable"),
                        g -> g.indicator().variable().orElse(""))
                .text(shown.text("workbook.unit"), g -> g.indicator()
                        .variable()
                        .map(v -> Columns.unitCell(shown, shown.unit(v)))
                        .orElse(""));
        for (int year : answer.study().period().show()) {
            columns.add(shown.text("workbook.figure_in_row_unit", Integer.toString(year)), g -> figure(g, year));
        }
        columns.text(
                shown.text("report.not_measured"),
                g -> g.indicator().notMeasured().in(shown.language()));
        return columns.of(goals(), shown, "indicators");
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Indicator indicator : answer.study().indicators()) {
            if (indicator.variable().isEmpty()) {
                goals.add(new Goal(indicator, Optional.empty()));
            } else {
                answer.scenarios().stream()
                        .filter(s -> s.failure().isEmpty())
                        .forEach(s -> goals.add(new Goal(indicator, Optional.of(s))));
            }
        }
        return goals;
    }

    private String measure(Goal goal) {
        return goal.indicator().variable().isPresent()
                ? goal.indicator().measures().in(shown.language())
                : shown.text("report.not_modelled");
    }

    private Cell figure(Goal goal, int year) {
        if (goal.scenario().isEmpty()) {
            return Cell.EMPTY;
        }
        String variable = goal.indicator().variable().orElseThrow();
        Trajectory path = Trajectory.of(goal.scenario().get().run(), variable);
        return path.covers(year) ? Columns.amount(shown, path.at(year), shown.unit(variable)) : Cell.EMPTY;
    }
}
