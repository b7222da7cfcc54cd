package qianyi.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qianyi.analysis.search.SearchResult.Intervals;
import qianyi.analysis.search.SearchResult.NotReachable;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/** What it would take in the first Siping study, before its recalibration, whose dates are known. */
class SipingReachTest {
    private static Study study;

    @BeforeAll
    static void read() {
        study = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"))
                .value()
                .orElseThrow();
    }

    private static ReachQuestion question(int by) {
        return ReachQuestion.of(study, study.scenario("plan").orElseThrow(), study.mainTarget(), by, 2);
    }

    @Test
    void theDeliveryWithWhichThePlanCrossesIn2036() {
        List<Assumption> delivery = study.assumptions().stream()
                .filter(one -> one.name().equals("delivery"))
                .toList();
        Reach reach = Reach.of(question(2036).with(delivery));

        Lever lever = reach.policy().get(0).lever();
        double needed =
                ((Intervals) reach.policy().get(0).result()).intervals().get(0).low();
        assertThat(reach.isMet()).isTrue();
        assertThat(needed).isCloseTo(0.624323268, within(5e-10));
        assertThat(new SingleRuns(reach.question())
                        .outcome(List.of(lever), new double[] {needed})
                        .instant()
                        .getAsDouble())
                .isCloseTo(2036, within(1e-7));
    }

    /** With every effort and the delivery at 1 the target is crossed in 2034.0695; without those that harm, before. */
    @Test
    void everyLeverAtItsUpperBoundIsTooLateFor2034() {
        ReachQuestion question = question(2034);
        List<Lever> all = question.policy();
        double[] ones = all.stream().mapToDouble(Lever::high).toArray();
        double crossing = new SingleRuns(question).outcome(all, ones).instant().getAsDouble();
        Reach reach = Reach.of(question);
        Together together = reach.together().orElseThrow();

        assertThat(ones).hasSize(15).containsOnly(1);
        assertThat(crossing).isCloseTo(2034.0695, within(5e-5));
        assertThat(together.result()).isInstanceOf(NotReachable.class);
        assertThat(together.left()).extracting(Lever::title).contains("planned_effort[livelihood]");
        assertThat(together.outcome().instant().getAsDouble()).isBetween(2034.0, crossing);
        assertThat(reach.isPossible()).isFalse();
        assertThat(reach.beyond()).isNotEmpty();
    }
}
