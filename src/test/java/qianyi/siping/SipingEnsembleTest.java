package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.answer.Arrival;
import qianyi.answer.EnsembleArrivals;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;
import qianyi.study.Target;

@Tag("slow")
class SipingEnsembleTest {
    private static final Study STUDY = Siping.STUDY;
    private static final Scenario PLAN = STUDY.scenario("plan").orElseThrow();

    @Test
    void theInstantsOfManyRunsAreThoseOfSingleRuns() {
        StudyInputs inputs = StudyInputs.of(STUDY, PLAN);
        EnsembleArrivals arrivals = new EnsembleArrivals(STUDY);
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                PLAN.overrides(),
                inputs.inputs(),
                List.of(),
                List.of(),
                arrivals.paths());
        int runs = 64;
        Ensemble ensemble = new Ensemble(question, inputs.design(Design.Kind.LHS, runs, 1), runs, 1);

        List<OptionalDouble> single = new ArrayList<>();
        List<OptionalDouble> many = new ArrayList<>();
        ensemble.block(0, block -> {
            for (int lane = 0; lane < block.count(); lane++) {
                many.addAll(arrivals.instants(block, lane));
                Run alone = alone(inputs, block, lane);
                for (Target target : STUDY.targets()) {
                    single.add(Arrival.of(target, alone, STUDY.period()).instant());
                }
            }
            return 0;
        });

        assertThat(many).hasSize(runs * STUDY.targets().size()).isEqualTo(single);
        assertThat(many).filteredOn(OptionalDouble::isPresent).hasSizeGreaterThan(runs);
    }

    /** Run 17 of two scenarios differs by the scenario alone, whatever is switched off. */
    @ParameterizedTest
    @EnumSource(Design.Kind.class)
    void everyScenarioAndEveryChoiceOfGroupsHasTheSameDraws(Design.Kind kind) {
        Map<String, double[]> baseline = draws(kind, STUDY.scenarios().get(0), Set.of());
        assertThat(baseline).hasSize((int)
                STUDY.assumptions().stream().filter(Assumption::isVaried).count());
        for (Scenario scenario : STUDY.scenarios()) {
            for (Assumption.Group group : Assumption.Group.values()) {
                Map<String, double[]> own = draws(kind, scenario, Set.of(group));
                assertThat(own).isNotEmpty().allSatisfy((title, draws) -> assertThat(draws)
                        .isEqualTo(baseline.get(title)));
                assertThat(STUDY.assumptions())
                        .filteredOn(assumption -> assumption.group() == group)
                        .noneMatch(assumption -> own.containsKey(assumption.title()));
            }
        }
    }

    private static Map<String, double[]> draws(Design.Kind kind, Scenario scenario, Set<Assumption.Group> without) {
        StudyInputs inputs = StudyInputs.of(STUDY, scenario, without);
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(), STUDY.time(), scenario.overrides(), inputs.inputs(), List.of(), List.of(), List.of());
        double[][] drawn = new Ensemble(question, inputs.design(kind, 300, 5), 300, 5).draws(200, 50);
        Map<String, double[]> byTitle = new HashMap<>();
        for (int i = 0; i < drawn.length; i++) {
            byTitle.put(inputs.inputs().get(i).title(), drawn[i]);
        }
        return byTitle;
    }

    private static Run alone(StudyInputs inputs, EnsembleBlock block, int lane) {
        List<RunOverride> own = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < inputs.inputs().size(); i++) {
            int slot = inputs.inputs().get(i).columns().get(0).slot();
            drawn.add(slot);
            own.add(new RunOverride.Value(
                    slot, RunOverride.Operation.TO, block.drawn(i, lane), OptionalDouble.empty(), 0));
        }
        PLAN.overrides().stream()
                .filter(o -> !(o instanceof RunOverride.Value v && v.from().isEmpty() && drawn.contains(v.slot())))
                .forEach(own::add);
        return Simulation.run(STUDY.program(), STUDY.time(), own);
    }

    @Test
    void whatTheScenarioSetsIsNotDrawn() {
        int set = 0;
        for (Scenario scenario : STUDY.scenarios()) {
            StudyInputs inputs = StudyInputs.of(STUDY, scenario);
            set += inputs.setByScenario().size();
            assertThat(inputs.setByScenario()).allSatisfy(name -> assertThat(scenario.effective())
                    .anyMatch(change -> change.variable().equals(name.name())
                            && change.from().isEmpty()));
            assertThat(inputs.inputs()).allSatisfy(input -> assertThat(scenario.effective())
                    .noneMatch(change -> change.title().equals(input.title())
                            && change.from().isEmpty()));
            assertThat(inputs.inputs().size() + inputs.setByScenario().size()).isEqualTo((int)
                    STUDY.assumptions().stream().filter(Assumption::isVaried).count());
        }
        assertThat(set).isPositive();
    }
}
