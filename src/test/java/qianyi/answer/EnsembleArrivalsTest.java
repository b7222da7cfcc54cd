package qianyi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Localized;

class EnsembleArrivalsTest {
    private static final Study STUDY = new TinyStudy("RK4", "0.0625")
            .scenario("baseline", Localized.same("Base"))
            .study();

    /**
     * With rates spread evenly from 0 to 0.1, mean growth of the total is {@code exp(rate) - 1}: at least 5 % in a share of
     * {@code 1 - 10 ln 1.05}. What a million coins do not exceed holds in no run, and what ten do not exceed in none.
     */
    @Test
    void theShareThatGrowsFastEnoughIsThatOfTheClosedForm() {
        Study study = new TinyStudy("RK4", "0.0625")
                .scenario("baseline", Localized.same("Base"))
                .aiming(
                        new Target.MeanGrowth("growth", Localized.same("growth"), "total", 0.05, 2005, 2015),
                        new Target.AtMost("ceiling", Localized.same("ceiling"), "total", 1e6, TinyStudy.MONEY, 2010),
                        new Target.AtMost("floor", Localized.same("floor"), "total", 10, TinyStudy.MONEY, 2010))
                .varying("rate", Assumption.Group.BEHAVIOUR, Assumption.Distribution.UNIFORM, 0, 0.1)
                .study();
        int runs = 2000;
        ScenarioEnsemble counted = StudyEnsemble.of(
                        study, new EnsembleSettings(runs, 1, 2), StudyEnsemble.Progress.NONE)
                .scenario("baseline")
                .orElseThrow();

        ArrivalStatistics growth = counted.statistics(0);
        assertThat(growth.shareBy(2015).orElseThrow()).isCloseTo(1 - 10 * Math.log(1.05), within(1.0 / runs));
        assertThat(growth.reachedBy(2014)).isZero();
        assertThat(growth.lostAgain()).isZero();
        assertThat(growth.percentile(5).orElseThrow().instant()).hasValue(2015);
        assertThat(counted.statistics(1).outcomes()).containsEntry(Outcome.Kind.ALREADY, runs);
        assertThat(counted.statistics(2).never()).isEqualTo(runs);
    }

    /**
     * The total is {@code 100 exp(rate t)} from 2000 on, so that it doubles at {@code 2000 + ln 2 / rate}; with rates
     * spread evenly from 0 to 0.1 the share of the runs that are there by 2020 is {@code 1 - 10 ln 2 / 20}.
     */
    @Test
    void theShareThatArrivesIsThatOfTheClosedForm() {
        EnsembleArrivals arrivals = new EnsembleArrivals(STUDY);
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                List.of(),
                List.of(new EnsembleInput("rate", STUDY.program().columns("rate"), new Distribution.Uniform(0, 0.1))),
                List.of(),
                List.of(),
                arrivals.paths());
        int runs = 10_000;
        int[] there = {0};

        new Ensemble(question, Design.of(Design.Kind.RANDOM, 1, runs, 3), runs, 3)
                .run(
                        0,
                        2,
                        block -> {
                            int count = 0;
                            for (int lane = 0; lane < block.count(); lane++) {
                                OptionalDouble doubled =
                                        arrivals.instants(block, lane).get(0);
                                double known = 2000 + Math.log(2) / block.drawn(0, lane);
                                assertThat(doubled.isPresent()).isEqualTo(known <= 2040);
                                doubled.ifPresent(at -> assertThat(at).isCloseTo(known, within(1e-3)));
                                count += doubled.orElse(9999) <= 2020 ? 1 : 0;
                            }
                            return count;
                        },
                        count -> {
                            there[0] += count;
                            return true;
                        });

        double share = 1 - 10 * Math.log(2) / 20;
        double deviation = Math.sqrt(share * (1 - share) / runs);
        assertThat(there[0] / (double) runs).isBetween(share - 3.3 * deviation, share + 3.3 * deviation);
    }

    @Test
    void whatIsMetTodayIsMetToday() {
        EnsembleArrivals arrivals = new EnsembleArrivals(STUDY);
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                List.of(),
                List.of(new EnsembleInput("rate", STUDY.program().columns("rate"), new Distribution.Uniform(0.5, 0.6))),
                List.of(),
                List.of(),
                arrivals.paths());

        new Ensemble(question, Design.of(Design.Kind.LHS, 1, 4, 1), 4, 1).block(0, block -> {
            assertThat(arrivals.instants(block, 3)).containsExactly(OptionalDouble.of(2003), OptionalDouble.of(2003));
            return 0;
        });
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }
}
