package qianyi.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.TimeSpec;

/** What holds for every model. */
@Tag("slow")
class PropertiesTest {
    @Test
    void theOrderOfVariablesInTheFileChangesNoBit() {
        Property.holds(200, random -> {
            RandomModel model = RandomModel.draw(random);
            Run one = CompactModel.run(model.text());
            Run other = CompactModel.run(model.shuffled(random));
            for (String name : model.names()) {
                assertThat(bits(other.series(name))).as(name).isEqualTo(bits(one.series(name)));
            }
        });
    }

    @Test
    void theSameInputGivesTheSameBytesAtAnyNumberOfThreads() {
        Property.holds(50, random -> {
            String text = RandomModel.draw(random).text();
            Program program = CompactModel.program(text);
            List<long[]> first = everything(run(program));
            assertThat(everything(CompactModel.run(text)))
                    .usingRecursiveComparison()
                    .isEqualTo(first);
            IntStream.range(0, 8).parallel().forEach(thread -> assertThat(everything(run(program)))
                    .usingRecursiveComparison()
                    .isEqualTo(first));
        });
    }

    @Test
    void aPrintedExpressionIsReadBackToTheSameValue() {
        Property.holds(3_000, random -> {
            RandomExpression expression = RandomExpression.draw(random, 5);
            StringBuilder model = new StringBuilder("time 0 to 1\n");
            for (int i = 0; i < RandomExpression.VARIABLES.length; i++) {
                model.append("constant " + RandomExpression.VARIABLES[i] + " = " + RandomExpression.VALUES[i] + "\n");
            }
            Run run = CompactModel.run(
                    model.append("aux x = " + expression.text()).toString());
            assertThat(bits(run.series("x"))).as(expression.text()).containsOnly(bits(expression.value()));
        });
    }

    /** The doubt that halving leaves shrinks like the step itself for Euler, its square for Heun, its fourth power for Runge-Kutta. */
    @Test
    void halvingTheStepConverges() {
        Property.holds(100, random -> {
            Program program = CompactModel.program(saturation(random));
            TimeSpec time = program.model().time();
            for (TimeSpec.Method method : TimeSpec.Method.values()) {
                double[] ends = IntStream.range(0, 3)
                        .mapToDouble(halvings -> end(program, time.withMethod(method), halvings))
                        .toArray();
                double shrinks = Math.abs(ends[1] - ends[0]) / Math.abs(ends[2] - ends[1]);
                assertThat(shrinks)
                        .isGreaterThan(
                                switch (method) {
                                    case EULER -> 1.7;
                                    case RK2 -> 3.4;
                                    case RK4 -> 12;
                                });
            }
        });
    }

    private static String saturation(SplittableRandom random) {
        return "time 0 to 4 step 1/32\nconstant rate = " + random.nextDouble(0.2, 0.9) + "\nconstant room = "
                + random.nextDouble(80, 120) + "\nstock y = " + random.nextDouble(5, 20)
                + " | in f\nflow f = rate * y * (1 - y / room)";
    }

    private static double end(Program program, TimeSpec time, int halvings) {
        int steps = 1 << halvings;
        Run run = Simulation.run(program, time.withStep(time.step() / steps, time.saveEvery() * steps), List.of());
        return run.at(time.stop(), "y");
    }

    private static Run run(Program program) {
        return Simulation.run(program, program.model().time(), List.of());
    }

    private static List<long[]> everything(Run run) {
        return run.program().columns().stream()
                .map((Column column) -> bits(run.series(column)))
                .toList();
    }

    private static long[] bits(double... values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }
}
