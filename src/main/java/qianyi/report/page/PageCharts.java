package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.Figure;
import qianyi.report.chart.HeadlineChart;
import qianyi.report.chart.SectorChart;
import qianyi.report.chart.StateCharts;

/**
 * All charts of the page.
 *
 * @param headline none if every scenario failed
 * @param sectors the headline by sector, one a coloured scenario
 * @param groups stocks by group of the model
 * @param indicators the measures of the study's goals
 * @param share the headline over the economy outside
 * @param fits what was computed beside what was observed
 * @param certainty those of many runs
 */
record PageCharts(
        Optional<Chart> headline,
        List<Chart> sectors,
        List<StateCharts.Group> groups,
        List<Chart> indicators,
        List<Chart> share,
        List<Chart> fits,
        CertaintyFigures certainty) {
    PageCharts {
        share = List.copyOf(share);
        sectors = List.copyOf(sectors);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        fits = List.copyOf(fits);
    }

    static PageCharts of(Answer answer, Optional<Certainty> certainty) {
        if (ChartScale.coloured(answer).isEmpty()) {
            return new PageCharts(
                    Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), CertaintyFigures.NONE);
        }
        ChartScale scale = ChartScale.of(answer);
        StateCharts states = new StateCharts(answer, scale);
        return new PageCharts(
                Optional.of(HeadlineChart.of(answer, scale)),
                SectorChart.all(answer, scale),
                states.groups(),
                states.indicators(),
                states.share(),
                states.fits(),
                certainty.map(c -> CertaintyFigures.of(answer, c)).orElse(CertaintyFigures.NONE));
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        headline.ifPresent(all::add);
        Stream.<List<Chart>>of(
                        certainty.charts(),
                        sectors,
                        groups.stream().flatMap(g -> g.charts().stream()).toList(),
                        indicators,
                        share,
                        fits)
                .forEach(all::addAll);
        certainty.tornado().ifPresent(all::add);
        return all;
    }
}
