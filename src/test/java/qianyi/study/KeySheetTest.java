package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.model.Diagnosed;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** A workbook that comes back with two sheets of assumptions: what was edited on one of them counts. */
class KeySheetTest {
    private static final String NAME = "mine.xlsx";
    private static final Consumer<Worksheet> AS_IT_WAS = sheet -> {};

    /** Of wear_rate, the second row of the sheet. */
    private static final int ROW = 2;

    private static final int VALUE = 1;
    private static final int LOW = 4;
    private static final int HIGH = 5;

    /** Of wear_rate in the whole table. */
    private static final int WHOLE_ROW = 3;

    private static final List<List<Object>> KEY = List.of(
            List.of("假设", "数值（可修改）", "本次推演所用数值", "单位", "低值", "高值", "分布", "数值来源", "变量代号", "分项代号"),
            List.of("雨季收成", 0.2, 0.2, "1/year", 0.15, 0.25, "正态分布", "没有来源", "yield", "farm|wet"),
            List.of("折旧率", 0.03, 0.03, "", 0.02, 0.05, "PERT 分布", "没有来源", "wear_rate", ""));

    @TempDir
    Path folder;

    private StudyFiles files;

    @BeforeEach
    void study() {
        files = new StudyFiles(folder);
    }

    private Diagnosed<Study> read(Consumer<Worksheet> key, Consumer<Worksheet> whole) {
        return read(key, Optional.of(whole));
    }

