package qianyi.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.TinyStudy;
import qianyi.report.chart.ChartFont;
import qianyi.report.file.AnswerFiles;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.report.terminal.AnswerText;
import qianyi.report.terminal.TerminalTable;
import qianyi.study.ElementLabels;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.TerminalWidth;

/** The answer in words, and words in columns. */
class WordsTest {
    private static Answer answer;

    @BeforeAll
    static void run() {
        answer = Answer.of(TinyStudy.whole());
    }

    @Test
    void findingSaysTheYearTheBestPolicyAndWhoIsInTime() {
        Finding finding = Finding.of(answer, Language.ZH);
        assertThat(finding.title()).isEqualTo("“Base”2014年达到翻一番，“政策加力”2009年达到");
        assertThat(finding.lead())
                .isEqualTo("“Base”情景下，总量在2014年首次达到翻一番（200枚）。"
                        + "只改变政策的情景中，最早的是“政策加力”，2009年达到，比基准情景早5年。"
                        + "“涨价”虽在2006年达到，但改变的是价格水平，不应计为政策成效。"
                        + "2010年及以前达到翻一番的情景：政策加力、涨价。");
    }

    @Test
    void englishFindingShowsEnglishUnits() {
        assertThat(Finding.of(answer, Language.EN).lead())
                .startsWith("In the scenario \"Base\", grand total first reaches twice as much (16.6667 dozen coins)"
                        + " in 2014.");
    }

    @Test
    void notesTellOfFailureOfTheRecordOfMixingAndOfTheGrowthNeeded() {
        String notes = String.join("\n", Finding.of(answer, Language.ZH).notes());
        assertThat(notes)
                .contains("“失败”计算失败")
                .contains("高于历史上两年以上的各时段，比最快的时段还高0.3个百分点。历史时段：仅有一个，2000—2002年年均4.8%。")
                .contains("“涨价”（价格水平）、“普查”（统计口径）")
                .contains("以2003年的116枚（推算数）为基数，要在2010年达到200枚，名义增速须达到年均8.1%（含价格上涨）。（该序列缺少基年数，改用序列seen_again。）")
                .contains("最近公布数（2002年，111枚）")
                .contains("“Base”150枚在2009年；“政策加力”150枚在2006年");
        assertThat(notes).doesNotContain("受计算方法影响");
    }

    @Test
    void doubtIsASentenceWhenItExceedsWhatIsPrinted() {
        var coarse = new TinyStudy("Euler", "1")
                .scenario("baseline", Localized.same("Base"))
                .study();
        String notes =
                String.join("\n", Finding.of(Answer.of(coarse), Language.EN).notes());
        assertThat(notes)
                .contains("2015 (2014.2")
                .contains("with half the step")
                .contains("2014 (2013.86)");
    }

    @Test
    void studyWhoseScenariosAllFailStillGivesAnAnswer() {
        var study = new TinyStudy("RK4", "0.25")
                .scenario("broken", Localized.same("B"), "rate", 1e300)
                .study();
        Answer failed = Answer.of(study);
        assertThat(AnswerText.of(failed, Optional.empty(), Language.EN, 0).text())
                .contains("\"B\" failed");
        assertThat(AnswerFiles.all(failed, Optional.empty(), PolicyAnswers.NONE, Language.EN, "c", "1")
                        .keySet())
                .containsExactly("answer.md", "report.html", "summary.json", "trajectories.csv");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyColumnOfTheTableEndsWhereItsHeadingEnds(Language language) {
        List<String> lines = AnswerText.of(answer, Optional.empty(), language, 0)
                .text()
                .lines()
                .toList();
        int rule = 0;
        while (!lines.get(rule).startsWith("──")) {
            rule++;
        }
        String heading = lines.get(rule - 1);
        List<Integer> years = answer.study().period().show();
        String last = years.get(years.size() - 1).toString();
        int column =
                TerminalWidth.of(heading.substring(0, heading.lastIndexOf(last) + (language == Language.ZH ? 5 : 4)));
        List<String> rows = lines.subList(rule + 1, lines.size()).stream()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith("  "))
                .toList();
        assertThat(rows).hasSameSizeAs(answer.scenarios());
        for (String line : rows) {
            String before = cut(line, column);
            assertThat(before).as(line).matches(".*([0-9]|–)");
            assertThat(cut(line, column + 1).substring(before.length()))
                    .as(line)
                    .isEqualTo(" ");
        }
    }

