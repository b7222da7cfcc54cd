package qianyi.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import qianyi.analysis.Certainty;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.Fan;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The charts of a workbook and what a person can enter in it, as the parts of the file have them. */
class WorkbookChartsTest {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final Pattern RANGE = Pattern.compile("'(.*)'!\\$([A-Z]+)\\$2:\\$([A-Z]+)\\$(\\d+)");

    private static Answer answer;
    private static Certainty certainty;

    @BeforeAll
    static void run() {
        Study study = new TinyStudy("RK4", "0.0625")
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.005, 0.06)
                .scenario("baseline", Localized.same("Base & <co>"))
                .scenario("policy", new Localized("政策加力", "Policy's \"push\""), "rate", 0.08)
                .study();
        answer = Answer.of(study);
        certainty = Certainty.of(answer, new EnsembleSettings(50, 7, 2), StudyEnsemble.Progress.NONE);
    }

    private static byte[] bytes(Language language, Optional<Certainty> some) {
        return AnswerWorkbook.bytes(answer, some, PolicyAnswers.NONE, language, "qianyi run", "1");
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Map<String, List<Row>> sheets(byte[] workbook) throws IOException {
        Map<String, List<Row>> sheets = new HashMap<>();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : readable.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes("UTF-8")));
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(CHART, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    /** Every part is XML, and every number that a chart keeps is the one in the cell that it refers to. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void chartsShowTheCellsThatTheyReferTo(Language language) throws Exception {
        byte[] workbook = bytes(language, Optional.of(certainty));
        Map<String, List<Row>> sheets = sheets(workbook);
        Map<String, String> parts = parts(workbook);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            assertThat(xml(part.getValue())).as(part.getKey()).isNotNull();
        }
        List<String> charts = parts.keySet().stream()
                .filter(name -> name.startsWith("xl/charts/"))
                .sorted()
                .toList();
        assertThat(charts).hasSize(3);
        int checked = 0;
        for (String name : charts) {
            assertThat(parts.get("[Content_Types].xml")).contains("/" + name);
            for (Element reference : all(xml(parts.get(name)).getDocumentElement(), "numRef")) {
                Matcher range = RANGE.matcher(all(reference, "f").get(0).getTextContent());
                assertThat(range.matches()).isTrue();
                List<Row> rows = sheets.get(range.group(1));
                assertThat(rows).hasSize(Integer.parseInt(range.group(4)));
                for (Element point : all(reference, "pt")) {
                    int row = 1 + Integer.parseInt(point.getAttribute("idx"));
                    assertThat(Double.parseDouble(point.getTextContent()))
                            .isEqualTo(rows.get(row)
                                    .getCell(column(range.group(2)))
                                    .asNumber()
                                    .doubleValue());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    @Test
    void theFirstIsTheHeadlineWithTheTargetAndTheOthersAreStackedBands() throws Exception {
        Map<String, String> parts = parts(bytes(Language.ZH, Optional.of(certainty)));
        Element lines = xml(parts.get("xl/charts/chart1.xml")).getDocumentElement();
        assertThat(all(lines, "areaChart")).isEmpty();
        assertThat(all(lines, "ser").stream()
                        .map(series -> all(series, "tx").get(0).getTextContent()))
                .containsExactly("Base & <co>", "政策加力", "翻一番（200枚）");
        assertThat(all(lines, "title").stream().map(Element::getTextContent))
                .hasSize(3)
                .endsWith("年份", "总量（枚）");
        Element bands = xml(parts.get("xl/charts/chart2.xml")).getDocumentElement();
        assertThat(all(bands, "grouping").get(0).getAttribute("val")).isEqualTo("stacked");
        assertThat(all(bands, "ser")).hasSize(6 + 2);
    }

    /** Heights above the lower end of nine in ten add up to its upper end. */
    @Test
    void heightsAddUpToTheBand() throws Exception {
        List<Row> rows = sheets(bytes(Language.ZH, Optional.of(certainty))).get("图的数据");
        Fan fan = new Fan(certainty.ensemble().baseline().orElseThrow());
        Row of2020 = rows.get(21);
        double sum = 0;
        for (int column = 2; column < 8; column++) {
            sum += of2020.getCell(column).asNumber().doubleValue();
        }
        assertThat(of2020.getCell(2).asNumber().doubleValue()).isEqualTo(fan.at(2020, 0.05));
        assertThat(sum).isCloseTo(fan.at(2020, 0.95), within(1e-9));
        assertThat(of2020.getCell(8).asNumber().doubleValue()).isEqualTo(fan.at(2020, 0.5));
    }

    /** What is not drawn and what is end where a bar ends, and each change begins where the one before ended. */
    @Test
    void theWaterfallStandsBelowTheTableOfReasons() throws Exception {
        Attribution why = Attribution.ofPolicy(answer, 1).orElseThrow();
        byte[] workbook = AnswerWorkbook.bytes(
                answer,
                Optional.empty(),
                new PolicyAnswers(Optional.of(why), Optional.empty()),
                Language.EN,
                "qianyi run",
                "1");
        Map<String, String> parts = parts(workbook);
        Element chart = xml(parts.get("xl/charts/chart2.xml")).getDocumentElement();
        assertThat(all(chart, "ser")).hasSize(3);
        assertThat(all(all(chart, "ser").get(0), "tx").get(0).getTextContent()).isBlank();
        assertThat(all(all(chart, "ser").get(0), "cat").get(0).getTextContent())
                .contains("Base & <co>  2013.9", "rate  −");
        assertThat(parts.get("xl/drawings/_rels/drawing2.xml.rels")).contains("chart2.xml");
        assertThat(parts.values())
                .filteredOn(part -> part.contains("<drawing r:id"))
                .hasSize(2);
        double low = Double.parseDouble(all(chart, "min").get(0).getAttribute("val"));
        List<Row> rows = sheets(workbook).get("why, chart data");
        double[] dates = {part(why).before(), part(why).end()};
        assertThat(low).isLessThanOrEqualTo(dates[1]).isGreaterThan(dates[1] - 5);
        assertThat(number(rows.get(1), 2)).isEqualTo(dates[0]);
        assertThat(number(rows.get(2), 1)).isCloseTo(dates[1], within(1e-9));
        assertThat(number(rows.get(2), 1) + number(rows.get(2), 3)).isCloseTo(dates[0], within(1e-9));
        assertThat(number(rows.get(3), 2)).isEqualTo(dates[1]);
    }

    private static Attribution.Part part(Attribution why) {
        return why.dates().orElseThrow().part();
    }

    private static double number(Row row, int column) {
        return row.getCell(column).asNumber().doubleValue();
    }

    @Test
    void withoutManyRunsThereIsOneChart() throws Exception {
        Map<String, String> parts = parts(bytes(Language.EN, Optional.empty()));
        assertThat(parts.keySet().stream().filter(name -> name.startsWith("xl/charts/")))
                .containsExactly("xl/charts/chart1.xml");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMostImportantAssumptionsAreTheFirstSheetAfterTheCover(Language language) throws Exception {
        byte[] workbook = bytes(language, Optional.of(certainty));
        List<Row> rows = sheets(workbook).get(language == Language.ZH ? "关键假设" : "key assumptions");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("rate");
        assertThat(rows.get(1).getCell(1).asNumber())
                .isEqualTo(rows.get(1).getCell(2).asNumber());
        String sheet = parts(workbook).get("xl/worksheets/sheet2.xml");
        assertThat(sheet)
                .contains("type=\"list\"", language == Language.ZH ? "三角分布,均匀分布" : "triangular,uniform")
                .contains("type=\"custom\"", "AND(ISNUMBER(B2)");
    }

    /** A4, as wide as the paper, the header on every page. */
    @Test
    void everySheetIsSetUpForPaper() throws Exception {
        Map<String, String> parts = parts(bytes(Language.ZH, Optional.of(certainty)));
        List<String> sheets = parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/sheet\\d+.xml"))
                .toList();
        assertThat(sheets).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(parts.get(name))
                .contains("paperSize=\"9\"", "fitToWidth=\"1\"", "fitToPage=\"true\""));
        assertThat(parts.get("xl/workbook.xml").split("_xlnm.Print_Titles", -1)).hasSize(sheets.size());
    }

    @Test
    void theCoverSaysHowTheRunsWereMade() throws Exception {
        List<String> counted = cover(Optional.of(certainty));
        assertThat(counted).contains("推演次数 每个情景50次", "抽样方法 拉丁超立方抽样", "随机种子 7", "命令 qianyi run");
        assertThat(counted).noneMatch(line -> line.contains("不含误差和可能性"));
        assertThat(cover(Optional.empty())).contains("推演次数 每个情景一次，没有抽样").anyMatch(line -> line.contains("不含误差和可能性"));
    }

    private static List<String> cover(Optional<Certainty> some) throws IOException {
        return sheets(bytes(Language.ZH, some)).get("封面").stream()
                .map(row -> row.getCellText(0) + " "
                        + row.getOptionalCell(1).map(cell -> cell.getText()).orElse(""))
                .toList();
    }

    @Test
    void noHeaderOfTheChineseWorkbookIsACode() throws IOException {
        sheets(bytes(Language.ZH, Optional.of(certainty))).forEach((name, rows) -> {
            if (!name.equals("封面")) {
                rows.get(0).stream().map(cell -> cell.getText()).forEach(header -> assertThat(
                                header.replaceAll("Base & <co>|restatement|CRPS|（x）", ""))
                        .as(name)
                        .doesNotContainPattern("[A-Za-z]"));
            }
        });
    }
}
