package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.ShareChart;
import qianyi.report.chart.TornadoChart;
import qianyi.report.chart.TornadoCharts;
import qianyi.report.table.Cell;
import qianyi.report.words.CountedWords;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The sections of many runs for studies with little to say. */
class CertaintySectionsTest {
    private static Certainty certainty(Study study, int runs) {
        return Certainty.of(study, new EnsembleSettings(runs, 1, 1), StudyEnsemble.Progress.NONE);
    }

    private static String page(Study study, Optional<Certainty> certainty) {
        return ReportHtml.render(
                Answer.of(study),
                certainty,
                PolicyAnswers.NONE,
                Map.of(Language.ZH, Map.of(), Language.EN, Map.of()),
                Language.ZH,
                "qianyi run",
                "1");
    }

    private static TinyStudy varied() {
        return new TinyStudy("RK4", "0.0625")
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.005, 0.06)
                .varying("price_level", Assumption.Group.PRICE_LEVEL, Assumption.Distribution.UNIFORM, 0.9, 1.1)
                .scenario("baseline", Localized.same("Base"));
    }

    @Test
    void withoutRunsThePageHasNoneOfIt() {
        String html = page(TinyStudy.whole(), Optional.empty());
        assertThat(html).doesNotContain("class=\"second\"").doesNotContain("data-chart=\"share\"");
        assertThat(html).contains("<p class=\"finding\">");
    }

    @Test
    void whereNothingIsVariedThereIsNothingThatItHangsOn() {
        Study study = TinyStudy.whole();
        String html = page(study, Optional.of(certainty(study, 3)));
        assertThat(html)
                .doesNotContain("class=\"second\"")
                .contains("data-chart=\"share\"")
                .contains("class=\"ranking\"");
    }

    /** Every run of the scenario "broken" fails: counted, with the number that was lost. */
    @Test
    void failedRunsAreListedWithTheirReason() {
        Study study = TinyStudy.whole();
        String html = page(study, Optional.of(certainty(study, 3)));
        int table = html.indexOf("data-name=\"failed-runs\"");
        assertThat(table).isPositive();
        String rows = html.substring(table, html.indexOf("</table>", table));
        assertThat(rows.split("<tr>", -1)).hasSize(1 + 1 + 3);
        assertThat(rows).contains("失败");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHasNoSourceIsNamedFirst(Language language) {
        Study study = varied().study();
        Certainty certainty = certainty(study, 60);
        Html html = new Html();
        Answer answer = Answer.of(study);
        HingesSection.write(
                html, answer, certainty, CertaintyFigures.of(answer, certainty), new Shown(study, language));
        String text = html.toString();
        assertThat(text.indexOf("class=\"finding\"")).isLessThan(text.indexOf("data-chart=\"tornado\""));
        assertThat(text.indexOf("data-chart=\"tornado\"")).isLessThan(text.indexOf("data-name=\"width\""));
        String sentence = text.substring(0, text.indexOf("</p>"));
        assertThat(sentence).contains("rate").contains("price_level");
        assertThat(text).contains(language == Language.ZH ? "没有来源" : "no source");
    }

    /** All charts of an answer over time end together, and a curve of shares is named with its median year. */
    @Test
    void sharesAndLevelsEndTogetherAndALineIsNamedWithItsMedian() {
        Study study = varied().study();
        Certainty certainty = certainty(study, 40);
        Chart share = ShareChart.of(Answer.of(study), certainty).orElseThrow();
        int end = study.period().to();
        assertThat(ChartScale.of(Answer.of(study)).last()).isEqualTo(end);
        assertThat(share.years().get(share.years().size() - 1)).isEqualTo(end);
        String median = new CountedWords(new Shown(study, Language.EN))
                .percentileInSentence(certainty.first("baseline").orElseThrow().statistics(), 50);
        assertThat(share.lines())
                .filteredOn(line -> line.id().equals("baseline"))
                .singleElement()
                .satisfies(line -> assertThat(line.label().en()).isEqualTo("Base " + median));
    }

    /** At the low value it grows too slowly to double by 2040. */
    @Test
    void anEndBehindTheHorizonIsSaidInWords() {
        Study study = varied().study();
        TornadoChart chart = TornadoCharts.of(
                        Answer.of(study), certainty(study, 10).tornado().orElseThrow())
                .orElseThrow();
        TornadoChart.Bar rate = chart.bars().stream()
                .filter(bar -> bar.id().equals("rate"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.low().year()).isEmpty();
        assertThat(chart.numbers(new Shown(study, Language.EN)).rows())
                .anySatisfy(row -> assertThat(row).extracting(Cell::words).contains("later than 2040"));
    }
}
