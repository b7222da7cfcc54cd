package qianyi.report.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.browser.Json;
import qianyi.report.file.SummaryJson;
import qianyi.study.StudyReader;
import qianyi.text.Language;
import qianyi.text.Numbers;

/** Every number of the finding, the table and the cost is one of {@code summary.json}, rounded. */
@Tag("slow")
class BriefNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?%?");
    private static final String COMMAND = "qianyi run --brief";

    private static Answer answer;
    private static Optional<Certainty> certainty;
    private static Map<?, ?> summary;

    @BeforeAll
    static void run() {
        answer = Answer.of(StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow());
        certainty = Optional.of(Certainty.of(answer, new EnsembleSettings(20, 1, 2), StudyEnsemble.Progress.NONE));
        summary = (Map<?, ?>) Json.read(SummaryJson.render(answer, certainty, PolicyAnswers.NONE, COMMAND, "1"));
    }

    private static XWPFDocument paper(Language language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                BriefPaper.of(answer, certainty, Map.of(), COMMAND, "1").get(language)));
    }

    private static Map<?, ?> scenario(String id) {
        return ((List<?>) summary.get("scenarios"))
                .stream()
                        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                        .filter(one -> one.get("id").equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<?, ?> at(Map<?, ?> parent, String... path) {
        Map<?, ?> at = parent;
        for (String name : path) {
            at = (Map<?, ?>) at.get(name);
        }
        return at;
    }

    private static Map<?, ?> target(Map<?, ?> scenario) {
        return (Map<?, ?>) ((List<?>) scenario.get("targets")).get(0);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The horizon stands for a year that the summary has as null. */
    private static String year(Object year) {
        return year == null ? Integer.toString(answer.study().period().to()) : year.toString();
    }

    private static String share(Object share) {
        double value = ((Number) share).doubleValue();
        return value > 0 && value < 0.005 ? "1%" : Numbers.fixed(100 * value, 0) + "%";
    }

    /** In 100 million yuan, or in billions. */
    private static String amount(Object value, Language language) {
        double amount = ((Number) value).doubleValue();
        return Numbers.fixed(language == Language.ZH ? amount : amount / 10, 1);
    }

    private static String body(XWPFDocument paper, int index) {
        return paper.getParagraphs().stream()
                .filter(paragraph -> Role.BODY.id().equals(paragraph.getStyleID()))
                .skip(index)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    @ParameterizedTest
    @EnumSource
    void theFindingSaysWhatTheSummarySays(Language language) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String id : List.of("baseline", "plan")) {
            Map<?, ?> target = target(scenario(id));
            Map<?, ?> band = at(target, "percentiles_with_errors");
            expected.add(year(target.get("year")));
            if (language == Language.EN) {
                expected.add(expected.size() - 1, "100");
            }
            expected.add(year(band.get("p5")));
            expected.add(year(band.get("p95")));
        }
        expected.add("2030");
        for (String year : List.of("2030", "2035")) {
            if (year.equals("2035")) {
                expected.add(year);
            }
            for (String id : List.of("baseline", "plan")) {
                expected.add(
                        share(at(target(scenario(id)), "shares_with_errors").get(year)));
            }
        }
        try (XWPFDocument paper = paper(language)) {
            assertThat(numbers(body(paper, 0))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTableSaysWhatTheSummarySays(Language language) throws IOException {
        Set<String> rows = new TreeSet<>();
        try (XWPFDocument paper = paper(language)) {
            List<XWPFTableRow> table = paper.getTables().get(0).getRows();
            for (XWPFTableRow row : table.subList(1, table.size())) {
                List<String> cells =
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList();
                String id = answer.scenarios().stream()
                        .filter(s -> s.scenario().title().in(language).equals(cells.get(0)))
                        .findFirst()
                        .orElseThrow()
                        .id();
                rows.add(id);
                Map<?, ?> target = target(scenario(id));
                Map<?, ?> band = at(target, "percentiles_with_errors");
                assertThat(numbers(cells.get(1))).containsExactly(year(target.get("year")));
                assertThat(numbers(cells.get(2)))
                        .containsExactlyElementsOf(Stream.of("p5", "p95")
                                .map(band::get)
                                .filter(year -> year != null)
                                .map(Object::toString)
                                .toList());
                assertThat(numbers(cells.get(3)))
                        .containsExactly(share(at(target, "shares_with_errors").get("2035")));
                assertThat(cells.get(4))
                        .isEqualTo(amount(at(scenario(id), "values").get("2035"), language));
            }
        }
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "baseline",
                        "plan",
                        "projects",
                        "innovation",
                        "agri",
                        "opening",
                        "gap_recorded",
                        "downside",
                        "stress");
    }

    @ParameterizedTest
    @EnumSource
    void theCostSaysWhatTheSummarySays(Language language) throws IOException {
        Map<?, ?> costs = at(scenario("plan"), "costs");
        try (XWPFDocument paper = paper(language)) {
            assertThat(numbers(body(paper, 1)))
                    .startsWith(
                            costs.get("from").toString(),
                            costs.get("to").toString(),
                            amount(costs.get("outlay"), language),
                            amount(costs.get("moved"), language),
                            amount(costs.get("bonds"), language),
                            amount(costs.get("gain"), language));
        }
    }
}
