package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.Localized;
import qianyi.units.UnitParser;

/** The kinds of target that study.yaml can set, and what can be wrong with them. A | is a line break. */
class TargetReaderTest {
    private static final String LEVEL = "    reaches: 300\n    unit: coin/year\n    by: 2015\n";
    private static final Localized LABEL = new Localized("收入三百", "Income of 300");

    @TempDir
    Path folder;

    /** The tiny study with a target that says something else. */
    private StudyFiles saying(String lines) {
        String now = lines.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
        return new StudyFiles(folder).edit("study.yaml", LEVEL, now);
    }

    @Test
    void aCeilingHasTheUnitOfItsVariableAndAYear() {
        Study study = saying("at_most: 250\nunit: coin/year\nby: 2010").study();
        assertThat(study.mainTarget())
                .isEqualTo(new Target.AtMost(
                        "three_hundred",
                        LABEL,
                        "village_income",
                        250,
                        UnitParser.parse("coin/year").orElseThrow(),
                        2010));
        assertThat(study.headlineTarget()).contains(study.mainTarget());
    }

    @ParameterizedTest
    @CsvSource({
        "'growth: 0.05|over: [2004, 2010]'",
        "'growth: 0.05|over: [2004, 2010]|by: 2010'",
        "'growth: 0.05|over: [2004, 2010]|unit: coin/year|by: 2010'"
    })
    void growthOverASpanNeedsNeitherUnitNorYear(String lines) {
        Study study = saying(lines.replace('|', '\n')).study();
        assertThat(study.mainTarget())
                .isEqualTo(new Target.MeanGrowth("three_hundred", LABEL, "village_income", 0.05, 2004, 2010));
        assertThat(study.headlineTarget()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "study.target-kinds, 'reaches: 300|§at_most: 400|unit: coin/year|by: 2015'",
        "study.target-kinds, 'growth: 0.05|over: [2004, 2010]|§reaches: 400'",
        "study.target-over-without-growth, 'at_most: 300|over: §[2004, 2010]|unit: coin/year|by: 2015'",
        "study.target-by-outside, 'at_most: 300|unit: coin/year|by: §2021'",
        "study.unit-disagrees, 'at_most: 300|unit: §coin|by: 2015'",
        "study.number-expected, 'at_most: §three|unit: coin/year|by: 2015'",
        "study.target-over-two-years, 'growth: 0.05|over: §[2004]'",
        "study.target-over-two-years, 'growth: 0.05|over: §[]'",
        "study.target-over-two-years, 'growth: 0.05|over: §[2004, 2006, 2010]'",
        "study.target-over-reversed, 'growth: 0.05|over: [2010, §2010]'",
        "study.year-outside, 'growth: 0.05|over: [§1999, 2010]'",
        "study.year-outside, 'growth: 0.05|over: [2004, §2021]'",
        "study.whole-number-expected, 'growth: 0.05|over: [2004, §2010.5]'",
        "study.list-expected, 'growth: 0.05|over: §2010'",
        "study.target-by-not-end, 'growth: 0.05|over: [2004, 2010]|by: §2011'",
        "study.unit-disagrees, 'growth: 0.05|over: [2004, 2010]|unit: §coin'",
        "study.growth-percent, 'growth: §5%|over: [2004, 2010]'",
        "study.growth-percent, 'growth: §\"5 %\"|over: [2004, 2010]'",
        "study.growth-no-share, 'growth: §5|over: [2004, 2010]'",
        "study.number-quoted, 'growth: §\"0.05\"|over: [2004, 2010]'"
    })
    void eachMistakeIsFoundAtItsPlace(String key, String lines) {
        StudyFiles files = saying(lines.replace('|', '\n'));
        assertThat(files.noticed()).containsExactly(files.marked() + " " + key);
        assertThat(files.lines()).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "study.target-asks-nothing, 'unit: coin/year|by: 2015'",
        "study.key-missing-in, 'at_most: 300|by: 2015'",
        "study.key-missing-in, 'at_most: 300|unit: coin/year'",
        "study.key-missing-in, 'growth: 0.05'"
    })
    void whatIsMissingIsFoundAtTheTarget(String key, String lines) {
        assertThat(saying(lines.replace('|', '\n')).noticed()).containsExactly("study.yaml:10:5 " + key);
    }

    @Test
    void mistakesOfOneTargetAreSaidAllAtOnce() {
        assertThat(saying("growth: 5%\nover: [2004, 2030]\nby: x").noticed())
                .containsExactly(
                        "study.yaml:13:13 study.growth-percent",
                        "study.yaml:14:18 study.year-outside",
                        "study.yaml:15:9 study.whole-number-expected");
    }

    @Test
    void theRemedyIsInBothLanguages() {
        assertThat(saying("growth: 5%\nover: [2004]").lines())
                .isEqualTo(
                        List.of(
                                "study.yaml:13:13: 错误: growth 应写成每年的比例，不能写“5%”。5% 写成 0.05",
                                "study.yaml:14:11: 错误: 目标 three_hundred 的“over”应是两个年份，例如 [2025, 2030]，现在有 1 项。"
                                        + "增速从前一年的数值算到后一年的数值",
                                "study.yaml:13:13: error: growth is a share a year, not \"5%\". Write 5% as 0.05",
                                "study.yaml:14:11: error: \"over\" of target three_hundred must be two years, such as [2025, 2030]; "
                                        + "it has 1 items. Growth is counted from the figure of the first to that of the second"));
    }
}
