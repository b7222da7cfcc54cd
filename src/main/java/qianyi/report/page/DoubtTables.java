package qianyi.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import qianyi.analysis.Certainty;
import qianyi.answer.ScenarioEnsemble;
import qianyi.engine.Run;
import qianyi.ensemble.EnsembleInput;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.Correlation;
import qianyi.study.HistoryTolerance;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What the runs rest on: what goes together, which runs are left out, which failed. */
final class DoubtTables {
    /** Failed runs listed; the rest is only counted. */
    private static final int MOST_FAILURES = 10;

    /** Inputs named of a failed run. */
    private static final int MOST_INPUTS = 5;

    private final Html html;
    private final Study study;
    private final Certainty certainty;
    private final CertaintySentences sentences;
    private final Shown shown;
    private final CountedWords words;

    DoubtTables(Html html, Certainty certainty, CertaintySentences sentences, Shown shown) {
        this.html = html;
        this.study = certainty.ensemble().study();
        this.certainty = certainty;
        this.sentences = sentences;
        this.shown = shown;
        this.words = new CountedWords(shown);
    }

    /** With reason and source, and what they change. */
    void correlations() {
        List<Correlation> correlations = study.uncertainty().correlations();
        html.element("h3", shown.text("certainty.correlations"));
        if (correlations.isEmpty()) {
            html.element("p", shown.text("certainty.correlations.none"));
            return;
        }
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
            html.raw("<tr>").element("th scope=\"row\"", sentences.assumption(correlation.first()));
            html.element("td", sentences.assumption(correlation.second()));
            html.number("td", Numbers.shortest(correlation.rank()), correlation.rank());
            html.element("td", correlation.why().in(shown.language()));
            SourceCell.write(html, correlation.source(), study, shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
        sentences.correlationsChange().ifPresent(change -> html.element("p", change));
    }

    /** The rules, and how many runs of the baseline each leaves out. */
    void history() {
        List<HistoryTolerance> rules = study.uncertainty().history();
        html.element("h3", shown.text("certainty.history"));
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
                                    "report.history.count", words.count(b.leftOutBy(place)), words.count(b.runs())))
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
            html.element("p", shown.text("report.failed.none", words.count(runs)));
            return;
        }
        html.list(sentences.failed());
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
