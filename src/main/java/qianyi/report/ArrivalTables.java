package qianyi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.target.Answer;
import qianyi.target.ArrivalStatistics;
import qianyi.target.Outcome;
import qianyi.target.ScenarioAnswer;

/** What was counted of every scenario, a table a target: outcomes, and by when so many of the runs have arrived. */
final class ArrivalTables {
    private final Html html;
    private final Study study;
    private final List<ScenarioAnswer> scenarios;
    private final Certainty certainty;
    private final Shown shown;

    ArrivalTables(Html html, Answer answer, Certainty certainty, Shown shown) {
        this.html = html;
        this.study = answer.study();
        this.scenarios = answer.scenarios();
        this.certainty = certainty;
        this.shown = shown;
    }

    /** The first target in full, the others to be opened. */
    void write() {
        for (int i = 0; i < study.targets().size(); i++) {
            Target target = study.targets().get(i);
            if (i == 0) {
                table(target);
            } else {
                html.raw("<details class=\"group\"><summary data-closed=\"")
                        .text(shown.text("report.closed"))
                        .raw("\">")
                        .text(shown.text("report.sure.target", target.label()))
                        .raw("</summary>\n");
                table(target);
                html.raw("</details>\n");
            }
        }
    }

    private void table(Target target) {
        List<String> heading = new ArrayList<>(List.of(
                shown.text("report.scenario"),
                shown.text("report.sure.counting"),
                shown.text("report.sure.by", Integer.toString(target.by())),
                shown.text("report.sure.interval"),
                shown.text("report.sure.reached", horizon()),
                shown.text("report.sure.lost"),
                shown.text("report.sure.never", horizon())));
        ArrivalStatistics.PERCENTS.forEach(
                percent -> heading.add(shown.text("report.sure.percentile", Integer.toString(percent))));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (ScenarioAnswer scenario : scenarios) {
            statistics(scenario, target).ifPresent(counted -> rows.add(row(scenario, counted)));
        }
        html.table(
                "outcomes-" + target.id(),
                shown.text("report.sure.caption", shown.named(target), horizon()),
                heading,
                rows,
                1,
                heading.size());
    }

    private String horizon() {
        return Integer.toString(study.period().to());
    }

    private Optional<ArrivalStatistics> statistics(ScenarioAnswer scenario, Target target) {
        return certainty.of(scenario.id()).stream()
                .map(Certainty.Counted::statistics)
                .filter(s -> s.target().equals(target))
                .findFirst();
    }

    private List<Html.Cell> row(ScenarioAnswer scenario, ArrivalStatistics counted) {
        Map<Outcome.Kind, Integer> kinds = counted.outcomes();
        int by = counted.target().by();
        List<Html.Cell> row = new ArrayList<>(List.of(
                Html.Cell.of(scenario.scenario().title().in(shown.language())),
                Html.Cell.whole(counted.counting()),
                Html.Cell.whole(counted.reachedBy(by)),
                Html.Cell.of(counted.interval(by)
                        .map(i -> Percentiles.hundredths(i.low()) + "–" + Percentiles.hundredths(i.high()))
                        .orElse("–")),
                Html.Cell.whole(kinds.get(Outcome.Kind.REACHED) + kinds.get(Outcome.Kind.ALREADY)),
                Html.Cell.whole(kinds.get(Outcome.Kind.LOST)),
                Html.Cell.whole(counted.never())));
        for (int percent : ArrivalStatistics.PERCENTS) {
            row.add(Html.Cell.of(counted.percentile(percent)
                    .map(p -> Percentiles.cell(p.year(), study.period(), shown))
                    .orElse("–")));
        }
        return row;
    }
}
