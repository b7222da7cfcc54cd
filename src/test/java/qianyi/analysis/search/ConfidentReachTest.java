package qianyi.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.study.Assumption;
import qianyi.study.Study;

/** The rate of growth is normal with a standard deviation of 0.004; everything else keeps its value. */
class ConfidentReachTest {
    private static final double DEVIATION = 0.004;
    private static final double Z95 = 1.6448536269514722;

    @TempDir
    private Path folder;

    private Study study(String highest) {
        return new GrowthPlace(folder)
                .runge()
                .quiet()
                .rate("base_rate + 0.02 * u + 0.02 * idle - 0.02 + 0 * v")
                .upTo(highest)
                .drawn(0.035 - Z95 * DEVIATION, 0.035 + Z95 * DEVIATION, Assumption.Distribution.NORMAL)
                .study();
    }

    private static ConfidentReach reach(Study study, double confidence, int runs, String... levers) {
        List<Assumption> named = study.assumptions().stream()
                .filter(one -> List.of(levers).contains(one.name()))
                .toList();
        ReachQuestion question = ReachQuestion.of(
                        study, study.scenario("baseline").orElseThrow(), study.mainTarget(), 2035, 2)
                .with(named);
        return ConfidentReach.of(question, question.policy(), confidence, runs, 1);
    }

    /** The lever at which nine of ten runs arrive: {@code (ln(10/6) / 10 - 0.035 + z90 0.004) / 0.02}. */
    @Test
    void nineOfTenLieInTheIntervalOfTheAnswer() {
        ConfidentReach reach = reach(study("2"), 0.9, 2000, "u");

        assertThat(reach.interval().low().getAsDouble()).isLessThan(1.0604384);
        assertThat(reach.interval().high().getAsDouble()).isGreaterThan(1.0604384);
        assertThat(reach.interval().high().getAsDouble()
                        - reach.interval().low().getAsDouble())
                .isLessThan(0.04);
        assertThat(reach.needed().getAsDouble())
                .isBetween(
                        reach.interval().low().getAsDouble(),
                        reach.interval().high().getAsDouble());
        assertThat(reach.most()).isEqualTo(0.9);
        assertThat(reach.met()).isLessThan(0.001);
        assertThat(reach.drawn()).isEqualTo(1);
    }

    @Test
    void theSameMembersGiveTheSameAnswerAtAnyNumberOfThreads() {
        Study study = study("2");
        ReachQuestion two =
                ReachQuestion.of(study, study.scenario("baseline").orElseThrow(), study.mainTarget(), 2035, 2);
        ReachQuestion one =
                ReachQuestion.of(study, study.scenario("baseline").orElseThrow(), study.mainTarget(), 2035, 1);

        assertThat(ConfidentReach.of(two, two.policy(), 0.8, 300, 7).needed())
                .isEqualTo(ConfidentReach.of(one, one.policy(), 0.8, 300, 7).needed());
    }

    @Test
    void severalLeversGoTogether() {
        ConfidentReach alone = reach(study("2"), 0.5, 400, "u");
        ConfidentReach both = reach(study("2"), 0.5, 400, "u", "idle");

        assertThat(both.path().isShare()).isTrue();
        double[] values = both.path().values(both.needed().getAsDouble());
        assertThat(values[0] + values[1] - 1).isCloseTo(alone.needed().getAsDouble(), within(1e-6));
    }

    @Test
    void whatIsOutOfReachSaysInHowManyRunsItIsMet() {
        ConfidentReach reach = reach(study("1"), 0.9, 400, "u");

        assertThat(reach.needed()).isEmpty();
        assertThat(reach.result().best().value()).isEqualTo(1);
        assertThat(reach.most()).isBetween(0.5, 0.9);
    }
}
