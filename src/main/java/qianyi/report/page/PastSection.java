package qianyi.report.page;

import java.util.List;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.ForecastRegister;
import qianyi.analysis.history.ScoredForecast;
import qianyi.report.table.BacktestTable;
import qianyi.report.table.Medium;
import qianyi.report.table.RegisterTable;
import qianyi.report.words.BacktestSentences;
import qianyi.report.words.RegisterSentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/** Forecasts held against what came: rules tried on past years, and those of the register. */
final class PastSection {
    private final Html html;
    private final Shown shown;
    private final Backtest backtest;
    private final List<ScoredForecast> register;

    PastSection(Html html, Study study, Shown shown) {
        this.html = html;
        this.shown = shown;
        this.backtest = Backtest.of(study);
        this.register = ForecastRegister.of(study);
    }

    /** Whether the study has anything to hold against what came. */
    boolean isAnything() {
        return !backtest.isEmpty() || !register.isEmpty();
    }

    void write() {
        if (!backtest.isEmpty()) {
            rules();
        }
        if (!register.isEmpty()) {
            html.element("h3", shown.text("report.register"));
            html.list(new RegisterSentences(register, shown.messages()).all());
            HtmlTable.write(html, new RegisterTable(register, shown, Medium.PAGE).table(), shown);
            html.element("p class=\"note\"", shown.text("report.register.note"));
        }
    }

    private void rules() {
        BacktestSentences words = new BacktestSentences(backtest, shown.messages());
        html.list(words.verdicts());
        new BacktestTable(backtest, shown.messages(), Medium.PAGE)
                .each()
                .forEach(table -> HtmlTable.write(html, table, shown));
        words.cautions().forEach(sentence -> html.element("p class=\"note\"", sentence));
        words.method().forEach(sentence -> html.element("p class=\"note\"", sentence));
    }
}
