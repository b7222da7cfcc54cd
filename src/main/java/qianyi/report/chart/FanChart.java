package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.answer.Fan;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.YearlyFigures;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * The headline of one scenario over its runs: the median, and bands that hold 3, 6 and 9 of 10 runs in each year. It is
 * no chart of scenarios: what they change and what is not known are never in one picture.
 */
public final class FanChart {
    /** Single runs to be shown on demand. */
    private static final int SAMPLES = 15;

    private final Answer answer;
    private final Study study;
    private final ScenarioAnswer scenario;
    private final ScenarioEnsemble ensemble;
    private final ChartScale scale;
    private final Fan fan;

    private FanChart(Answer answer, ScenarioAnswer scenario, ScenarioEnsemble ensemble, ChartScale scale) {
        this.answer = answer;
        this.study = answer.study();
        this.scenario = scenario;
        this.ensemble = ensemble;
        this.scale = scale;
        this.fan = new Fan(ensemble);
    }

    /** @param style of the scenario, as in the chart of the scenarios; none if no run counts */
    public static Optional<Chart> of(
            Answer answer, ScenarioAnswer scenario, ScenarioEnsemble ensemble, ChartScale scale, int style) {
        FanChart chart = new FanChart(answer, scenario, ensemble, scale);
        return chart.fan.count() == 0 ? Optional.empty() : Optional.of(chart.chart(style));
    }

    private Chart chart(int style) {
        List<Integer> years = HeadlineChart.years(scale);
        List<Chart.Line> lines = new ArrayList<>();
        Localized median = BothLanguages.of(study, "report.fan.median");
        lines.add(new Chart.Line("median", median, median, style, values(years, 0.5)));
        Arrays.stream(fan.runs()).limit(SAMPLES).forEach(run -> lines.add(sample(run, years)));
        return new Chart(
                "fan-" + scenario.id(),
                Chart.Kind.FAN,
                BothLanguages.of(study, this::title),
                BothLanguages.of(study, this::subtitle),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                Fan.BANDS.stream().map(in10 -> band(in10, style, years)).toList(),
                Observed.all(answer, scale),
                study.headlineTarget().map(t -> HeadlineChart.goal(study, t)),
                Optional.of(top(years)));
    }

    /** The upper edge of the widest band, or the target if that is higher. */
    private double top(List<Integer> years) {
        double target = study.headlineTarget().map(Target::asked).orElse(0.0);
        return 1.05
                * Stream.concat(Stream.of(target), values(years, 0.95).stream())
                        .filter(Double::isFinite)
                        .mapToDouble(value -> value)
                        .max()
                        .orElse(1);
    }

    private List<Double> values(List<Integer> years, double share) {
        return years.stream().map(year -> fan.at(year, share)).toList();
    }

    private Chart.Band band(int in10, int style, List<Integer> years) {
        Localized name = BothLanguages.of(study, "report.fan.band", Integer.toString(in10));
        double tail = Fan.tail(in10);
        return new Chart.Band("band-" + in10, name, name, style, values(years, tail), values(years, 1 - tail));
    }

    private Chart.Line sample(int run, List<Integer> years) {
        Localized name = BothLanguages.of(study, "report.fan.run", Integer.toString(run + 1));
        YearlyFigures figures = ensemble.headline();
        return new Chart.Line(
                "run-" + (run + 1),
                name,
                name,
                Chart.SAMPLE,
                years.stream()
                        .map(year -> year < figures.from() || year > figures.to() ? Double.NaN : figures.at(year, run))
                        .toList());
    }

    /** Where the runs lie in the last of the printed years. */
    private String title(Shown shown) {
        Period period = study.period();
        int year = period.show().stream().mapToInt(y -> y).max().orElse(period.to());
        return shown.text(
                "report.fan.title",
                scenario.scenario().title(),
                Integer.toString(year),
                shown.quantity(fan.at(year, 0.5), shown.headlineUnit()),
                shown.number(fan.at(year, 0.05), shown.headlineUnit()),
                shown.quantity(fan.at(year, 0.95), shown.headlineUnit()));
    }

    private String subtitle(Shown shown) {
        return shown.text(
                "report.fan.subtitle",
                HeadlineChart.subtitle(study, shown, scale),
                new CountedWords(shown).count(fan.count()));
    }
}
