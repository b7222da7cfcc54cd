package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.ElementLabels;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The headline of one scenario by sector, stacked, the sector that rises most at the bottom. */
public final class SectorChart {
    private final Study study;
    private final ScenarioAnswer scenario;
    private final ChartScale scale;
    private final Contributions rise;
    private final List<Contributions.Part> parts;

    private SectorChart(Study study, ScenarioAnswer scenario, ChartScale scale) {
        this.study = study;
        this.scenario = scenario;
        this.scale = new ChartScale(study.period().from(), scale.last(), scale.top());
        this.rise = scenario.contributions().orElseThrow();
        this.parts = rise.parts().stream()
                .sorted(Comparator.comparingDouble(Contributions.Part::rise).reversed())
                .toList();
    }

    /** One a coloured scenario, with its finding as title. */
    static List<Chart> all(Answer answer, ChartScale scale) {
        return ChartScale.coloured(answer).stream()
                .filter(scenario -> scenario.contributions().isPresent())
                .map(scenario -> new SectorChart(answer.study(), scenario, scale).chart())
                .toList();
    }

    private Chart chart() {
        List<Integer> years = HeadlineChart.years(scale);
        List<Chart.Line> lines = new ArrayList<>();
        for (Contributions.Part part : parts) {
            Localized name = BothLanguages.of(study, shown -> name(part, shown));
            int style = lines.size() < Palette.COLOURS ? lines.size() + 1 : Chart.THIN;
            Trajectory path = Trajectory.through(
                    scenario.run().times(),
                    scenario.run()
                            .series(study.headline().bySector(), part.element().split("\\|")));
            lines.add(new Chart.Line(part.element(), name, name, style, HeadlineChart.values(path, years)));
        }
        if (!scenario.run().program().columns(study.headline().other()).isEmpty()) {
            Localized name =
                    BothLanguages.of(study, s -> s.label(study.headline().other()));
            Trajectory path = Trajectory.of(scenario.run(), study.headline().other());
            lines.add(new Chart.Line("other", name, name, Chart.THIN, HeadlineChart.values(path, years)));
        }
        return new Chart(
                "sectors-" + scenario.id(),
                Chart.Kind.AREAS,
                BothLanguages.of(study, this::finding),
                BothLanguages.of(study, s -> HeadlineChart.subtitle(study, s, scale)),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                List.of(),
                List.of(),
                study.headlineTarget().map(t -> HeadlineChart.goal(study, t)),
                Optional.of(scale.top()));
    }

    private String name(Contributions.Part part, Shown shown) {
        return ElementLabels.of(
                        study, parts.stream().map(Contributions.Part::element).toList(), shown.language())
                .of(part.element());
    }

    private String finding(Shown shown) {
        Contributions.Part most = parts.get(0);
        return shown.text(
                "report.chart.sector.title",
                scenario.scenario().title(),
                Integer.toString(rise.from()),
                Integer.toString(rise.to()),
                shown.quantity(rise.total(), shown.headlineUnit()),
                name(most, shown),
                shown.quantity(most.rise(), shown.headlineUnit()));
    }
}
