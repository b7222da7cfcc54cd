package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TheilStatistics;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.SeriesVintage;
import qianyi.report.words.Shown;
import qianyi.study.Fit;
import qianyi.study.Indicator;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Small charts of what the model holds: the stocks of each group, the goals' measures, the fits. */
public final class StateCharts {
    /** The charts of one group of the model. */
    public record Group(String id, Localized name, List<Chart> charts) {
        public Group {
            charts = List.copyOf(charts);
        }
    }

    private final Answer answer;
    private final Study study;
    private final List<Integer> years;

    public StateCharts(Answer answer, ChartScale scale) {
        this.answer = answer;
        this.study = answer.study();
        this.years = HeadlineChart.years(scale).stream()
                .filter(year -> year >= study.period().from())
                .toList();
    }

    /** So many stocks are shown at once. */
    private static final int TELLING = 8;

    /** Lines that differ by less, as a share of their size, are one. */
    private static final double SAME = 1e-6;

    /** Of all groups, the stocks in which the scenarios differ most by the last printed year, in the model's order. */
    public static List<Chart> telling(List<Group> groups, int year) {
        List<Chart> all =
                groups.stream().flatMap(group -> group.charts().stream()).toList();
        List<Chart> most = all.stream()
                .sorted(Comparator.comparingDouble((Chart chart) -> apart(chart, year))
                        .reversed())
                .limit(TELLING)
                .toList();
        return all.stream().filter(most::contains).toList();
    }

    /** How far the lines lie apart in a year, as a share of the largest figure that any of them has until then. */
    private static double apart(Chart chart, int year) {
        int at = chart.years().indexOf(year);
        DoubleSummaryStatistics figures = chart.lines().stream()
                .mapToDouble(line -> line.values().get(at))
                .filter(Double::isFinite)
                .summaryStatistics();
        double size = chart.lines().stream()
                .flatMap(line -> line.values().subList(0, at + 1).stream())
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        return size == 0 || figures.getCount() == 0 ? 0 : (figures.getMax() - figures.getMin()) / size;
    }

    /** Whether the scenarios differ in it anywhere. */
    private static boolean differs(Chart chart) {
        return chart.years().stream().anyMatch(year -> apart(chart, year) > SAME);
    }

    /** Groups that have something to show, in the model's order; a stock that is the same in every scenario is left out. */
    public List<Group> groups() {
        return study.program().model().groups().stream()
                .map(group -> new Group(
                        group.name(),
                        new Localized(
                                or(group.documentation().zh(), group.name()),
                                or(group.documentation().en(), group.name())),
                        group.variables().stream()
                                .flatMap(name -> study.program().model().variable(name).stream())
                                .filter(StateCharts::isShown)
                                .map(stock -> chart("stock-" + stock.name(), stock.name(), Optional.empty()))
                                .filter(StateCharts::differs)
                                .toList()))
                .filter(group -> !group.charts().isEmpty())
                .toList();
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    /** Stocks of one number, and arrays whose elements may be added up: amounts, not indices or amounts a head. */
    private static boolean isShown(Variable variable) {
        return variable instanceof Variable.Stock
                && (variable.dimensions().isEmpty() || isAmount(variable.unit().orElse(Unit.ONE)));
    }

    private static boolean isAmount(Unit unit) {
        return unit.exponents().values().stream().filter(e -> e > 0).count() == 1
                && unit.exponents().entrySet().stream()
                        .allMatch(e -> e.getValue() == 1 || e.getKey().equals("year") && e.getValue() == -1);
    }

    /** The headline over the economy outside; none if the study has none. */
    public List<Chart> share() {
        return study.economy().stream()
                .map(economy -> chart("share-of-outside", economy.share(), Optional.empty()))
                .toList();
    }

    public List<Chart> indicators() {
        List<Chart> charts = new ArrayList<>();
        for (Indicator indicator : study.indicators()) {
            indicator
                    .variable()
                    .ifPresent(
                            variable -> charts.add(chart("goal-" + indicator.id(), variable, Optional.of(indicator))));
        }
        return charts;
    }

    private Chart chart(String id, String variable, Optional<Indicator> indicator) {
        Localized label = BothLanguages.of(study, s -> s.label(variable));
        List<Chart.Line> lines = new ArrayList<>();
        int style = answer.baseline().isPresent() ? Chart.BASELINE : 1;
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            Localized name = scenario.scenario().title();
            Trajectory path = Trajectory.of(scenario.run(), variable);
            lines.add(new Chart.Line(scenario.id(), name, name, style++, HeadlineChart.values(path, years)));
        }
        return chart(
                id,
                indicator.map(Indicator::label).orElse(label),
                indicator.map(Indicator::measures).orElse(label),
                variable,
                lines,
                List.of());
    }

    private Chart chart(
            String id,
            Localized title,
            Localized subtitle,
            String variable,
            List<Chart.Line> lines,
            List<Chart.Marks> marks) {
        Unit unit = new Shown(study, Language.ZH).unit(variable);
        return new Chart(
                id,
                Chart.Kind.LINES,
                title,
                BothLanguages.of(
                        study, s -> withUnit(title.equals(subtitle) ? "" : subtitle.in(s.language()), s, unit)),
                unit,
                years,
                study.period().today(),
                lines,
                List.of(),
                marks,
                Optional.empty(),
                Optional.empty());
    }

    private static String withUnit(String words, Shown shown, Unit unit) {
        String name = shown.unitName(unit).isEmpty() ? shown.text("report.ratio") : shown.unitName(unit);
        return words.isEmpty() ? name : shown.text("report.with_unit", words, name);
    }

    /** The baseline beside each observed series that it is compared with. */
    public List<Chart> fits() {
        List<Chart> charts = new ArrayList<>();
        for (TheilStatistics statistics : answer.fits()) {
            Fit fit = statistics.fit();
            ScenarioAnswer baseline = answer.baseline().orElseThrow();
            int today = study.period().today();
            List<Double> values = HeadlineChart.values(Trajectory.of(baseline.run(), fit.variable()), years)
                    .subList(0, today - years.get(0) + 1);
            Map<Integer, Double> seen = Observed.byYear(study.history().series(fit.series()).stream()
                    .filter(o -> o.year() >= years.get(0) && o.year() <= today)
                    .toList());
            Localized computed = BothLanguages.of(study, "report.chart.computed");
            Chart whole = chart(
                    "fit-" + fit.series(),
                    BothLanguages.of(study, s -> s.label(fit.variable())),
                    BothLanguages.of(study, s -> SeriesVintage.of(fit, study, s)),
                    fit.variable(),
                    List.of(new Chart.Line("computed", computed, computed, Chart.BASELINE, values)),
                    List.of(new Chart.Marks(
                            "observed",
                            BothLanguages.of(study, "report.chart.observed"),
                            Chart.Symbol.FULL_CIRCLE,
                            seen)));
            charts.add(whole.until(today));
        }
        return charts;
    }
}
