package qianyi.report.file;

import java.util.ArrayList;
import java.util.List;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.ForecastRegister;
import qianyi.report.words.BacktestSentences;
import qianyi.report.words.RegisterSentences;
import qianyi.report.words.Shown;

/** Forecasts held against what came, as Markdown. */
final class PastMarkdown {
    private PastMarkdown() {}

    /** Nothing where the study has nothing of the kind. */
    static void write(StringBuilder out, Shown shown) {
        List<String> sentences =
                new ArrayList<>(new BacktestSentences(Backtest.of(shown.study()), shown.messages()).verdicts());
        sentences.addAll(new RegisterSentences(ForecastRegister.of(shown.study()), shown.messages()).all());
        if (sentences.isEmpty()) {
            return;
        }
        out.append("## ").append(shown.text("report.past")).append("\n\n");
        sentences.forEach(sentence ->
                out.append("- ").append(AnswerMarkdown.text(sentence)).append('\n'));
        out.append('\n');
    }
}
