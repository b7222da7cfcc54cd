package qianyi.format.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static qianyi.format.external.Call.SCALAR;
import static qianyi.format.external.Call.complaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import qianyi.format.SyntaxException;
import qianyi.model.GraphicalFunction;

/** Workbooks made here, whole and damaged. */
class ExternalWorkbookTest {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static Call book(byte[] bytes) {
        return Call.in(name -> new Companion.Found(name, bytes));
    }

    /** A workbook of two sheets, "Data" and "it's", the first with these cells. */
    private static Map<String, String> parts(String rows, String names) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>"
                        + "<sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "<sheet name=\"it's\" sheetId=\"2\" r:id=\"r2\"/></sheets>"
                        + "<definedNames>" + names + "</definedNames></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>70</v></c><c r=\"B1\"><v>71</v></c>"
                        + "</row></sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String rows, String names) throws IOException {
        return zip(parts(rows, names));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("数据");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue(2000 + row);
            }
            sheet.getRow(0).createCell(1).setCellFormula("A1/1000");
            sheet.getRow(1).createCell(1).setCellFormula("1/0");
            sheet.getRow(2).createCell(1).setCellValue("3.5");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            name(workbook, "years", -1, "'数据'!$A$1:$A$3");
            name(workbook, "years", 0, "'数据'!$A$2:$A$3");
            name(workbook, "moving", -1, "OFFSET('数据'!$A$1,1,0)");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void name(HSSFWorkbook workbook, String name, int sheet, String formula) {
        HSSFName made = workbook.createName();
        if (sheet >= 0) {
            made.setSheetIndex(sheet);
        }
        made.setNameName(name);
        made.setRefersToFormula(formula);
    }

    @Test
    void formulasCountAsTheValuesStoredWithThem() throws IOException, SyntaxException {
        Call book = book(xlsx("<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>5</v></c><c r=\"C2\"><f>NOW()</f></c></row>", ""));
        assertThat(book.constants(SCALAR, "b.xlsx", "data", "A2")).containsExactly(5);
        assertThat(complaint(() -> book.constants(SCALAR, "b.xlsx", "Data", "C2")))
                .contains("b.xlsx [Data]: the formula in C2 has no stored value");
        assertThat(book(xls()).constants(SCALAR, "b.xls", "数据", "B1")).containsExactly(2);
    }

    @Test
    void errorsTextsAndTruthsAreNoNumbers() throws IOException, SyntaxException {
        Call book = book(xlsx(
                "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t> 12.5 </t></is></c></row>",
                ""));
        assertThat(complaint(() -> book.constants(new int[] {3}, "b.xlsx", "Data", "A1")))
                .endsWith("there is text instead of a number in A1, B1");
        assertThat(book.constants(SCALAR, "b.xlsx", "Data", "C1")).containsExactly(12.5);
        Call old = book(xls());
        List<GraphicalFunction> series = old.data(SCALAR, "b.xls", "数据", "A", "B1");
        assertThat(series.get(0).x()).containsExactly(2000.0, 2002.0);
        assertThat(series.get(0).y()).containsExactly(2.0, 3.5);
        assertThat(old.problems().found().get(0).arguments()).contains(List.of("B2 (#DIV/0!)"));
    }

    @Test
    void aNameOfTheSheetGoesBeforeOneOfTheWorkbook() throws IOException, SyntaxException {
        String names = "<definedName name=\"Block\">Data!$A$1:$B$1</definedName>"
                + "<definedName name=\"block\" localSheetId=\"1\">'it''s'!$A$1:$B$1</definedName>"
                + "<definedName name=\"far\">Data!$A$1</definedName>"
                + "<definedName name=\"many\">Data!$A$1,Data!$B$1</definedName>";
        Call book = book(xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", names));
        assertThat(book.constants(new int[] {2}, "b.xlsx", "Data", "BLOCK")).containsExactly(1, 2);
        assertThat(book.constants(new int[] {2}, "b.xlsx", "it's", "BLOCK")).containsExactly(70, 71);
        assertThat(complaint(() -> book.constants(SCALAR, "b.xlsx", "it's", "far")))
                .endsWith("b.xlsx [it's]: the name 'far' stands for cells on another sheet, 'Data'");
        assertThat(complaint(() -> book.constants(SCALAR, "b.xlsx", "Data", "many")))
                .endsWith("the name 'many' does not stand for one fixed block of cells");
        assertThat(complaint(() -> book.constants(new int[] {3}, "b.xlsx", "Data", "Block")))
                .endsWith("the cells A1:B1 are 1 high and 2 wide, but 1 by 3 are needed here (height by width)");
        assertThat(complaint(() -> book.constants(SCALAR, "b.xlsx", "Dada", "A1")))
                .endsWith("the workbook 'b.xlsx' has no sheet 'Dada'; its sheets: Data, it's");
        Call old = book(xls());
        assertThat(old.constants(new int[] {2}, "b.xls", "数据", "years*")).containsExactly(2001, 2002);
        assertThat(complaint(() -> old.constants(SCALAR, "b.xls", "数据", "moving")))
                .contains("the name 'moving' does not stand for one fixed block");
    }

    @Test
    void aNamedBlockEndsItsSeries() throws IOException, SyntaxException {
        String names = "<definedName name=\"time\">Data!$A$1:$C$1</definedName>"
                + "<definedName name=\"v\">Data!$A$2:$B$2</definedName>"
                + "<definedName name=\"all\">Data!$A$1:$C$2</definedName>";
        Call book = book(xlsx(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>6</v></c></row>",
                names));
        assertThat(book.data(SCALAR, "b.xlsx", "Data", "1", "v").get(0).y()).containsExactly(4.0, 5.0);
        assertThat(book.data(SCALAR, "b.xlsx", "Data", "time", "A2").get(0).y()).containsExactly(4.0, 5.0, 6.0);
        assertThat(complaint(() -> book.data(SCALAR, "b.xlsx", "Data", "time", "v")))
                .contains("the cells A2:B2 are 1 high and 2 wide, but 1 by 3 are needed here");
        assertThat(complaint(() -> book.data(SCALAR, "b.xlsx", "Data", "all", "A2")))
                .contains("'all' (A1:C2) is a block; it must be one row or one column");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        Map<String, String> parts = parts("", "");
        String spaces = " ".repeat(11_000_000);
        for (int i = 0; i < 10; i++) {
            parts.put("xl/media/" + i, spaces);
        }
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(complaint(() -> book(bomb).constants(SCALAR, "b.xlsx", "Data", "A1")))
                .contains("unpacks to more than 100 MB or 1000 files", "ARCHIVE_LENGTH");
    }

    /** Few bytes that name the last column of every row: 16,384 cells each, were they all walked through. */
    @Test
    void aSheetOfGapsIsRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 10_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"XFD")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        byte[] bytes = xlsx(rows.toString(), "");
        assertThat(complaint(() -> book(bytes).constants(SCALAR, "b.xlsx", "Data", "A1")))
                .contains("limit SHEET_CELLS");
    }

    @Test
    void aDocumentTypeInAWorkbookReadsNothing() throws IOException {
        Map<String, String> parts = parts("", "");
        parts.compute(
                "xl/workbook.xml",
                (name, xml) -> "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + xml.replace("<definedNames>", "<definedNames><definedName name=\"n\">&x;</definedName>"));
        byte[] bytes = zip(parts);
        assertThat(complaint(() -> book(bytes).constants(SCALAR, "b.xlsx", "Data", "n")))
                .contains("'b.xlsx' cannot be read");
    }

    @Test
    void damagedWorkbooksEndInASentence() throws IOException {
        byte[] old = xls();
        byte[] cut = Arrays.copyOf(old, old.length / 2);
        assertThat(complaint(() -> book(cut).constants(SCALAR, "b.xls", "数据", "A1")))
                .endsWith("the workbook 'b.xls' cannot be read; it is damaged or has a password. "
                        + "Save it again as .xlsx without a password");
        byte[] newer = Arrays.copyOf(xlsx("", ""), 300);
        assertThat(complaint(() -> book(newer).constants(SCALAR, "b.xlsx", "Data", "A1")))
                .contains("'b.xlsx' cannot be read");
    }

    /** The library then throws a checked exception that it does not declare. */
    @Test
    void aTextThatBreaksOffInTheSharedStringsEndsInASentence() throws IOException {
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "");
        parts.compute(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
                                + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>abc");
        byte[] bytes = zip(parts);
        assertThat(complaint(() -> book(bytes).constants(SCALAR, "b.xlsx", "Data", "A1")))
                .contains("'b.xlsx' cannot be read");
    }

    @Test
    void theLibraryForOldWorkbooksDoesNotSpeakForItself() {
        assertThat(LogManager.getLogger(HSSFWorkbook.class).isFatalEnabled()).isFalse();
    }

    /** Whatever is changed in a workbook, it is read or it is refused. */
    @Test
    void changedWorkbooksNeverThrowAnythingElse() throws IOException {
        Random random = new Random(20261125);
        for (byte[] whole : List.of(xls(), xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", ""))) {
            for (int i = 0; i < 400; i++) {
                byte[] changed = whole.clone();
                for (int change = 0; change <= random.nextInt(8); change++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                assertThatCode(() -> readAll(changed)).doesNotThrowAnyException();
            }
        }
    }

    private static void readAll(byte[] bytes) {
        for (String tab : List.of("数据", "Data")) {
            try {
                book(bytes).constants(SCALAR, "b", tab, "A1");
                book(bytes).data(SCALAR, "b", tab, "years", "B1");
            } catch (SyntaxException e) {
                assertThat(e.in("model.mdl").key()).startsWith("external.");
            }
        }
    }
}
