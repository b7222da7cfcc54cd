package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TheilStatistics;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.SeriesVintage;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.Indicator;
import qianyi.study.Observation;
import qianyi.study.Period;
import qianyi.text.Numbers;

/** What the answer is held against: the observed record, how well the model follows it, the goals beside the target. */
public record EvidenceTables(Answer answer, Shown shown, Medium medium) {
    /** The words of the record on how sure a figure is, which have translations. */
    private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");

    /** A goal in one scenario; no scenario where there is none to measure it in. */
    private record Goal(Indicator indicator, Optional<ScenarioAnswer> scenario) {}

    /**
     * An observed figure.
     *
     * @param variable of the model, which it is held against
     */
    public record Observed(Observation observation, String variable) {}

    /** The columns of history.csv in words, figures as they were entered. */
    public Table history() {
        return new Columns<Observation>(medium)
                .text(shown.text("workbook.history.series"), Observation::series)
                .text(shown.text("workbook.label"), this::observed)
                .add(shown.text("workbook.year"), o -> Cell.whole(o.year()))
                .add(shown.text("workbook.history.value"), o -> Cell.of(o.value(), Kind.EXACT))
                .text(shown.text("report.unit"), this::entered)
                .text(shown.text("workbook.history.boundary"), Observation::boundary)
                .text(shown.text("workbook.history.vintage"), Observation::vintage)
                .text(shown.text("workbook.history.kind"), o -> shown.word("answer.kind.", o.kind()))
                .text(shown.text("workbook.history.confidence"), o -> confidence(o.confidence()))
                .text(
                        shown.text("report.source"),
                        o -> answer.study().sourceTitle(o.source()).in(shown.language()))
                .text(shown.text("workbook.history.note"), Observation::note)
                .of(answer.study().history().observations(), shown, "history");
    }

    /** The label of the variable that a series is held against; empty for one that is held against none. */
    private String observed(Observation observation) {
        return answer.study().fits().stream()
                .filter(fit -> fit.series().equals(observation.series()))
                .findFirst()
                .map(fit -> shown.label(fit.variable()))
                .orElse("");
    }

    /** The unit of an observed figure, which stays as it was entered: the reader's word for it where the number is the same. */
    private String entered(Observation observation) {
        return answer.study().units().entrySet().stream()
                .filter(unit -> unit.getKey().toString().equals(observation.unit()))
                .filter(unit -> unit.getValue().times(shown.language()) == 1)
                .map(unit -> unit.getValue().name().in(shown.language()))
                .findFirst()
                .orElse(observation.unit());
    }

    private String confidence(String entered) {
        return CONFIDENCES.contains(entered) ? shown.text("workbook.history.confidence." + entered) : entered;
    }

    /** Some figures of it in words and in the reader's units. */
    public Table record(List<Observed> figures) {
        return new Columns<Observed>(medium)
                .add(shown.text("report.record.series"), o -> Cell.of(shown.label(o.variable()))
                        .noted(o.observation().series()))
                .add(
                        shown.text("report.record.year"),
                        o -> Cell.figure(Integer.toString(o.observation().year())))
                .add(shown.text("report.record.value"), o -> {
                    double value = o.observation().value();
                    Unit unit = shown.unit(o.variable());
                    return Cell.of(shown.scaled(value, unit), Kind.EXACT).reads(shown.exactNumber(value, unit));
                })
                .text(shown.text("report.record.unit"), o -> shown.unitCell(shown.unit(o.variable())))
                .text(
                        shown.text("report.record.kind"),
                        o -> Yardsticks.kind(o.observation().kind(), shown))
                .add(
                        shown.text("report.record.vintage"),
                        o -> Cell.of(o.observation().vintage(), Kind.REMARK))
                .text(shown.text("report.record.confidence"), o -> confidence(o.observation()))
                .add(shown.text("report.record.source"), o -> source(o.observation()))
                .add(
                        shown.text("report.record.remark"),
                        o -> Cell.of(o.observation().note(), Kind.REMARK))
                .of(figures, "record", "");
    }

    /** The words of the record's own scale; another word stays as it was entered. */
    private String confidence(Observation observation) {
        return List.of("high", "medium", "low").contains(observation.confidence())
                ? shown.text("report.record.confidence." + observation.confidence())
                : observation.confidence();
    }

