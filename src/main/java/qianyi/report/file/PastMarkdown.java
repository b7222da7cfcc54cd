package qianyi.report.file;

import qianyi.analysis.history.Backtest;
import qianyi.report.words.BacktestSentences;
import qianyi.report.words.Shown;

/** Forecasts held against what came, as Markdown. */
final class PastMarkdown {
    private PastMarkdown() {}

    /** Nothing where the study has nothing of the kind. */
    static void write(StringBuilder out, Shown shown) {
        Backtest backtest = Backtest.of(shown.study());
        if (backtest.isEmpty()) {
            return;
        }
        out.append("## ").append(shown.text("report.past")).append("\n\n");
        new BacktestSentences(backtest, shown.messages()).verdicts().forEach(sentence -> out.append("- ")
                .append(AnswerMarkdown.text(sentence))
                .append('\n'));
        out.append('\n');
    }
}
