package qianyi.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.ArrivalWithErrors;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.TinyStudy;
import qianyi.report.file.SummaryJson;
import qianyi.report.table.Cell;
import qianyi.report.table.Medium;
import qianyi.report.table.ReferenceTables;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.study.Assumption;
import qianyi.study.ForecastErrors;
import qianyi.study.OutsideView;
import qianyi.study.ReferenceClass;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** What is known from elsewhere, as people read it. Money is shown in coins in Chinese, in dozens of them in English. */
class OutsideWordsTest {
    private static final Localized VILLAGES = new Localized("邻村", "villages nearby");
    private static final ForecastErrors ERRORS = new ForecastErrors(
            new Localized("邻村的预测误差", "errors of villages"),
            "s",
            List.of(0.05, 0.5, 0.95),
            new TreeMap<>(Map.of(1, List.of(-0.02, 0.0, 0.02))));

    private static ReferenceClass arrivals(Localized label, int since, OptionalInt through, int places, int reached) {
        return new ReferenceClass.Arrivals(
                label,
                new Localized("初报数", "first figures"),
                places,
                since,
                through,
                2003,
                96,
                108,
                200,
                reached,
                new TreeMap<>(Map.of(5, reached)),
                "s");
    }

    private static final List<ReferenceClass> CLASSES = List.of(
            arrivals(VILLAGES, 1990, OptionalInt.empty(), 7, 0),
            arrivals(VILLAGES, 1980, OptionalInt.of(1989), 4, 3),
            new ReferenceClass.Losses(VILLAGES, 6, 200, 1995, 5, 2, 2003, "s"),
            new ReferenceClass.Gaps(VILLAGES, 9, 1999, 2003, new TreeMap<>(Map.of(0.25, -0.024, 0.75, 0.01)), "s"));

    private static TinyStudy place() {
        return new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .scenario("push", Localized.same("Push"), "rate", 0.08);
    }

    private static ReferenceSentences words(List<ReferenceClass> classes, Language language) {
        Study study =
                place().outside(new OutsideView(Optional.empty(), classes)).study();
        return new ReferenceSentences(study, new Shown(study, language));
    }

    @Test
    void theSecondLineSaysHowManyArrived() {
        assertThat(words(CLASSES, Language.ZH).line())
                .contains(
                        "按初报数，1990年及以后首次处在96—108枚的邻村有7个，到2003年没有一个达到200枚（按初报数，1980—1989年首次处在这一水平的4个，有3个曾达到；两组地区可能有重合）。"
                                + "邻村中，到1995年公布数曾达到200枚的有6个，其中5个后来又低于200枚，到2003年仍低于的有2个。");
        assertThat(words(CLASSES, Language.EN).line())
                .contains(
                        "Of 7 villages nearby that first stood at 8 to 9 dozen coins in 1990 or later, by first figures, none had reached "
                                + "16.6667 dozen coins by 2003 (of the 4 that first stood there in 1980 to 1989, by first figures, 3 did at some time; a city may be in both counts). "
                                + "Of 6 villages nearby that had shown 16.6667 dozen coins or more by 1995, 5 fell below it "
                                + "again, and 2 were still below in 2003.");
    }

    @Test
    void anotherKindOfPlaceIsNotPutBesideIt() {
        List<ReferenceClass> others = List.of(
                arrivals(VILLAGES, 1990, OptionalInt.empty(), 7, 2),
                arrivals(Localized.same("towns"), 1980, OptionalInt.of(1989), 4, 3));
        assertThat(words(others, Language.EN).line())
                .contains(
                        "Of 7 villages nearby that first stood at 8 to 9 dozen coins in 1990 or later, by first figures, 2 had reached "
                                + "16.6667 dozen coins by 2003.");
        assertThat(words(List.of(), Language.EN).line()).isEmpty();
    }

    @Test
    void lossesAndGapsAreSentences() {
        assertThat(words(CLASSES, Language.ZH).others())
                .containsExactly(
                        "邻村中，到1995年公布数曾达到200枚的有6个，其中5个后来又低于200枚，到2003年仍低于的有2个。",
                        "邻村9个，1999—2003年名义年均增速与全国之差（百分点）：25%分位−2.4、75%分位1.0。");
        assertThat(words(CLASSES, Language.EN).others())
                .containsExactly(
                        "Of 6 villages nearby that had shown 16.6667 dozen coins or more by 1995, 5 fell below it again, and "
                                + "2 were still below in 2003.",
                        "9 villages nearby, nominal growth in 1999 to 2003 less that of the nation, points a year: "
                                + "25% quantile −2.4, 75% quantile 1.0.");
    }

    @Test
    void aPageHasTheArrivalsAndASheetEverything() {
        Study study =
                place().outside(new OutsideView(Optional.empty(), CLASSES)).study();
        Shown shown = new Shown(study, Language.EN);
        Table page = new ReferenceTables(study, shown, Medium.PAGE).table();
        Table sheet = new ReferenceTables(study, shown, Medium.SHEET).table();
        assertThat(page.rows()).hasSize(2);
        assertThat(sheet.rows()).hasSize(4);
        assertThat(sheet.names())
                .contains("fell below again", "growth a year less that of the nation, 25% quantile", "within 5 years");
        List<Cell> gaps = sheet.rows().get(3);
        assertThat(gaps.get(sheet.names().indexOf("growth a year less that of the nation, 25% quantile"))
                        .number())
                .hasValue(-0.024);
        assertThat(gaps.get(sheet.names().indexOf("within 5 years")).isNumber()).isFalse();
    }

