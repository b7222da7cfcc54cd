package qianyi.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import qianyi.analysis.Certainty;
import qianyi.engine.Run;
import qianyi.ensemble.EnsembleInput;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.HistoryTolerance;
import qianyi.study.Study;
import qianyi.target.ScenarioEnsemble;
import qianyi.text.Numbers;

/** What the runs rest on: what is varied and what is not, what goes together, what is left out, what failed. */
final class DoubtTables {
    /** Failed runs listed; the rest is only counted. */
    private static final int MOST_FAILURES = 10;

    /** Inputs named of a failed run. */
    private static final int MOST_INPUTS = 5;

    private final Html html;
    private final Study study;
    private final Certainty certainty;
    private final Shown shown;

    DoubtTables(Html html, Certainty certainty, Shown shown) {
        this.html = html;
        this.study = certainty.ensemble().study();
        this.certainty = certainty;
        this.shown = shown;
    }

    void varied() {
        html.element("h3", shown.text("report.varied"));
        html.element("p class=\"note\"", shown.text("report.varied.note"));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (Certainty.VariedGroup group : certainty.varied()) {
            rows.add(List.of(
                    Html.Cell.of(Outcomes.group(group.group(), shown)),
                    Html.Cell.whole(group.drawn()),
                    Html.Cell.whole(group.kept()),
                    Html.Cell.whole(group.fixed())));
        }
        html.table(
                "varied",
                "",
                List.of(
                        shown.text("report.width.group"),
                        shown.text("report.varied.drawn"),
                        shown.text("report.varied.kept"),
                        shown.text("report.varied.fixed")),
                rows,
                1,
                3);
    }

    void correlations() {
        List<Correlation> correlations = study.uncertainty().correlations();
        html.element("h3", shown.text("report.together"));
        if (correlations.isEmpty()) {
            html.element("p", shown.text("report.together.none"));
            return;
        }
        html.element("p class=\"note\"", shown.text("report.together.note"));
        html.raw("<div class=\"scroll\"><table class=\"assumptions\" data-name=\"correlations\">\n<thead><tr>");
        List.of(
                        "report.together.first",
                        "report.together.second",
                        "report.together.rank",
                        "report.changes.reason",
                        "report.source")
                .forEach(key -> html.element("th scope=\"col\"", shown.text(key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Correlation correlation : correlations) {
            html.raw("<tr>").element("th scope=\"row\"", label(correlation.first()));
            html.element("td", label(correlation.second()));
            html.number("td", Numbers.shortest(correlation.rank()), correlation.rank());
            html.element("td", correlation.why().in(shown.language()));
            SourceCell.write(html, correlation.source(), study, shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private String label(String title) {
        return study.assumptions().stream()
                .filter(a -> a.title().equals(title))
                .map(Assumption::label)
                .map(label -> label.in(shown.language()))
                .findFirst()
                .orElse(title);
    }

    /** The rules, and how many runs of the baseline each leaves out. */
    void history() {
        List<HistoryTolerance> rules = study.uncertainty().history();
        html.element("h3", shown.text("report.history"));
        if (rules.isEmpty()) {
            html.element("p", shown.text("report.history.none"));
            return;
        }
        html.raw("<div class=\"scroll\"><table class=\"assumptions\" data-name=\"history\">\n<thead><tr>");
        List.of(
                        "report.record.series",
                        "report.history.tolerance",
                        "report.history.left_out",
                        "report.changes.reason",
                        "report.source")
                .forEach(key -> html.element("th scope=\"col\"", shown.text(key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rules.size(); i++) {
            HistoryTolerance rule = rules.get(i);
            int place = i;
            html.raw("<tr><th scope=\"row\">").text(shown.label(rule.variable()));
            html.element("code", rule.series()).raw("</th>");
            html.number("td", "±" + Numbers.percent(rule.tolerance(), 1), rule.tolerance());
            html.element(
                    "td class=\"number\"",
                    certainty
                            .ensemble()
                            .baseline()
                            .map(b -> shown.text(
                                    "report.history.count",
                                    Percentiles.count(b.leftOutBy(place)),
                                    Percentiles.count(b.runs())))
                            .orElse("–"));
            html.element("td", rule.why().in(shown.language()));
            SourceCell.write(html, rule.source(), study, shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    void failures() {
        html.element("h3", shown.text("report.failed"));
        long failed = certainty.ensemble().scenarios().stream()
                .mapToLong(s -> s.failures().size())
                .sum();
        long runs = certainty.ensemble().scenarios().stream()
                .mapToLong(ScenarioEnsemble::runs)
                .sum();
        if (failed == 0) {
            html.element("p", shown.text("report.failed.none", Percentiles.count(runs)));
            return;
        }
        html.element("p", shown.text("report.failed.some", Percentiles.count(failed), Percentiles.count(runs)));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (ScenarioEnsemble scenario : certainty.ensemble().scenarios()) {
            for (Map.Entry<Integer, Run.Failure> failure : scenario.failures().entrySet()) {
                if (rows.size() < MOST_FAILURES) {
                    rows.add(failure(scenario, failure.getKey(), failure.getValue()));
                }
            }
        }
        html.table(
                "failed-runs",
                "",
                List.of(
                        shown.text("report.scenario"),
                        shown.text("report.failed.run"),
                        shown.text("report.failed.why"),
                        shown.text("report.failed.inputs")),
                rows,
                1,
                1);
    }

    private List<Html.Cell> failure(ScenarioEnsemble scenario, int run, Run.Failure failure) {
        return List.of(
                Html.Cell.of(scenario.scenario().title().in(shown.language())),
                Html.Cell.whole(run + 1),
                Html.Cell.of(shown.text(
                        "report.failed.reason",
                        failure.column().label(),
                        Numbers.fixed(failure.time(), 2),
                        Numbers.shortest(failure.value()))),
                Html.Cell.of(shown.text("report.failed.list", farthest(scenario, run))));
    }

    /** The inputs drawn nearest to an end of their ranges: where a reason is looked for first. */
    private static List<Object> farthest(ScenarioEnsemble scenario, int run) {
        record Drawn(EnsembleInput input, double value) {
            double distance() {
                double low = input.distribution().low();
                double high = input.distribution().high();
                return Math.abs((value - low) / (high - low) - 0.5);
            }
        }
        double[][] draws = scenario.draws(run, 1);
        return IntStream.range(0, draws.length)
                .mapToObj(i -> new Drawn(scenario.inputs().get(i), draws[i][0]))
                .sorted(Comparator.comparingDouble(Drawn::distance).reversed())
                .limit(MOST_INPUTS)
                .<Object>map(drawn -> drawn.input().title() + " = "
                        + Numbers.shortest(new BigDecimal(drawn.value(), new MathContext(4)).doubleValue()))
                .toList();
    }
}
