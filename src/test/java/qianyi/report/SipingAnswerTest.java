package qianyi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TheilStatistics;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ShareChart;
import qianyi.report.file.AnswerFiles;
import qianyi.report.terminal.AnswerText;
import qianyi.report.words.Finding;
import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.study.StudyReader;
import qianyi.text.Language;
import qianyi.text.TerminalWidth;

/** The real study: the dates, the sums and the fit that the paper on the model gives (sections 8 and 10). */
@Tag("slow")
class SipingAnswerTest {
    private static Answer answer;

    @BeforeAll
    static void run() {
        var read = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"));
        answer = Answer.of(read.value().orElseThrow(() -> new AssertionError(read.diagnostics())));
    }

    @ParameterizedTest
    @CsvSource({
        "baseline, 2038.1, 2039, 2037, 2036", "plan, 2035.4, 2036, 2035, 2034", "projects, 2037.3, 2038, 2036, 2035",
        "innovation, 2036.6, 2037, 2036, 2035", "agri, 2036.3, 2037, 2036, 2034", "opening, 2036.7, 2037, 2036, 2035",
        "downside, 2045.2, 2046, 2043, 2041", "stress, 2044.6, 2045, 2043, 2041", "ceiling, 2033.0, 2033, 2033, 2032",
        "plan_census, 2033.9, 2034, 2033, 2032"
    })
    void datesAreThoseOfThePaper(String id, double instant, int thousand, int level950, int level900) {
        ScenarioAnswer scenario = answer.scenario(id).orElseThrow();
        assertThat(scenario.first().orElseThrow().instant().orElseThrow()).isCloseTo(instant, within(0.051));
        assertThat(scenario.goals().stream().map(g -> g.outcome().year().orElseThrow()))
                .containsExactly(thousand, level950, level900);
        assertThat(scenario.goals()).noneMatch(g -> g.doubt().exceedsWhatIsPrinted());
    }

    @Test
    void riseOfTheBaselineIsThatOfThePaperAndSums() {
        Contributions rise = answer.baseline().orElseThrow().contributions().orElseThrow();
        assertThat(rise.total()).isCloseTo(292, within(0.5));
        double farmingAndRest = rise.parts().stream()
                .filter(p -> List.of("AGR", "REST").contains(p.element()))
                .mapToDouble(Contributions.Part::rise)
                .sum();
        assertThat(farmingAndRest).isCloseTo(215, within(0.5));
        assertThat(answer.scenarios())
                .allMatch(s -> s.contributions().orElseThrow().broken().isEmpty());
    }

    @Test
    void fitIsThatOfThePaper() {
        TheilStatistics restated = fit("gdp_nominal_restated");
        assertThat(restated.rootMeanSquare()).isCloseTo(6.3, within(0.05));
        assertThat(restated.bias()).isCloseTo(0.25, within(0.005));
        assertThat(restated.variation()).isCloseTo(0.01, within(0.005));
        assertThat(restated.covariation()).isCloseTo(0.74, within(0.005));
        assertThat(fit("gdp_nominal").rootMeanSquare()).isCloseTo(11.3, within(0.05));
    }

