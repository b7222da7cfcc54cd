package qianyi.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.Certainty;
import qianyi.answer.ScenarioEnsemble;
import qianyi.engine.Run;
import qianyi.ensemble.EnsembleInput;
import qianyi.report.table.AssumptionTables;
import qianyi.report.table.Cell;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.HistoryTolerance;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What the runs rest on: what goes together, which runs are left out, which failed. */
final class DoubtTables {
    /** Failed runs listed; the rest is only counted. */
    private static final int MOST_FAILURES = 10;

    /** Inputs named of a failed run. */
    private static final int MOST_INPUTS = 5;

    /** A run that failed, and where. */
    private record Failed(ScenarioEnsemble scenario, int run, Run.Failure failure) {}

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
        html.element("h3", shown.text("certainty.correlations"));
        if (study.uncertainty().correlations().isEmpty()) {
            html.element("p", shown.text("certainty.correlations.none"));
            return;
        }
        AssumptionTables tables = new AssumptionTables(study, shown, Medium.PAGE);
        HtmlTable.write(html, "assumptions", tables.correlations(sentences::assumption), shown);
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
        Table table = new Columns<HistoryTolerance>(Medium.PAGE)
                .add(shown.text("report.record.series"), rule -> Cell.of(shown.label(rule.variable()))
                        .noted(rule.series()))
                .add(shown.text("report.history.tolerance"), rule -> Cell.of(rule.tolerance(), Cell.Kind.RATIO)
                        .reads("±" + Numbers.percent(rule.tolerance(), 1)))
                .add(shown.text("report.history.left_out"), rule -> Cell.figure(leftOut(rules.indexOf(rule))))
                .text(shown.text("report.changes.reason"), rule -> rule.why().in(shown.language()))
                .add(shown.text("report.source"), rule -> Cell.of(rule.source(), Cell.Kind.SOURCE))
                .of(rules, "history", "");
        HtmlTable.write(html, "assumptions", table, shown);
    }

    private String leftOut(int rule) {
        return certainty
                .ensemble()
                .baseline()
                .map(b -> shown.text("report.history.count", words.count(b.leftOutBy(rule)), words.count(b.runs())))
                .orElse("–");
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
        List<Failed> listed = certainty.ensemble().scenarios().stream()
                .flatMap(scenario -> scenario.failures().entrySet().stream()
                        .map(failure -> new Failed(scenario, failure.getKey(), failure.getValue())))
                .limit(MOST_FAILURES)
                .toList();
        Table table = new Columns<Failed>(Medium.PAGE)
                .text(
                        shown.text("report.scenario"),
                        of -> of.scenario().scenario().title().in(shown.language()))
                .right(shown.text("report.failed.run"), of -> Cell.whole(of.run() + 1))
                .text(
                        shown.text("report.failed.why"),
                        of -> shown.text(
                                "report.failed.reason",
                                of.failure().column().label(),
                                Numbers.fixed(of.failure().time(), 2),
                                Numbers.shortest(of.failure().value())))
                .text(
                        shown.text("report.failed.inputs"),
                        of -> shown.text("report.failed.list", farthest(of.scenario(), of.run())))
                .of(listed, "failed-runs", "");
        HtmlTable.write(html, table, shown);
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
