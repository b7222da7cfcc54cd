package qianyi.report.page;

import qianyi.analysis.history.Backtest;
import qianyi.report.table.BacktestTable;
import qianyi.report.table.Medium;
import qianyi.report.words.BacktestSentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/** Forecasts held against what came: rules tried on past years. */
final class PastSection {
    private final Html html;
    private final Shown shown;
    private final Backtest backtest;

    PastSection(Html html, Study study, Shown shown) {
        this.html = html;
        this.shown = shown;
        this.backtest = Backtest.of(study);
    }

    /** Whether the study has anything to hold against what came. */
    boolean isAnything() {
        return !backtest.isEmpty();
    }

    void write() {
        BacktestSentences words = new BacktestSentences(backtest, shown.messages());
        html.list(words.verdicts());
        new BacktestTable(backtest, shown.messages(), Medium.PAGE)
                .each()
                .forEach(table -> HtmlTable.write(html, table, shown));
        words.cautions().forEach(sentence -> html.element("p class=\"note\"", sentence));
        words.method().forEach(sentence -> html.element("p class=\"note\"", sentence));
    }
}
