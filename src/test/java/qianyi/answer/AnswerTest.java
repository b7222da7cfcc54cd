package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qianyi.study.Assumption;
import qianyi.study.Headline;
import qianyi.text.Localized;

/** A whole answer on a study whose every date is known. */
class AnswerTest {
    private static Answer answer;

    @BeforeAll
    static void run() {
        answer = Answer.of(TinyStudy.whole());
    }

    private static ScenarioAnswer scenario(String id) {
        return answer.scenario(id).orElseThrow();
    }

    @Test
    void datesAreThoseOfTheClosedForm() {
        Outcome base = scenario("baseline").first().orElseThrow();
        assertThat(base.instant().orElseThrow()).isCloseTo(2000 + Math.log(2) / 0.05, within(1e-4));
        assertThat(base.year()).hasValue(2014);
        Outcome policy = scenario("policy").first().orElseThrow();
        assertThat(policy.instant().orElseThrow()).isCloseTo(2000 + Math.log(2) / 0.08, within(1e-4));
        Outcome census = scenario("census").first().orElseThrow();
        assertThat(census.instant().orElseThrow()).isCloseTo(2000 + Math.log(2 / 1.2) / 0.05, within(1e-4));
    }

    @Test
    void targetMetTodayIsAlready() {
        assertThat(scenario("dear").goals().get(1).outcome().kind()).isEqualTo(Outcome.Kind.ALREADY);
    }

    @Test
    void scenariosStayInTheStudysOrder() {
        assertThat(answer.scenarios().stream().map(ScenarioAnswer::id))
                .containsExactly("baseline", "policy", "dear", "census", "broken");
    }

    @Test
    void failedScenarioIsKeptWithItsReasonAndTheOthersAreFinished() {
        ScenarioAnswer broken = scenario("broken");
        assertThat(broken.failure()).isPresent();
        assertThat(broken.goals()).isEmpty();
        assertThat(broken.values()).isEmpty();
        assertThat(answer.scenarios().stream().filter(s -> s.failure().isEmpty()))
                .hasSize(4);
    }

    @Test
    void whatAScenarioChangesIsKnownByGroup() {
        assertThat(scenario("baseline").groups()).isEmpty();
        assertThat(scenario("policy").isPolicyAlone()).isTrue();
        assertThat(scenario("dear").changesPrices()).isTrue();
        assertThat(scenario("census").groups()).containsExactly(Assumption.Group.MEASUREMENT);
        assertThat(scenario("census").isPolicyAlone()).isFalse();
    }

    @Test
    void contributionsSumToTheRise() {
        Contributions census = scenario("census").contributions().orElseThrow();
        assertThat(census.broken()).isEmpty();
        double sum =
                census.parts().stream().mapToDouble(Contributions.Part::rise).sum() + census.other();
        assertThat(sum).isCloseTo(census.total(), within(1e-9));
        assertThat(census.other()).isCloseTo(0.2 * (sum - census.other()), within(1e-9));
        assertThat(census.parts().stream().map(Contributions.Part::element)).containsExactly("farm", "mill");
        assertThat(census.from()).isEqualTo(2003);
        assertThat(census.to()).isEqualTo(2020);
    }

    @Test
    void sumThatDoesNotHoldIsFound() {
        var study = TinyStudy.whole();
        var wrong = new Headline("total", "output", "restatement");
        var run = scenario("dear").run();
        Contributions contributions = Contributions.of(wrong, run, study.period(), 2020);
        assertThat(contributions.broken()).isPresent();
        assertThat(contributions.broken().orElseThrow().headline())
                .isCloseTo(1.5 * contributions.broken().orElseThrow().sum(), within(1e-6));
    }

    @Test
    void realGrowthLeavesPricesAndMeasurementOut() {
        double rate = Math.expm1(0.05);
        for (String id : List.of("baseline", "dear", "census")) {
            assertThat(scenario(id).realGrowth()).hasSize(2).allSatisfy(g -> assertThat(g.rate())
                    .isCloseTo(rate, within(1e-8)));
        }
    }

    @Test
    void standInGivesTheBaseAndTheFitIsOfTheYearsObserved() {
        assertThat(answer.standIns()).containsExactly("seen_again");
        assertThat(answer.requiredGrowth().get(0).base().value()).isEqualTo(116);
        assertThat(answer.requiredGrowth().get(0).rate().orElseThrow())
                .isCloseTo(Math.pow(200.0 / 116, 1 / 7.0) - 1, within(1e-12));
        assertThat(answer.fits().get(0).count()).isEqualTo(2);
        assertThat(answer.baselineAgainstRecord().orElseThrow().faster()).isTrue();
    }

    @Test
    void coarseEulerStepIsDoubtedAndAFineRungeKuttaIsNot() {
        NumericalDoubt fine = scenario("baseline").goals().get(0).doubt();
        assertThat(fine.exceedsWhatIsPrinted()).isFalse();
        var coarse = new TinyStudy("Euler", "1")
                .scenario("baseline", Localized.same("Base"))
                .study();
        NumericalDoubt doubt =
                Answer.of(coarse).scenarios().get(0).goals().get(0).doubt();
        assertThat(doubt.exceedsWhatIsPrinted()).isTrue();
        // Euler: 100 * 1.05^t; half the step: 100 * 1.025^(2t); Runge-Kutta: almost 100 exp(0.05 t).
        assertThat(doubt.computed().instant().orElseThrow())
                .isCloseTo(2000 + Math.log(2) / Math.log(1.05), within(0.01));
        assertThat(doubt.halfStep().orElseThrow().instant().orElseThrow())
                .isCloseTo(2000 + Math.log(2) / Math.log(1.025) / 2, within(0.01));
        assertThat(doubt.rungeKutta().orElseThrow().instant().orElseThrow())
                .isCloseTo(2000 + Math.log(2) / 0.05, within(0.01));
    }

    @Test
    void everyScenarioIsReportedAsProgressOnce() {
        AtomicInteger calls = new AtomicInteger();
        Answer.of(TinyStudy.whole(), (done, total, id) -> {
            assertThat(total).isEqualTo(5);
            calls.incrementAndGet();
        });
        assertThat(calls).hasValue(5);
    }

    @Test
    void studyWithoutItsBaselineStillAnswers() {
        var study = new TinyStudy("RK4", "0.25")
                .scenario("policy", Localized.same("P"), "rate", 0.08)
                .study();
        Answer alone = Answer.of(study);
        assertThat(alone.baseline()).isEmpty();
        assertThat(alone.scenarios()).hasSize(1);
    }
}
