package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads, word for word, in both languages. */
class StudySentencesTest {
    @TempDir
    Path folder;

    private void says(String file, String old, String now, String zh, String en) {
        assertThat(new StudyFiles(folder).edit(file, old, now).lines()).containsExactly(zh, en);
    }

    @Test
    void aScenarioThatExtendsItself() {
        says(
                "tools.yaml",
                "extends: baseline",
                "extends: tools",
                "tools.yaml:5:10: 错误: 情景 tools 以自身为上级。请写另一个情景，或去掉 extends",
                "tools.yaml:5:10: error: scenario tools extends itself. Name another one, or remove extends");
    }

    @Test
    void aFullWidthColon() {
        says(
                "tools.yaml",
                "author: 村长",
                "author：村长",
                "tools.yaml:3:7: 错误: 这里用了全角“：”，应写半角“:”。正文中的全角标点不受影响",
                "tools.yaml:3:7: error: the full-width \"：\" stands where YAML needs \":\". Inside text it is fine");
    }

    @Test
    void aMisspeltVariable() {
        says(
                "tools.yaml",
                "set: wear_rate",
                "set: waer_rate",
                "tools.yaml:12:10: 错误: 模型中没有变量 waer_rate。是否应为 wear_rate？",
                "tools.yaml:12:10: error: the model has no variable waer_rate. Did you mean wear_rate?");
    }

    @Test
    void aUnitThatDoesNotAgree() {
        says(
                "assumptions.csv",
                "pert,1/year",
                "pert,coin/year",
                "assumptions.csv:4:32: 错误: wear_rate 的单位写成了 coin/year，模型中是 1/year。单位必须一致，程序不作换算",
                "assumptions.csv:4:32: error: wear_rate is given in coin/year, but the model has 1/year. The units must agree; nothing is converted");
    }

    @Test
    void aValueOutsideItsRange() {
        says(
                "tools.yaml",
                "to: 0.11",
                "to: 0.2",
                "tools.yaml:7:10: 警告: build_rate[craft] 改为 0.2，不在假设表的取值范围 0.05 至 0.12 内；结果中将予标明",
                "tools.yaml:7:10: warning: build_rate[craft] becomes 0.2, outside the range 0.05 to 0.12 of its assumption; the result is marked");
    }

    @Test
    void aNumberThatIsNone() {
        says(
                "history.csv",
                "199.5",
                "NaN",
                "history.csv:4:13: 错误: value 的“NaN”不是有限的数。请填一个确定的数值",
                "history.csv:4:13: error: value is \"NaN\", which is not a finite number. Give a definite value");
    }

    @Test
    void wrongColumns() {
        says(
                "history.csv",
                "series,year,value",
                "serie,year,value",
                "history.csv:1:1: 错误: 表头缺少 series，多出 serie。表头应为：series、year、value、unit、boundary、vintage、kind、confidence、source、note",
                "history.csv:1:1: error: missing columns: series; unknown columns: serie. The header must be: series, year, value, unit, boundary, vintage, kind, confidence, source, note");
    }

    @Test
    void aStockThatIsSet() {
        says(
                "tools.yaml",
                "set: wear_rate",
                "set: workshop",
                "tools.yaml:12:10: 错误: workshop 是存量，不能直接改。请改决定它的因素，它随 building、wear 变化",
                "tools.yaml:12:10: error: workshop is a stock and cannot be set. Change what drives it; it moves with building, wear");
    }

    @Test
    void aDistributionThatDoesNotExist() {
        says(
                "assumptions.csv",
                "0.05,pert",
                "0.05,beta",
                "assumptions.csv:4:27: 错误: distribution 不能是“beta”，只能是：triangular、uniform、pert、normal、lognormal、fixed",
                "assumptions.csv:4:27: error: distribution cannot be \"beta\"; it must be one of: triangular, uniform, pert, normal, lognormal, fixed");
    }

    @Test
    void aLeadingZero() {
        says(
                "study.yaml",
                "by: 2015",
                "by: 02015",
                "study.yaml:15:9: 错误: by 的“02015”以 0 开头，含义不明。请去掉开头的 0",
                "study.yaml:15:9: error: by is \"02015\", which starts with 0 and could mean two things. Remove the leading 0");
    }

    @Test
    void correlationsThatCannotAllHold() {
        says(
                "study.yaml",
                "rank: -0.4",
                "rank: -0.9",
                "study.yaml:45:60: 错误: 以下秩相关系数互相矛盾，不能同时成立：wear_rate – missed_income (0.6)、missed_income – yield[farm,wet] (-0.9)。未列出的按 0 计算。请将系数调整得更接近 0，或补充所缺的各对",
                "study.yaml:45:60: error: these rank correlations cannot all hold: wear_rate – missed_income (0.6), missed_income – yield[farm,wet] (-0.9). A pair that is not listed counts as 0. Bring the numbers nearer to 0, or add the missing pairs");
    }

    @Test
    void onlyThePairsThatContradictAreNamed() {
        StudyFiles files = new StudyFiles(folder)
                .edit(
                        "study.yaml",
                        "  history:\n    - {series",
                        "    - {between: [\"build_rate[farm]\", \"build_rate[craft]\"], rank: 0.9, why: a}\n"
                                + "    - {between: [\"build_rate[farm]\", \"price_table[x=2020]\"], rank: 0.9, why: a}\n"
                                + "    - {between: [\"build_rate[craft]\", \"price_table[x=2020]\"], rank: -0.2, why: a}\n"
                                + "    - {between: [\"build_rate[craft]\", wear_rate], rank: 0.1, why: a}\n"
                                + "  history:\n    - {series");
        assertThat(files.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("study.yaml:48:69: error: these rank correlations cannot all hold: "
                        + "build_rate[farm] – build_rate[craft] (0.9), build_rate[farm] – price_table[x=2020] (0.9), "
                        + "build_rate[craft] – price_table[x=2020] (-0.2). A pair");
    }

    @Test
    void aCorrelationOfSomethingThatIsNotDrawn() {
        says(
                "study.yaml",
                "between: [wear_rate, missed_income]",
                "between: [wear_rate, mised_income]",
                "study.yaml:41:28: 错误: 参与抽样的假设中没有 mised_income。是否应为 missed_income？",
                "study.yaml:41:28: error: no assumption that is varied is called mised_income. Did you mean missed_income?");
    }
}
