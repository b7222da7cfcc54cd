package qianyi.engine;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import qianyi.CompactModel;
import qianyi.model.TimeSpec;

/**
 * A model whose answer is known in closed form, and when it crosses a level.
 *
 * @param model with a stock {@code y} and an auxiliary {@code slope} that is its net flow
 * @param exact y as a function of time
 * @param level a value that y crosses once
 * @param crossing when it does
 */
record Problem(String name, String model, DoubleUnaryOperator exact, double level, double crossing) {
    /** y' = 0.3 y. */
    static final Problem EXPONENTIAL =
            new Problem("exponential", """
            time 0 to 10 step 0.5
            constant rate = 0.3
            stock y = 2 | in growth
            flow growth = rate * y
            aux slope = growth
            """, t -> 2 * Math.exp(0.3 * t), 20, Math.log(10) / 0.3);

    /** y' = 0.8 y (1 - y/100), Verhulst 1838. */
    static final Problem LOGISTIC =
            new Problem("logistic", """
            time 0 to 10 step 0.5
            stock y = 5 | in growth
            flow growth = 0.8 * y * (1 - y / 100)
            aux slope = growth
            """, t -> 100 / (1 + 19 * Math.exp(-0.8 * t)), 50, Math.log(19) / 0.8);

    /** x'' = -4 x as two stocks. */
    static final Problem OSCILLATOR = new Problem("oscillator", """
            time 0 to 2.5 step 0.125
            stock y = 1 | in velocity
            stock v = 0 | out pull
            flow velocity = v
            flow pull = 4 * y
            aux slope = velocity
            """, t -> Math.cos(2 * t), 0, Math.PI / 4);

    /** y' = cos(t), where the equation looks at TIME between the steps. */
    static final Problem DRIVEN = new Problem("driven", """
            time 0 to 1.5 step 0.125
            stock y = 0 | in drive
            flow drive = COS(TIME)
            aux slope = drive
            """, Math::sin, 0.5, Math.PI / 6);

    static List<Problem> all() {
        return List.of(EXPONENTIAL, LOGISTIC, OSCILLATOR, DRIVEN);
    }

    Run run(TimeSpec.Method method, int halvings) {
        Program program = CompactModel.program(model);
        TimeSpec time = program.model().time();
        return Simulation.run(
                program, time.withStep(time.step() / (1 << halvings), 1).withMethod(method), List.of());
    }

    double largestError(Run run) {
        double[] found = run.series("y");
        double largest = 0;
        for (int i = 0; i < found.length; i++) {
            largest = Math.max(largest, Math.abs(found[i] - exact.applyAsDouble(run.time(i))));
        }
        return largest;
    }

    /** The first crossing of the level, on the cubic through both ends of a step and their slopes. */
    double crossing(Run run) {
        double[] y = run.series("y");
        double[] slope = run.series("slope");
        for (int i = 1; i < y.length; i++) {
            if ((y[i - 1] - level) * (y[i] - level) <= 0) {
                double h = run.time(i) - run.time(i - 1);
                int right = i;
                double share = new BrentSolver(1e-14)
                        .solve(
                                100,
                                s -> hermite(s, y[right - 1], h * slope[right - 1], y[right], h * slope[right]),
                                0,
                                1);
                return run.time(i - 1) + share * h;
            }
        }
        throw new AssertionError(name + " never crosses " + level);
    }

    private double hermite(double s, double left, double leftSlope, double right, double rightSlope) {
        double r = 1 - s;
        return (1 + 2 * s) * r * r * left
                + s * r * r * leftSlope
                + s * s * (3 - 2 * s) * right
                - s * s * r * rightSlope
                - level;
    }

    @Override
    public String toString() {
        return name;
    }
}
