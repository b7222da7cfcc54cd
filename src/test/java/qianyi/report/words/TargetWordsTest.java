package qianyi.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.report.chart.ChartScale;
import qianyi.report.table.Medium;
import qianyi.report.table.ResultTables;
import qianyi.study.Assumption;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Targets that are not reached by rising to a level, in the sentences of both languages. */
class TargetWordsTest {
    private static final Target GROWTH =
            new Target.MeanGrowth("fast", new Localized("较快增长", "fast growth"), "total", 0.06, 2005, 2015);
    private static final Target CEILING =
            new Target.AtMost("modest", new Localized("总量控制", "a modest total"), "total", 120, TinyStudy.MONEY, 2010);
    private static final Target LEVEL =
            new Target.AtLeast("double", new Localized("翻一番", "twice as much"), "total", 200, TinyStudy.MONEY, 2010);

    /** A base at 5 %, a policy at 8 % and one that shrinks by 5 % a year. */
    private static TinyStudy aiming(Target... targets) {
        return new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .scenario("policy", new Localized("加力", "Push"), "rate", 0.08)
                .scenario("decline", new Localized("下滑", "Decline"), "rate", -0.05)
                .aiming(targets);
    }

    /** Of both tables of the page: that of the answer, and that of the figures behind it. */
    private static List<String> headings(Answer answer, Language language) {
        ResultTables tables = new ResultTables(answer, new Shown(answer.study(), language), Medium.PAGE);
        return Stream.of(tables.results(Optional.empty()), tables.figures())
                .flatMap(table -> table.names().stream())
                .toList();
    }

    @Test
    void growthAsTheMainTarget() {
        Answer answer = Answer.of(aiming(GROWTH, LEVEL, CEILING).study());
        Finding zh = Finding.of(answer, Language.ZH);
        Finding en = Finding.of(answer, Language.EN);

        assertThat(zh.title()).isEqualTo("“Base”到2015年未能实现“较快增长”，“加力”2015年实现");
        assertThat(zh.lead())
                .isEqualTo("“Base”情景下，总量到2015年仍未达标，目标是较快增长（2005年至2015年年均增长不低于6%）。" + "2015年及以前实现“较快增长”的情景：加力。");
        assertThat(en.lead())
                .isEqualTo("In the scenario \"Base\", grand total does not meet its target by 2015: "
                        + "fast growth (at least 6% a year from 2005 to 2015). "
                        + "Scenarios that meet \"fast growth\" in 2015 or before: Push.");
        assertThat(zh.notes())
                .last()
                .isEqualTo("其他目标：“Base”翻一番（200枚）：2014年、总量控制（120枚）：2003年已达标，2004年又不达标；".replace("（120枚）", "（不超过120枚）")
                        + "“加力”翻一番（200枚）：2009年、总量控制（不超过120枚）：到2040年仍未达标。");
        assertThat(en.notes()).noneMatch(note -> note.startsWith("To reach") || note.startsWith("Without any model"));
        assertThat(answer.study().headlineTarget()).isEmpty();
        assertThat(headings(answer, Language.ZH)).contains("2005→2015年均增长6%", "达到200", "不超过120");
    }

    @Test
    void aCeilingAsTheMainTarget() {
        Answer answer = Answer.of(aiming(CEILING, GROWTH).study());
        Finding zh = Finding.of(answer, Language.ZH);

        assertThat(zh.title()).isEqualTo("“Base”2003年已实现“总量控制”");
        assertThat(Finding.of(answer, Language.EN).lead())
                .startsWith("In the scenario \"Base\", grand total had already met its target in 2003: "
                        + "a modest total (at most 10 dozen coins).");
        assertThat(zh.notes()).last().isEqualTo("其他目标：“Base”较快增长（2005年至2015年年均增长不低于6%）：到2015年仍未达标。");
        assertThat(answer.requiredGrowth()).isEmpty();
        assertThat(answer.study().headlineTarget()).contains(CEILING);
        assertThat(ChartScale.of(answer).top()).isGreaterThan(120);
    }

    @Test
    void twoColumnsOfTheSameGrowthAreToldApart() {
        Target other = new Target.MeanGrowth("too", new Localized("也快", "fast, too"), "restatement", 0.06, 2005, 2015);
        Answer answer = Answer.of(aiming(LEVEL, GROWTH, other).study());
        assertThat(headings(answer, Language.EN))
                .contains("6% a year 2005→2015 (fast growth)", "6% a year 2005→2015 (fast, too)");
    }

    @Test
    void levelsStayALooserReadingWhateverElseIsWanted() {
        Answer answer = Answer.of(aiming(
                        LEVEL,
                        new Target.AtLeast("half", Localized.same("half"), "total", 150, TinyStudy.MONEY, 2010),
                        GROWTH)
                .study());
        assertThat(Finding.of(answer, Language.EN).notes())
                .endsWith(
                        "Reading the target more loosely: \"Base\" 12.5 dozen coins in 2009; \"Push\" 12.5 dozen coins in 2006.",
                        "The other targets: \"Base\" fast growth (at least 6% a year from 2005 to 2015): not by 2015; "
                                + "\"Push\" fast growth (at least 6% a year from 2005 to 2015): 2015.");
    }

    /** The rate is even between 0 and 0.1; growth is at least 6 % in the upper {@code 1 - 10 ln 1.06} = 0.417 of it. */
    @Test
    void growthIsCountedWithoutADate() {
        Answer answer = Answer.of(aiming(GROWTH)
                .varying("rate", Assumption.Group.BEHAVIOUR, Assumption.Distribution.UNIFORM, 0, 0.1)
                .study());
        Certainty certainty = Certainty.of(answer, new EnsembleSettings(500, 1, 2), StudyEnsemble.Progress.NONE);
        CertaintySentences zh = new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.ZH));
        CertaintySentences en = new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.EN));

        assertThat(zh.lead()).startsWith("“Base”共推演500次，有209次（42%）实现“较快增长”。");
        assertThat(en.lead()).startsWith("\"Base\" meets \"fast growth\" in 209 of 500 runs (42%).");
        assertThat(certainty.tornado()).isEmpty();
        assertThat(certainty.discovery()).isPresent();
        assertThat(List.of(zh.reading(), en.reading()))
                .containsExactly(
                        "“到2015年达标”指在该年及以前实现“较快增长”的推演次数所占比例。",
                        "\"By 2015\" is the share of the runs in which the scenario has met \"fast growth\" by that year.");
    }
}
