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

    /** Steps of a run times lines of a program from which on it pays to compile the program. */
    private static final long WORTH_COMPILING = 200_000;

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
        boolean compiled =
                program.isCompiled() || (long) grid.steps() * program.step().size() >= WORTH_COMPILING;
        return compiled ? compiled(program, grid, overrides, noise) : interpreted(program, grid, overrides, noise);
    }

    /** The same run by the interpreter: what the compiled program has to equal bit for bit. */
    static Run interpreted(Program program, TimeSpec grid, List<RunOverride> overrides, long noise) {
        return run(program, grid, overrides, noise, Optional.empty());
    }

    /** The same run by the compiled program. */
    static Run compiled(Program program, TimeSpec grid, List<RunOverride> overrides, long noise) {
        ScalarKernel kernel = program.kernel(new Overrides(program, overrides).replaced());
        return run(program, grid, overrides, noise, Optional.of(kernel));
    }

    private static Run run(
            Program program, TimeSpec grid, List<RunOverride> overrides, long noise, Optional<ScalarKernel> kernel) {
        Frame frame = new Frame(program, grid, new Overrides(program, overrides), kernel, noise);
        return run(frame, program, grid, movingStop(program, grid, overrides));
    }

    private static Run run(Frame frame, Program program, TimeSpec grid, Optional<Integer> movingStop) {
        int steps = grid.steps();
        List<Double> times = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        Optional<Run.Failure> failure = Optional.empty();
        StockMotion motion = new StockMotion(frame, program.stocks());
        boolean last = false;
        frame.initialise();
        for (int k = 0; !last; k++) {
            frame.begin(k);
            last = movingStop.isEmpty()
                    ? k == steps
                    : Waves.reached(frame.time(), frame.value(movingStop.get()), grid.step())
                            || k == TimeSpec.MOST_STEPS;
            if (failure.isEmpty()) {
                failure = failure(program, frame);
            }
            if (k % grid.saveEvery() == 0 || last) {
                times.add(grid.time(k));
                rows.add(frame.copy(program.columnSlots()));
            }
            if (!last) {
                Integrator.advance(motion, grid, k);
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
