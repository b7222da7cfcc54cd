package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.TimeSpec;

/**
 * Runs a program. All flows are taken before any stock moves, and instant k is {@code start + k * step}.
 */
public final class Simulation {
    private Simulation() {}

    /** One run with the noise of number 0. */
    public static Run run(Program program, TimeSpec grid, List<RunOverride> overrides) {
        return run(program, grid, overrides, 0);
    }

    /**
     * One run from start to stop on the grid given; a run that leaves the numbers goes on to the end and says where it
     * began.
     *
     * @param noise tells the random numbers of one run of a model from those of another
     */
    public static Run run(Program program, TimeSpec grid, List<RunOverride> overrides, long noise) {
        Frame frame = new Frame(program, grid, new Overrides(program, overrides), noise);
        List<Double> times = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        Optional<Run.Failure> failure = Optional.empty();
        int steps = grid.steps();
        int columns = program.columnSlots();
        frame.initialise();
        Optional<Integer> moving = movingStop(program, grid, overrides);
        boolean last = false;
        for (int k = 0; !last; k++) {
            frame.begin(k);
            last = moving.isEmpty()
                    ? k == steps
                    : Waves.reached(frame.time(), frame.value(moving.get()), grid.step()) || k == TimeSpec.MOST_STEPS;
            if (failure.isEmpty()) {
                failure = failure(program, frame);
            }
            if (k % grid.saveEvery() == 0 || last) {
                times.add(grid.time(k));
                rows.add(frame.copy(columns));
            }
            if (!last) {
                switch (grid.method()) {
                    case EULER -> euler(frame, grid.step());
                    case RK2 -> heun(frame, grid, k);
                    case RK4 -> rungeKutta(frame, grid, k);
                }
                frame.end();
            }
        }
        return new Run(
                program,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                rows.toArray(double[][]::new),
                failure);
    }

    /** A stop that changes on the way rules a run on the grid of the model; another grid holds as it is. */
    private static Optional<Integer> movingStop(Program program, TimeSpec grid, List<RunOverride> overrides) {
        return program.movingStop().filter(slot -> program.time(overrides)
                .value()
                .filter(own -> own.stop() == grid.stop())
                .isPresent());
    }

    private static void euler(Frame frame, double step) {
        frame.move(frame.stocks(), step, frame.net());
    }

    /** The method of Heun: the mean of the rates at both ends of the step; the frame already holds the first stage. */
    private static void heun(Frame frame, TimeSpec grid, int k) {
        double[] start = frame.stocks();
        double[] first = frame.net();
        frame.move(start, grid.step(), first);
        frame.evaluate(grid.time(k + 1));
        double[] second = frame.net();
        double[] mean = new double[start.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + second[i]) / 2;
        }
        frame.move(start, grid.step(), mean);
    }

    /** The classical fourth-order method (Kutta 1901); the frame already holds the first stage. */
    private static void rungeKutta(Frame frame, TimeSpec grid, int k) {
        double step = grid.step();
        double middle = grid.start() + (k + 0.5) * step;
        double[] start = frame.stocks();
        double[] first = frame.net();
        frame.move(start, step / 2, first);
        frame.evaluate(middle);
        double[] second = frame.net();
        frame.move(start, step / 2, second);
        frame.evaluate(middle);
        double[] third = frame.net();
        frame.move(start, step, third);
        frame.evaluate(grid.time(k + 1));
        double[] fourth = frame.net();
        double[] mean = new double[start.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + 2 * second[i] + 2 * third[i] + fourth[i]) / 6;
        }
        frame.move(start, step, mean);
    }

    /**
     * The first value that is NaN or infinite, stocks before what is computed from them; constants may be infinite. A
     * hidden stock counts under the name of the variable in whose equation it arose.
     */
    private static Optional<Run.Failure> failure(Program program, Frame frame) {
        for (StockElement stock : program.stocks()) {
            if (!Double.isFinite(frame.value(stock.slot()))) {
                return Optional.of(failure(program, frame, stock.slot()));
            }
        }
        for (Assignment assignment : program.step()) {
            boolean infinity = assignment instanceof Assignment.Single single && single.code() instanceof Code.Number;
            boolean counts = program.isColumn(assignment.slot()) && !infinity;
            if (counts && !Double.isFinite(frame.value(assignment.slot()))) {
                return Optional.of(failure(program, frame, assignment.slot()));
            }
        }
        return Optional.empty();
    }

    private static Run.Failure failure(Program program, Frame frame, int slot) {
        return new Run.Failure(program.owner(slot), frame.time(), frame.value(slot));
    }
}
