package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.RunOverride.Operation;
import qianyi.engine.Simulation;
import qianyi.model.GraphicalFunction;

/** What is said to be in force is what a run uses. */
class InputInForceTest {
    private static final Program PROGRAM = CompactModel.program("""
            time 0 to 10 step 1
            constant k = 4
            aux double = 2 * k
            table curve continuous 0:1 2:3
            aux seen = curve(k)
            """);
    private static final Column K = PROGRAM.columns("k").get(0);
    private static final Column DOUBLE = PROGRAM.columns("double").get(0);

    @Test
    void constantWithoutOverridesIsTheFilesNumber() {
        InputInForce k = InputInForce.of(PROGRAM, K, List.of(set(DOUBLE, Operation.TO, 1)));
        assertThat(k.start()).hasValue(4);
        assertThat(k.steps()).isEmpty();
        assertThat(k.end()).hasValue(4);
    }

    @Test
    void untimedOverridesActOneAfterTheOther() {
        InputInForce k = InputInForce.of(
                PROGRAM, K, List.of(set(K, Operation.TO, 5), set(K, Operation.TIMES, 3), set(K, Operation.PLUS, 1)));
        assertThat(k.start()).hasValue(16);
        assertThat(k.steps()).isEmpty();
    }

    @Test
    void timedOverrideKeepsTheStartAndSaysFromWhenAndHowLong() {
        List<RunOverride> overrides = List.of(
                set(K, Operation.TO, 5),
                new RunOverride.Value(K.slot(), Operation.TIMES, 2, OptionalDouble.of(3), 4),
                new RunOverride.Value(K.slot(), Operation.PLUS, 1, OptionalDouble.of(8), 0));
        InputInForce k = InputInForce.of(PROGRAM, K, overrides);
        assertThat(k.start()).hasValue(5);
        assertThat(k.steps())
                .containsExactly(
                        new InputInForce.Step(OptionalDouble.of(3), 4, Operation.TO, 10),
                        new InputInForce.Step(OptionalDouble.of(8), 0, Operation.TO, 11));
        Run run = Simulation.run(PROGRAM, PROGRAM.model().time(), overrides);
        assertThat(run.at(0, "k")).isEqualTo(5);
        assertThat(run.at(7, "k")).isEqualTo(10);
        assertThat(run.at(10, "k")).isEqualTo(k.end().getAsDouble());
    }

    @Test
    void overridesActInTheOrderOfTimeWhateverTheOrderGiven() {
        List<RunOverride> overrides = List.of(
                new RunOverride.Value(K.slot(), Operation.PLUS, 1, OptionalDouble.of(8), 0),
                new RunOverride.Value(K.slot(), Operation.TIMES, 10, OptionalDouble.of(5), 0),
                set(K, Operation.TIMES, 2));
        InputInForce k = InputInForce.of(PROGRAM, K, overrides);
        Run run = Simulation.run(PROGRAM, PROGRAM.model().time(), overrides);
        assertThat(k.start()).hasValue(run.at(0, "k"));
        assertThat(k.steps().get(0).value()).isEqualTo(run.at(6, "k")).isEqualTo(80);
        assertThat(k.end()).hasValue(run.at(10, "k"));
        assertThat(k.end()).hasValue(81);
    }

    @Test
    void equationKeepsItsOperations() {
        InputInForce auxiliary = InputInForce.of(PROGRAM, DOUBLE, List.of(set(DOUBLE, Operation.TIMES, 2)));
        assertThat(auxiliary.start()).isEmpty();
        assertThat(auxiliary.steps())
                .containsExactly(new InputInForce.Step(OptionalDouble.empty(), 0, Operation.TIMES, 2));
    }

    @Test
    void tableIsTheLastOneGiven() {
        GraphicalFunction other = new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(0.0), List.of(7.0));
        assertThat(InputInForce.of(PROGRAM, "Curve", List.of()).table()).isEqualTo(PROGRAM.table("curve"));
        assertThat(InputInForce.of(PROGRAM, "Curve", List.of(new RunOverride.Points("curve", other)))
                        .table())
                .contains(other);
    }

    private static RunOverride set(Column column, Operation operation, double operand) {
        return new RunOverride.Value(column.slot(), operation, operand, OptionalDouble.empty(), 0);
    }
}