    private static Certainty certainty(Answer answer) {
        return Certainty.of(answer, new EnsembleSettings(40, 1, 2), StudyEnsemble.Progress.NONE);
    }

    private static TinyStudy varied(TinyStudy place) {
        return place.varying("rate", Assumption.Group.BEHAVIOUR, Assumption.Distribution.UNIFORM, 0.04, 0.06);
    }

    @Test
    void theAnswerOpensWithTheErrorsAndSaysTheSpreadUnderItsName() {
        Answer answer = Answer.of(varied(place().outside(new OutsideView(Optional.of(ERRORS), List.of())))
                .study());
        Certainty certainty = certainty(answer);
        ArrivalWithErrors errors =
                certainty.first("baseline").orElseThrow().withErrors().orElseThrow();
        int first = errors.percentile(5).orElseThrow().year().orElseThrow();
        int last = errors.percentile(95).orElseThrow().year().orElseThrow();
        CertaintySentences zh = new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.ZH));
        CertaintySentences en = new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.EN));
        String by = CountedWords.share(errors.shareBy(2010));
        assertThat(zh.lead())
                .startsWith("各项假设取中间值时，“Base”2014年达到翻一番；计入邻村的预测误差后，达标年份九成在" + first + "年至" + last + "年之间，到2010年达到的可能性"
                        + by);
        assertThat(en.lead())
                .startsWith(
                        "With every assumption at its central value, \"Base\" reaches twice as much in 2014. With errors of villages, "
                                + "nine in ten arrive from " + first + " to " + last
                                + ", the chance of arriving by 2010 is "
                                + by)
                .doesNotContain("runs");
        assertThat(en.spread()).hasValueSatisfying(spread -> assertThat(spread).contains("of 40 runs"));
        assertThat(en.brief()).anyMatch(note -> note.startsWith("Over the ranges of the assumptions: "));
        Table results = new ResultTables(answer, new Shown(answer.study(), Language.EN), Medium.TERMINAL)
                .results(Optional.of(certainty));
        int column = results.names().indexOf("by 2010");
        assertThat(results.rows().get(0).get(column).number()).isEqualTo(errors.shareBy(2010));
        assertThat(SummaryJson.render(answer, Optional.of(certainty), PolicyAnswers.NONE, "qianyi run", "1"))
                .contains("\"share_by_with_errors\": " + errors.shareBy(2010).getAsDouble())
                .contains("\"not_by_horizon_with_errors\"");
    }

    @Test
    void withoutATableOfErrorsTheCountsOpenTheAnswer() {
        Answer answer = Answer.of(varied(place()).study());
        Certainty certainty = certainty(answer);
        CertaintySentences en = new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.EN));
        assertThat(en.lead())
                .startsWith("\"Base\" reaches twice as much by 2010 in ")
                .contains("of 40 runs");
        assertThat(en.spread()).isEmpty();
        assertThat(en.errors().meaning()).isEmpty();
        assertThat(en.errors().rules()).isEmpty();
        assertThat(SummaryJson.render(answer, Optional.of(certainty), PolicyAnswers.NONE, "qianyi run", "1"))
                .contains("\"share_by_with_errors\": null", "\"outside_view\": null");
    }

    @Test
    void measuresThatDoNotBringItForwardAreNamed() {
        Answer answer = Answer.of(
                place().varying("revision", Assumption.Group.MEASUREMENT, Assumption.Distribution.UNIFORM, 0, 0.01)
                        .scenario("slow", Localized.same("Slow"), "rate", 0.04)
                        .scenario("alike", Localized.same("Alike"), "rate", 0.0499)
                        .scenario("never", Localized.same("Never"), "rate", 0.001)
                        .study());
        Certainty certainty = certainty(answer);
        assertThat(new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.EN)).lead())
                .contains(
                        "Not every policy brings the date forward: \"Slow\" 2018, later by 4; \"Alike\" 2014, the year of "
                                + "\"Base\"; \"Never\" not by 2040.");
        assertThat(new CertaintySentences(answer, certainty, new Shown(answer.study(), Language.ZH)).lead())
                .contains("并非所有政策情景都能提前达标：“Slow”2018年，推迟4年；“Alike”2014年，与“Base”同年；“Never”到2040年仍未达到。");
    }

    @Test
    void yearsInWhichTheDrawsAreWiderAreNamedAsSpans() {
        Answer answer = Answer.of(varied(place().outside(new OutsideView(
                        Optional.of(new ForecastErrors(
                                new Localized("邻村的预测误差", "errors of villages"),
                                "s",
                                List.of(0.05, 0.95),
                                new TreeMap<>(Map.of(
                                        8, List.of(-0.04, 0.04),
                                        10, List.of(-0.5, 0.5))))),
                        List.of())))
                .study());
        CertaintySentences en =
                new CertaintySentences(answer, certainty(answer), new Shown(answer.study(), Language.EN));
        assertThat(en.errors().rules().get(1)).contains("their quantiles count: \"Base\" 2003 to 2010");
    }
}
