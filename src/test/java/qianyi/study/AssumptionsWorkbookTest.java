package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Work;
import qianyi.model.Diagnosed;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Assumptions that come back in a workbook: what is read, and which cell is named when something is wrong. */
class AssumptionsWorkbookTest {
    private static final String NAME = "mine.xlsx";
    private static final Work BOUND = new Work(20, 2_000);

    @TempDir
    Path folder;

    private StudyFiles files;

    private interface Content {
        void write(Workbook workbook);
    }

    private interface Edit {
        void change(Worksheet sheet);
    }

    @BeforeEach
    void study() {
        files = new StudyFiles(folder);
    }

    private Diagnosed<Study> read() {
        return StudyReader.read(folder, Optional.of(files.path(NAME)));
    }

    private Diagnosed<Study> read(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            content.write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.write(NAME, out.toByteArray());
        return read();
    }

    /** The table of the tiny study on a sheet of that name, with something changed afterwards. */
    private Diagnosed<Study> read(String name, Edit edit) {
        return read(workbook -> {
            workbook.newWorksheet("before").value(0, 0, "something else");
            edit.change(table(workbook.newWorksheet(name)));
        });
    }

    private static Worksheet table(Worksheet sheet) {
        List<String> lines = StudyFiles.resource("assumptions.csv").lines().toList();
        for (int r = 0; r < lines.size(); r++) {
            List<String> cells = Arrays.asList(lines.get(r).replace("\"", "").split(",", -1));
            for (int c = 0; c < cells.size(); c++) {
                boolean number = r > 0 && c >= 2 && c <= 4 && !cells.get(c).isEmpty();
                if (number) {
                    sheet.value(r, c, Double.valueOf(cells.get(c)));
                } else if (!cells.get(c).isEmpty()) {
                    sheet.value(r, c, cells.get(c));
                }
            }
        }
        return sheet;
    }

