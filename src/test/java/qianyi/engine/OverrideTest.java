package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.CompactModel;
import qianyi.engine.RunOverride.Operation;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec.Method;

/** What a change does: study.md, "A scenario". */
class OverrideTest {
    private static final OptionalDouble ALWAYS = OptionalDouble.empty();

    private static final String MODEL = """
            time 0 to 6
            dimension d = A, B
            constant k = 3
            constant each[d] = 5
            aux twice = 2 * k
            aux at_start = INIT(k)
            stock s = 10 * k | in f
            flow f = k
            table growth continuous 0:0 10:10
            aux looked_up = growth(k)
            aux course = TIME | table continuous 0:1 6:7
            """;

    private final Program program = CompactModel.program(MODEL);

    @Test
    void aConstantWithoutTimeIsReplacedBeforeInitialValues() {
        Run run = run(value("k", Operation.TO, 4));
        assertThat(run.series("k")).containsOnly(4);
        assertThat(run.series("twice")).containsOnly(8);
        assertThat(run.series("at_start")).containsOnly(4);
        assertThat(run.series("s")).containsExactly(40, 44, 48, 52, 56, 60, 64);
    }

    @Test
    void aConstantWithATimeLeavesInitialValues() {
        Run run = run(value("k", Operation.TO, 4, 2));
        assertThat(run.series("k")).containsExactly(3, 3, 4, 4, 4, 4, 4);
        assertThat(run.series("twice")).containsExactly(6, 6, 8, 8, 8, 8, 8);
        assertThat(run.series("at_start")).containsOnly(3);
        assertThat(run.series("s")).containsExactly(30, 33, 36, 40, 44, 48, 52);
    }

    @Test
    void aTimeAtOrBeforeTheStartStillLeavesInitialValues() {
        for (double from : new double[] {0, -5}) {
            Run run = run(value("k", Operation.TO, 4, from));
            assertThat(run.series("k")).containsOnly(4);
            assertThat(run.series("at_start")).containsOnly(3);
            assertThat(run.series("s")).startsWith(30, 34);
        }
    }

    @Test
    void multipliesAndAdds() {
        assertThat(run(value("k", Operation.TIMES, 1.5)).series("twice")).containsOnly(9);
        assertThat(run(value("k", Operation.PLUS, -1)).series("twice")).containsOnly(4);
        assertThat(run(value("k", Operation.TIMES, 2, 5)).series("k")).containsExactly(3, 3, 3, 3, 3, 6, 6);
        assertThat(run(value("k", Operation.PLUS, 1, 5)).series("k")).containsExactly(3, 3, 3, 3, 3, 4, 4);
    }

    @Test
    void aRampGoesStraightFromTheValueInForce() {
        RunOverride ramp = new RunOverride.Value(slot("k"), Operation.TO, 7, OptionalDouble.of(1), 4);
        assertThat(run(ramp).series("k")).containsExactly(3, 3, 4, 5, 6, 7, 7);
        RunOverride times = new RunOverride.Value(slot("k"), Operation.TIMES, 2, OptionalDouble.of(2), 3);
        assertThat(run(times).series("k")).containsExactly(3, 3, 3, 4, 5, 6, 6);
    }

    @Test
    void aTimedChangeActsOnTopOfAnUntimedOneInAnyOrder() {
        RunOverride untimed = value("k", Operation.TO, 5);
        RunOverride timed = value("k", Operation.TIMES, 2, 3);
        for (List<RunOverride> both : List.of(List.of(untimed, timed), List.of(timed, untimed))) {
            Run run = Simulation.run(program, program.model().time(), both);
            assertThat(run.series("k")).containsExactly(5, 5, 5, 10, 10, 10, 10);
            assertThat(run.series("s")).startsWith(50, 55);
        }
    }

    @Test
    void changesOfTheSameTimeActOneAfterTheOther() {
        assertThat(run(value("k", Operation.TO, 5), value("k", Operation.TO, 6)).series("k"))
                .containsOnly(6);
        assertThat(run(value("k", Operation.TIMES, 2), value("k", Operation.TIMES, 3))
                        .series("k"))
                .containsOnly(18);
        assertThat(run(value("k", Operation.PLUS, 1, 2), value("k", Operation.PLUS, 5, 2))
                        .series("k"))
                .containsExactly(3, 3, 9, 9, 9, 9, 9);
    }

    @Test
    void changesFollowEachOtherInTimeInAnyOrder() {
        RunOverride first = value("k", Operation.TO, 5, 2);
        RunOverride second = value("k", Operation.TO, 6, 4);
        assertThat(run(first, second).series("k")).containsExactly(3, 3, 5, 5, 6, 6, 6);
        assertThat(run(second, first).series("k")).containsExactly(3, 3, 5, 5, 6, 6, 6);
    }

    @Test
    void oneElementIsChangedAlone() {
        Run run = Simulation.run(
                program,
                program.model().time(),
                List.of(new RunOverride.Value(
                        program.column("each", List.of("B")).orElseThrow().slot(), Operation.TO, 9, ALWAYS, 0)));
        assertThat(run.series("each", "A")).containsOnly(5);
        assertThat(run.series("each", "B")).containsOnly(9);
    }

