package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.answer.Arrival;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.answer.Trajectory;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

@Tag("slow")
class SipingCertaintyTest {
    private static final Study STUDY = Siping.STUDY;
    private static final StudyEnsembleRunner RUNS = new StudyEnsembleRunner(STUDY);

    /** The program that scenarios and groups share gives what one of their own gives, to the last bit. */
    @ParameterizedTest
    @CsvSource({"baseline, STRUCTURE", "plan, MEASUREMENT", "plan_census, PRICE_LEVEL", "stress, BEHAVIOUR"})
    void aSharedProgramGivesTheOutcomesOfOneOfItsOwn(String id, Assumption.Group off) {
        Scenario scenario = STUDY.scenario(id).orElseThrow();
        EnsembleSettings settings = new EnsembleSettings(24, 7, 2).without(Set.of(off));
        ScenarioEnsemble shared = RUNS.one(scenario, settings, StudyEnsemble.Progress.NONE);
        StudyInputs inputs = StudyInputs.of(STUDY, scenario, Set.of(off));
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                scenario.overrides(),
                inputs.inputs(),
                List.of(),
                List.of(),
                List.of(STUDY.program().columns("reported_gdp")));

        new Ensemble(question, inputs.design(Design.Kind.LHS, 24, 7), 24, 7).block(0, block -> {
            double[][] draws = shared.draws(0, 24);
            for (int run = 0; run < 24; run++) {
                Trajectory path = Trajectory.through(block.times(), block.path(0, run));
                for (int target = 0; target < STUDY.targets().size(); target++) {
                    assertThat(shared.outcomes(target).of(run))
                            .contains(Arrival.of(STUDY.targets().get(target), path, STUDY.period()));
                }
                assertThat(shared.headline().at(2035, run)).isEqualTo((float) path.at(2035));
                assertThat(draws[3][run]).isEqualTo(block.drawn(3, run));
            }
            return 0;
        });
        assertThat(shared.failures()).isEmpty();
        assertThat(shared.inputs()).isEqualTo(inputs.inputs());
    }
}
