package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.Figure;
import qianyi.report.chart.HeadlineChart;
import qianyi.report.chart.IncrementChart;
import qianyi.report.chart.MeasureCharts;
import qianyi.report.chart.ReachChart;
import qianyi.report.chart.StateCharts;
import qianyi.report.chart.Waterfall;
import qianyi.study.Period;

/**
 * All charts of the page.
 *
 * @param headline none if every scenario failed
 * @param increments by how much the headline rises, by sector and industry
 * @param reach what policy can bring at most; none where that was not asked
 * @param why from the baseline to the best that policy does; none where that was not asked
 * @param measures the headline in other prices, to be looked at one at a time
 * @param heads the headline a head, and the heads
 * @param groups stocks by group of the model
 * @param telling those of them in which the scenarios differ most
 * @param indicators the measures of the study's goals
 * @param share the headline over the economy outside
 * @param fits what was computed beside what was observed
 * @param certainty those of many runs
 */
record PageCharts(
        Optional<Chart> headline,
        Optional<IncrementChart> increments,
        Optional<Chart> reach,
        Optional<Waterfall> why,
        List<Chart> measures,
        List<Chart> heads,
        List<StateCharts.Group> groups,
        List<Chart> telling,
        List<Chart> indicators,
        List<Chart> share,
        List<Chart> fits,
        CertaintyFigures certainty) {
    PageCharts {
        share = List.copyOf(share);
        measures = List.copyOf(measures);
        heads = List.copyOf(heads);
        telling = List.copyOf(telling);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        fits = List.copyOf(fits);
    }

    static PageCharts of(Answer answer, Optional<Certainty> certainty, PolicyAnswers policy) {
        if (ChartScale.coloured(answer).isEmpty()) {
            return new PageCharts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    CertaintyFigures.NONE);
        }
        ChartScale scale = ChartScale.of(answer);
        MeasureCharts measures = new MeasureCharts(answer, scale);
        StateCharts states = new StateCharts(answer, scale);
        List<StateCharts.Group> groups = states.groups();
        return new PageCharts(
                Optional.of(HeadlineChart.of(answer)),
                IncrementChart.of(answer),
                policy.outlook().flatMap(outlook -> ReachChart.of(answer, outlook)),
                policy.why().flatMap(moved -> Waterfall.of(answer.study(), moved)),
                measures.switched(),
                measures.heads(),
                groups,
                StateCharts.telling(groups, lastShown(answer.study().period())),
                states.indicators(),
                states.share(),
                states.fits(),
                certainty.map(c -> CertaintyFigures.of(answer, c)).orElse(CertaintyFigures.NONE));
    }

    /** The last year that is printed and drawn. */
    private static int lastShown(Period period) {
        return period.show().stream()
                .filter(year -> year >= period.from() && year <= period.to())
                .mapToInt(year -> year)
                .max()
                .orElse(period.to());
    }

    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        headline.ifPresent(all::add);
        Stream.<List<Chart>>of(
                        certainty.charts(),
                        measures,
                        heads,
                        groups.stream().flatMap(g -> g.charts().stream()).toList(),
                        indicators,
                        share,
                        fits)
                .forEach(all::addAll);
        increments.ifPresent(all::add);
        reach.ifPresent(all::add);
        why.ifPresent(all::add);
        certainty.tornado().ifPresent(all::add);
        return all;
    }
}