    private static TheilStatistics fit(String series) {
        return answer.fits().stream()
                .filter(f -> f.fit().series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void growthNeededStandsOnADerivedFigureAndTheRecordLeadsAnywhere() {
        assertThat(String.join("\n", Finding.of(answer, Language.ZH).notes()))
                .contains("以2025年的600亿元（推算数）为基数，要在2030年达到1000亿元，名义增速须达到年均10.8%")
                .contains("（2024年，580.58亿元）按历史名义年均增速外推至千亿元：公布数之间两年以上的时段共9个，"
                        + "最快的为2020—2022年（2020年取“第四次普查口径；事后修订”）年均5.4%，2035年达到；"
                        + "最慢的为2022—2024年（跨普查口径）年均−0.1%，始终达不到。");
        assertThat(String.join("\n", Finding.of(answer, Language.EN).notes()))
                .contains("(9 of them): at the fastest, 5.4% a year, 2020 to 2022 (with 2020 as of \"4th census (2018);"
                        + " revised\"), it gets there in 2035; at the slowest, −0.1% a year, 2022 to 2024 (across a"
                        + " census), it never gets there.");
        assertThat(answer.standIns()).containsExactly("gdp_nominal_restated");
    }

    /** Published figures alone: 2025 is derived. The rates are those of the outside view, to a tenth of a percent. */
    @Test
    void windowsOfTheRecordAreEveryPairOfFoundFiguresTwoYearsApart() {
        assertThat(answer.windows())
                .extracting(
                        w -> w.from().year(),
                        w -> w.to().year(),
                        w -> Math.round(w.rate() * 1000) / 10.0,
                        w -> w.crossesCensus())
                .containsExactly(
                        tuple(2020, 2022, 5.1, false),
                        tuple(2020, 2023, 3.8, false),
                        tuple(2020, 2024, 2.5, true),
                        tuple(2020, 2022, 5.4, false),
                        tuple(2020, 2023, 4.0, false),
                        tuple(2020, 2024, 2.6, true),
                        tuple(2021, 2023, 3.1, false),
                        tuple(2021, 2024, 1.6, true),
                        tuple(2022, 2024, -0.1, true));
        NaiveBenchmark naive = answer.benchmark(answer.study().mainTarget()).orElseThrow();
        assertThat(naive.fast().year()).hasValue(2035);
        assertThat(naive.slow().year()).isEmpty();
    }

    @Test
    void bestPolicyIsThePlanAndPricesAndTheCensusAreNoPolicy() {
        assertThat(Finding.of(answer, Language.ZH).title()).isEqualTo("“趋势延续”2039年达到千亿元，“规划兑现”2036年达到");
        assertThat(answer.scenarios().stream().filter(s -> s.changesPrices() || s.changesMeasurement()))
                .extracting(ScenarioAnswer::id)
                .containsExactly("downside", "stress", "ceiling", "plan_census");
    }

    /** A title loses a remark at its end, not a part of what it says. */
    @Test
    void sourcesGoByTheirTitles() {
        Shown zh = new Shown(answer.study(), Language.ZH);
        Shown en = new Shown(answer.study(), Language.EN);
        assertThat(SourceTitle.brief("siping_2024", answer.study(), zh)).isEqualTo("四平市经济实力");
        assertThat(SourceTitle.brief("siping_2024", answer.study(), en)).isEqualTo("Economic strength of Siping");
        assertThat(SourceTitle.brief("census_revisions", answer.study(), en)).endsWith("2.7 (2023)");
        assertThat(SourceTitle.brief("asked around", answer.study(), en)).isEqualTo("asked around");
    }

    /** Where scenarios stand back they are not named beside the curves of shares. */
    @Test
    void onlyColouredScenariosAreNamedBesideTheirShares() {
        Certainty certainty = Certainty.of(answer.study(), new EnsembleSettings(20, 1, 2), StudyEnsemble.Progress.NONE);
        Chart share = ShareChart.of(answer, certainty).orElseThrow();
        assertThat(share.lines()).hasSize(10);
        assertThat(share.lines())
                .filteredOn(line -> line.style() == Chart.THIN)
                .hasSize(5)
                .allMatch(line -> line.label().zh().isEmpty());
        assertThat(share.lines())
                .filteredOn(line -> line.style() != Chart.THIN)
                .allMatch(line -> line.label().zh().matches(".+ 20\\d\\d年(以后)?"));
    }

    @Test
    void pageStaysSmallAndTheTableInsideATerminal() {
        Map<String, byte[]> files =
                AnswerFiles.all(answer, Optional.empty(), PolicyAnswers.NONE, Language.ZH, "qianyi run", "1");
        assertThat(files.get("report.html").length).isLessThan(5_000_000);
        assertThat(AnswerText.of(answer, Optional.empty(), Language.ZH, 0)
                        .text()
                        .lines()
                        .filter(l -> l.startsWith("趋势延续")))
                .singleElement()
                .satisfies(l -> assertThat(TerminalWidth.of(l)).isLessThan(130));
    }
}
