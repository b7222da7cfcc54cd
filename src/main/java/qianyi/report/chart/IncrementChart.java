package qianyi.report.chart;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.report.table.Cell;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.ElementLabels;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * By how much the headline rises from today to the last printed year, by sector and by industry: bars beside each other,
 * one a scenario in front.
 *
 * @param from the year from which it rises
 * @param series the scenarios
 * @param rows the sectors, the one that rises most first, then the industries
 */
public record IncrementChart(
        String id, Localized title, Localized subtitle, int from, int to, List<Series> series, List<Row> rows)
        implements Figure {
    /** A scenario, in the style that it has in the other charts. */
    public record Series(String id, Localized name, int style) {}

    /**
     * What rises.
     *
     * @param of the variable, and its element where it is one of an array; an empty element where it is none
     * @param isIndustry whether it is a sum over sectors, which would count twice beside them
     * @param values one a series, in the model's unit of the headline
     */
    public record Row(Localized name, List<String> of, boolean isIndustry, List<Double> values) {
        public Row {
            of = List.copyOf(of);
            values = List.copyOf(values);
        }
    }

    public IncrementChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** The baseline and the best that policy alone does; none where no scenario has sectors. */
    public static Optional<IncrementChart> of(Answer answer) {
        List<ScenarioAnswer> front = Stream.of(answer.baseline(), answer.bestPolicy())
                .flatMap(Optional::stream)
                .filter(scenario -> scenario.contributions().isPresent())
                .toList();
        return front.isEmpty() ? Optional.empty() : Optional.of(of(answer.study(), front));
    }

    private static IncrementChart of(Study study, List<ScenarioAnswer> front) {
        Contributions first = front.get(0).contributions().orElseThrow();
        List<String> elements =
                first.parts().stream().map(Contributions.Part::element).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            int sector = i;
            rows.add(row(
                    BothLanguages.of(study, shown -> ElementLabels.of(study, elements, shown.language())
                            .of(elements.get(sector))),
                    List.of(study.headline().bySector(), elements.get(sector).replace('|', ',')),
                    false,
                    front,
                    scenario -> scenario.contributions()
                            .orElseThrow()
                            .parts()
                            .get(sector)
                            .rise()));
        }
        rows.sort(Comparator.comparingDouble(
                        (Row row) -> row.values().get(row.values().size() - 1))
                .reversed());
        if (front.stream()
                .anyMatch(scenario -> scenario.contributions().orElseThrow().other() != 0)) {
            Localized other = BothLanguages.of(
                    study, shown -> shown.label(study.headline().other()));
            rows.add(
                    row(other, List.of(study.headline().other(), ""), false, front, scenario -> scenario.contributions()
                            .orElseThrow()
                            .other()));
        }
        for (String industry : study.headline().views().industries()) {
            rows.add(row(
                    BothLanguages.of(study, shown -> shown.label(industry)),
                    List.of(industry, ""),
                    true,
                    front,
                    scenario -> rise(scenario, industry, first)));
        }
        List<Series> series = front.stream()
                .map(scenario -> new Series(
                        scenario.id(),
                        scenario.scenario().title(),
                        scenario.id().equals(study.baseline()) ? Chart.BASELINE : 1))
                .toList();
        String years = "report.increment.subtitle";
        return new IncrementChart(
                "increments",
                BothLanguages.of(study, shown -> title(front.get(front.size() - 1), rows.get(0), first, shown)),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                years,
                                Integer.toString(first.from()),
                                Integer.toString(first.to()),
                                shown.unitName(shown.headlineUnit()))),
                first.from(),
                first.to(),
                series,
                rows);
    }

    private static Row row(
            Localized name,
            List<String> of,
            boolean isIndustry,
            List<ScenarioAnswer> front,
            ToDoubleFunction<ScenarioAnswer> value) {
        return new Row(
                name, of, isIndustry, front.stream().map(value::applyAsDouble).toList());
    }

    private static double rise(ScenarioAnswer scenario, String variable, Contributions years) {
        Trajectory path = Trajectory.of(scenario.run(), variable);
        return path.at(years.to()) - path.at(years.from());
    }

    private static String title(ScenarioAnswer scenario, Row most, Contributions first, Shown shown) {
        return shown.text(
                "report.chart.sector.title",
                scenario.scenario().title(),
                Integer.toString(first.from()),
                Integer.toString(first.to()),
                shown.quantity(scenario.contributions().orElseThrow().total(), shown.headlineUnit()),
                most.name(),
                shown.quantity(most.values().get(most.values().size() - 1), shown.headlineUnit()));
    }

    @Override
    public String kindName() {
        return "increments";
    }

    @Override
    public Map<String, @Nullable Object> fields(Study study) {
        Shown zh = new Shown(study, Language.ZH);
        Shown en = new Shown(study, Language.EN);
        return object(
                "unit",
                BothLanguages.of(study, shown -> shown.unitName(shown.headlineUnit())),
                "times",
                object("zh", zh.scaled(1, zh.headlineUnit()), "en", en.scaled(1, en.headlineUnit())),
                "from",
                from,
                "to",
                to,
                "series",
                series.stream()
                        .map(one -> object("id", one.id(), "name", one.name(), "style", one.style()))
                        .toList(),
                "rows",
                rows.stream()
                        .map(row -> object(
                                "name",
                                row.name(),
                                "of",
                                row.of(),
                                "industry",
                                row.isIndustry(),
                                "values",
                                row.values()))
                        .toList());
    }

    @Override
    public Table numbers(Shown shown) {
        Columns<Row> columns = new Columns<Row>(Medium.PAGE)
                .text(shown.text("report.sector"), row -> row.name().in(shown.language()));
        for (int i = 0; i < series.size(); i++) {
            int at = i;
            columns.right(
                    series.get(i).name().in(shown.language()),
                    row -> Cell.figure(Numbers.fixed(shown.scaled(row.values().get(at), shown.headlineUnit()), 1)));
        }
        return columns.of(rows, id, subtitle.in(shown.language()));
    }
}
