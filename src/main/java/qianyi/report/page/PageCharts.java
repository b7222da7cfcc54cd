package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.chart.ChartScale;
import qianyi.text.Localized;

/**
 * All charts of the page.
 *
 * @param headline none if every scenario failed
 * @param sectors the headline by sector, one a coloured scenario
 * @param groups stocks by group of the model
 * @param indicators the measures of the study's goals
 * @param fits what was computed beside what was observed
 * @param certainty those of many runs
 */
record PageCharts(
        Optional<PageChart> headline,
        List<PageChart> sectors,
        List<Group> groups,
        List<PageChart> indicators,
        List<PageChart> fits,
        CertaintyFigures certainty) {
    /** The charts of one group of the model. */
    record Group(String id, Localized name, List<PageChart> charts) {
        Group {
            charts = List.copyOf(charts);
        }
    }

    PageCharts {
        sectors = List.copyOf(sectors);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        fits = List.copyOf(fits);
    }

    static PageCharts of(Answer answer, Optional<Certainty> certainty) {
        if (ChartScale.coloured(answer).isEmpty()) {
            return new PageCharts(Optional.empty(), List.of(), List.of(), List.of(), List.of(), CertaintyFigures.NONE);
        }
        ChartScale scale = ChartScale.of(answer);
        StateCharts states = new StateCharts(answer, scale);
        return new PageCharts(
                Optional.of(HeadlineChart.headline(answer, scale)),
                HeadlineChart.sectors(answer, scale),
                states.groups(),
                states.indicators(),
                states.fits(),
                certainty.map(c -> CertaintyFigures.of(answer, c)).orElse(CertaintyFigures.NONE));
    }

    List<PageChart> all() {
        List<PageChart> all = new ArrayList<>();
        headline.ifPresent(all::add);
        Stream.of(
                        certainty.charts(),
                        sectors,
                        groups.stream().flatMap(g -> g.charts().stream()).toList(),
                        indicators,
                        fits)
                .forEach(all::addAll);
        return all;
    }
}