    private Cell source(Observation observation) {
        return observation.source().isEmpty() && observation.kind() == Observation.Kind.DERIVED
                ? Cell.of(shown.text("report.record.derived"))
                : Cell.of(observation.source(), Kind.SOURCE);
    }

    public Table fits() {
        Columns<TheilStatistics> columns = new Columns<TheilStatistics>(medium)
                .sheetText(shown.text("workbook.variable"), f -> f.fit().variable())
                .text(
                        medium.name(shown.text("report.fit.variable"), shown.text("workbook.label")),
                        f -> shown.label(f.fit().variable()))
                .pageText(shown.text("report.record.vintage"), f -> SeriesVintage.of(f.fit(), answer.study(), shown))
                .sheetText(shown.text("workbook.series"), f -> f.fit().series())
                .right(fit("count"), f -> Cell.whole(f.count()))
                .right(fit("error"), f -> Cell.amount(shown, f.rootMeanSquare(), unit(f))
                        .reads(Numbers.fixed(shown.scaled(f.rootMeanSquare(), unit(f)), 2)))
                .right(
                        medium.name(shown.text("report.unit"), shown.text("workbook.unit")),
                        f -> Cell.of(shown.unitCell(unit(f))))
                .right(fit("relative"), f -> Cell.of(f.relative(), Kind.RATIO))
                .right(fit("bias"), f -> part(f.bias()))
                .right(fit("variation"), f -> part(f.variation()))
                .right(fit("covariation"), f -> part(f.covariation()));
        return medium == Medium.SHEET ? columns.of(answer.fits(), shown, "fit") : columns.of(answer.fits(), "fit", "");
    }

    private String fit(String key) {
        return shown.text(medium.name("report.fit.", "workbook.fit.") + key);
    }

    private Unit unit(TheilStatistics fit) {
        return shown.unit(fit.fit().variable());
    }

    private static Cell part(double share) {
        return Cell.of(share, Kind.RATIO).reads(Numbers.fixed(share, 2));
    }

    /** The goals with what each measure misses, in every scenario; on a page in the baseline, from today on. */
    public Table indicators() {
        Period period = answer.study().period();
        Columns<Goal> columns = new Columns<Goal>(medium)
                .sheetText(
                        shown.text("workbook.scenario_id"),
                        g -> g.scenario().map(ScenarioAnswer::id).orElse(""))
                .sheetText(shown.text("report.scenario"), g -> g.scenario()
                        .map(s -> s.scenario().title().in(shown.language()))
                        .orElse(""))
                .text(shown.text("report.goal"), g -> g.indicator().label().in(shown.language()))
                .text(shown.text("report.measures"), g -> measure(g.indicator()))
                .sheetText(
                        shown.text("workbook.variable"),
                        g -> g.indicator().variable().orElse(""))
                .sheetText(shown.text("workbook.unit"), g -> g.indicator()
                        .variable()
                        .map(v -> shown.unitCell(shown.unit(v)))
                        .orElse(""));
        for (int year : period.show()) {
            if (medium == Medium.SHEET || year >= period.today() && year <= period.to()) {
                String key = medium.name("answer.year", "workbook.figure_in_row_unit");
                columns.right(shown.text(key, Integer.toString(year)), g -> figure(g, year));
            }
        }
        columns.text(
                shown.text("report.not_measured"),
                g -> g.indicator().notMeasured().in(shown.language()));
        return medium == Medium.SHEET
                ? columns.of(goals(), shown, "indicators")
                : columns.of(
                        answer.study().indicators().stream()
                                .map(indicator -> new Goal(indicator, answer.baseline()))
                                .toList(),
                        "goals",
                        answer.baseline()
                                .map(b -> b.scenario().title().in(shown.language()))
                                .orElse(""));
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

    /** With its unit, which a sheet has a column for. */
    private String measure(Indicator indicator) {
        String words = indicator.measures().in(shown.language());
        return indicator
                .variable()
                .map(v -> medium == Medium.SHEET
                        ? words
                        : shown.text("report.with_unit", words, shown.unitCell(shown.unit(v))))
                .orElse(shown.text("report.not_modelled"));
    }

    private Cell figure(Goal goal, int year) {
        return goal.indicator()
                .variable()
                .flatMap(variable -> goal.scenario()
                        .map(s -> Trajectory.of(s.run(), variable))
                        .filter(path -> path.covers(year))
                        .map(path -> Cell.amount(shown, path.at(year), shown.unit(variable))))
                .orElse(Cell.NONE);
    }
}
