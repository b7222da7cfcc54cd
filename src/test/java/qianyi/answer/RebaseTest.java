package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import qianyi.analysis.Certainty;
import qianyi.report.words.Finding;
import qianyi.study.Assumption;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Levels that start from a published figure, against the closed form {@code 100 exp(0.05 t)} of the tiny study. */
class RebaseTest {
    /** The model has {@code 100 exp(0.15) = 116.18} coins in 2003. */
    private static final double PUBLISHED = 110;

    private static final double FACTOR = PUBLISHED / (100 * Math.exp(0.15));

    private static TinyStudy tiny() {
        return new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .scenario("policy", Localized.same("More"), "rate", 0.08)
                .seen(2003, PUBLISHED, Observation.Kind.FOUND);
    }

    @Test
    void levelsFromThatYearOnAreFoundOverModelledAndTheDateFollows() {
        Answer answer = Answer.of(tiny().study().rebased());
        ScenarioAnswer baseline = answer.baseline().orElseThrow();
        assertThat(baseline.values().get(2002)).isCloseTo(100 * Math.exp(0.1), within(1e-6));
        assertThat(baseline.values().get(2003)).isCloseTo(PUBLISHED, within(1e-9));
        assertThat(baseline.values().get(2020)).isCloseTo(100 * Math.exp(1) * FACTOR, within(1e-6));
        assertThat(baseline.first().orElseThrow().instant().orElseThrow())
                .isCloseTo(2000 + Math.log(2 / FACTOR) / 0.05, within(1e-3));
        assertThat(baseline.goals().get(0).doubt().exceedsWhatIsPrinted()).isFalse();
        assertThat(baseline.contributions().orElseThrow().broken()).isEmpty();
        assertThat(baseline.contributions().orElseThrow().total())
                .isCloseTo(100 * Math.exp(1) * FACTOR - PUBLISHED, within(1e-6));
        // A run of its own growth has a factor of its own, and passes through the same figure.
        assertThat(answer.scenario("policy").orElseThrow().values().get(2003)).isCloseTo(PUBLISHED, within(1e-9));
        assertThat(baseline.realGrowth().get(0).rate()).isCloseTo(Math.expm1(0.05), within(1e-8));
        assertThat(answer.standIns()).containsExactly("seen_again");
    }

    @Test
    void everyRunOfTheEnsembleAndOfTheTornadoPassesThroughTheFigure() {
        Study study = tiny().varying("rate", Assumption.Group.POLICY, Assumption.Distribution.UNIFORM, 0.02, 0.08)
                .study()
                .rebased();
        Answer answer = Answer.of(study);
        Certainty certainty = Certainty.of(answer, new EnsembleSettings(40, 1, 1), (done, total) -> {});
        ScenarioEnsemble base = certainty.ensemble().scenarios().get(0);
        for (int run = 0; run < 40; run++) {
            assertThat(base.headline().at(2003, run)).isCloseTo(PUBLISHED, within(1e-4));
        }
        // At the mean rate of 0.05 the tornado starts where the central run does.
        assertThat(certainty.tornado().orElseThrow().centre().value().getAsDouble())
                .isCloseTo(answer.baseline().orElseThrow().instant(), within(1e-9));
    }

    @Test
    void withoutTheWishItIsOfferedWithTheYearItWouldGive() {
        Answer answer = Answer.of(tiny().study());
        assertThat(answer.baseline().orElseThrow().values().get(2003)).isCloseTo(100 * Math.exp(0.15), within(1e-6));
        Rebase offer = answer.rebase().orElseThrow();
        assertThat(offer.inForce()).isFalse();
        assertThat(offer.factor()).isCloseTo(FACTOR, within(1e-9));
        assertThat(offer.without().year()).hasValue(2014);
        assertThat(offer.with().year()).hasValue(2015);
        assertThat(Finding.of(answer, Language.ZH).premises())
                .containsExactly("2003年公布数110枚比模型数116.2枚低5.3%。本次结果沿用模型水平，“Base”的达标时点为2014年（2013.9）；"
                        + "如改以公布数为基数（运行时加 --rebase），则为2015年（2015.0）。");
        assertThat(Finding.of(Answer.of(tiny().study().rebased()), Language.ZH).premises())
                .singleElement()
                .asString()
                .contains("自该年起，分行业数和总量均乘以0.9468。这属于统计口径换算，不是增长，其他变量不变")
                .contains("“Base”的达标时点由2014年（2013.9）变为2015年（2015.0）");
    }

    @Test
    void aFigureThatTheModelHasAlreadyOrAnEarlierOneOffersNothing() {
        assertThat(Answer.of(TinyStudy.whole()).rebase()).isEmpty();
        Study same = new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .seen(2003, 100 * Math.exp(0.15), Observation.Kind.FOUND)
                .study();
        assertThat(Answer.of(same).rebase()).isEmpty();
        assertThat(TinyStudy.whole().rebased().record().rebased()).isFalse();
    }
}
