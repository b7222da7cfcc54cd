package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.Ranking;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalWithErrors;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.StudyEnsemble;
import qianyi.browser.Chromium;
import qianyi.browser.Page;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartFiles;
import qianyi.report.chart.TornadoChart;
import qianyi.report.chart.TornadoCharts;
import qianyi.report.words.CertaintySentences;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Finding;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The page of the Siping study with many runs, as a reader has it. */
@Tag("slow")
class CertaintyPageTest {
    private static final int RUNS = 60;

    @TempDir
    static Path folder;

    private static Answer answer;
    private static Certainty certainty;
    private static PageCharts charts;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Chromium.start();
        Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
        answer = Answer.of(study);
        certainty = Certainty.of(answer, new EnsembleSettings(RUNS, 1, 2), StudyEnsemble.Progress.NONE);
        charts = PageCharts.of(answer, Optional.of(certainty), PolicyAnswers.NONE);
        String html = ReportHtml.render(
                answer,
                Optional.of(certainty),
                PolicyAnswers.NONE,
                ChartFiles.of(answer, PolicyAnswers.NONE, Language.ZH, "qianyi run", "1"),
                Language.ZH,
                "qianyi run --runs 60",
                "1");
        Path file = Files.writeString(folder.resolve("report.html"), html);
        assertThat(Files.size(file)).isLessThan(5_000_000);
        page = browser.open(file, 1366, 768);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            page.close();
            browser.close();
        }
    }

    private static Shown shown(Language language) {
        return new Shown(answer.study(), language);
    }

    /** Years, chances and whether it is reached when it is wanted stand first; below, how far off they may be. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstPageOpensWithTheErrorsAndTheOutsideView(Language language) {
        List<?> figures = (List<?>) page.call("wordsOfEach", page.main(language) + "section.first a.figure");
        assertThat(figures).hasSize(3);
        assertThat(figures.toString())
                .contains("2043", "2039", language == Language.ZH ? "达不到" : "not reached", "13%", "26%");
        List<?> paragraphs =
                (List<?>) page.call("wordsOfEach", page.main(language) + "section.answer > p:not(.note, .premise)");
        assertThat(paragraphs.get(0)).isEqualTo(sentences(language).lead());
        assertThat(paragraphs.get(1))
                .isEqualTo(new ReferenceSentences(answer.study(), shown(language))
                        .line()
                        .orElseThrow());
        assertThat(paragraphs.get(2))
                .isEqualTo(shown(language)
                        .text("certainty.central", Finding.of(answer, language).lead()));
    }

    private static CertaintySentences sentences(Language language) {
        return new CertaintySentences(answer, certainty, shown(language));
    }

    /** Hardly a share is there in 2030, so the sentence and the table name the next year that is shown, too. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSentenceNamesTheYearsAndChancesWithErrors(Language language) {
        boolean zh = language == Language.ZH;
        for (String scenario : List.of("baseline", "plan")) {
            ArrivalWithErrors errors =
                    certainty.first(scenario).orElseThrow().withErrors().orElseThrow();
            int central = answer.scenario(scenario)
                    .flatMap(ScenarioAnswer::first)
                    .orElseThrow()
                    .year()
                    .orElseThrow();
            assertThat(errors.central()).hasValue(central);
            assertThat(sentences(language).lead())
                    .contains(zh ? "”" + central + "年达到" : "reaches 100 billion yuan in " + central)
                    .contains(
                            zh
                                    ? "到2035年" + CountedWords.share(errors.shareBy(2035))
                                    : "by 2035 " + CountedWords.share(errors.shareBy(2035)),
                            "2050")
                    .contains((zh ? "早于" : "the chance of arriving before ")
                            + errors.percentile(5).orElseThrow().year().orElseThrow());
        }
        assertThat(page.words(page.main(language) + "table[data-name=results]"))
                .contains(shown(language).text("certainty.table.by", "2035"))
                .doesNotContain(shown(language).text("certainty.table.by", "2030"));
    }

    /** What moves with the assumptions alone is one click away, under its name. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSpreadOfTheAssumptionsIsAmongWhatIsSure(Language language) {
        ArrivalStatistics plan = certainty.first("plan").orElseThrow().statistics();
        String share = CountedWords.share(plan.shareBy(2035));
        String spread = sentences(language).spread().orElseThrow();
        assertThat(spread)
                .contains(
                        language == Language.ZH
                                ? "有" + plan.reachedBy(2035) + "次（" + share + "）在2035年前达标"
                                : "by 2035 in " + plan.reachedBy(2035) + " (" + share + ")")
                .contains(
                        Integer.toString(plan.percentile(5).orElseThrow().year().orElseThrow()));
        String all = page.words(page.main(language));
        assertThat(all).contains(spread).contains(shown(language).text("certainty.assumptions"));
        assertThat(page.words(page.main(language) + "section.first")).doesNotContain(spread);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSecondPageSaysWhatItHangsOn(Language language) {
        String second = page.main(language) + "section.second ";
        assertThat(page.words(second + "h2")).isEqualTo(shown(language).text("report.hinges"));
        assertThat((String) page.call("namesOfElements", second + ":is(p.finding, figure.chart, table.widths, ul)"))
                .startsWith("P FIGURE TABLE UL");
        TornadoChart tornado = charts.certainty().tornado().orElseThrow();
        assertThat(page.count(second + "figure table tbody tr"))
                .isEqualTo(tornado.bars().size());
        List<String> bare = tornado.bars().stream()
                .filter(bar -> !bar.isSourced())
                .map(bar -> bar.name().in(language))
                .limit(5)
                .toList();
        assertThat(bare).isNotEmpty();
        assertThat(page.words(second + "p.finding")).contains(bare);
    }

    @Test
    void theTornadoIsSortedByWhatIsAtStake() {
        List<Double> swings = TornadoCharts.leading(certainty.tornado().orElseThrow()).stream()
                .map(row -> row.swing().orElseThrow().size())
                .toList();
        assertThat(swings).hasSizeGreaterThan(5);
        for (int i = 1; i < swings.size(); i++) {
            assertThat(swings.get(i)).isLessThanOrEqualTo(swings.get(i - 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartIsDrawnAndHasItsNumbers(Language language) {
        page.main(language);
        List<String> ids = Stream.concat(charts.certainty().charts().stream().map(Chart::id), Stream.of("tornado"))
                .toList();
        assertThat(ids).contains("share", "fan-baseline", "fan-plan");
        for (String id : ids) {
            String figure = "main[lang=" + language.code() + "] figure[data-chart=\"" + id + "\"]";
            page.call("draw", figure);
            assertThat(page.count(figure + " details.data tbody tr")).as(id).isGreaterThan(5);
        }
        assertThat(page.complaints()).isEmpty();
    }

    /** Each curve ends at the share that the counts give. */
    @Test
    void theSharesAreThoseThatWereCounted() {
        Chart share = charts.certainty().share().orElseThrow();
        assertThat(share.lines()).hasSize(answer.scenarios().size());
        for (Chart.Line line : share.lines()) {
            ArrivalStatistics counted = certainty.first(line.id()).orElseThrow().statistics();
            double last = line.values().get(line.values().size() - 1);
            assertThat(last)
                    .isCloseTo(100.0 * (counted.counting() - counted.never()) / counted.counting(), within(1e-9));
            for (int i = 1; i < line.values().size(); i++) {
                assertThat(line.values().get(i))
                        .isGreaterThanOrEqualTo(line.values().get(i - 1));
            }
        }
    }

    /** Of a band of 9 in 10 at most one run in ten lies outside, counted anew from the runs. */
    @Test
    void theBandsHoldWhatTheySay() {
        Chart fan = charts.certainty().fans().get(0);
        var runs = certainty.ensemble().baseline().orElseThrow();
        int place = fan.years().indexOf(2035);
        for (Chart.Band band : fan.bands()) {
            int in10 = Integer.parseInt(band.id().substring("band-".length()));
            int inside = 0;
            int counting = 0;
            for (int run = 0; run < runs.runs(); run++) {
                if (runs.counts(run)) {
                    double value = runs.headline().at(2035, run);
                    counting++;
                    inside += value >= band.low().get(place)
                                    && value <= band.high().get(place)
                            ? 1
                            : 0;
                }
            }
            assertThat((double) inside / counting).as(band.id()).isBetween(in10 / 10.0 - 0.001, in10 / 10.0 + 0.04);
        }
    }

    @Test
    void theMatrixHoldsTheCountsOfThePairs() {
        Ranking.Pair pair = certainty.ranking().of("plan", "baseline").orElseThrow();
        String cell = "document.querySelector('" + page.main(Language.EN) + "table.ranking').rows[2].cells[1].";
        assertThat(page.text(cell + "dataset.value")).isEqualTo(Integer.toString(pair.firstBefore()));
        assertThat(page.text(cell + "textContent")).isEqualTo(Integer.toString(pair.firstBefore()));
    }

    /** Nothing pushes the page wider than the sheet, which would shrink all of it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void paperIsNotShrunk(Language language) {
        page.main(language);
        for (String part : List.of("section.second", "table[data-name^=outcomes]", "table[data-name=history-effect]")) {
            assertThat(page.call("widerThanThePage", "main[lang=" + language.code() + "] " + part))
                    .as(part)
                    .isEqualTo(0);
        }
    }
}
