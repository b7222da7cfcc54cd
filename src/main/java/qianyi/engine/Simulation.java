package qianyi.engine;

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
        return ruledByTheModel(program, grid, overrides)
                ? ChangingGrid.run(program, frame)
                : run(program, frame, new StockMotion(frame, program.stocks()));
    }

    private static Run run(Program program, Frame frame, StockMotion motion) {
        TimeSpec grid = frame.grid();
        int steps = grid.steps();
        Record record = new Record(program, frame);
        frame.initialise();
        for (int k = 0; k <= steps; k++) {
            frame.begin(k, grid.time(k));
            record.watch();
            if (k % grid.saveEvery() == 0 || k == steps) {
                record.save();
            }
            if (k < steps) {
                Integrator.advance(motion, grid, k);
                frame.end();
            }
        }
        return record.run();
    }

    /** Variables that change on the way rule a run on the grid of the model itself; another grid holds as it is. */
    private static boolean ruledByTheModel(Program program, TimeSpec grid, List<RunOverride> overrides) {
        return program.movesTime()
                && program.time(overrides).value().filter(grid::equals).isPresent();
    }
}
