package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/** With all inputs from one side, an equation gives what that side's run has, to the last bit. */
class CounterfactualTest {
    @Test
    void everyEquationOfSipingGivesWhatItsRunsHave() {
        Study study = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"))
                .value()
                .orElseThrow();
        OneRun baseline = study.one(study.scenario("baseline").orElseThrow());
        OneRun plan = study.one(study.scenario("plan").orElseThrow());
        RunTrace one = RunTrace.of(baseline, study.program().columns(), 2032).orElseThrow();
        RunTrace other = RunTrace.of(plan, study.program().columns(), 2032).orElseThrow();

        assertThat(agreeing(one, other, baseline.run(), plan.run(), 2030, 2030)).isGreaterThan(500);
        assertThat(agreeing(other, other, plan.run(), plan.run(), 2025, 2032)).isGreaterThan(500);
        startAgrees(one, other);
    }

    @Test
    void soItIsInProgramsDrawnAtRandom() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            Program program = RandomProgram.draw(random);
            OneRun run = OneRun.of(program);
            OneRun changed = run.set("constant1", 1.75);
            RunTrace one = RunTrace.of(run, program.columns(), 4).orElseThrow();
            RunTrace other = RunTrace.of(changed, program.columns(), 4).orElseThrow();

            assertThat(agreeing(one, other, run.run(), changed.run(), 2.5, 2.5)).isPositive();
            agreeing(other, other, changed.run(), changed.run(), 0.5, 3);
            startAgrees(one, other);
        }
    }

    @Test
    void whatAScenarioPutsInThePlaceOfAnEquationIsAnInputOfItsOwn() {
        Program program =
                qianyi.CompactModel.program("time 0 to 2 step 1\nconstant k = 2\naux x = k * TIME\naux y = x + 1");
        OneRun run = OneRun.of(program);
        OneRun changed = run.set("x", 9);
        RunTrace one = RunTrace.of(run, program.columns(), 2).orElseThrow();
        RunTrace other = RunTrace.of(changed, program.columns(), 2).orElseThrow();
        Counterfactual equations = new Counterfactual(one, other);
        int x = program.column("x", java.util.List.of()).orElseThrow().slot();

        assertThat(equations.inputs(x, false))
                .extracting(Counterfactual.Input::source)
                .containsExactly(Counterfactual.Source.TIME, Counterfactual.Source.SLOT, Counterfactual.Source.CHANGE);
        assertThat(equations.value(x, 2, 2, input -> false)).isEqualTo(4);
        assertThat(equations.value(x, 2, 2, input -> input == 2)).isEqualTo(9);
    }

    private static int agreeing(RunTrace one, RunTrace other, Run runOne, Run runOther, double at, double later) {
        Counterfactual equations = new Counterfactual(one, other);
        StateAccount account = new StateAccount(one);
        int point = one.point(at).orElseThrow();
        int pointOther = other.point(later).orElseThrow();
        int equal = 0;
        for (Column column : one.program().columns()) {
            if (account.kind(column.slot()) != StateAccount.Kind.EQUATION) {
                continue;
            }
            double mine = equations.value(column.slot(), point, pointOther, input -> false);
            double theirs = equations.value(column.slot(), point, pointOther, input -> true);
            same(column, mine, runOne.value(column, runOne.index(at)));
            same(column, theirs, runOther.value(column, runOther.index(later)));
            equal++;
        }
        return equal;
    }

    private static void startAgrees(RunTrace one, RunTrace other) {
        Counterfactual equations = new Counterfactual(one, other);
        StateAccount account = new StateAccount(one);
        for (Column column : one.program().columns()) {
            if (account.isComputedAtStart(column.slot())) {
                same(
                        column,
                        equations.value(column.slot(), RunTrace.START, RunTrace.START, input -> false),
                        one.value(RunTrace.START, column.slot()));
                same(
                        column,
                        equations.value(column.slot(), RunTrace.START, RunTrace.START, input -> true),
                        other.value(RunTrace.START, column.slot()));
            }
        }
    }

    private static void same(Column column, double found, double expected) {
        assertThat(Double.doubleToLongBits(found))
                .as(column.label() + ": " + found + " and " + expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }
}
