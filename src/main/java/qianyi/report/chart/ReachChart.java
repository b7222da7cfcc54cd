package qianyi.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.answer.Answer;
import qianyi.answer.Arrival;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.OutlookSentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;

/** The headline under the baseline and with every lever of policy at its upper end: what lies between can be had. */
public final class ReachChart {
    private static final int AFTER = 3;

    private ReachChart() {}

    /** None if the target is not a level of the headline. */
    public static Optional<Chart> of(Answer answer, ReachOutlook outlook) {
        return answer.study().headlineTarget().isEmpty() || answer.baseline().isEmpty()
                ? Optional.empty()
                : Optional.of(chart(answer, outlook, answer.baseline().get()));
    }

    private static Chart chart(Answer answer, ReachOutlook outlook, ScenarioAnswer baseline) {
        Study study = answer.study();
        Outcome at = Arrival.of(study.mainTarget(), outlook.ends(), study.period());
        OptionalInt own = baseline.first().map(Outcome::year).orElse(OptionalInt.empty());
        int last = Math.min(study.period().to(), own.orElse(study.period().to()) + AFTER);
        ChartScale scale = ChartScale.of(answer, last);
        List<Integer> years = HeadlineChart.years(scale);
        List<Chart.Line> lines = new ArrayList<>(List.of(
                HeadlineChart.line(answer, baseline, Chart.BASELINE, years), ends(study, outlook.ends(), at, years)));
        return new Chart(
                "reach",
                Chart.Kind.LINES,
                BothLanguages.of(study, shown -> new OutlookSentences(outlook, shown).title()),
                BothLanguages.of(study, shown -> HeadlineChart.subtitle(study, shown, scale)),
                new Shown(study, Language.ZH).headlineUnit(),
                years,
                study.period().today(),
                lines,
                List.of(),
                Observed.all(answer, scale),
                study.headlineTarget().map(target -> HeadlineChart.goal(study, target)),
                Optional.of(scale.top()));
    }

    private static Chart.Line ends(Study study, Trajectory path, Outcome outcome, List<Integer> years) {
        return new Chart.Line(
                "upper_ends",
                BothLanguages.of(study, "reach.outlook.ends"),
                BothLanguages.of(
                        study,
                        shown -> shown.text(
                                "report.chart.label",
                                shown.text("reach.outlook.ends"),
                                OutcomeWords.inSentence(outcome, study.mainTarget(), study, shown))),
                1,
                years.stream()
                        .map(year -> year < study.period().today() ? Double.NaN : path.at(year))
                        .toList(),
                outcome.instant().isPresent() && outcome.year().isPresent()
                        ? Optional.of(new Chart.Crossing(
                                outcome.instant().getAsDouble(), outcome.year().getAsInt()))
                        : Optional.empty());
    }
}
