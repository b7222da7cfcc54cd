package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.report.chart.ChartFiles;
import qianyi.report.words.CountedWords;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** What somebody has seen who looked at the page for ten seconds, and whether everybody can. */
@Tag("slow")
class FirstScreenTest {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']";

    @TempDir
    static Path folder;

    private static Answer answer;
    private static Certainty certainty;
    private static Chromium browser;
    private static URI address;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        browser = Chromium.start();
        Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
        answer = Answer.of(study);
        certainty = Certainty.of(answer, new EnsembleSettings(40, 1, 2), StudyEnsemble.Progress.NONE);
        String html = ReportHtml.render(
                answer,
                Optional.of(certainty),
                PolicyAnswers.NONE,
                ChartFiles.of(answer, PolicyAnswers.NONE, Language.ZH, "qianyi run", "1"),
                Language.ZH,
                "qianyi run --runs 40",
                "1");
        address = Files.writeString(folder.resolve("report.html"), html).toUri();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page open(Language language, int width, int height) throws IOException, InterruptedException {
        return browser.open(URI.create(address + "#" + language.code()), width, height);
    }

    private static double bottom(Page page, String selector) {
        Object bottom =
                page.evaluate("document.querySelector('" + selector + "').getBoundingClientRect().bottom + scrollY");
        return ((Number) bottom).doubleValue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFiguresTheSentenceAndTheWholeChartStandOnOneScreen(Language language)
            throws IOException, InterruptedException {
        try (Page page = open(language, 1366, 768)) {
            String main = "main[lang=" + language.code() + "] ";
            page.call("draw", main + "figure[data-chart=headline]");
            assertThat(bottom(page, main + "figure[data-chart=headline] .plot")).isLessThanOrEqualTo(768);
            assertThat(page.call("wordsOfEach", main + "a.figure strong"))
                    .isEqualTo(List.of(
                            language == Language.ZH ? "2043年" : "2043",
                            language == Language.ZH ? "2039年" : "2039",
                            language == Language.ZH ? "达不到" : "not reached"));
            String plot = page.words(main + "figure[data-chart=headline] .plot");
            assertThat(plot).contains("2043", "2039");
            assertThat(page.complaints()).isEmpty();
        }
    }

    /** The years, their bands and that the wanted year is out of reach are read without a finger being moved. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPhoneShowsTheFiguresAndIsNeverScrolledSideways(Language language) throws IOException, InterruptedException {
        try (Page page = open(language, 390, 844)) {
            String main = "main[lang=" + language.code() + "] ";
            assertThat(bottom(page, main + ".key")).isLessThanOrEqualTo(844);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.call("draw", main + "figure[data-chart=headline]");
            assertThat(page.words(main + "figure[data-chart=headline] .plot")).contains("2043", "2039");
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH,1366,768", "EN,1366,768", "ZH,390,844", "EN,390,844"})
    void nothingOnThePageBreaksARuleOfWcag(Language language, int width, int height)
            throws IOException, InterruptedException {
        try (Page page = open(language, width, height)) {
            String main = "main[lang=" + language.code() + "] ";
            page.call("draw", main + "figure[data-chart=headline]");
            page.call("open", main + "figure[data-chart=headline] button.menu.choose");
            page.call("open", main + ".scroll:has(table[data-name=results]) + .tools button.menu.take");
            page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
            page.evaluate(axe());
            Object broken = page.evaluate("axe.run(document, {runOnly: " + RULES + "}).then(result => "
                    + "result.violations.map(rule => rule.id + ': ' + rule.nodes[0].html.slice(0, 200)).join('\\n'))");
            assertThat(broken).isEqualTo("");
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = FirstScreenTest.class.getResourceAsStream("/axe-core/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true";
        }
    }

    @Test
    void theAddressChoosesTheLanguageAndThePageRemembersIt() throws IOException, InterruptedException {
        try (Page english = open(Language.EN, 1366, 768)) {
            assertThat(english.text("document.documentElement.lang")).isEqualTo("en");
        }
        try (Page again = browser.open(address, 1366, 768)) {
            assertThat(again.text("document.documentElement.lang")).isEqualTo("en");
            again.main(Language.ZH);
        }
        try (Page last = browser.open(address, 1366, 768)) {
            assertThat(last.text("document.documentElement.lang")).isEqualTo("zh");
        }
    }

    @Test
    void aFigureHasOneMenuAndBoldLettersAreBold() throws IOException, InterruptedException {
        try (Page page = open(Language.ZH, 1366, 768)) {
            String main = "main[lang=zh] ";
            assertThat(page.count(main + "figure.chart:not(:has(button.menu.take))"))
                    .isZero();
            assertThat((int) page.evaluate("Math.max(...[...document.querySelectorAll('main[lang=zh] figure.chart')]"
                            + ".map(figure => figure.querySelectorAll('button.menu.take').length))"))
                    .isEqualTo(1);
            assertThat(page.evaluate("document.fonts.ready.then(() => [...document.fonts]"
                            + ".filter(face => face.weight === '700' && face.status === 'loaded').length)"))
                    .isEqualTo(1);
        }
    }

    /** Its digits, how it came about, and the way to where that is laid out. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberOpensWhereItComesFrom(Language language) throws IOException, InterruptedException {
        try (Page page = open(language, 1366, 768)) {
            String main = "main[lang=" + language.code() + "] ";
            assertThat(page.count(main + "table[data-name=results] td:not(:has(a.origin))"))
                    .isZero();
            page.click(main + "table[data-name=results] tr:nth-of-type(4) td:nth-of-type(4) a");
            String digits = page.text("document.querySelector('" + main
                    + "table[data-name=results] tr:nth-of-type(4) td:nth-of-type(4)').dataset.value");
            assertThat(page.words(".note-of-origin")).contains(digits).contains("trajectories.csv");
            page.click(main + "a.figure.baseline");
            assertThat(page.count(".note-of-origin")).isEqualTo(1);
            assertThat(page.words(".note-of-origin"))
                    .contains(new Shown(answer.study(), language).text("report.origin.see.assumptions"));
        }
    }

    @Test
    void anyTwoScenariosAreComparedBesideEachOther() throws IOException, InterruptedException {
        try (Page page = open(Language.EN, 1366, 768)) {
            String compare = "main[lang=en] .compare ";
            page.evaluate("(() => { const second = document.querySelectorAll('" + compare + "select')[1];"
                    + " second.value = 'Ceiling, with prices'; second.dispatchEvent(new Event('change')); })()");
            String results = page.words(compare + "table[data-name=compared-results]");
            assertThat(results).contains("Base: gap narrows", "Ceiling, with prices", "2035", "−8");
            assertThat(page.words(compare + "table[data-name=compared-inputs]"))
                    .contains("Shift of national inflation");
        }
    }

    /** The tip names the year, the highest figure first, each with its distance from the baseline. */
    @Test
    void theTipOfTheChartIsSortedAndHoldsTheDifference() throws IOException, InterruptedException {
        try (Page page = open(Language.EN, 1366, 768)) {
            String figure = "main[lang=en] figure[data-chart=headline] ";
            page.call("draw", figure.strip());
            page.move(figure + ".plot");
            List<?> rows = (List<?>) page.call("wordsOfEach", figure + "table.tip tr");
            assertThat(rows.get(0).toString()).startsWith("Plan delivered").contains("+");
            assertThat(rows.get(1).toString()).startsWith("Base: gap narrows").doesNotContain("+");
            assertThat(page.count(figure + "table.tip .dot")).isEqualTo(5);
        }
    }

    /** What the page, the terminal and the paper say first is one thing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFiguresSayTheBandAndTheChance(Language language) {
        List<KeyFigure> figures = KeyFigure.of(answer, Optional.of(certainty), new Shown(answer.study(), language));
        assertThat(figures).extracting(KeyFigure::kind).containsExactly(KeyFigure.Kind.values());
        String never = CountedWords.share(
                certainty.first("baseline").orElseThrow().withErrors().orElseThrow().shareBy(2050).stream()
                        .map(share -> 1 - share)
                        .mapToObj(OptionalDouble::of)
                        .findFirst()
                        .orElseThrow());
        assertThat(figures.get(0).sure()).contains("2034", "2050", never);
        assertThat(figures.get(2).sure()).contains("1%", "13%", "26%");
    }
}
