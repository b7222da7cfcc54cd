package qianyi.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The headline otherwise measured: in money, in the money of today, as growth without prices, and a head. */
public final class MeasureCharts {
    private static final double PERCENT = 100;

    private final Answer answer;
    private final Study study;
    private final List<Integer> years;

    public MeasureCharts(Answer answer, ChartScale scale) {
        this.answer = answer;
        this.study = answer.study();
        this.years = HeadlineChart.years(scale).stream()
                .filter(year -> year >= study.period().from())
                .toList();
    }

    /** In money, in the money of today, growth without prices: to be looked at one at a time; none if only money is known. */
    public List<Chart> switched() {
        return study.headline()
                .views()
                .real()
                .map(real -> List.of(nominal(), constant(real), growth(real)))
                .orElse(List.of());
    }

    /** The headline a head, and the heads. */
    public List<Chart> heads() {
        List<Chart> charts = new ArrayList<>();
        study.headline().views().perHead().ifPresent(variable -> charts.add(plain("per-head", variable)));
        study.headline().views().population().ifPresent(variable -> charts.add(plain("population", variable)));
        return charts;
    }

    private Chart nominal() {
        return chart(
                "measure-nominal",
                BothLanguages.of(study, "report.measure.nominal"),
                unit(study.headline().variable()),
                years,
                (scenario, year) -> at(scenario, study.headline().variable(), year));
    }

    /** Real figures times the price level that the headline has today. */
    private Chart constant(String real) {
        int today = study.period().today();
        return chart(
                "measure-constant",
                BothLanguages.of(study, "report.measure.constant", Integer.toString(today)),
                unit(study.headline().variable()),
                years,
                (scenario, year) -> at(scenario, real, year)
                        * at(scenario, study.headline().variable(), today)
                        / at(scenario, real, today));
    }

    private Chart growth(String real) {
        return chart(
                "measure-growth",
                BothLanguages.of(study, "report.measure.growth"),
                Unit.ONE,
                years.subList(1, years.size()),
                (scenario, year) -> PERCENT * (at(scenario, real, year) / at(scenario, real, year - 1) - 1));
    }

    private Chart plain(String id, String variable) {
        return chart(
                id,
                BothLanguages.of(study, shown -> shown.label(variable)),
                unit(variable),
                years,
                (scenario, year) -> at(scenario, variable, year));
    }

    private Unit unit(String variable) {
        return new Shown(study, Language.ZH).unit(variable);
    }

    private static double at(ScenarioAnswer scenario, String variable, int year) {
        Trajectory path = Trajectory.of(scenario.run(), variable);
        return path.covers(year) ? path.at(year) : Double.NaN;
    }

    private Chart chart(
            String id,
            Localized title,
            Unit unit,
            List<Integer> shownYears,
            ToDoubleBiFunction<ScenarioAnswer, Integer> value) {
        List<Chart.Line> lines = new ArrayList<>();
        int style = answer.baseline().isPresent() ? Chart.BASELINE : 1;
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            Localized name = scenario.scenario().title();
            List<Double> values = shownYears.stream()
                    .map(year -> value.applyAsDouble(scenario, year))
                    .toList();
            lines.add(new Chart.Line(scenario.id(), name, name, style++, values));
        }
        return new Chart(
                id,
                Chart.Kind.LINES,
                title,
                BothLanguages.of(study, shown -> subtitle(unit, shown, shownYears)),
                unit,
                shownYears,
                study.period().today(),
                lines,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private String subtitle(Unit unit, Shown shown, List<Integer> shownYears) {
        return shown.text(
                "report.measure.subtitle",
                unit.isOne() ? shown.text("report.measure.percent") : shown.unitName(unit),
                study.place(),
                shownYears.get(0).toString(),
                shownYears.get(shownYears.size() - 1).toString());
    }
}
