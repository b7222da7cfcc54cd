package qianyi.report.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.answer.Answer;
import qianyi.answer.TinyStudy;
import qianyi.study.Byline;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The paper as POI reads it: its layout, its parts, and words that mean harm. */
class BriefLayoutTest {
    private static final String LONG = "\u0001\uFFFE<坏> & \"长\"\t" + "长".repeat(500);
    private static final String LONG_READ = "<坏> & \"长\" " + "长".repeat(500);

    private static Map<Language, byte[]> papers(Byline byline) {
        Answer answer = Answer.of(new TinyStudy("RK4", "0.0625")
                .byline(byline)
                .scenario("baseline", new Localized("基准", "Base"))
                .scenario("policy", new Localized(LONG, TinyStudy.HOSTILE), "rate", 0.08)
                .scenario("dear", new Localized("涨价", "Dear"), "price_level", 1.5)
                .scenario("dear_census", new Localized("涨价普查", "Dear census"), "price_level", 1.6)
                .study());
        return BriefPaper.of(answer, Optional.empty(), BriefPaper.charts(answer), "qianyi run <x> & y", "1");
    }

    private static XWPFDocument read(byte[] paper) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parts(byte[] paper) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(paper))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> texts(XWPFDocument paper, Role role) {
        return paper.getParagraphs().stream()
                .filter(paragraph -> role.id().equals(paragraph.getStyleID()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static Stream<XWPFRun> runs(XWPFDocument paper) {
        Stream<XWPFParagraph> cells = paper.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
        Stream<XWPFParagraph> feet = paper.getFooterList().stream().flatMap(footer -> footer.getParagraphs().stream());
        return Stream.of(paper.getParagraphs().stream(), cells, feet)
                .flatMap(all -> all)
                .flatMap(paragraph -> paragraph.getRuns().stream());
    }

    @Test
    void theChinesePageIsThatOfTheStandard() throws IOException {
        byte[] paper = papers(Byline.NONE).get(Language.ZH);
        Map<String, String> parts = parts(paper);
        assertThat(parts.get("word/document.xml"))
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
                .contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-842\"/>");
        double lines = (16838 - 2098 - 1984) / 579.0;
        double characters = (11906 - 1474 - 1587) / (20 * (16 - 842 / 4096.0));
        assertThat((int) lines).isEqualTo(22);
        assertThat((int) characters).isEqualTo(28);
        assertThat(parts.get("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        assertThat(parts.get("word/footer_default.xml")).contains("w:right=\"280\"", "<w:jc w:val=\"right\"/>", "— ");
        assertThat(parts.get("word/footer_even.xml")).contains("w:left=\"280\"", "<w:jc w:val=\"left\"/>", " PAGE ");
        assertThat(parts.get("word/fontTable.xml"))
                .contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,FangSong\"/>")
                .doesNotContain("embed");
        try (XWPFDocument read = read(paper)) {
            assertThat(style(read, Role.TITLE)).contains("方正小标宋简体", "w:val=\"44\"", "w:val=\"center\"");
            assertThat(style(read, Role.HEADING))
                    .contains("黑体", "w:val=\"32\"", "w:outlineLvl w:val=\"0\"", "keepNext");
            assertThat(style(read, Role.SUBHEADING)).contains("楷体_GB2312", "w:outlineLvl w:val=\"1\"");
            assertThat(style(read, Role.BODY))
                    .contains("仿宋_GB2312", "w:val=\"32\"", "w:line=\"579\" w:lineRule=\"exact\"")
                    .contains("w:firstLineChars=\"200\"");
            assertThat(style(read, Role.PAGE_NUMBER)).contains("宋体", "w:val=\"28\"");
        }
    }

    private static String style(XWPFDocument paper, Role role) {
        return paper.getStyles().getStyle(role.id()).getCTStyle().xmlText().replaceAll("main:", "w:");
    }

    @ParameterizedTest
    @EnumSource
    void everyRunNamesAFontForChinese(Language language) throws IOException {
        try (XWPFDocument paper = read(papers(Byline.NONE).get(language))) {
            List<String> fonts = PaperLayout.of(language).fonts().stream()
                    .map(PaperLayout.FontName::name)
                    .toList();
            assertThat(runs(paper)).hasSizeGreaterThan(20).allSatisfy(run -> {
                assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isIn(fonts);
                assertThat(run.getFontFamily(XWPFRun.FontCharRange.ascii)).isIn(fonts);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingStandsInItsOrder(Language language) throws IOException {
        try (XWPFDocument paper = read(papers(Byline.NONE).get(language))) {
            assertThat(paper.getParagraphs().stream().map(XWPFParagraph::getStyleID))
                    .containsExactly(
                            "Title",
                            "Byline",
                            "Heading1",
                            "BodyText",
                            "Caption",
                            "Note",
                            "Figure",
                            "Caption",
                            "Heading1",
                            "Note",
                            "Heading1",
                            "Note",
                            "Note");
            XWPFTable table = paper.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1)
                            .getCell(1)
                            .getParagraphs()
                            .get(0)
                            .getAlignment()
                            .name())
                    .isEqualTo("RIGHT");
            // The baseline, policy, and one of the two on prices.
            assertThat(table.getNumberOfRows()).isEqualTo(4);
            assertThat(texts(paper, Role.HEADING).get(0)).startsWith(language == Language.ZH ? "一、" : "1. ");
            assertThat(texts(paper, Role.NOTE).get(3)).contains("qianyi run <x> & y", "tiny.xlsx");
            var picture = paper.getAllPictures();
            assertThat(picture).hasSize(1);
            assertThat(paper.getDocument().xmlText()).containsPattern("descr=\"[^\"]{20,}\"");
        }
    }

    @Test
    void wordsThatMeanHarmStayWords() throws IOException {
        Byline byline =
                new Byline(Optional.of(Localized.same("A & <B>\u0000")), Optional.of(LocalDate.of(2026, 11, 30)));
        Map<Language, byte[]> papers = papers(byline);
        try (XWPFDocument zh = read(papers.get(Language.ZH));
                XWPFDocument en = read(papers.get(Language.EN))) {
            assertThat(zh.getTables().get(0).getRow(2).getCell(0).getText()).isEqualTo(LONG_READ);
            assertThat(en.getTables().get(0).getRow(2).getCell(0).getText()).isEqualTo(TinyStudy.HOSTILE);
            assertThat(texts(zh, Role.BYLINE)).containsExactly("某地", "A & <B>  2026年11月30日");
            assertThat(texts(en, Role.BYLINE)).containsExactly("Somewhere", "A & <B>  30 November 2026");
            var properties = en.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Tiny place");
            assertThat(properties.getCreator()).isEqualTo("A & <B>");
            assertThat(properties.getCreated().toInstant()).isEqualTo("2026-11-30T00:00:00Z");
        }
        for (byte[] paper : papers.values()) {
            String core = parts(paper).get("docProps/core.xml");
            assertThat(core).contains("A &amp; &lt;B&gt;<").doesNotContain("modified");
        }
    }

    @Test
    void aStudyWithoutADayHasAPaperWithoutOne() throws IOException {
        Map<String, String> parts = parts(papers(Byline.NONE).get(Language.EN));
        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:language>en-GB</dc:language>")
                .doesNotContain("created", "creator");
        assertThat(parts).doesNotContainKey("word/footer_even.xml");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        Map<Language, byte[]> first = papers(Byline.NONE);
        Map<Language, byte[]> second = papers(Byline.NONE);
        for (Language language : Language.values()) {
            assertThat(first.get(language)).isEqualTo(second.get(language));
        }
    }

    @Test
    void withoutAChartThereIsNone() throws IOException {
        Answer answer = Answer.of(TinyStudy.whole());
        byte[] paper =
                BriefPaper.of(answer, Optional.empty(), Map.of(), "c", "1").get(Language.EN);
        try (XWPFDocument read = read(paper)) {
            assertThat(texts(read, Role.FIGURE)).isEmpty();
            assertThat(read.getAllPictures()).isEmpty();
        }
    }
}
