package qianyi.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TinyStudy;
import qianyi.report.chart.ChartFiles;
import qianyi.report.page.Html;
import qianyi.report.page.ReportHtml;
import qianyi.text.Language;

/** The files read back: what went in comes out, and what is hostile stays words. */
class WriterTest {
    private static Answer answer;

    @BeforeAll
    static void run() {
        answer = Answer.of(TinyStudy.whole());
    }

    @Test
    void csvReadsBackToTheSameDoubles() {
        String csv = new String(TrajectoriesCsv.render(answer), StandardCharsets.UTF_8);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        int columns = answer.study().program().columns().size();
        assertThat(rows).hasSize(5 * 41 * columns);
        assertThat(csv)
                .startsWith("scenario,year,variable,element,value,unit\n")
                .doesNotContain("\r");
        ScenarioAnswer policy = answer.scenario("policy").orElseThrow();
        List<NamedCsvRecord> farm = rows.stream()
                .filter(r -> r.getField("scenario").equals("policy")
                        && r.getField("variable").equals("money")
                        && r.getField("element").equals("farm"))
                .toList();
        assertThat(farm).hasSize(41).allSatisfy(r -> {
            double year = Double.parseDouble(r.getField("year"));
            assertThat(Double.parseDouble(r.getField("value")))
                    .isEqualTo(policy.run().at(year, "money", "farm"));
            assertThat(r.getField("unit")).isEqualTo("coin/year");
        });
    }

    @Test
    void nothingIsSaidOfAScenarioFromItsFailureOn() {
        String csv = new String(TrajectoriesCsv.render(answer), StandardCharsets.UTF_8);
        double failure =
                answer.scenario("broken").orElseThrow().failure().orElseThrow().time();
        assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream()
                        .filter(r -> r.getField("scenario").equals("broken"))
                        .filter(r -> Double.parseDouble(r.getField("year")) >= failure))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.getField("value")).isEmpty());
    }

    @Test
    void fieldsAreQuotedOnlyWhereTheyMustBe() {
        assertThat(TrajectoriesCsv.field("A|B")).isEqualTo("A|B");
        assertThat(TrajectoriesCsv.field("a,b")).isEqualTo("\"a,b\"");
        assertThat(TrajectoriesCsv.field("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    }

    @Test
    void jsonHoldsTheContractAndReadsBackToTheSameDoubles() throws IOException {
        Map<?, ?> json = (Map<?, ?>)
                read(SummaryJson.render(answer, Optional.empty(), PolicyAnswers.NONE, "qianyi run \"x\"", "9.9"));
        assertThat(json.keySet().stream().map(Object::toString))
                .containsExactly(
                        "schema",
                        "study",
                        "title",
                        "model_sha256",
                        "assumptions_sha256",
                        "files_sha256",
                        "assumptions_changed",
                        "version",
                        "seed",
                        "runs",
                        "command",
                        "record",
                        "gap_to_nation",
                        "outside_view",
                        "provenance",
                        "band_tried_on_the_past",
                        "multipliers_found",
                        "scenarios");
        assertThat(json.get("command")).isEqualTo("qianyi run \"x\"");
        assertThat(json.get("assumptions_sha256")).isEqualTo("cd".repeat(32));
        assertThat(json.get("seed")).isNull();
        List<?> scenarios = (List<?>) json.get("scenarios");
        for (int i = 0; i < scenarios.size(); i++) {
            ScenarioAnswer expected = answer.scenarios().get(i);
            Map<?, ?> scenario = (Map<?, ?>) scenarios.get(i);
            assertThat(scenario.get("id")).isEqualTo(expected.id());
            assertThat(scenario.get("failed") == null)
                    .isEqualTo(expected.failure().isEmpty());
            Map<?, ?> values = (Map<?, ?>) scenario.get("values");
            expected.values().forEach((year, value) -> assertThat(values.get(year.toString()))
                    .isEqualTo(value));
            List<?> targets = (List<?>) scenario.get("targets");
            for (int t = 0; t < targets.size(); t++) {
                Map<?, ?> target = (Map<?, ?>) targets.get(t);
                assertThat(target.keySet().stream().map(Object::toString))
                        .containsExactly(
                                "id",
                                "outcome",
                                "year",
                                "instant",
                                "instant_half_step",
                                "instant_rk4",
                                "lost_year",
                                "required_growth",
                                "share_by",
                                "percentiles",
                                "not_by_horizon",
                                "share_by_with_errors",
                                "shares_with_errors",
                                "percentiles_with_errors",
                                "not_by_horizon_with_errors");
                var instant = expected.goals().get(t).outcome().instant();
                assertThat(target.get("instant"))
                        .isEqualTo(instant.isPresent() ? (Object) instant.getAsDouble() : null);
            }
        }
    }

    @Test
    void hostileWordsStayWordsInThePage() {
        String html = page();
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
        assertThat(html).contains("http://example.org/?a=1&amp;b=&quot;2&quot;");
        assertThat(html).doesNotContain("src=\"http").doesNotContain("@import").doesNotContain("url(http");
        assertThat(Html.escape("<a href=\"x\" title='y'>&</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
    }

    @Test
    void hostileWordsStayInTheirCellOfMarkdown() {
        String markdown = AnswerMarkdown.render(answer, Optional.empty(), PolicyAnswers.NONE, "qianyi run", "1");
        assertThat(markdown)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert")
                .contains("\\| \\*two\\*");
        long tables = markdown.lines().filter(l -> l.startsWith("| :---")).count();
        long widths = markdown.lines()
                .filter(l -> l.startsWith("|"))
                .map(l -> l.replace("\\|", "").chars().filter(c -> c == '|').count())
                .distinct()
                .count();
        assertThat(tables).isEqualTo(6);
        assertThat(widths).isEqualTo(3);
    }

    @Test
    void pageHasBothLanguagesEveryFailureAndTheWayToMakeItAgain() {
        assertThat(page())
                .contains("<main lang=\"zh\">")
                .contains("<main lang=\"en\">")
                .contains("“失败”计算失败")
                .contains("&quot;Broken&quot; failed")
                .contains("没有的")
                .contains("what is not there")
                .contains("<code>qianyi run a&amp;b</code>")
                .contains("ab".repeat(32));
    }

    @Test
    void sameAnswerGivesTheSameBytes() {
        Map<String, byte[]> one = AnswerFiles.all(answer, Optional.empty(), policy(2), Language.ZH, "c", "1");
        Map<String, byte[]> two =
                AnswerFiles.all(Answer.of(TinyStudy.whole()), Optional.empty(), policy(1), Language.ZH, "c", "1");
        assertThat(one.keySet())
                .isEqualTo(two.keySet())
                .containsExactly(
                        "answer.md",
                        "charts/headline.png",
                        "charts/sectors-baseline.png",
                        "charts/sectors-policy.png",
                        "charts/why.png",
                        "report.html",
                        "summary.json",
                        "trajectories.csv");
        one.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(two.get(name)));
    }

    private static String page() {
        return ReportHtml.render(
                answer,
                Optional.empty(),
                PolicyAnswers.NONE,
                ChartFiles.of(answer, PolicyAnswers.NONE, Language.ZH, "qianyi run", "1"),
                Language.ZH,
                "qianyi run a&b",
                "1");
    }

    /** Any JSON as maps, lists, strings, doubles, booleans and null. */
    private static Object read(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return Double.parseDouble(parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }

    private static PolicyAnswers policy(int threads) {
        return new PolicyAnswers(
                Attribution.ofPolicy(answer, threads), ReachOutlook.of(answer.study(), 40, 1, threads));
    }
}