    @Test
    void theEquationOfAnAuxiliaryGivesWay() {
        assertThat(run(value("twice", Operation.TO, 1)).series("twice")).containsOnly(1);
        assertThat(run(value("twice", Operation.TO, 1, 3)).series("twice")).containsExactly(6, 6, 6, 1, 1, 1, 1);
        assertThat(run(value("course", Operation.TIMES, 2, 4)).series("course"))
                .containsExactly(1, 2, 3, 4, 10, 12, 14);
        assertThat(run(value("f", Operation.TO, 1, 5)).series("s")).containsExactly(30, 33, 36, 39, 42, 45, 46);
    }

    @Test
    void otherPointsForANamedTableAndForATableInAVariable() {
        GraphicalFunction doubled =
                new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 10.0), List.of(0.0, 20.0));
        assertThat(run(new RunOverride.Points("growth", doubled)).series("looked_up"))
                .containsOnly(6);
        GraphicalFunction steps =
                new GraphicalFunction(GraphicalFunction.Kind.DISCRETE, List.of(0.0, 3.0), List.of(1.0, 2.0));
        assertThat(run(new RunOverride.Points("course", steps)).series("course"))
                .containsExactly(1, 1, 1, 2, 2, 2, 2);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aHeldStockStaysWhereItIsPut(Method method) {
        RunOverride hold = new RunOverride.Hold(slot("s"), 100, 2);
        Run run = Simulation.run(program, program.model().time().withMethod(method), List.of(hold));
        assertThat(run.series("s")).containsExactly(30, 33, 100, 100, 100, 100, 100);
    }

    /** Steps of 1 and a change at 2.5: of the four stages from 2 to 3 the last three see it, with weights 2, 2, 1 of 6. */
    @Test
    void aChangeInsideAStepReachesTheStagesBehindIt() {
        Run run = Simulation.run(
                program, program.model().time().withMethod(Method.RK4), List.of(value("k", Operation.TO, 9, 2.5)));
        assertThat(run.series("s")[2]).isCloseTo(36, within(1e-12));
        assertThat(run.series("s")[3]).isCloseTo(36 + (3 + 2 * 9 + 2 * 9 + 9) / 6.0, within(1e-12));
        assertThat(run.series("s")[4]).isCloseTo(44 + 9, within(1e-12));
    }

    /** The area below a ramp from 3 at 1 to 7 at 5, which is linear inside every step. */
    @Test
    void aRampIsSeenAtEveryStage() {
        Run run = Simulation.run(
                program,
                program.model().time().withMethod(Method.RK4),
                List.of(new RunOverride.Value(slot("k"), Operation.TO, 7, OptionalDouble.of(1), 4)));
        assertThat(run.at(5, "s") - run.at(1, "s")).isCloseTo(4 * 5, within(1e-12));
    }

    @Test
    void aChangeAtAnInstantThatIsNotExactInBinaryHoldsFromItOn() {
        Program fine = CompactModel.program("time 0 to 1 step 0.1\nconstant k = 1");
        int slot = fine.column("k", List.of()).orElseThrow().slot();
        for (int at = 1; at < 10; at++) {
            double from = Double.parseDouble("0." + at);
            Run run = Simulation.run(
                    fine,
                    fine.model().time(),
                    List.of(new RunOverride.Value(slot, Operation.TO, 2, OptionalDouble.of(from), 0)));
            double[] expected = new double[11];
            Arrays.fill(expected, 0, at, 1);
            Arrays.fill(expected, at, 11, 2);
            assertThat(run.series("k")).as("from " + from).isEqualTo(expected);
        }
    }

    /** 49 times 1/49 is a little below 1. */
    @Test
    void aChangeHoldsAtItsInstantInSpiteOfRounding() {
        Program fine = CompactModel.program("time 0 to 1 step 1/49\nconstant k = 1");
        int slot = fine.column("k", List.of()).orElseThrow().slot();
        RunOverride change = new RunOverride.Value(slot, Operation.TO, 2, OptionalDouble.of(1), 0);
        assertThat(Simulation.run(fine, fine.model().time(), List.of(change)).series("k"))
                .endsWith(1, 2);
    }

    @Test
    void aStockIsRefused() {
        assertThatThrownBy(() -> run(value("s", Operation.TO, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverriddenRunLeavesTheProgramAsItWas() {
        double[] before = run().series("s");
        run(value("k", Operation.TO, 50), new RunOverride.Hold(slot("s"), 0, 0));
        assertThat(run().series("s")).isEqualTo(before);
    }

    private Run run(RunOverride... overrides) {
        return Simulation.run(program, program.model().time(), List.of(overrides));
    }

    private int slot(String name) {
        return program.column(name, List.of()).orElseThrow().slot();
    }

    private RunOverride value(String name, Operation operation, double operand) {
        return new RunOverride.Value(slot(name), operation, operand, ALWAYS, 0);
    }

    private RunOverride value(String name, Operation operation, double operand, double from) {
        return new RunOverride.Value(slot(name), operation, operand, OptionalDouble.of(from), 0);
    }
}
