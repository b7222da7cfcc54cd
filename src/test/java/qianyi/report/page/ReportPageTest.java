package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.answer.Answer;
import qianyi.browser.Chromium;
import qianyi.browser.Json;
import qianyi.browser.Page;
import qianyi.diagram.Diagram;
import qianyi.model.Variable;
import qianyi.report.chart.ChartFiles;
import qianyi.report.words.Finding;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The page of the Siping study as a reader has it: in a browser, without a network. */
class ReportPageTest {
    private static final String HEADLINE = "figure[data-chart=headline]";

    @TempDir
    static Path folder;

    private static Answer answer;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Optional<Path> binary = Chromium.find();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(binary)
                    .as("a browser: set CHROME_BIN or install chromium")
                    .isPresent();
        }
        assumeTrue(binary.isPresent(), "no browser, so the page is not tried: set CHROME_BIN or install chromium");
        Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
        answer = Answer.of(study);
        String html = ReportHtml.render(
                answer,
                Optional.empty(),
                ChartFiles.of(answer, Language.ZH, "qianyi run", "1"),
                Language.ZH,
                "qianyi run",
                "1");
        Path file = Files.writeString(folder.resolve("report.html"), html);
        assertThat(Files.size(file)).isLessThan(5_000_000);
        browser = Chromium.start(binary.get());
        page = browser.open(file, 1366, 768);
        hearDownloads();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            page.close();
            browser.close();
        }
    }

    /** Keeps what the page hands out where the test can read it. */
    private static void hearDownloads() {
        page.evaluate("window.taken = []; URL.createObjectURL = blob => { window.taken.push(blob); return '#'; };"
                + "document.addEventListener('click', e => { if (e.target.download) e.preventDefault(); }, true);"
                + "HTMLAnchorElement.prototype.click = function () { window.takenName = this.download; };");
    }

    private static void choose(Language language) {
        page.evaluate("document.querySelector('label[for=" + language.code() + "]').click()");
    }

    /** Scrolls to a chart and waits until it is drawn. */
    private static void show(Language language, String chart) {
        Object drawn = page.evaluate("(async () => { const figure = document.querySelector('main[lang="
                + language.code() + "] figure[data-chart=\"" + chart + "\"]'); figure.scrollIntoView();"
                + "for (let i = 0; i < 800 && !figure.querySelector('.plot svg'); i++)"
                + " await new Promise(r => setTimeout(r, 25)); return !!figure.querySelector('.plot svg'); })()");
        assertThat(drawn).as(chart + " is drawn").isEqualTo(true);
    }

    /** Presses a button of what a selector finds, and reads what is handed out. */
    private static Object take(Language language, String what, String kind, String reading) {
        choose(language);
        return page.evaluate("(async () => { window.taken.length = 0; document.querySelector('main[lang="
                + language.code() + "] " + what + " button[data-take=" + kind + "]').click();"
                + "for (let i = 0; i < 800 && !window.taken.length; i++) await new Promise(r => setTimeout(r, 25));"
                + "const blob = window.taken[0]; return " + reading + "; })()");
    }

    @Test
    void itAsksForNothingAndComplainsOfNothing() {
        for (Language language : Language.values()) {
            choose(language);
            for (PageChart chart : PageCharts.of(answer, Optional.empty()).all()) {
                show(language, chart.id());
            }
        }
        for (Language language : Language.values()) {
            take(language, "figure[data-chart=headline]", "xlsx", "blob.size");
            take(language, "figure[data-diagram=policy]", "png", "blob.size");
        }
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyOneLanguageShows(Language language) {
        choose(language);
        assertThat(page.text("document.documentElement.lang")).isEqualTo(language.code());
        assertThat(page.text("document.title")).isEqualTo(answer.study().title().in(language));
        page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true);"
                + "document.querySelectorAll('[lang=und], code').forEach(e => e.style.display = 'none')");
        List<String> lines = page.text("document.querySelector('main[lang=" + language.code() + "]').innerText")
                .lines()
                .toList();
        page.evaluate("document.querySelectorAll('main details.data').forEach(d => d.open = false);"
                + "document.querySelectorAll('[lang=und], code').forEach(e => e.style.display = '')");
        assertThat(page.evaluate("[...document.querySelectorAll('main')].filter(m => m.offsetParent).length"))
                .isEqualTo(1);
        assertThat(lines.stream().filter(line -> isForeign(line, language)).toList())
                .isEmpty();
    }

    /** A Chinese character in English; two English words in Chinese. */
    private static boolean isForeign(String line, Language language) {
        return language == Language.EN
                ? line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                : line.matches("[A-Za-z]{3,} [A-Za-z]{2,} .*");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartHasItsNumbersInATable(Language language) {
        List<PageChart> charts = PageCharts.of(answer, Optional.empty()).all();
        assertThat(charts).hasSizeGreaterThan(30);
        assertThat(charts.stream().map(PageChart::id)).doesNotHaveDuplicates();
        for (PageChart chart : charts) {
            Object rows = page.evaluate("document.querySelectorAll('main[lang=" + language.code()
                    + "] figure[data-chart=\"" + chart.id() + "\"] details.data tbody tr').length");
            assertThat(rows).as(chart.id()).isEqualTo(chart.years().size());
        }
    }

    @Test
    void csvHoldsEveryDigit() {
        List<String> lines = ((String) take(Language.ZH, HEADLINE, "csv", "await blob.text()"))
                .lines()
                .toList();
        assertThat(page.text("window.takenName")).isEqualTo("siping-headline.csv");
        PageChart chart = PageCharts.of(answer, Optional.empty()).headline().orElseThrow();
        assertThat(lines).hasSize(1 + chart.years().size());
        assertThat(lines.get(0)).contains("年份").contains("（亿元）");
        String row = lines.stream()
                .filter(line -> line.startsWith("2035,"))
                .findFirst()
                .orElseThrow();
        double plan = answer.scenario("plan").orElseThrow().values().get(2035);
        assertThat(Double.parseDouble(row.split(",")[2])).isEqualTo(plan);
        String english = (String) take(Language.EN, HEADLINE, "csv", "await blob.text()");
        String same = english.lines()
                .filter(line -> line.startsWith("2035,"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(same.split(",")[2])).isEqualTo(plan * 0.1);
    }

    @Test
    void picturesCarryTitleAndSource() {
        String svg = (String) take(Language.ZH, HEADLINE, "svg", "await blob.text()");
        assertThat(svg).startsWith("<svg").contains("@font-face").contains("千亿 1");
        assertThat(svg).contains(Finding.of(answer, Language.ZH).title().substring(0, 8));
        Map<?, ?> size = (Map<?, ?>) Json.read((String) take(
                Language.EN,
                HEADLINE,
                "png",
                "JSON.stringify(await createImageBitmap(blob).then(b => ({width: b.width, height: b.height})))"));
        assertThat(size.get("width")).isEqualTo(2160);
        assertThat(size.get("height")).isEqualTo(1240);
    }

    /** The blob as a workbook: its sheets by name. */
    private static Map<String, List<Row>> sheets(Language language, String what) throws IOException {
        String bytes = (String) take(
                language,
                what,
                "xlsx",
                "btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), b => String.fromCharCode(b)).join(''))");
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
        assertThat(page.text("window.takenName")).isEqualTo("siping-headline.xlsx");
        assertThat(sheets).containsOnlyKeys("数据", "说明");
        PageChart chart = PageCharts.of(answer, Optional.empty()).headline().orElseThrow();
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
        double value = answer.scenario("plan").orElseThrow().values().get(2030);
        assertThat(plan.getCell(2).asNumber().doubleValue()).isEqualTo(value * 0.1);
        double rate = answer.scenario("plan").orElseThrow().realGrowth().get(0).rate();
        assertThat(plan.getCell(4).asNumber().doubleValue()).isEqualTo(rate);
        assertThat(plan.getCell(4).getDataFormatString()).isEqualTo("0.0%");
        String csv = (String) take(Language.EN, results, "csv", "await blob.text()");
        assertThat(csv.lines().skip(2).findFirst().orElseThrow()).contains(Double.toString(rate));
    }

    @Test
    void everyColumnOfTheContributionsSums() {
        String csv = (String)
                take(Language.EN, ".scroll:has(table[data-name=contributions]) + .tools", "csv", "await blob.text()");
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
            Object without = page.evaluate(
                    "[...document.querySelectorAll('main[lang=" + language.code() + "] table')]"
                            + ".filter(t => !t.closest('figure.chart') && !t.closest('.plot'))"
                            + ".filter(t => t.closest('.scroll').nextElementSibling.querySelectorAll('button').length !== 3).length");
            assertThat(without).isEqualTo(0);
        }
    }

    @Test
    void copyingPutsTheTableOnTheClipboard() {
        choose(Language.EN);
        page.evaluate("window.copied = ''; window.addEventListener('copy',"
                + " e => { window.copied = e.clipboardData.getData('text/plain'); });");
        page.click("main[lang=en] " + HEADLINE + " button[data-take=copy]");
        List<String> lines = page.text("window.copied").lines().toList();
        PageChart chart = PageCharts.of(answer, Optional.empty()).headline().orElseThrow();
        assertThat(lines).hasSize(1 + chart.years().size());
        assertThat(lines.get(0)).startsWith("year\tTrend (billion yuan)\tPlan delivered");
        assertThat(lines.get(1).split("\t", -1)).hasSameSizeAs(lines.get(0).split("\t", -1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePicturesOfTheModelFileStandOnThePage(Language language) {
        choose(language);
        var views = Diagram.drawn(answer.study().program().model());
        assertThat(views).hasSize(14);
        String figures = "[...document.querySelectorAll('main[lang=" + language.code() + "] figure.diagram')]";
        assertThat(page.evaluate(figures + ".length")).isEqualTo(views.size());
        String words = page.text(figures + ".map(f => f.textContent).join(' ')");
        assertThat(words).contains(language == Language.ZH ? "签约未开工" : "Signed, not started");
        Object rows = page.evaluate(
                "document.querySelectorAll('main[lang=" + language.code() + "] table.equations tbody tr').length");
        long variables = answer.study().program().model().variables().values().stream()
                .filter(v -> !(v instanceof Variable.Constant) && !(v instanceof Variable.Lookup))
                .count();
        assertThat(rows).isEqualTo((int) variables);
        String svg = (String) take(language, "figure[data-diagram=pipeline]", "svg", "await blob.text()");
        assertThat(svg).startsWith("<svg").contains("@font-face").contains("qianyi run");
    }

    @Test
    void everyGroupOpensForPrinting() {
        choose(Language.ZH);
        String closed = "document.querySelectorAll('main[lang=zh] details.group:not([open])').length";
        page.click("main[lang=zh] button.all");
        assertThat(page.evaluate(closed)).isEqualTo(0);
        page.click("main[lang=zh] button.all");
        assertThat(page.evaluate("document.querySelectorAll('main[lang=zh] details.group[open]').length"))
                .isEqualTo(0);
    }

    @Test
    void everyFileReadIsNamedWithItsHash() {
        assertThat(answer.study().files().sha256())
                .containsKeys("study.yaml", "model.xmile", "assumptions.csv", "history.csv", "plan.yaml");
        String text = page.text("document.querySelector('main[lang=en] table[data-name=files]').textContent");
        answer.study().files().sha256().forEach((name, hash) -> assertThat(text).contains(name, hash));
    }

    @Test
    void linesCanBeLeftOutAndHeldAgainstTheBaseline() {
        choose(Language.EN);
        String figure = "main[lang=en] figure[data-chart=headline] ";
        show(Language.EN, "headline");
        String whole = page.text("document.querySelector('" + figure + ".plot').textContent");
        assertThat(whole).contains("Plan delivered").contains("target: 100 billion yuan");
        page.click(figure + "button[data-view=percent]");
        assertThat(page.text("document.querySelector('" + figure + ".plot').textContent"))
                .contains("%")
                .doesNotContain("target:");
        page.evaluate("document.querySelectorAll('" + figure + ".lines input')[1].click()");
        assertThat(page.text("document.querySelector('" + figure + ".plot').textContent"))
                .doesNotContain("Plan delivered")
                .contains("Trend");
        page.evaluate("document.querySelectorAll('" + figure + ".lines input')[1].click()");
        page.click(figure + "button[data-view=level]");
        assertThat(page.text("document.querySelector('" + figure + ".plot').textContent"))
                .isEqualTo(whole);
    }

    @Test
    void itPrints() {
        choose(Language.ZH);
        String reasons = "document.querySelectorAll('main[lang=zh] details.reasons";
        int scenarios = (int) answer.scenarios().stream()
                .filter(s -> !s.scenario().changes().isEmpty())
                .count();
        page.evaluate("document.querySelectorAll('details.reasons').forEach(d => d.open = false);"
                + "window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.evaluate(reasons + "[open]').length")).isEqualTo(scenarios);
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.evaluate(reasons + "[open]').length")).isEqualTo(0);
        assertThat(page.text("document.querySelector('main[lang=zh] summary[data-closed]').dataset.closed"))
                .contains("没有印出");
        byte[] pdf = page.pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
