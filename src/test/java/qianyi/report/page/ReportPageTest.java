package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.answer.Answer;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.diagram.Diagram;
import qianyi.model.Variable;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartFiles;
import qianyi.report.chart.Figure;
import qianyi.report.words.Finding;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The page of the Siping study as a reader has it: in a browser, without a network. */
@Tag("slow")
class ReportPageTest {
    private static final String HEADLINE = "figure[data-chart=headline]";

    @TempDir
    static Path folder;

    private static Answer answer;
    private static PolicyAnswers policy;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Chromium.start();
        Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
        answer = Answer.of(study);
        policy = new PolicyAnswers(Attribution.ofPolicy(answer, 2), ReachOutlook.of(answer.study(), 50, 1, 2));
        String html = ReportHtml.render(
                answer,
                Optional.empty(),
                policy,
                ChartFiles.of(answer, PolicyAnswers.NONE, Language.ZH, "qianyi run", "1"),
                Language.ZH,
                "qianyi run",
                "1");
        Path file = Files.writeString(folder.resolve("report.html"), html);
        assertThat(Files.size(file)).isLessThan(5_000_000);
        page = browser.open(file, 1366, 768);
        assertThat(page.complaints()).isEmpty();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            page.close();
            browser.close();
        }
    }

    private static String show(Language language, String chart) {
        return (String) page.call("draw", page.main(language) + "figure[data-chart=\"" + chart + "\"]");
    }

    /** Presses a button of what a selector finds, and reads what is handed out. */
    private static String take(Language language, String what, String kind) {
        return (String) page.call("takeText", page.main(language) + what, kind);
    }

    /** What counts runs behind the page is made of the page's own text; nothing else is asked for. */
    @Test
    void itAsksForNothingAndComplainsOfNothing() {
        for (Language language : Language.values()) {
            for (Figure chart : PageCharts.of(answer, Optional.empty(), policy).all()) {
                show(language, chart.id());
            }
        }
        for (Language language : Language.values()) {
            assertThat((int) page.call("takeSize", page.main(language) + HEADLINE, "xlsx"))
                    .isPositive();
            assertThat((int) page.call("takeSize", page.main(language) + "figure[data-diagram=policy]", "png"))
                    .isPositive();
        }
        assertThat(page.evaluate("[...document.fonts].every((face) => face.status === 'loaded')"))
                .isEqualTo(true);
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).allMatch(address -> address.matches("(?s)(file:|data:|blob:null/).*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyOneLanguageShows(Language language) {
        page.main(language);
        assertThat(page.text("document.documentElement.lang")).isEqualTo(language.code());
        assertThat(page.text("document.title")).isEqualTo(answer.study().title().in(language));
        List<String> lines =
                ((String) page.call("everyWord", language.code())).lines().toList();
        assertThat(page.call("mainsThatShow")).isEqualTo(1);
        assertThat(lines.stream().filter(line -> isForeign(line, language)).toList())
                .isEmpty();
    }

    /** A Chinese character in English; two English words in Chinese. */
    private static boolean isForeign(String line, Language language) {
        return language == Language.EN
                ? line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                : line.matches("[A-Za-z]{3,} [A-Za-z]{2,} .*");
    }

    /** A row a change and three below; what the fair shares leave is printed, and nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whyPolicyIsEarlierIsInATableThatSums(Language language) {
        String rows = page.main(language) + "table[data-name=why-shares] tbody tr";
        int groups = policy.why().orElseThrow().groups().size();
        assertThat(groups).isEqualTo(14);
        assertThat(page.count(rows)).isEqualTo(groups + 3);
        assertThat(page.text("document.querySelector('" + rows + ":last-child td:nth-child(4)').textContent"))
                .isEqualTo("0.0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartHasItsNumbersInATable(Language language) {
        List<Figure> charts = PageCharts.of(answer, Optional.empty(), policy).all();
        assertThat(charts).hasSizeGreaterThan(30);
        assertThat(charts.stream().map(Figure::id)).doesNotHaveDuplicates();
        for (Figure chart : charts) {
            String rows = page.main(language) + "figure[data-chart=\"" + chart.id() + "\"] details.data tbody tr";
            assertThat(page.count(rows))
                    .as(chart.id())
                    .isEqualTo(chart.numbers(new Shown(answer.study(), language))
                            .rows()
                            .size());
        }
    }

    @Test
    void csvHoldsEveryDigit() {
        List<String> lines = take(Language.ZH, HEADLINE, "csv").lines().toList();
        assertThat(page.call("takenName")).isEqualTo("siping-headline.csv");
        Chart chart = PageCharts.of(answer, Optional.empty(), policy).headline().orElseThrow();
        assertThat(lines).hasSize(1 + chart.years().size());
        assertThat(lines.get(0)).contains("年份").contains("（亿元）");
        String row = lines.stream()
                .filter(line -> line.startsWith("2035,"))
                .findFirst()
                .orElseThrow();
        double plan = answer.scenario("plan").orElseThrow().values().get(2035);
        assertThat(Double.parseDouble(row.split(",")[2])).isEqualTo(plan);
        String english = take(Language.EN, HEADLINE, "csv");
        String same = english.lines()
                .filter(line -> line.startsWith("2035,"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(same.split(",")[2])).isEqualTo(plan * 0.1);
    }

    @Test
    void picturesCarryTitleAndSource() {
        String svg = take(Language.ZH, HEADLINE, "svg");
        assertThat(svg).startsWith("<svg").contains("@font-face").contains("千亿 1");
        assertThat(svg).contains(Finding.of(answer, Language.ZH).title().substring(0, 8));
        assertThat(page.call("takePictureSize", page.main(Language.EN) + HEADLINE, "png"))
                .isEqualTo("2160x1240");
    }

    /** The blob as a workbook: its sheets by name. */
    private static Map<String, List<Row>> sheets(Language language, String what) throws IOException {
        String bytes = (String) page.call("takeBase64", page.main(language) + what, "xlsx");
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(Base64.getDecoder().decode(bytes)), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    @Test
    void aChartsWorkbookHoldsNumbersAndSaysWhereTheyComeFrom() throws IOException {
        Map<String, List<Row>> sheets = sheets(Language.ZH, HEADLINE);
        assertThat(page.call("takenName")).isEqualTo("siping-headline.xlsx");
        assertThat(sheets).containsOnlyKeys("数据", "说明");
        Chart chart = PageCharts.of(answer, Optional.empty(), policy).headline().orElseThrow();
        List<Row> rows = sheets.get("数据");
        assertThat(rows).hasSize(1 + chart.years().size());
        assertThat(rows.get(0).getCell(2).getText()).isEqualTo("规划兑现（亿元）");
        Row row = rows.stream()
                .filter(r -> r.getCell(0).getText().equals("2035"))
                .findFirst()
                .orElseThrow();
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(2).asNumber().doubleValue())
                .isEqualTo(answer.scenario("plan").orElseThrow().values().get(2035));
        assertThat(sheets.get("说明").stream().map(r -> r.getCell(1).getText()))
                .contains("qianyi run")
                .anyMatch(text -> text.contains(answer.study().modelSha256().substring(0, 12)));
    }

    @Test
    void aTablesWorkbookHoldsWhatTheRoundedCellsStandFor() throws IOException {
        String results = ".scroll:has(table[data-name=results]) + .tools";
        List<Row> rows = sheets(Language.EN, results).get("table");
        assertThat(rows.get(0).getCell(0).getText()).isEqualTo("scenario (Reported nominal GDP, billion yuan)");
        Row plan = rows.get(2);
        assertThat(plan.getCell(0).getText()).isEqualTo("Plan delivered");
        double value = answer.scenario("plan").orElseThrow().values().get(2035);
        assertThat(plan.getCell(2).asNumber().doubleValue()).isEqualTo(value * 0.1);
        String figures = ".scroll:has(table[data-name=figures]) + .tools";
        Row more = sheets(Language.EN, figures).get("table").get(2);
        double rate = answer.scenario("plan").orElseThrow().realGrowth().get(0).rate();
        assertThat(more.getCell(4).asNumber().doubleValue()).isEqualTo(rate);
        assertThat(more.getCell(4).getDataFormatString()).isEqualTo("0.0%");
        String csv = take(Language.EN, figures, "csv");
        assertThat(csv.lines().skip(2).findFirst().orElseThrow()).contains(Double.toString(rate));
    }

    @Test
    void everyColumnOfTheContributionsSums() {
        String csv = take(Language.EN, ".scroll:has(table[data-name=contributions]) + .tools", "csv");
        List<String[]> rows = csv.lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .toList();
        assertThat(rows.get(0)).hasSize(1 + answer.scenarios().size());
        String[] total = rows.get(rows.size() - 1);
        String[] revision = rows.get(rows.size() - 2);
        for (int column = 1; column < total.length; column++) {
            int c = column;
            double sum = rows.subList(1, rows.size() - 1).stream()
                    .mapToDouble(row -> Double.parseDouble(row[c]))
                    .sum();
            assertThat(sum).isCloseTo(Double.parseDouble(total[c]), within(1e-9));
        }
        assertThat(Double.parseDouble(revision[answer.scenarios().size()])).isGreaterThan(7);
    }

    @Test
    void everyTableCanBeTakenAway() {
        for (Language language : Language.values()) {
            assertThat(page.call("tablesWithoutButtons", language.code())).isEqualTo(0);
        }
    }

    @Test
    void copyingPutsTheTableOnTheClipboard() {
        String figure = page.main(Language.EN) + HEADLINE;
        page.call("open", figure + " button.menu.take");
        page.click(figure + " button[data-take=copy]");
        List<String> lines = ((String) page.call("copied")).lines().toList();
        Chart chart = PageCharts.of(answer, Optional.empty(), policy).headline().orElseThrow();
        assertThat(lines).hasSize(1 + chart.years().size());
        assertThat(lines.get(0)).startsWith("year\tBase: gap narrows (billion yuan)\tPlan delivered");
        assertThat(lines.get(1).split("\t", -1)).hasSameSizeAs(lines.get(0).split("\t", -1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePicturesOfTheModelFileStandOnThePage(Language language) {
        String main = page.main(language);
        var views = Diagram.drawn(answer.study().program().model());
        assertThat(views).hasSize(14);
        List<?> figures = (List<?>) page.call("wordsOfEach", main + "figure.diagram");
        assertThat(figures).hasSameSizeAs(views);
        assertThat(figures.toString()).contains(language == Language.ZH ? "签约未开工" : "Signed, not started");
        long variables = answer.study().program().model().variables().values().stream()
                .filter(v -> !(v instanceof Variable.Constant) && !(v instanceof Variable.Lookup))
                .count();
        assertThat(page.count(main + "table.equations tbody tr")).isEqualTo((int) variables);
        String svg = take(language, "figure[data-diagram=pipeline]", "svg");
        assertThat(svg).startsWith("<svg").contains("@font-face").contains("qianyi run");
    }

    @Test
    void everyGroupOpensForPrinting() {
        String main = page.main(Language.ZH);
        page.click(main + "button.all");
        assertThat(page.count(main + "details.group:not([open])")).isZero();
        page.click(main + "button.all");
        assertThat(page.count(main + "details.group[open]")).isZero();
    }

    @Test
    void everyFileReadIsNamedWithItsHash() {
        assertThat(answer.study().files().sha256())
                .containsKeys("study.yaml", "model.xmile", "assumptions.csv", "history.csv", "plan.yaml");
        String text = page.words("main[lang=en] table[data-name=files]");
        answer.study().files().sha256().forEach((name, hash) -> assertThat(text).contains(name, hash));
    }

    @Test
    void linesCanBeLeftOutAndHeldAgainstTheBaseline() {
        String figure = page.main(Language.EN) + HEADLINE + " ";
        String whole = show(Language.EN, "headline");
        assertThat(whole).contains("Plan delivered").contains("target: 100 billion yuan");
        page.call("open", figure + "button.menu.choose");
        page.click(figure + "button[data-view=percent]");
        assertThat(page.words(figure + ".plot")).contains("%").doesNotContain("target:");
        String second = figure + ".lines label:nth-of-type(2) input";
        page.click(second);
        assertThat(page.words(figure + ".plot"))
                .doesNotContain("Plan delivered")
                .contains("Base: gap narrows");
        page.click(second);
        page.click(figure + "button[data-view=level]");
        assertThat(page.words(figure + ".plot svg")).isEqualTo(whole);
    }

    @Test
    void itPrints() {
        String reasons = page.main(Language.ZH) + "details.reasons";
        int scenarios = (int) answer.scenarios().stream()
                .filter(s -> !s.scenario().changes().isEmpty())
                .count();
        page.call("beforePrinting");
        assertThat(page.count(reasons + "[open]")).isEqualTo(scenarios);
        page.call("afterPrinting");
        assertThat(page.count(reasons + "[open]")).isZero();
        assertThat(page.text("document.querySelector('main[lang=zh] summary[data-closed]').dataset.closed"))
                .contains("未打印");
        byte[] pdf = page.pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
