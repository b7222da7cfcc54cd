package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.model.Diagnosed;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** A CSV of assumptions as people hand it back: read to the same numbers, or refused with the place. */
class EditedTableTest {
    private static final String NAME = "mine.csv";

    @TempDir
    Path folder;

    private StudyFiles files;
    private List<Assumption> plain;

    @BeforeEach
    void study() {
        files = new StudyFiles(folder);
        plain = files.study().assumptions();
    }

    private static String table() {
        return StudyFiles.resource("assumptions.csv");
    }

    private Diagnosed<Study> read(String text, Charset charset) {
        files.write(NAME, text.getBytes(charset));
        return StudyReader.read(folder, Optional.of(files.path(NAME)));
    }

    private List<String> problems(String text) {
        return Diagnostics.lines(read(text, StandardCharsets.UTF_8).diagnostics(), Language.EN).stream()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private void isTheSame(String text) {
        isTheSame(text, StandardCharsets.UTF_8);
    }

    private void isTheSame(String text, Charset charset) {
        Diagnosed<Study> read = read(text, charset);
        assertThat(Diagnostics.lines(read.diagnostics(), Language.EN)).isEmpty();
        assertThat(read.value().orElseThrow().assumptions())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(plain);
    }

    /** The table with its cells in another order or with more of them, each line by itself. */
    private static String lines(UnaryOperator<List<String>> edit, String separator) {
        return table().lines()
                .map(line -> edit.apply(Arrays.asList(line.replace("\"", "").split(",", -1))))
                .map(cells -> String.join(separator, cells))
                .collect(Collectors.joining("\r\n"));
    }

    @Test
    void separatorsEncodingsAndMarks() {
        isTheSame(lines(cells -> cells, ";"));
        isTheSame(lines(cells -> cells, "\t"));
        isTheSame("sep=;\r\n" + lines(cells -> cells, ";"));
        isTheSame("\ufeff" + lines(cells -> cells, ";"));
        isTheSame(lines(cells -> cells, "\t"), Charset.forName("GB18030"));
    }

    @Test
    void headersInAnotherCaseOrLanguage() {
        String header = table().lines().findFirst().orElseThrow();
        for (String other : List.of(
                "Name,ELEMENT, Value ,Low,High,Distribution,UNIT,Group,Kind,Label_ZH,label en,Source,Note",
                "变量代号,分项代号,数值,低值,高值,分布,单位,类别,性质,中文名称,英文名称,来源代号,说明",
                "变量,分项,取值（可改）,下限,上限,分布,模型单位,分组,性质,中文名,英文名,来源,备注",
                "variable,element,value*,minimum,maximum,distribution,unit,group,kind,Chinese label,English label,"
                        + "source,remark")) {
            isTheSame(table().replace(header, other));
        }
    }

    @Test
    void choicesInEitherLanguage() {
        isTheSame(table().replace("triangular", "三角分布")
                .replace("pert", "PERT")
                .replace("outside_world", "外部环境")
                .replace("literature", "文献")
                .replace("price_level", "price level"));
    }

    @Test
    void columnsInAnotherOrderAndOnesOfAPersonsOwn() {
        isTheSame(lines(
                cells -> {
                    List<String> other = new ArrayList<>(cells);
                    Collections.reverse(other);
                    other.add(cells.get(0).equals("name") ? "备注" : "问过统计局");
                    return other;
                },
                ","));
        assertThat(problems(lines(
                        cells -> {
                            List<String> other = new ArrayList<>(cells);
                            other.add(2, cells.get(0).equals("name") ? "last year" : "7");
                            return other;
                        },
                        ",")))
                .containsExactly("mine.csv:1:14: note: \"last year\" is no column of the assumptions and is not read");
    }

    @Test
    void titlesAboveAndRemarksBelow() {
        isTheSame("四平市假设表,,,\n,,\n" + table() + "注：数值由发改委填报,,,\n备注2、以统计局为准\n");
        assertThat(problems(table() + "填好了,,,\n"))
                .containsExactly(
                        "mine.csv:10:1: error: only one cell of this row is filled: \"填好了\". If it is a remark,"
                                + " begin it with \"Note:\" or delete it; if it is an assumption, fill in the other cells");
    }

    @Test
    void emptyCellsAtTheEndOfLines() {
        isTheSame(
                lines(cells -> Stream.concat(cells.stream(), Stream.of("", "")).toList(), ","));
        isTheSame(table().replaceAll(",+\n", "\n"));
        assertThat(problems(table().replace("wear_rate,,0.03", "wear_rate,0.03")))
                .containsExactly(
                        "mine.csv:4:1: error: this row has 12 cells and should have 13. Put a cell that contains"
                                + " a comma in double quotes");
        assertThat(problems(table().replace("wear_rate,,0.03,0.02", "wear_rate,,0.03,0.02,0.1")))
                .containsExactly(
                        "mine.csv:4:74: error: this row has 14 cells and should have 13. Put a cell that contains"
                                + " a comma in double quotes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4%|0.04",
                "4.0 %|0.04",
                "４％|0.04",
                "0．04|0.04",
                "+4%|0.04",
                "' 0.04 '|0.04",
                "-4%|-0.04",
                "−0.04|-0.04",
                "4e-2|0.04",
                "\u3000０.０４\u00a0|0.04",
                "\"1,234,567\"|1234567",
                "\"1,234.5\"|1234.5",
                "0.1%|0.001",
                "35%|0.35",
                "-0.7%|-0.007"
            })
    void numbersAsPeopleTypeThem(String typed, double value) {
        Diagnosed<Study> read = read(
                table().replace("wear_rate,,0.03,0.02,0.05", "wear_rate,," + typed + ",,"), StandardCharsets.UTF_8);
        assertThat(read.value()).as(read.diagnostics().toString()).isPresent();
        assertThat(read.value().get().assumptions().get(2).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1,5\"|study.number-comma",
                "\"0,05\"|study.number-comma",
                "\"1,234\"|study.number-comma",
                "\"1.234,5\"|study.number-comma",
                "\"1，5\"|study.number-comma",
                "\"12,34,567\"|study.number-comma",
                "1.2.3|study.number-expected",
                "5%%|study.number-expected",
                "%|study.number-expected",
                "5‰|study.number-expected",
                "约0.05|study.number-expected",
                "0.05/年|study.number-expected",
                "百分之五|study.number-expected",
                "2026-03-05|study.number-expected",
                "(0.05)|study.number-expected",
                "3-5|study.number-expected",
                "05%|study.number-leading-zero",
                "#N/A|study.number-expected",
                "TRUE|study.number-expected"
            })
    void numbersThatCouldBeTwoThings(String typed, String key) {
        Diagnosed<Study> read = read(table().replace("wear_rate,,0.03", "wear_rate,," + typed), StandardCharsets.UTF_8);
        assertThat(read.value()).isEmpty();
        assertThat(files.places(read)).containsExactly("mine.csv:4:12 " + key);
    }

    @Test
    void aSignForPerCentNeedsAShareOrARate() {
        assertThat(problems(table().replace("usual_income,,200", "usual_income,,200%")))
                .containsExactly("mine.csv:9:15: error: value is \"200%\", in per cent, but the unit of this row is"
                        + " coin/year, which is neither a share nor a rate. Write the number in that unit");
    }

    @Test
    void everyProblemIsSaidAtOnceUnderTheHeadingsOfTheFile() {
        String header = table().lines().findFirst().orElseThrow();
        String text = table().replace(header, "变量代号,分项代号,数值,低值,高值,分布,单位,类别,性质,中文名称,英文名称,来源代号,说明")
                .replace("wear_rate,,0.03", "wear_rate,,\"0,03\"")
                .replace("missed_income,,10", "missed_income,,ten")
                .replace("usual_income,,200", "usual_income,,");
        assertThat(Diagnostics.lines(read(text, Charset.forName("GB18030")).diagnostics(), Language.ZH).stream()
                        .map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "mine.csv:4:12: 错误: 数值 的“0,03”里的逗号，看不出是千分位还是小数点。请写成 1234 或 1.5 的样子",
                        "mine.csv:8:16: 错误: 数值 应是数字，这里写的是“ten”。请用半角数字和小数点，不要千分位、百分号或单位",
                        "mine.csv:9:15: 错误: 数值 单元格未填写");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThat(problems(table().replace("name,element,value,low", "name,element,value,数值")))
                .singleElement()
                .asString()
                .startsWith("mine.csv:1:1: error: a column stands twice: value, 数值.");
    }
}
