package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.FanChart;
import qianyi.report.chart.ShareChart;
import qianyi.report.chart.TornadoChart;
import qianyi.report.chart.TornadoCharts;

/**
 * The charts of how sure an answer is.
 *
 * @param fans one a coloured scenario, the baseline first
 */
record CertaintyFigures(Optional<Chart> share, List<Chart> fans, Optional<TornadoChart> tornado) {
    /** Of an answer without runs. */
    static final CertaintyFigures NONE = new CertaintyFigures(Optional.empty(), List.of(), Optional.empty());

    CertaintyFigures {
        fans = List.copyOf(fans);
    }

    static CertaintyFigures of(Answer answer, Certainty certainty) {
        List<ScenarioAnswer> coloured = ChartScale.coloured(answer);
        if (coloured.isEmpty()) {
            return NONE;
        }
        ChartScale scale = ChartScale.of(answer);
        List<Chart> fans = new ArrayList<>();
        int place = answer.baseline().isPresent() ? Chart.BASELINE : 1;
        for (ScenarioAnswer scenario : coloured) {
            int style = place++;
            certainty
                    .ensemble()
                    .scenario(scenario.id())
                    .flatMap(runs -> FanChart.of(answer, scenario, runs, scale, style))
                    .ifPresent(fans::add);
        }
        return new CertaintyFigures(
                ShareChart.of(answer, certainty),
                Chart.level(fans),
                certainty.tornado().flatMap(t -> TornadoCharts.of(answer, t)));
    }

    /** Those over time. */
    List<Chart> charts() {
        return Stream.concat(share.stream(), fans.stream()).toList();
    }
}
