package qianyi.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import qianyi.analysis.history.Backtest;
import qianyi.model.Span;
import qianyi.study.BacktestSeries;
import qianyi.study.ForecastErrors;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/** What is said of the band of errors rests on how many past figures it would have held, and on nothing else. */
class BacktestSentencesTest {
    /** A place that grows by 6 % a year beside one that grows by 10 %: its own rule is off by 0.06 to 0.2. */
    private static String band(double half, Language language) {
        List<Observation> rows = new ArrayList<>();
        for (int year = 2000; year <= 2015; year++) {
            rows.add(row("seen", year, 0.06));
            rows.add(row("around", year, 0.1));
        }
        BacktestSeries series = new BacktestSeries(
                "seen",
                Optional.empty(),
                Optional.of("around"),
                new Localized("本村", "this village"),
                Localized.same(""));
        ForecastErrors errors = new ForecastErrors(
                Localized.same("errors"),
                "",
                List.of(0.05, 0.5, 0.95),
                new TreeMap<>(Map.of(3, List.of(-half, 0.0, half), 5, List.of(-half, 0.0, half))));
        Backtest backtest = Backtest.of(List.of(series), new History(rows), Optional.of(errors));
        return new BacktestSentences(backtest, Messages.in(language)).band().orElseThrow();
    }

    private static Observation row(String series, int year, double rate) {
        return new Observation(
                series,
                year,
                100 * Math.exp(rate * (year - 2000)),
                "coin/year",
                "here",
                "first",
                Observation.Kind.FOUND,
                "high",
                "",
                "",
                Span.START);
    }

    @Test
    void errorsThatHeldThePastAreNotCalledNarrow() {
        assertThat(band(1, Language.ZH))
                .contains("名义上90%", "本村，提前3年的10次全部", "提前5年的8次全部")
                .doesNotContain("窄", "模拟");
        assertThat(band(1, Language.EN))
                .contains("meant to hold 90%", "all 10 at 3 years ahead", "all 8 at 5 years ahead")
                .doesNotContain("narrower", "simulated");
    }

    @Test
    void errorsThatHeldNoneAreNarrowerThanThePast() {
        assertThat(band(0.01, Language.ZH)).contains("提前3年的10次中没有一次", "合计18次中没有一次落入，低于90%：误差带比以往实际误差窄。");
        assertThat(band(0.01, Language.EN))
                .contains(
                        "none of 10 at 3 years ahead",
                        "In all none of 18, fewer than 90%: the band is narrower than past");
    }
}
