package qianyi.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.HeadlinePng;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Finding;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.ElementLabels;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The headline over time: by scenario, and by sector in each scenario. */
final class HeadlineChart {
    /** Bands that get a colour of their own. */
    private static final int COLOURS = 4;

    private HeadlineChart() {}

    static PageChart headline(Answer answer, ChartScale scale) {
        Study study = answer.study();
        List<Integer> years = years(scale);
        List<PageChart.Line> lines = new ArrayList<>();
        List<ScenarioAnswer> coloured = ChartScale.coloured(answer);
        int place = answer.baseline().isPresent() ? PageChart.BASELINE : 1;
        for (ScenarioAnswer scenario : coloured) {
            lines.add(line(answer, scenario, place++, years));
        }
        ChartScale.others(answer).forEach(s -> lines.add(line(answer, s, PageChart.THIN, years)));
        return new PageChart(
                "headline",
                PageChart.Kind.LINES,
                BothLanguages.of(study, s -> Finding.of(answer, s.language()).title()),
                BothLanguages.of(study, s -> HeadlinePng.subtitle(study, s, scale)),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                List.of(),
                observed(answer, scale),
                study.headlineTarget().map(t -> goal(study, t)),
                Optional.of(scale.top()));
    }

    static List<Integer> years(ChartScale scale) {
        return IntStream.rangeClosed(scale.first(), scale.last()).boxed().toList();
    }

    /** The baseline from the model's start, the others from today on. */
    private static PageChart.Line line(Answer answer, ScenarioAnswer scenario, int style, List<Integer> years) {
        Study study = answer.study();
        int from = style == PageChart.BASELINE
                ? study.period().from()
                : study.period().today();
        return new PageChart.Line(
                scenario.id(),
                scenario.scenario().title(),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                "report.chart.label",
                                scenario.scenario().title(),
                                scenario.first()
                                        .map(o -> OutcomeWords.inSentence(o, study.mainTarget(), study, shown))
                                        .orElse(""))),
                style,
                years.stream()
                        .map(year ->
                                year < from ? Double.NaN : scenario.values().getOrDefault(year, Double.NaN))
                        .toList());
    }

    static PageChart.Goal goal(Study study, Target target) {
        return new PageChart.Goal(
                target.asked(),
                target.by(),
                BothLanguages.of(
                        study,
                        s -> TargetWords.text(
                                target,
                                s,
                                "report.chart.target",
                                TargetWords.named(target, s),
                                Integer.toString(target.by()))));
    }

    /** Published, derived and restated figures apart: they do not measure the same thing. */
    static List<PageChart.Marks> observed(Answer answer, ChartScale scale) {
        Study study = answer.study();
        List<Observation> record = ChartScale.published(study);
        List<Observation> restated = answer.standIns().stream()
                .flatMap(series -> study.history().series(series).stream())
                .filter(o -> o.year() >= scale.first())
                .toList();
        List<PageChart.Marks> marks = new ArrayList<>();
        Predicate<Observation> found = o -> o.kind() == Observation.Kind.FOUND;
        marks.add(marks(
                study,
                "published",
                PageChart.Symbol.FULL_CIRCLE,
                record.stream().filter(found).toList()));
        marks.add(marks(
                study,
                "derived",
                PageChart.Symbol.OPEN_CIRCLE,
                record.stream().filter(found.negate()).toList()));
        marks.add(marks(study, "restated", PageChart.Symbol.OPEN_DIAMOND, restated));
        return marks.stream().filter(m -> !m.values().isEmpty()).toList();
    }

    private static PageChart.Marks marks(
            Study study, String kind, PageChart.Symbol symbol, List<Observation> observations) {
        return new PageChart.Marks(kind, BothLanguages.of(study, "report.chart." + kind), symbol, byYear(observations));
    }

    static Map<Integer, Double> byYear(List<Observation> observations) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        observations.forEach(o -> values.putIfAbsent(o.year(), o.value()));
        return values;
    }

    /** One chart a coloured scenario, the band that rises most at the bottom. */
    static List<PageChart> sectors(Answer answer, ChartScale scale) {
        return ChartScale.coloured(answer).stream()
                .filter(s -> s.contributions().isPresent())
                .map(s -> sectors(answer, s, scale))
                .toList();
    }

    private static PageChart sectors(Answer answer, ScenarioAnswer scenario, ChartScale scale) {
        Study study = answer.study();
        List<Integer> years = years(scale).stream()
                .filter(year -> year >= study.period().from())
                .toList();
        List<Contributions.Part> parts = scenario.contributions().orElseThrow().parts().stream()
                .sorted(Comparator.comparingDouble(Contributions.Part::rise).reversed())
                .toList();
        List<PageChart.Line> lines = new ArrayList<>();
        for (Contributions.Part part : parts) {
            Localized name = BothLanguages.of(study, s -> ElementLabels.of(
                            study,
                            parts.stream().map(Contributions.Part::element).toList(),
                            s.language())
                    .of(part.element()));
            int style = lines.size() < COLOURS ? lines.size() + 1 : PageChart.THIN;
            Trajectory path = Trajectory.through(
                    scenario.run().times(),
                    scenario.run()
                            .series(study.headline().bySector(), part.element().split("\\|")));
            lines.add(new PageChart.Line(part.element(), name, name, style, values(path, years)));
        }
        if (!scenario.run().program().columns(study.headline().other()).isEmpty()) {
            Localized name =
                    BothLanguages.of(study, s -> s.label(study.headline().other()));
            Trajectory path = Trajectory.of(scenario.run(), study.headline().other());
            lines.add(new PageChart.Line("other", name, name, PageChart.THIN, values(path, years)));
        }
        return new PageChart(
                "sectors-" + scenario.id(),
                PageChart.Kind.AREAS,
                BothLanguages.of(
                        study, "report.chart.sectors", scenario.scenario().title()),
                BothLanguages.of(study, s -> HeadlinePng.subtitle(study, s, scale)),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                List.of(),
                List.of(),
                study.headlineTarget().map(t -> goal(study, t)),
                Optional.of(scale.top()));
    }

    static List<Double> values(Trajectory path, List<Integer> years) {
        return years.stream()
                .map(year -> path.covers(year) ? path.at(year) : Double.NaN)
                .toList();
    }
}
