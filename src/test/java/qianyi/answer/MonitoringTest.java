package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qianyi.report.table.Medium;
import qianyi.report.table.MonitoringTables;
import qianyi.report.table.Table;
import qianyi.report.words.MonitoringSentences;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * The total is {@code 100 exp(rate t)}, t from 2000, with rates spread evenly from 0 to 0.1: it doubles in just the year A
 * where the rate lies from {@code ln 2 / (A - 2000)} to {@code ln 2 / (A - 2001)}, evenly as well.
 */
class MonitoringTest {
    private static final int RUNS = 2000;

    private static Study study;
    private static Monitoring monitoring;

    @BeforeAll
    static void run() {
        study = study(new TinyStudy("RK4", "0.0625"));
        monitoring = monitoring(study, RUNS);
    }

    private static Study study(TinyStudy tiny) {
        return tiny.varying("rate", Assumption.Group.BEHAVIOUR, Assumption.Distribution.UNIFORM, 0, 0.1)
                .scenario("baseline", Localized.same("Base"))
                .scenario("policy", new Localized("政策加力", "Policy"), "rate", 0.08)
                .scenario("dear", new Localized("涨价", "Dear"), "price_level", 1.5)
                .study();
    }

    private static Monitoring monitoring(Study of, int runs) {
        StudyEnsemble ensemble = StudyEnsemble.of(of, new EnsembleSettings(runs, 7, 2), StudyEnsemble.Progress.NONE);
        return Monitoring.of(Answer.of(of), ensemble).orElseThrow();
    }

    private static Monitoring.Course course(int arrival) {
        return monitoring.courses().stream()
                .filter(course -> course.arrival() == arrival)
                .findFirst()
                .orElseThrow();
    }

    private static double slowest(int arrival) {
        return Math.log(2) / (arrival - 2000);
    }

    /** The year wanted and those shown, but for the last observed one, and where the baseline (rate 0.05) arrives. */
    @Test
    void theYearsOfArrival() {
        assertThat(monitoring.courses().stream().map(Monitoring.Course::arrival))
                .containsExactly(2010, 2014, 2020);
    }

    @Test
    void theFiguresAreThoseOfTheClosedForm() {
        for (int arrival : List.of(2010, 2014, 2020)) {
            double least = slowest(arrival);
            double most = slowest(arrival - 1);
            Monitoring.Course course = course(arrival);
            assertThat((double) course.runs()).isCloseTo(RUNS * 10 * (most - least), within(1.0));
            assertThat(course.figures().stream().map(Monitoring.Figure::year))
                    .startsWith(2004)
                    .endsWith(arrival)
                    .hasSize(arrival - 2003);
            for (Monitoring.Figure figure : course.figures()) {
                int t = figure.year() - 2000;
                double run = 0.1 / RUNS * t;
                assertThat(Math.log(figure.low() / 100))
                        .isCloseTo(t * (least + 0.05 * (most - least)), within(2 * run));
                assertThat(Math.log(figure.median() / 100)).isCloseTo(t * (least + most) / 2, within(2 * run));
                assertThat(Math.log(figure.high() / 100))
                        .isCloseTo(t * (least + 0.95 * (most - least)), within(2 * run));
            }
            assertThat(course.at(arrival).orElseThrow().low()).isGreaterThanOrEqualTo(200);
            assertThat(course.at(arrival - 1).orElseThrow().high()).isLessThan(200);
        }
    }

    /** From the 111 found for 2002. */
    @Test
    void evenGrowthStartsAtTheNewestPublishedFigure() {
        assertThat(course(2010).evenGrowth().orElseThrow())
                .isCloseTo(Math.pow(200 / 111.0, 1 / 8.0) - 1, within(1e-12));
        assertThat(course(2020).evenGrowth().orElseThrow())
                .isCloseTo(Math.pow(200 / 111.0, 1 / 18.0) - 1, within(1e-12));
    }

