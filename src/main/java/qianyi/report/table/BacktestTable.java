package qianyi.report.table;

import java.util.List;
import java.util.function.ToIntFunction;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.BacktestSummary;
import qianyi.analysis.history.BinomialInterval;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.BacktestSentences;
import qianyi.text.Messages;

/** How every rule did over the windows of one length; for a reader a table a series, in a sheet all of them in one. */
public record BacktestTable(Backtest backtest, Messages messages, Medium medium) {
    /** A row a rule and horizon, headed by the series. */
    public List<Table> each() {
        return backtest.series().stream()
                .map(series -> columns()
                        .of(
                                backtest.summaries().stream()
                                        .filter(s -> s.series().equals(series))
                                        .toList(),
                                "backtest_" + series.series(),
                                series.label().in(messages.language())))
                .toList();
    }

    /** A row a series, horizon and rule. */
    public Table whole() {
        return columns()
                .of(
                        backtest.summaries(),
                        messages.text("workbook.sheet.backtest"),
                        messages.text("workbook.about.backtest"));
    }

    private Columns<BacktestSummary> columns() {
        BacktestSentences words = new BacktestSentences(backtest, messages);
        Columns<BacktestSummary> columns = new Columns<BacktestSummary>(medium)
                .sheetText(name("series"), s -> s.series().label().in(messages.language()))
                .sheetText(messages.text("workbook.series"), s -> s.series().series())
                .text(name("rule"), s -> words.rule(s.rule()))
                .right(name("horizon"), s -> Cell.whole(s.horizon()))
                .right(name("windows"), s -> Cell.whole(s.windows()))
                .right(name("apart"), messages.text("report.past.apart.note"), s -> Cell.whole(s.apart()))
                .right(name("error"), s -> number(s.error()))
                .right(
                        name("score"),
                        messages.text("report.past.score.note"),
                        s -> s.score().isPresent() ? number(s.score().getAsDouble()) : Cell.NONE)
                .right(name("banded"), s -> Cell.whole(s.banded()));
        held(columns, "inside50", BacktestSummary::inside50);
        held(columns, "inside90", BacktestSummary::inside90);
        return columns;
    }

    private String name(String column) {
        return messages.text("report.past.column." + column);
    }

    private static Cell number(double error) {
        return Cell.of(error, Kind.EXACT).reads(BacktestSentences.error(error));
    }

    /** A count with its interval; in a sheet a column each. */
    private void held(Columns<BacktestSummary> columns, String key, ToIntFunction<BacktestSummary> held) {
        if (medium != Medium.SHEET) {
            columns.right(
                    name(key),
                    messages.text("report.past.interval.note"),
                    s -> s.banded() == 0
                            ? Cell.NONE
                            : Cell.figure(messages.text(
                                    "report.past.held",
                                    held.applyAsInt(s),
                                    BacktestSentences.interval(held.applyAsInt(s), s.banded(), messages))));
            return;
        }
        columns.right(name(key), s -> s.banded() == 0 ? Cell.NONE : Cell.whole(held.applyAsInt(s)));
        columns.right(
                messages.text("report.past.low", name(key)),
                s -> s.banded() == 0
                        ? Cell.NONE
                        : Cell.of(
                                BinomialInterval.of(held.applyAsInt(s), s.banded())
                                        .low(),
                                Kind.RATIO));
        columns.right(
                messages.text("report.past.high", name(key)),
                s -> s.banded() == 0
                        ? Cell.NONE
                        : Cell.of(
                                BinomialInterval.of(held.applyAsInt(s), s.banded())
                                        .high(),
                                Kind.RATIO));
    }
}
