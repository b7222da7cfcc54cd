package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import qianyi.CompactModel;
import qianyi.model.TimeSpec;
import qianyi.model.TimeSpec.Method;

/** Against closed forms, the theory of each method, and another integrator. */
class IntegratorTest {
    private static final String PREY_AND_PREDATORS = """
            time 0 to 40 step 1/16 rk4
            stock prey = 10 | in births | out eaten
            stock predators = 5 | in fed | out deaths
            flow births = 1.1 * prey
            flow eaten = 0.4 * prey * predators
            flow fed = 0.1 * prey * predators
            flow deaths = 0.4 * predators
            """;

    private static final String HARVESTED = """
            time 0 to 30 step 0.3
            constant capacity = 100
            stock y = 5 | in growth | out loss
            flow growth = 0.8 * y * (1 - y / capacity)
            flow loss = 0.1 * TIME
            """;

    static List<Problem> problems() {
        return Problem.all();
    }

    static List<Arguments> problemsByMethod() {
        return problems().stream()
                .flatMap(problem -> Stream.of(
                        arguments(problem, Method.EULER, 1, 5, 0.05),
                        arguments(problem, Method.RK2, 2, 4, 0.1),
                        arguments(problem, Method.RK4, 4, 1, 0.15)))
                .toList();
    }

    /** The error falls to a half, a quarter, a sixteenth when the step is halved. */
    @ParameterizedTest
    @MethodSource("problemsByMethod")
    void convergesWithTheOrderOfTheMethod(Problem problem, Method method, int order, int halvings, double tolerance) {
        double coarse = problem.largestError(problem.run(method, halvings));
        double fine = problem.largestError(problem.run(method, halvings + 1));
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(order, within(tolerance));
    }

    /** The rounding of each method is part of what a run promises: these are its operations in their order. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void roundsLikeTheMethodByHand(Method method) {
        Program program = CompactModel.program(HARVESTED);
        TimeSpec grid = program.model().time().withMethod(method);
        double[] byHand = new double[grid.steps() + 1];
        byHand[0] = 5;
        for (int k = 0; k < grid.steps(); k++) {
            byHand[k + 1] = byHand(method, k, byHand[k]);
        }
        SameBits.same(
                Simulation.interpreted(program.whole(), grid, List.of(), 0).series("y"), byHand, "interpreted");
        SameBits.same(Simulation.compiled(program.whole(), grid, List.of(), 0).series("y"), byHand, "compiled");
        LaneProgram lanes = LaneProgram.of(program, grid, List.of(), program.columns("capacity"), program.columns("y"));
        double[][] capacity = {{100, 100}};
        lanes.newRun(2).run(capacity, new long[2], 2, (k, values) -> assertThat(values[0])
                .startsWith(byHand[k], byHand[k]));
    }

    private static double byHand(Method method, int k, double y) {
        double h = 0.3;
        double first = slope(k * h, y);
        if (method == Method.EULER) {
            return y + h * first;
        }
        if (method == Method.RK2) {
            double second = slope((k + 1) * h, y + h * first);
            return y + h * ((first + second) / 2);
        }
        double middle = (k + 0.5) * h;
        double second = slope(middle, y + h / 2 * first);
        double third = slope(middle, y + h / 2 * second);
        double fourth = slope((k + 1) * h, y + h * third);
        return y + h * ((first + 2 * second + 2 * third + fourth) / 6);
    }

    private static double slope(double time, double y) {
        return 0.8 * y * (1 - y / 100) - 0.1 * time;
    }

    @ParameterizedTest
    @MethodSource("problems")
    void crossesTheLevelWhenTheFormulaDoes(Problem problem) {
        assertThat(problem.crossing(problem.run(Method.RK4, 5))).isCloseTo(problem.crossing(), within(1e-7));
        assertThat(problem.crossing(problem.run(Method.EULER, 12))).isCloseTo(problem.crossing(), within(2e-3));
    }

    /** Euler's growth by compound interest: y(n) = 2 (1 + 0.3 dt)^n. */
    @Test
    void eulerIsCompoundInterest() {
        Run run = Problem.EXPONENTIAL.run(Method.EULER, 0);
        double[] y = run.series("y");
        for (int n = 0; n < y.length; n++) {
            assertThat(y[n]).isCloseTo(2 * Math.pow(1.15, n), within(1e-12 * y[n]));
        }
    }

    /** Two stocks that fill each other: had one moved before the other's flow was taken, the sums would differ. */
    @Test
    void allFlowsAreTakenBeforeAnyStockMoves() {
        Run run = CompactModel.run("""
                time 0 to 3
                stock a = 1 | in fa
                stock b = 0 | in fb
                flow fa = b
                flow fb = a
                """);
        assertThat(run.series("a")).containsExactly(1, 1, 2, 4);
        assertThat(run.series("b")).containsExactly(0, 1, 2, 4);
    }

    @Test
    void agreesWithAnAdaptiveIntegratorOnANonlinearModel() {
        Program program = CompactModel.program(PREY_AND_PREDATORS);
        TimeSpec fine = program.model().time().withStep(1.0 / 512, 512);
        Run run = Simulation.run(program, fine, List.of());
        DormandPrince853Integrator oracle = new DormandPrince853Integrator(1e-10, 0.1, 1e-13, 1e-13);
        double[] state = {10, 5};
        for (int i = 1; i < run.size(); i++) {
            oracle.integrate(new PreyAndPredators(), run.time(i - 1), state, run.time(i), state);
            assertThat(run.series("prey")[i]).isCloseTo(state[0], within(1e-8 * state[0]));
            assertThat(run.series("predators")[i]).isCloseTo(state[1], within(1e-8 * state[1]));
        }
    }

    /** d ln x - c x + b ln y - p y does not change along the way (Volterra 1926). */
    @Test
    void keepsWhatTheModelKeeps() {
        Run run = CompactModel.run(PREY_AND_PREDATORS);
        double first = conserved(run, 0);
        for (int i = 0; i < run.size(); i++) {
            assertThat(conserved(run, i)).isCloseTo(first, within(1e-4));
        }
    }

    private static double conserved(Run run, int i) {
        double prey = run.series("prey")[i];
        double predators = run.series("predators")[i];
        return 0.1 * prey - 0.4 * Math.log(prey) + 0.4 * predators - 1.1 * Math.log(predators);
    }

    private static final class PreyAndPredators implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] slope) {
            slope[0] = 1.1 * y[0] - 0.4 * y[0] * y[1];
            slope[1] = 0.1 * y[0] * y[1] - 0.4 * y[1];
        }
    }
}