    /** With the rate set by the policy to 0.07, every run of it arrives in 2010 and is taken together with the baseline's. */
    @Test
    void scenariosAreTakenTogetherButForPricesAndMeasurement() {
        Study other = new TinyStudy("RK4", "0.0625")
                .varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0, 0.1)
                .scenario("baseline", Localized.same("Base"))
                .scenario("policy", Localized.same("Policy"), "rate", 0.07)
                .scenario("dear", Localized.same("Dear"), "price_level", 1.0001)
                .scenario("census", Localized.same("Census"), "revision", 0.0001)
                .study();
        int runs = 400;
        int own = monitoring(study(new TinyStudy("RK4", "0.0625")), runs)
                .courses()
                .get(0)
                .runs();

        Monitoring.Course course = monitoring(other, runs).courses().get(0);

        assertThat(course.arrival()).isEqualTo(2010);
        assertThat(own).isBetween(30, 32);
        assertThat(course.runs()).isEqualTo(runs + own);
    }

    @Test
    void fewRunsGiveNoFiguresAndTheSentenceThatSaysWhy() {
        Monitoring few = monitoring(study, 100);
        assertThat(few.courses())
                .allMatch(course -> course.runs() < 30 && course.figures().isEmpty());
        assertThat(few.together()).isEmpty();
        for (Language language : Language.values()) {
            List<String> all = new MonitoringSentences(few, new Shown(study, language)).all();
            int runs = few.courses().get(0).runs();
            assertThat(all)
                    .contains(
                            language == Language.ZH
                                    ? "恰好在2010年达标的推演只有" + runs + "次，不足30次，不列各年数值"
                                    : "Only " + runs
                                            + " runs arrive in just 2010, fewer than 30, so that no figures are"
                                            + " given");
            Table sheet = new MonitoringTables(few, new Shown(study, language), Medium.SHEET).table();
            assertThat(sheet.rows())
                    .hasSize(3)
                    .allMatch(row -> !row.get(3).isNumber() && row.get(6).isNumber());
            assertThat(sheet.rows().get(0).get(7).words()).contains(Integer.toString(runs));
        }
    }

    @Test
    void aTargetThatIsNoLevelToRiseToHasNone() {
        Study growth = new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .aiming(new Target.AtMost("ceiling", Localized.same("ceiling"), "total", 1e6, TinyStudy.MONEY, 2010))
                .study();
        StudyEnsemble ensemble = StudyEnsemble.of(growth, new EnsembleSettings(2, 1, 1), StudyEnsemble.Progress.NONE);
        assertThat(Monitoring.of(Answer.of(growth), ensemble)).isEmpty();
    }

    @Test
    void wordsAndTablesOfBothLanguages() {
        Monitoring.Figure next = course(2010).figures().get(0);
        for (Language language : Language.values()) {
            Shown shown = new Shown(study, language);
            List<String> all = new MonitoringSentences(monitoring, shown).all();
            assertThat(all.get(0))
                    .contains("2010", "2004", shown.number(next.median(), TinyStudy.MONEY))
                    .contains(shown.number(next.low(), TinyStudy.MONEY), shown.number(next.high(), TinyStudy.MONEY));
            Table page = new MonitoringTables(monitoring, shown, Medium.PAGE).table();
            assertThat(page.names()).hasSize(4);
            assertThat(page.rows()).hasSize(2 + 17);
            assertThat(page.rows().get(2).get(1).words())
                    .isEqualTo(
                            language == Language.ZH
                                    ? "%s（%s—%s）".formatted(words(next.median()), words(next.low()), words(next.high()))
                                    : "%s (%s to %s)"
                                            .formatted(
                                                    words(next.median() / 12),
                                                    words(next.low() / 12),
                                                    words(next.high() / 12)));
            Table sheet = new MonitoringTables(monitoring, shown, Medium.SHEET).table();
            assertThat(sheet.rows()).hasSize(7 + 11 + 17);
            double scale = language == Language.ZH ? 1 : 1 / 12.0;
            assertThat(sheet.rows().get(0).get(4).number().orElseThrow()).isEqualTo(next.median() * scale);
        }
    }

    private static String words(double value) {
        return Numbers.fixed(value, 1);
    }
}
