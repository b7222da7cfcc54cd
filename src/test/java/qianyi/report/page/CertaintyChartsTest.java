package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.answer.Answer;
import qianyi.answer.TinyStudy;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.model.Unit;
import qianyi.report.chart.Chart;
import qianyi.report.chart.Figure;
import qianyi.report.chart.TornadoChart;
import qianyi.report.words.Shown;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Charts of many runs from made-up numbers, drawn in a browser: what they show, and what they hand out. */
@Tag("slow")
class CertaintyChartsTest {
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2025, 2050).boxed().toList();

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Chromium.start();
        page = browser.open(file(), 1366, 768);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            page.close();
            browser.close();
        }
    }

    private static Path file() throws IOException {
        Answer answer = Answer.of(TinyStudy.whole());
        List<Figure> figures = List.of(steps(), fan(), tornado());
        Html body = new Html();
        ReportHtml.languages(body, answer, Language.ZH);
        for (Language language : Language.values()) {
            Shown shown = new Shown(answer.study(), language);
            body.raw("<main lang=\"" + language.code() + "\"><nav></nav>");
            figures.forEach(figure -> ChartFigure.write(body, figure, "wide", shown, Optional.empty()));
            body.raw("</main>");
        }
        String data = PageData.render(answer.study(), figures, Localized.same("source"), "qianyi run --runs 1000");
        return Files.writeString(
                folder.resolve("charts.html"), ReportHtml.document(answer, Language.ZH, body, data, Optional.empty()));
    }

    private static List<Double> values(IntToDoubleFunction of) {
        return YEARS.stream().map(year -> of.applyAsDouble(year)).toList();
    }

    /** Shares that rise from nothing to all about a year. */
    private static List<Double> shares(double middle) {
        return values(year -> 100 / (1 + Math.exp(middle - year)));
    }

    private static Chart steps() {
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Localized name = new Localized("情景" + i, "Scenario " + i);
            lines.add(new Chart.Line("s" + i, name, name, i, shares(2033 + 3 * i)));
        }
        return new Chart(
                "share",
                Chart.Kind.STEPS,
                new Localized("到2035年，每100次运行有88次达到", "Reached by 2035 in 88 of 100 runs"),
                new Localized("达到的次数", "Runs that have reached the target"),
                Unit.ONE,
                YEARS,
                2025,
                lines,
                List.of(new Chart.Band(
                        "sampling",
                        new Localized("抽样区间", "sampling interval"),
                        new Localized("", ""),
                        0,
                        values(year -> Math.max(0, 100 / (1 + Math.exp(2033 - year)) - 3)),
                        values(year -> Math.min(100, 100 / (1 + Math.exp(2033 - year)) + 3)))),
                List.of(),
                Optional.of(goal(Double.NaN, 2035, new Localized("目标年份：2035", "wanted by 2035"))),
                Optional.empty());
    }

    private static Chart.Goal goal(double level, int by, Localized label) {
        return new Chart.Goal(level, by, label, label);
    }

    private static double path(int year, double rate) {
        return 600 * Math.pow(1 + rate, year - 2025);
    }

    private static Chart fan() {
        List<Chart.Line> lines = new ArrayList<>();
        Localized median = new Localized("中位数", "median");
        lines.add(new Chart.Line("median", median, median, 1, values(year -> path(year, 0.04))));
        for (int i = 0; i < 15; i++) {
            double rate = 0.02 + 0.003 * i;
            Localized name = new Localized("第" + i + "次", "run " + i);
            lines.add(new Chart.Line("run-" + i, name, name, Chart.SAMPLE, values(year -> path(year, rate))));
        }
        List<Chart.Band> bands = new ArrayList<>();
        for (int in10 : new int[] {9, 6, 3}) {
            Localized name = new Localized("10次中的" + in10 + "次", in10 + " in 10 runs");
            double off = 0.002 * in10;
            bands.add(new Chart.Band(
                    "band-" + in10,
                    name,
                    name,
                    1,
                    values(year -> path(year, 0.04 - off)),
                    values(year -> path(year, 0.04 + off))));
        }
        return new Chart(
                "fan",
                Chart.Kind.FAN,
                new Localized("“规划”：中位数2038年越过", "\"Plan\": the median crosses in 2038"),
                new Localized(
                        "1000次运行的散布，不是预测区间", "Spread of 1,000 runs over the ranges given, not a prediction interval"),
                Unit.ONE,
                YEARS,
                2025,
                lines,
                bands,
                List.of(new Chart.Marks(
                        "published", new Localized("公布数", "published"), Chart.Symbol.FULL_CIRCLE, Map.of(2025, 600.0))),
                Optional.of(goal(1000, 2030, new Localized("目标：1000", "target: 1,000"))),
                Optional.of(2500.0));
    }

    private static TornadoChart.Bar bar(String name, boolean sourced, String low, double at, String high, double to) {
        return new TornadoChart.Bar(
                name,
                new Localized("假设" + name, name),
                sourced ? Localized.same("plan_2025") : new Localized("没有来源", "no source"),
                sourced,
                end(low, at),
                end(high, to));
    }

    private static TornadoChart.End end(String label, double year) {
        return new TornadoChart.End(
                Localized.same(label), 1, Double.isNaN(year) ? OptionalDouble.empty() : OptionalDouble.of(year));
    }

    private static TornadoChart tornado() {
        return new TornadoChart(
                "tornado",
                new Localized("时间最取决于全国物价", "The date depends most on national inflation"),
                new Localized("达到千亿元的时点，逐个改变假设", "When the target is reached, one assumption at a time"),
                2050,
                OptionalDouble.of(2038.1),
                new Localized("趋势延续：2038.1", "Trend: 2038.1"),
                List.of(
                        bar("National inflation, points a year", false, "-0.02", Double.NaN, "0.01", 2035.6),
                        bar("Farm price trend", true, "-0.012", 2039.4, "0.008", 2037.0),
                        bar("Share of the plan that is delivered", true, "0.4", 2038.6, "1", 2037.6),
                        bar("Both ends on one side", false, "2 years", 2039.0, "5 years", 2038.4)));
    }

    private static void choose(Language language) {
        page.call("choose", language.code());
    }

    private static String figure(Language language, String chart) {
        return "main[lang=" + language.code() + "] figure[data-chart=" + chart + "]";
    }

    /** The words in the picture, once it is drawn. */
    private static String drawn(Language language, String chart) {
        choose(language);
        return (String) page.call("draw", figure(language, chart));
    }

    private static String take(Language language, String chart, String kind) {
        choose(language);
        return (String) page.call("takeText", figure(language, chart), kind);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sharesAreNamedAtTheirEndsAndTheWantedYearIsMarked(Language language) {
        String words = drawn(language, "share");
        assertThat(words).contains("100").contains("2035");
        for (Chart.Line line : steps().lines()) {
            assertThat(words).contains(line.label().in(language));
        }
        assertThat(words).contains(language == Language.ZH ? "每100次推演中的次数" : "of 100 runs");
    }

    @Test
    void aShareHoldsUntilTheNextYear() {
        drawn(Language.EN, "share");
        String path = page.text("document.querySelector('" + figure(Language.EN, "share")
                + " .plot path[stroke=\"#0072B2\"][fill=none]').getAttribute('d')");
        String[] points = path.substring(1).split("L");
        assertThat(points.length).isGreaterThan(YEARS.size());
        for (int i = 1; i < points.length; i++) {
            String[] before = points[i - 1].trim().split("[ ,]");
            String[] here = points[i].trim().split("[ ,]");
            double across = Math.abs(Double.parseDouble(here[0]) - Double.parseDouble(before[0]));
            double up = Math.abs(Double.parseDouble(here[1]) - Double.parseDouble(before[1]));
            assertThat(Math.min(across, up))
                    .as(points[i - 1] + " to " + points[i])
                    .isLessThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachBandOfTheFanIsNamedOnce(Language language) {
        String words = drawn(language, "fan");
        for (Chart.Band band : fan().bands()) {
            assertThat(words.split(band.label().in(language), -1)).hasSize(2);
        }
        assertThat(words).contains(language == Language.ZH ? "中位数" : "median");
    }

    /** Names stand above the bars where there is no room beside them, and nothing leaves the picture. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void onANarrowScreenNothingOfTheTornadoIsCut(Language language) throws IOException, InterruptedException {
        Page narrow = browser.open(folder.resolve("charts.html"), 390, 844);
        try {
            narrow.call("choose", language.code());
            String figure = figure(language, "tornado");
            String words = (String) narrow.call("draw", figure);
            for (TornadoChart.Bar bar : tornado().bars()) {
                assertThat(words).contains(bar.name().in(language));
            }
            assertThat(narrow.call("wordsCut", figure)).isEqualTo("");
        } finally {
            narrow.close();
        }
    }

    @Test
    void singleRunsShowOnDemand() {
        drawn(Language.EN, "fan");
        assertThat(singleRuns()).isZero();
        page.click(figure(Language.EN, "fan") + " .keys input");
        assertThat(singleRuns()).isEqualTo(15);
        page.click(figure(Language.EN, "fan") + " .keys input");
        assertThat(singleRuns()).isZero();
    }

    private static int singleRuns() {
        return page.count(figure(Language.EN, "fan") + " .plot path[stroke=\"#6f6f6f\"]");
    }

    @Test
    void whatIsTakenAwayHoldsBandsAndSingleRuns() {
        List<String> lines = take(Language.EN, "fan", "csv").lines().toList();
        assertThat(lines.get(0)).contains("median").contains("run 14").contains("9 in 10 runs, lower edge");
        assertThat(lines).hasSize(1 + YEARS.size());
        String[] last = lines.get(YEARS.size()).split(",", -1);
        assertThat(Double.parseDouble(last[1])).isEqualTo(path(2050, 0.04));
        assertThat(Double.parseDouble(last[17])).isEqualTo(path(2050, 0.04 - 0.002 * 9));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEndOfTheTornadoHasItsValueAndWhatIsLateSaysSo(Language language) {
        String words = drawn(language, "tornado");
        for (TornadoChart.Bar bar : tornado().bars()) {
            assertThat(words)
                    .contains(bar.low().label().in(language), bar.high().label().in(language));
        }
        assertThat(words).contains(language == Language.ZH ? "2050年以后" : "later than 2050");
        assertThat(words).contains(language == Language.ZH ? "□ 没有来源" : "□ no source");
        assertThat(take(language, "tornado", "csv")).contains(language == Language.ZH ? "2050年以后" : "later than 2050");
        assertThat(take(language, "tornado", "svg")).contains("@font-face");
    }

    /** An input without a source is known by lines across it, not by a colour. */
    @Test
    void barsWithoutASourceAreHatched() {
        drawn(Language.EN, "tornado");
        String path = figure(Language.EN, "tornado") + " .plot path";
        assertThat(page.count(path + "[fill=\"#ffffff\"], " + path + "[fill=\"#fff\"]"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void theySayNothingOnTheConsole() {
        for (String chart : List.of("share", "fan", "tornado")) {
            drawn(Language.ZH, chart);
            drawn(Language.EN, chart);
        }
        assertThat(page.complaints()).isEmpty();
    }
}
