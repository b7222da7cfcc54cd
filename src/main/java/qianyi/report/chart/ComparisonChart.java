package qianyi.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.model.Unit;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** The headline of two to five scenarios over the years, and how far each is from the first. */
public final class ComparisonChart {
    private final Study study;
    private final Comparison comparison;
    private final Unit unit;
    private final List<ComparedFigure.Levels> points;

    /** What is drawn of a scenario in a year. */
    private interface Figured {
        double of(int scenario, ComparedFigure.Levels levels);
    }

    private ComparisonChart(Study study, Comparison comparison) {
        this.study = study;
        this.comparison = comparison;
        this.unit = new Shown(study, Language.ZH).headlineUnit();
        int last = last();
        this.points = comparison.headline().levels().stream()
                .filter(levels -> levels.year() >= study.period().from() && levels.year() <= last)
                .toList();
    }

    /**
     * The two charts as one file.
     *
     * @param title the finding
     * @param second what stands over the distances
     */
    public static byte[] png(
            Answer answer,
            Comparison comparison,
            Language language,
            String title,
            String second,
            String command,
            String version) {
        Study study = answer.study();
        Shown shown = new Shown(study, language);
        ComparisonChart charts = new ComparisonChart(study, comparison);
        String source = shown.text("report.chart.footer", study.shortHash(), version);
        return ChartPng.of(
                charts.levels(Localized.same(title)),
                charts.gaps(Localized.same(second)),
                shown,
                shown.text("report.chart.made", source, command));
    }

    private Chart levels(Localized title) {
        ChartScale scale = new ChartScale(study.period().from(), last(), top());
        return chart(
                "levels",
                title,
                lines(0, (scenario, levels) -> levels.values().get(scenario), this::arrival),
                Observed.record(study, scale),
                study.headlineTarget().map(t -> HeadlineChart.goal(study, t)),
                Optional.of(scale.top()));
    }

    private Chart gaps(Localized title) {
        return chart(
                "gaps",
                title,
                lines(1, (scenario, levels) -> levels.difference(scenario), this::distance),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Chart chart(
            String id,
            Localized title,
            List<Chart.Line> lines,
            List<Chart.Marks> marks,
            Optional<Chart.Goal> goal,
            Optional<Double> top) {
        ChartScale scale = new ChartScale(study.period().from(), last(), 0);
        return new Chart(
                id,
                Chart.Kind.LINES,
                title,
                BothLanguages.of(study, shown -> HeadlineChart.subtitle(study, shown, scale)),
                unit,
                points.stream().map(ComparedFigure.Levels::year).toList(),
                study.period().today(),
                lines,
                List.of(),
                marks,
                goal,
                top);
    }

    /** A little after the last of them arrives. */
    private int last() {
        int last = study.period().show().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(study.period().today());
        for (var outcome : comparison.dates().stream()
                .limit(1)
                .flatMap(d -> d.outcomes().stream())
                .toList()) {
            OptionalInt year = outcome.map(Outcome::year).orElse(OptionalInt.empty());
            last = Math.max(
                    last,
                    year.isPresent() ? year.getAsInt() + 2 : study.period().to());
        }
        return Math.min(last, study.period().to());
    }

    /** A little above the highest level and the target. */
    private double top() {
        double target = study.headlineTarget().map(Target::asked).orElse(0.0);
        return 1.06
                * points.stream()
                        .flatMap(levels -> levels.values().stream())
                        .filter(Double::isFinite)
                        .reduce(target, Math::max);
    }

    /** From today on, the first scenario from the model's start. */
    private List<Chart.Line> lines(int from, Figured figure, Function<Integer, Localized> label) {
        return IntStream.range(from, comparison.scenarios().size())
                .mapToObj(i -> new Chart.Line(
                        comparison.scenarios().get(i).id(),
                        comparison.scenarios().get(i).title(),
                        label.apply(i),
                        i,
                        points.stream()
                                .map(levels -> i == 0
                                                || levels.year()
                                                        >= study.period().today()
                                        ? figure.of(i, levels)
                                        : Double.NaN)
                                .toList()))
                .toList();
    }

    private Localized arrival(int scenario) {
        return label(scenario, shown -> comparison.dates().stream()
                .findFirst()
                .flatMap(dates -> dates.outcomes().get(scenario))
                .map(outcome -> OutcomeWords.inSentence(outcome, study.mainTarget(), study, shown))
                .orElse(""));
    }

    private Localized distance(int scenario) {
        double last = points.get(points.size() - 1).difference(scenario);
        return label(scenario, shown -> {
            double gap = shown.scaled(last, unit);
            String digits = Numbers.fixed(gap, Math.abs(gap) < 10 ? 1 : 0);
            return gap > 0 ? "+" + digits : digits;
        });
    }

    private Localized label(int scenario, Function<Shown, String> more) {
        return BothLanguages.of(
                study,
                shown -> shown.text(
                        "report.chart.label",
                        comparison.scenarios().get(scenario).title(),
                        more.apply(shown)));
    }
}