    private List<String> lines(Diagnosed<Study> read) {
        return Diagnostics.lines(read.diagnostics(), Language.EN).stream()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private void saysOfTheFile(Diagnosed<Study> read, String key) {
        assertThat(read.value()).isEmpty();
        assertThat(files.places(read)).containsExactly(NAME + ":1:1 " + key);
    }

    @Test
    void isReadAsTheTableIs() {
        List<Assumption> table = files.study().assumptions();
        for (String name : List.of("assumptions", "假设", "Assumptions", "Sheet1")) {
            Diagnosed<Study> read = read(name, sheet -> {});
            assertThat(lines(read)).isEmpty();
            assertThat(read.value().orElseThrow().assumptions())
                    .usingRecursiveComparison()
                    .ignoringFields("span")
                    .isEqualTo(table);
        }
    }

    @Test
    void whatTheFileIsCountsAndNotItsName() {
        files.write(NAME, StudyFiles.resource("assumptions.csv"));
        saysOfTheFile(read(), "study.workbook-not");
        Diagnosed<Study> read = read("assumptions", sheet -> sheet.value(3, 2, 0.04));
        assertThat(read.value().orElseThrow().assumptions().get(2).value()).isEqualTo(0.04);
        assertThat(lines(read))
                .containsExactly("mine.xlsx:assumptions!C4: note: wear_rate is 0.04 in the table of assumptions"
                        + " and 0.03 in the model file; the table counts");
    }

    /** A third has 16 digits in the model and 15 after LibreOffice has saved it. */
    @Test
    void aNumberThatLostItsLastDigitIsNoOtherNumber() {
        files.edit("model.xmile", "<eqn>0.03</eqn>", "<eqn>0.3333333333333333</eqn>")
                .edit("assumptions.csv", "0.03,0.02,0.05", "0.3333333333333333,0.02,0.5");
        Diagnosed<Study> read = read("assumptions", sheet -> {
            sheet.value(3, 2, 0.333333333333333);
            sheet.value(3, 4, 0.5);
        });
        assertThat(lines(read)).isEmpty();
        assertThat(read.value().orElseThrow().assumptions().get(2).value()).isEqualTo(0.333333333333333);
        assertThat(read.value().orElseThrow().files().changed()).isEmpty();
    }

    @Test
    void errorsNameTheirCells() {
        Diagnosed<Study> read = read("assumptions", sheet -> {
            sheet.value(1, 2, "five percent");
            sheet.value(2, 5, "beta");
            sheet.value(3, 0, "waer_rate");
            sheet.value(4, 6, "coin/year");
            sheet.value(5, 12, "fine");
            sheet.value(6, 13, "a remark beside the table");
            sheet.value(7, 2, "");
            sheet.value(8, 2, 46_085);
            sheet.style(8, 2).format("yyyy-mm-dd").set();
        });
        assertThat(read.value()).isEmpty();
        assertThat(lines(read))
                .containsExactly(
                        "mine.xlsx:assumptions!C2: error: value must be a number, not \"five percent\". Use ASCII digits"
                                + " and a decimal point, no thousands separator, per cent sign or unit",
                        "mine.xlsx:assumptions!F3: error: distribution cannot be \"beta\"; it must be one of:"
                                + " triangular, uniform, pert, normal, lognormal, fixed",
                        "mine.xlsx:assumptions!A4: error: the model has no variable waer_rate. Did you mean wear_rate?",
                        "mine.xlsx:assumptions!G5: error: yield is given in coin/year, but the model has"
                                + " 1/year. The units must agree; nothing is converted",
                        "mine.xlsx:assumptions!N7: error: this cell is outside the table, whose last column is note."
                                + " Clear it",
                        "mine.xlsx:assumptions!C8: error: the cell under value is empty",
                        "mine.xlsx:assumptions!C9: error: the number under value is shown as a date; the spreadsheet may"
                                + " have changed what was typed. Set the cell's format to a number and type the value"
                                + " again");
        assertThat(Diagnostics.lines(read.diagnostics(), Language.ZH).get(5))
                .endsWith("mine.xlsx:assumptions!C8: 错误: value 单元格未填写");
    }

    @Test
    void columnsMustBeThoseOfTheTable() {
        assertThat(lines(read("假设", sheet -> sheet.value(0, 2, "worth"))))
                .singleElement()
                .asString()
                .startsWith("mine.xlsx:假设!A1: error: missing columns: value; unknown columns: worth.");
        saysOfTheFile(read("Sheet1", sheet -> sheet.value(0, 2, "worth")), "study.workbook-no-sheet");
    }

    /** A title above, another order and remarks beside, on a sheet that was copied. */
    @Test
    void aTableThatPeopleRearranged() {
        Diagnosed<Study> read = read(workbook -> {
            Worksheet plain = table(workbook.newWorksheet("plain"));
            Worksheet sheet = workbook.newWorksheet("假设 (2)");
            sheet.value(0, 0, "四平市 2026 年假设表");
            sheet.range(0, 0, 0, 14).merge();
            for (int r = 0; r < 9; r++) {
                for (int c = 0; c < 13; c++) {
                    Object cell = plain.value(r, c);
                    if (cell instanceof Number number) {
                        sheet.value(r + 2, 14 - c, number);
                    } else if (cell != null) {
                        sheet.value(r + 2, 14 - c, cell.toString());
                    }
                }
            }
            sheet.hideColumn(3);
            sheet.value(2, 0, "修改日期");
            sheet.value(2, 1, "备注");
            sheet.value(5, 0, 46_085);
            sheet.style(5, 0).format("yyyy-mm-dd").set();
            sheet.value(6, 1, "问过统计局");
            sheet.value(12, 0, "注：以统计局公布为准");
            plain.value(0, 2, "worth");
        });
        assertThat(read.value()).isPresent();
        assertThat(lines(read))
                .containsExactly("mine.xlsx:假设 (2)!A3: note: \"修改日期\" is no column of the assumptions and is not read");
        assertThat(read.value().orElseThrow().assumptions())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(files.study().assumptions());
    }

    @Test
    void twoTablesThatSayDifferentThings() {
        Content two = workbook -> {
            table(workbook.newWorksheet("假设"));
            table(workbook.newWorksheet("假设 (2)")).value(3, 2, 0.04);
        };
        assertThat(files.places(read(two))).containsExactly(NAME + ":假设 (2)!:4:3 study.sheet-other");
        Content neither = workbook -> {
            table(workbook.newWorksheet("Sheet1"));
            table(workbook.newWorksheet("Sheet2")).value(3, 2, 0.04);
        };
        assertThat(files.places(read(neither))).containsExactly(NAME + ":Sheet2!:4:3 study.sheet-several");
        assertThat(files.places(read(workbook -> {
                    table(workbook.newWorksheet("Sheet1"));
                    table(workbook.newWorksheet("Sheet2"));
                })))
                .isEmpty();
    }

    @Test
    void numbersAsTextAndCellsOfOtherKinds() {
        Diagnosed<Study> read = read("假设", sheet -> {
            sheet.value(3, 2, " ４％ ");
            sheet.value(3, 3, "2%");
            sheet.value(7, 4, true);
            sheet.value(8, 2, "1,200");
        });
        assertThat(files.places(read))
                .containsExactly(NAME + ":假设!:8:5 study.number-expected", NAME + ":假设!:9:3 study.number-comma");
        assertThat(read("假设", sheet -> sheet.value(3, 2, " ４％ "))
                        .value()
                        .orElseThrow()
                        .assumptions()
                        .get(2)
                        .value())
                .isEqualTo(0.04);
    }

    @Test
    void blankRowsAreSkippedAndKeepTheirNumbers() {
        Diagnosed<Study> read = read("assumptions", sheet -> {
            sheet.value(11, 0, "  ");
            sheet.value(12, 0, "wear");
        });
        assertThat(lines(read)).isNotEmpty().allMatch(line -> line.matches("mine.xlsx:assumptions![A-M]13: error: .*"));
    }

    @Test
    void aFormulaCountsAsTheValueStoredWithIt() throws IOException {
        files.write(NAME, sheetOf("<c r=\"C4\"><f>0.02*2</f><v>0.04</v></c>"));
        assertThat(read().value().orElseThrow().assumptions().get(0).value()).isEqualTo(0.04);
        files.write(NAME, sheetOf("<c r=\"C4\"><f>0.02*2</f></c>"));
        assertThat(lines(read())).first().asString().startsWith("mine.xlsx:假设!C4: error: the formula under value");
        files.write(NAME, sheetOf("<c r=\"C4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        assertThat(lines(read()))
                .singleElement()
                .asString()
                .startsWith("mine.xlsx:假设!C4: error: value must be a number, not \"#DIV/0!\"");
    }

    @Test
    void filesOfAnotherKindAreRefusedInWords() throws IOException {
        files.write(NAME, new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        });
        saysOfTheFile(read(), "study.workbook-old");
        files.write(NAME, "PK\3\4 and no more");
        saysOfTheFile(read(), "study.workbook-broken");
        files.write(NAME, archive("hello.txt", "hello".getBytes(), 1));
        saysOfTheFile(read(), "study.workbook-broken");
        files.write(NAME, sheetOf("<c r=\"C4\" t=\"s\"><v>x</v></c>"));
        saysOfTheFile(read(), "study.workbook-broken");
        files.delete(NAME);
        saysOfTheFile(read(), "study.file-missing");
    }

    @Test
    void archivesThatUnpackToTooMuchAreRefused() throws Exception {
        files.write(NAME, archive("xl/workbook.xml", new byte[1_000_000], 101));
        saysOfTheFile(BOUND.bounds(this::read), "study.workbook-too-large");
        files.write(NAME, archive("a", new byte[0], 1_001));
        saysOfTheFile(BOUND.bounds(this::read), "study.workbook-too-large");
    }

    @Test
    void sheetsThatAreTooLongAreRefused() throws Exception {
        Diagnosed<Study> read = BOUND.bounds(() -> read("assumptions", sheet -> {
            for (int r = 9; r < 20_001; r++) {
                sheet.value(r, 0, r);
            }
        }));
        assertThat(files.places(read)).containsExactly(NAME + ":assumptions!:20001:1 study.sheet-too-long");
    }

    /** So many megabytes or files that compress to next to nothing. */
    private static byte[] archive(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? name : name + i));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    /** A workbook as other programs write it: no shared strings, no styles; one row below the header, row 4. */
    private static byte[] sheetOf(String valueCell) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int c = 0; c < Assumption.COLUMNS.size(); c++) {
            header.append(words(Diagnostics.cell(1, c + 1), Assumption.COLUMNS.get(c)));
        }
        String row = words("A4", "wear_rate")
                + valueCell
                + words("G4", "1/year")
                + words("H4", "structure")
                + words("I4", "literature");
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        List<List<String>> parts = List.of(
                List.of(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "\"/></Types>"),
                List.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"假设\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
                List.of(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                List.of(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\">" + header + "</row><row r=\"4\">" + row
                                + "</row></sheetData></worksheet>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (List<String> part : parts) {
                zip.putNextEntry(new ZipEntry(part.get(0)));
                zip.write(part.get(1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String words(String cell, String words) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }
}