    /** The part of a line that fills so many columns of a terminal. */
    private static String cut(String line, int columns) {
        int end = 0;
        while (end < line.length() && TerminalWidth.of(line.substring(0, end)) < columns) {
            end++;
        }
        return line.substring(0, end);
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "四平,4", "（四）,6", "—,1", "规划A,5", "é,1"})
    void widthCountsTwoColumnsForChinese(String text, int width) {
        assertThat(TerminalWidth.of(text)).isEqualTo(width);
    }

    @Test
    void tableIsPaddedByColumnsNotByCharacters() {
        Table table = new Columns<List<String>>(Medium.TERMINAL)
                .text("名", row -> row.get(0))
                .figure("n", row -> row.get(1))
                .text("w", row -> row.get(2))
                .of(List.of(List.of("四平市", "1", "x"), List.of("a", "22", "y")), "t", "");
        assertThat(TerminalTable.render(table, 0))
                .isEqualTo("名       n  w\n─────────────\n四平市   1  x\na       22  y\n");
    }

    @Test
    void tableThatIsTooWideIsSetInPartsWithTheFirstColumnBeforeEach() {
        Table table = new Columns<List<String>>(Medium.TERMINAL)
                .text("名", row -> row.get(0))
                .figure("n", row -> row.get(1))
                .figure("m", row -> row.get(2))
                .text("w", row -> row.get(3))
                .of(List.of(List.of("四平市", "1", "333", "x"), List.of("a", "22", "4", "y")), "t", "");
        assertThat(TerminalTable.render(table, 15))
                .isEqualTo("名       n    m\n───────────────\n四平市   1  333\na       22    4\n"
                        + "\n名      w\n─────────\n四平市  x\na       y\n");
        assertThat(TerminalTable.render(table, 18)).isEqualTo(TerminalTable.render(table, 0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tableFitsAnOrdinaryTerminal(Language language) {
        for (int columns : new int[] {76, 64}) {
            AnswerText narrow = AnswerText.of(answer, Optional.empty(), language, columns);
            assertThat(narrow.table().lines().skip(1)).allMatch(line -> TerminalWidth.of(line) <= columns);
            for (String name : new ResultTables(answer, new Shown(answer.study(), language), Medium.TERMINAL)
                    .results(Optional.empty())
                    .names()) {
                assertThat(narrow.table()).contains(name);
            }
        }
    }

    /** Whoever reads but the first columns reads when and how sure. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theYearStandsBeforeTheLevels(Language language) {
        AnswerText whole = AnswerText.of(answer, Optional.empty(), language, 0);
        String head = whole.table().lines().skip(1).findFirst().orElseThrow();
        Shown shown = new Shown(answer.study(), language);
        List<Integer> years = answer.study().period().show();
        int last = years.get(years.size() - 1);
        String reached =
                TargetWords.heading(answer.study().mainTarget(), answer.study().targets(), shown);
        assertThat(head.indexOf(reached)).isPositive();
        assertThat(head.indexOf(reached))
                .isLessThan(head.lastIndexOf(shown.text("answer.year", Integer.toString(last))));
    }

    @Test
    void elementsAreNamedByTheAssumptions() {
        ElementLabels labels = ElementLabels.of(answer.study(), List.of("farm", "mill"), Language.ZH);
        assertThat(labels.of("farm")).isEqualTo("种田");
        assertThat(ElementLabels.of(answer.study(), List.of("farm", "mine"), Language.ZH)
                        .of("farm"))
                .isEqualTo("farm");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fontShowsEveryCharacterOfTheCatalogue(Language language) {
        Messages.in(language).sentences().forEach((key, sentence) -> assertThat(
                        ChartFont.plain(12).canDisplayUpTo(sentence.replace("\n", "")))
                .as(key + " " + sentence)
                .isEqualTo(-1));
    }

    @Test
    void fontShowsPlaceNamesAndTellsOfWhatItLacks() {
        assertThat(ChartFont.plain(12).canDisplayUpTo("四平梨树伊通双辽铁东铁西公主岭邛崃濮阳圳亳泸")).isEqualTo(-1);
        assertThat(ChartFont.missing("四\ud840\udc00")).isEqualTo("\ud840\udc00");
        assertThat(AnswerFiles.warnings(answer)).isEmpty();
    }
}
