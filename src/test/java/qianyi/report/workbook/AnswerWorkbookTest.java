package qianyi.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TinyStudy;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Language;

/** The workbook as a spreadsheet program sees it, and back again. */
@Tag("slow")
class AnswerWorkbookTest {
    private static final Path STUDY = Path.of("scenarios/siping");
    private static final String COMMAND = "qianyi run scenarios/siping";

    private static Answer answer;
    private static PolicyAnswers policy;

    @TempDir
    Path folder;

    @BeforeAll
    static void run() {
        answer = Answer.of(study(Optional.empty()));
        policy = new PolicyAnswers(Attribution.ofPolicy(answer, 2), Optional.empty());
    }

    private static Study study(Optional<Path> assumptions) {
        var read = StudyReader.read(STUDY, assumptions);
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static byte[] bytes(Language language) {
        return AnswerWorkbook.bytes(answer, Optional.empty(), policy, language, COMMAND, "0.1.0");
    }

    private static Map<String, List<Row>> sheets(byte[] workbook) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : readable.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static double number(Row row, int column) {
        return row.getCell(column).asNumber().doubleValue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySheetIsOneTableFromA1(Language language) throws IOException {
        Map<String, List<Row>> sheets = sheets(bytes(language));
        assertThat(sheets).hasSize(25);
        assertThat(sheets.keySet()).allMatch(name -> name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"));
        assertThat(sheets.keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        sheets.values().stream().skip(1).forEach(rows -> {
            List<String> header = texts(rows.get(0));
            assertThat(header).doesNotContain("").doesNotHaveDuplicates();
            assertThat(rows).hasSizeGreaterThan(1);
            for (int r = 0; r < rows.size(); r++) {
                assertThat(rows.get(r).getRowNum()).isEqualTo(r + 1);
                assertThat(rows.get(r).getCellCount()).isLessThanOrEqualTo(header.size());
            }
            for (int column = 0; column < header.size(); column++) {
                int c = column;
                List<CellType> types = rows.stream()
                        .skip(1)
                        .flatMap(row -> row.getOptionalCell(c).stream())
                        .map(Cell::getType)
                        .filter(type -> type != CellType.EMPTY)
                        .distinct()
                        .toList();
                assertThat(types).as(header.get(c)).hasSizeLessThanOrEqualTo(1);
                assertThat(Set.of(CellType.NUMBER, CellType.STRING))
                        .as(header.get(c))
                        .containsAll(types);
            }
        });
    }

    @Test
    void theCoverSaysWhatItIsAndHowToMakeItAgain() throws IOException {
        List<String> cover = sheets(bytes(Language.EN)).get("cover").stream()
                .map(row -> String.join(" | ", texts(row)))
                .toList();
        assertThat(cover.get(0)).isEqualTo("Siping's road to 100 billion yuan");
        assertThat(cover)
                .contains(
                        "command | " + COMMAND,
                        "Qianyi version | 0.1.0",
                        "model file (SHA-256) | " + answer.study().modelSha256())
                .anyMatch(line -> line.startsWith("finding | In the scenario \"Base: gap narrows\""))
                .anyMatch(line -> line.startsWith("what this is not | A scenario is no forecast"))
                .contains("sheet: assumptions | Every number that a person may change, in the units of the model; edit"
                        + " the column value and give the file back");
    }

    @Test
    void numbersAreUnroundedAndUnitsAreInTheHeaders() throws IOException {
        Map<String, List<Row>> zh = sheets(bytes(Language.ZH));
        Map<String, List<Row>> en = sheets(bytes(Language.EN));
        ScenarioAnswer plan = answer.scenario("plan").orElseThrow();
        assertThat(texts(zh.get("分年度").get(0)).get(2)).isEqualTo("规划兑现（亿元）");
        assertThat(texts(en.get("by year").get(0)).get(2)).isEqualTo("Plan delivered (billion yuan)");
        assertThat(number(zh.get("分年度").get(10), 2)).isEqualTo(plan.values().get(2030));
        assertThat(number(en.get("by year").get(10), 2)).isEqualTo(plan.values().get(2030) * 0.1);
        Row result = zh.get("结果").get(2);
        assertThat(result.getCellText(0)).isEqualTo("plan");
        assertThat(number(result, 5)).isEqualTo(plan.realGrowth().get(0).rate());
        assertThat(number(result, 8))
                .isEqualTo(plan.first().orElseThrow().year().orElseThrow());
        assertThat(number(result, 9))
                .isEqualTo(plan.first().orElseThrow().instant().orElseThrow());
    }

    @Test
    void sectorsSumToTheWhole() throws IOException {
        for (Row row :
                sheets(bytes(Language.EN)).get("by sector").stream().skip(1).toList()) {
            int last = row.getCellCount() - 1;
            double sum = 0;
            for (int c = 3; c < last; c++) {
                sum += number(row, c);
            }
            assertThat(sum).isCloseTo(number(row, last), within(1e-6));
        }
    }

    @Test
    void sameAnswerSameBytes() {
        Answer again = Answer.of(study(Optional.empty()));
        for (Language language : Language.values()) {
            assertThat(AnswerWorkbook.bytes(
                            again,
                            Optional.empty(),
                            new PolicyAnswers(Attribution.ofPolicy(again, 1), Optional.empty()),
                            language,
                            COMMAND,
                            "0.1.0"))
                    .isEqualTo(bytes(language));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAssumptionsComeBackAsTheyWere(Language language) throws IOException {
        Path file = folder.resolve("siping.xlsx");
        Files.write(file, bytes(language));
        Study back = study(Optional.of(file));
        assertThat(back.assumptions())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(answer.study().assumptions());
        assertThat(back.scenario("baseline").orElseThrow().overrides())
                .isEqualTo(answer.study().scenario("baseline").orElseThrow().overrides());
    }

    @Test
    void anEditedValueMovesTheAnswer() throws IOException {
        List<Row> rows = sheets(bytes(Language.ZH)).get("假设");
        Path file = folder.resolve("edited.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("假设");
            for (int r = 0; r < rows.size(); r++) {
                for (Cell cell : rows.get(r)) {
                    boolean edited = cell != null && cell.getColumnIndex() == 2 && name(rows.get(r));
                    if (edited) {
                        sheet.value(r, 2, 0.01);
                    } else if (cell != null && cell.getType() == CellType.NUMBER) {
                        sheet.value(r, cell.getColumnIndex(), cell.asNumber());
                    } else if (cell != null) {
                        sheet.value(r, cell.getColumnIndex(), cell.getText());
                    }
                }
            }
        }
        double before = instant(answer);
        double after = instant(Answer.of(study(Optional.of(file))));
        assertThat(after).isLessThan(before - 1);
    }

    private static boolean name(Row row) {
        return row.getCellText(0).equals("national_inflation_shift");
    }

    private static double instant(Answer answer) {
        return answer.baseline().orElseThrow().first().orElseThrow().instant().orElseThrow();
    }

    @Test
    void theSharesOfTheChangesSumToTheShiftOfTheDate() throws IOException {
        List<Row> rows = sheets(bytes(Language.EN)).get("why");
        assertThat(texts(rows.get(0)).get(4)).isEqualTo("fair share (months)");
        assertThat(rows).hasSize(15);
        assertThat(rows.stream().skip(1).mapToDouble(row -> number(row, 4)).sum())
                .isCloseTo(12 * (instant(answer.bestPolicy().orElseThrow()) - instant(answer)), within(1e-9));
    }

    private static double instant(ScenarioAnswer scenario) {
        return scenario.first().orElseThrow().instant().orElseThrow();
    }

    /** A study with a failed scenario, hostile words and gaps. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherStudyHasItsWorkbookToo(Language language) throws IOException {
        Answer tiny = Answer.of(TinyStudy.whole());
        Map<String, List<Row>> sheets =
                sheets(AnswerWorkbook.bytes(tiny, Optional.empty(), PolicyAnswers.NONE, language, "x", "0"));
        List<Row> results = sheets.get(language == Language.ZH ? "结果" : "results");
        assertThat(results).hasSize(6);
        assertThat(texts(results.get(2))).contains(TinyStudy.HOSTILE);
        assertThat(texts(results.get(5)))
                .anyMatch(text -> text.contains("1e300") || text.contains("rate") || text.contains("Infinity"));
        assertThat(Stream.of(2, 3, 4).map(c -> results.get(5).getCellText(c))).containsOnly("");
    }
}
