package qianyi.engine;

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
        return run(program.whole(), grid, overrides, noise);
    }

    /**
     * The same with no more kept than some columns, and no more computed than they need: their values are those of a run
     * that keeps all.
     */
    public static Run run(SavedColumns saving, TimeSpec grid, List<RunOverride> overrides, long noise) {
        KeptRows rows = new KeptRows();
        return rows.run(saving, run(saving, grid, overrides, noise, rows));
    }

    /**
     * The same with nothing kept: each row is handed on as it comes.
     *
     * @return where the run left the numbers, if it did
     */
    static Optional<Run.Failure> run(
            SavedColumns saving, TimeSpec grid, List<RunOverride> overrides, long noise, RunRecorder.Rows rows) {
        OverrideSchedule changes = new OverrideSchedule(saving.program(), overrides);
        Optional<ScalarKernel> kernel = saving.countsAsWorthCompiling(grid.steps())
                ? Optional.of(kernel(saving, grid, changes))
                : Optional.empty();
        return run(saving, grid, changes, noise, kernel, rows);
    }

    /** The same run by the interpreter: what the compiled program has to equal bit for bit. */
    static Run interpreted(SavedColumns saving, TimeSpec grid, List<RunOverride> overrides, long noise) {
        OverrideSchedule changes = new OverrideSchedule(saving.program(), overrides);
        KeptRows rows = new KeptRows();
        return rows.run(saving, run(saving, grid, changes, noise, Optional.empty(), rows));
    }

    /** The same run by the compiled program. */
    static Run compiled(SavedColumns saving, TimeSpec grid, List<RunOverride> overrides, long noise) {
        OverrideSchedule changes = new OverrideSchedule(saving.program(), overrides);
        KeptRows rows = new KeptRows();
        return rows.run(saving, run(saving, grid, changes, noise, Optional.of(kernel(saving, grid, changes)), rows));
    }

    private static ScalarKernel kernel(SavedColumns saving, TimeSpec grid, OverrideSchedule changes) {
        return saving.kernel(changes.replaced(), grid.method());
    }

    private static Optional<Run.Failure> run(
            SavedColumns saving,
            TimeSpec grid,
            OverrideSchedule overrides,
            long noise,
            Optional<ScalarKernel> kernel,
            RunRecorder.Rows rows) {
        Frame frame = new Frame(saving, grid, overrides, kernel, noise);
        RunRecorder record = new RunRecorder(saving, frame, rows);
        if (ruledByTheModel(saving.program(), grid, overrides.all())) {
            ChangingGrid.run(saving.program(), frame, record);
        } else {
            run(frame, record);
        }
        return record.failure();
    }

    private static void run(Frame frame, RunRecorder record) {
        Integrator.Motion motion = frame.motion();
        TimeSpec grid = frame.grid();
        int steps = grid.steps();
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
    }

    /** Variables that change on the way rule a run on the grid of the model itself; another grid holds as it is. */
    private static boolean ruledByTheModel(Program program, TimeSpec grid, List<RunOverride> overrides) {
        return program.movesTime()
                && program.time(overrides).value().filter(grid::equals).isPresent();
    }
}
