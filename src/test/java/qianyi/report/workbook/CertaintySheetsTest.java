package qianyi.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The sheets of many runs, held against the runs themselves. */
class CertaintySheetsTest {
    private static final int RUNS = 100;

    private static Answer answer;
    private static Certainty certainty;

    /** Growth between 1 and 6 percent: some runs double by 2040, some do not. */
    @BeforeAll
    static void run() {
        Study study = new TinyStudy("RK4", "0.0625")
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.005, 0.06)
                .varying("revision", Assumption.Group.MEASUREMENT, Assumption.Distribution.UNIFORM, -0.1, 0.1)
                .scenario("baseline", Localized.same("Base"))
                .scenario("dear", new Localized("涨价", "Dear"), "price_level", 1.5)
                .study();
        answer = Answer.of(study);
        certainty = Certainty.of(study, new EnsembleSettings(RUNS, 7, 2), StudyEnsemble.Progress.NONE);
    }

    private static Map<String, List<Row>> sheets(Language language) throws IOException {
        byte[] bytes =
                AnswerWorkbook.bytes(answer, Optional.of(certainty), PolicyAnswers.NONE, language, "qianyi run", "1");
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : readable.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static int column(List<Row> rows, String name) {
        int found = IntStream.range(0, rows.get(0).getCellCount())
                .filter(c -> rows.get(0).getCellText(c).equals(name))
                .findFirst()
                .orElse(-1);
        assertThat(found).as(name).isNotNegative();
        return found;
    }

    private static double number(List<Row> rows, int row, String name) {
        return rows.get(row).getCell(column(rows, name)).asNumber().doubleValue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headersAreWholeAndNoneIsTwice(Language language) throws IOException {
        Map<String, List<Row>> sheets = sheets(language);
        assertThat(sheets.keySet())
                .contains(
                        language == Language.ZH
                                ? new String[] {"推演结果统计", "达标年份", "各年达标比例", "结果分布", "达标年份的影响因素", "各类假设", "情景先后次序"}
                                : new String[] {
                                    "outcomes of the runs",
                                    "years of arrival",
                                    "share by year",
                                    "spread",
                                    "what the date hangs on",
                                    "groups",
                                    "order of scenarios"
                                });
        sheets.values().stream().skip(1).forEach(rows -> {
            List<String> header =
                    rows.get(0).stream().map(cell -> cell.getText()).toList();
            assertThat(header).doesNotContain("").doesNotHaveDuplicates();
        });
    }

    @Test
    void outcomesAddUpToTheRuns() throws IOException {
        List<Row> rows = sheets(Language.EN).get("outcomes of the runs");
        assertThat(rows).hasSize(1 + certainty.counted().size());
        for (int row = 1; row < rows.size(); row++) {
            double sum = number(rows, row, "runs that failed")
                    + number(rows, row, "runs left out because they do not fit the record")
                    + number(rows, row, "runs: reached")
                    + number(rows, row, "runs: lost")
                    + number(rows, row, "runs: already met")
                    + number(rows, row, "runs: not reached");
            assertThat(sum).isEqualTo(RUNS);
            assertThat(number(rows, row, "runs")).isEqualTo(RUNS);
        }
    }

    /** An empty cell of a percentile is named in words. */
    @Test
    void whatNeverArrivesIsLaterThanTheHorizon() throws IOException {
        List<Row> rows = sheets(Language.EN).get("years of arrival");
        ArrivalStatistics counted = certainty.first("baseline").orElseThrow().statistics();
        assertThat(counted.never()).isBetween(6, RUNS - 6);
        assertThat(counted.percentile(95).orElseThrow().year()).isEmpty();
        assertThat(rows.get(1).getCellText(column(rows, "year, 95% quantile"))).isEmpty();
        assertThat(rows.get(1).getCellText(column(rows, "quantiles later than 2040")))
                .contains("95% quantile");
        assertThat(number(rows, 1, "year, 5% quantile"))
                .isEqualTo(counted.percentile(5).orElseThrow().year().orElseThrow());
    }

    @Test
    void sharesRiseToThoseThatArrive() throws IOException {
        List<Row> rows = sheets(Language.EN).get("share by year");
        int years = answer.study().period().to() - answer.study().period().today() + 1;
        assertThat(rows).hasSize(1 + 2 * years);
        double last = number(rows, years, "Base (fraction)");
        int never = certainty.first("baseline").orElseThrow().statistics().never();
        assertThat(last).isCloseTo(1 - (double) never / RUNS, within(1e-12));
    }

    /** The median of the sheet has as many runs above as below. */
    @Test
    void theSpreadIsThatOfTheRuns() throws IOException {
        List<Row> rows = sheets(Language.EN).get("spread");
        var runs = certainty.ensemble().baseline().orElseThrow();
        double[] sorted = runs.headline().at(2030);
        Arrays.sort(sorted);
        int row = 1 + 2030 - answer.study().period().from();
        assertThat(number(rows, row, "year")).isEqualTo(2030);
        assertThat(number(rows, row, "50% quantile (dozen coins)")).isCloseTo(sorted[49] / 12, within(1e-9));
        assertThat(number(rows, row, "5% quantile (dozen coins)")).isCloseTo(sorted[4] / 12, within(1e-9));
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(AnswerWorkbook.bytes(answer, Optional.of(certainty), PolicyAnswers.NONE, Language.ZH, "x", "1"))
                .isEqualTo(AnswerWorkbook.bytes(
                        answer, Optional.of(certainty), PolicyAnswers.NONE, Language.ZH, "x", "1"));
    }
}