    private Diagnosed<Study> read(Consumer<Worksheet> key, Optional<Consumer<Worksheet>> whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("关键假设");
            for (int r = 0; r < KEY.size(); r++) {
                for (int c = 0; c < KEY.get(r).size(); c++) {
                    put(sheet, r, c, KEY.get(r).get(c));
                }
            }
            key.accept(sheet);
            whole.ifPresent(edit -> edit.accept(table(workbook.newWorksheet("假设"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.write(NAME, out.toByteArray());
        return StudyReader.read(folder, Optional.of(files.path(NAME)));
    }

    private static void put(Worksheet sheet, int row, int column, Object content) {
        if (content instanceof Double number) {
            sheet.value(row, column, number);
        } else if (!content.toString().isEmpty()) {
            sheet.value(row, column, content.toString());
        }
    }

    private static Worksheet table(Worksheet sheet) {
        List<String> lines = StudyFiles.resource("assumptions.csv").lines().toList();
        for (int r = 0; r < lines.size(); r++) {
            List<String> cells = Arrays.asList(lines.get(r).replace("\"", "").split(",", -1));
            for (int c = 0; c < cells.size(); c++) {
                boolean number = r > 0 && c >= 2 && c <= 4 && !cells.get(c).isEmpty();
                put(sheet, r, c, number ? Double.valueOf(cells.get(c)) : cells.get(c));
            }
        }
        return sheet;
    }

    private List<String> lines(Diagnosed<Study> read, Language language) {
        return Diagnostics.lines(read.diagnostics(), language).stream()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private Assumption wear(Diagnosed<Study> read) {
        return read.value()
                .orElseThrow(() -> new AssertionError(lines(read, Language.EN)))
                .assumptions()
                .get(2);
    }

    @Test
    void asItWas() {
        Diagnosed<Study> read = read(AS_IT_WAS, AS_IT_WAS);
        assertThat(lines(read, Language.EN)).isEmpty();
        assertThat(read.value().orElseThrow().assumptions())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(new StudyFiles(folder).study().assumptions());
    }

    @Test
    void whatIsEditedOnOneOfThemCounts() {
        assertThat(wear(read(key -> key.value(ROW, VALUE, 0.04), AS_IT_WAS)).value())
                .isEqualTo(0.04);
        assertThat(wear(read(key -> key.value(ROW, VALUE, "4％"), AS_IT_WAS)).value())
                .isEqualTo(0.04);
        assertThat(wear(read(AS_IT_WAS, whole -> whole.value(WHOLE_ROW, 2, 0.04)))
                        .value())
                .isEqualTo(0.04);
        assertThat(wear(read(key -> key.value(ROW, VALUE, 0.04), whole -> whole.value(WHOLE_ROW, 2, 0.04)))
                        .value())
                .isEqualTo(0.04);
        Assumption range = wear(read(
                key -> {
                    key.value(ROW, LOW, 0.01);
                    key.value(ROW, 6, "均匀分布");
                },
                whole -> whole.value(WHOLE_ROW, 4, 0.06)));
        assertThat(range.low()).hasValue(0.01);
        assertThat(range.high()).hasValue(0.06);
        assertThat(range.distribution()).isEqualTo(Assumption.Distribution.UNIFORM);
    }

    @Test
    void whatIsEditedOnBothIsAnErrorWithItsPlace() {
        Diagnosed<Study> read = read(
                key -> {
                    key.value(ROW, VALUE, 0.04);
                    key.value(ROW, HIGH, 0.07);
                },
                whole -> {
                    whole.value(WHOLE_ROW, 2, 0.035);
                    whole.value(WHOLE_ROW, 4, 0.06);
                });
        assertThat(read.value()).isEmpty();
        assertThat(lines(read, Language.ZH))
                .containsExactly(
                        "mine.xlsx:关键假设!B3: 错误: wear_rate 在两张表里改成了不同的数：这里是 0.04，mine.xlsx:假设!C4 是 0.035。请只改一处，或改成相同的数",
                        "mine.xlsx:关键假设!F3: 错误: wear_rate 在两张表里改成了不同的数：这里是 0.07，mine.xlsx:假设!E4 是 0.06。请只改一处，或改成相同的数",
                        "mine.xlsx:假设!C4: 提示: wear_rate 在假设表中是 0.035，在模型文件中是 0.03；以假设表为准");
        assertThat(lines(read, Language.EN).get(0))
                .isEqualTo(
                        "mine.xlsx:关键假设!B3: error: wear_rate was changed to different numbers on two sheets: 0.04 here and"
                                + " 0.035 at mine.xlsx:假设!C4. Change one of them only, or make them equal");
    }

    /** Its range is taken from the study's own table too. */
    @Test
    void aSheetAloneStandsOnTheStudysOwnTable() {
        Diagnosed<Study> read = read(key -> key.value(ROW, VALUE, 0.04), Optional.empty());
        assertThat(wear(read).value()).isEqualTo(0.04);
        assertThat(read.value().orElseThrow().assumptions()).hasSize(8);
        assertThat(files.places(read)).containsExactly("mine.xlsx:关键假设!:3:2 study.assumption-differs");
    }

    @Test
    void whatIsWrongNamesItsCellOnThatSheet() {
        Diagnosed<Study> read = read(
                key -> {
                    key.value(1, VALUE, "0,2");
                    key.value(1, 8, "yeild");
                    key.value(ROW, VALUE, "much");
                    key.value(ROW, 3, "%/月");
                },
                AS_IT_WAS);
        assertThat(files.places(read))
                .containsExactly(
                        "mine.xlsx:关键假设!:2:9 study.key-row",
                        "mine.xlsx:关键假设!:3:2 study.number-expected",
                        "mine.xlsx:关键假设!:3:4 study.key-unit");
        Diagnosed<Study> outside = read(key -> key.value(ROW, VALUE, 0.2), AS_IT_WAS);
        assertThat(files.places(outside))
                .startsWith(
                        "mine.xlsx:关键假设!:3:2 study.assumption-outside", "mine.xlsx:关键假设!:3:2 study.assumption-differs");
    }

    @Test
    void aNumberWithoutItsRow() {
        assertThat(files.places(read(key -> key.value(3, 0, "以上由发改委填报"), AS_IT_WAS)))
                .containsExactly("mine.xlsx:关键假设!:4:1 study.row-alone");
        assertThat(lines(read(key -> key.value(3, 0, "注：由发改委填报"), AS_IT_WAS), Language.EN))
                .isEmpty();
    }
}
