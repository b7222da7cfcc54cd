package qianyi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qianyi.analysis.portfolio.PortfolioQuestion;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.analysis.search.ReachQuestion;
import qianyi.study.Study;
import qianyi.study.StudyReader;

class RobustChartTest {
    private static final Study STUDY = StudyReader.read(Path.of("src/test/resources/qianyi/study/growth"))
            .value()
            .orElseThrow();

    private static RobustFrontier frontier(RobustFrontier.Option... options) {
        ReachQuestion reach =
                ReachQuestion.of(STUDY, STUDY.scenario("baseline").orElseThrow(), STUDY.mainTarget(), 2012, 1);
        return new RobustFrontier(PortfolioQuestion.of(reach, reach.policy(), Map.of()), 100, 1, List.of(options));
    }

    private static RobustFrontier.Option option(double confidence, int by, double cost) {
        return new RobustFrontier.Option(confidence, by, List.of(), cost, confidence, by, 0, List.of());
    }

    /** A dot for each mix at its year and cost, on the line of its share of the runs, between years that are named. */
    @Test
    void mixesLieOnTheLineOfTheirShareOfTheRuns() {
        Chart chart = RobustChart.of(frontier(option(0.5, 2011, 3), option(0.5, 2013, 1), option(0.8, 2012, 2)))
                .orElseThrow();

        assertThat(chart.years()).containsExactly(2010, 2011, 2012, 2013, 2014, 2015);
        assertThat(chart.lines().get(0).values())
                .containsExactly(Double.NaN, 3.0, Double.NaN, 1.0, Double.NaN, Double.NaN);
        assertThat(chart.lines().get(1).values().get(2)).isEqualTo(2);
        assertThat(chart.marks().get(0).values()).containsExactly(Map.entry(2011, 3.0), Map.entry(2013, 1.0));
        assertThat(chart.title().en()).endsWith(": by 2011 at the earliest in 50% of the runs, by 2012 in 80%");
        assertThat(RobustChart.of(frontier())).isEmpty();
    }
}
