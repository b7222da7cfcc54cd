package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import qianyi.model.TimeSpec;

/**
 * A run kept in every number that some columns hang on, at every point where its equations are taken: the beginning of each
 * step and the inner stages of the integrator. Points are counted from 0; {@link #START} stands for the moment before time
 * begins to run, when initial values are computed.
 */
public final class RunTrace {
    /** In the place of a point. */
    public static final int START = -1;

    /** The most numbers that are kept, about half a gigabyte. */
    private static final long MOST_NUMBERS = 60_000_000;

    private final Program program;
    private final TimeSpec grid;
    private final OverrideSchedule overrides;
    private final int[] places;
    private final double[] start;
    private final List<double[]> points;

    private RunTrace(
            Program program,
            TimeSpec grid,
            OverrideSchedule overrides,
            int[] places,
            double[] start,
            List<double[]> points) {
        this.program = program;
        this.grid = grid;
        this.overrides = overrides;
        this.places = places;
        this.start = start;
        this.points = points;
    }

    /**
     * Runs up to an instant with all that the columns hang on; none if the model moves its own step while it runs, or if it
     * would be too much to keep.
     *
     * @throws IllegalArgumentException if the overrides leave the model no grid
     */
    public static Optional<RunTrace> of(OneRun run, Collection<Column> columns, double until) {
        Program program = run.program();
        TimeSpec grid = run.grid().orElseGet(() -> program.grid(run.overrides()));
        SavedColumns saving = SavedColumns.of(program, columns);
        int[] slots = slots(saving);
        int steps = Math.min(grid.steps(), (int) Math.ceil((until - grid.start()) / grid.step() - 1e-9));
        int stages = RungeKutta.of(grid.method()).stages();
        return program.movesTime() || (long) steps * stages * slots.length > MOST_NUMBERS
                ? Optional.empty()
                : Optional.of(trace(saving, grid, new OverrideSchedule(program, run.overrides()), slots, steps));
    }

    private static RunTrace trace(
            SavedColumns saving, TimeSpec grid, OverrideSchedule overrides, int[] slots, int steps) {
        Frame frame = new Frame(saving, grid, overrides, Optional.empty(), 0);
        frame.initialValues();
        double[] start = kept(slots, frame);
        frame.startRunning();
        List<double[]> points = new ArrayList<>();
        Integrator.Motion motion = new Recording(frame.motion(), () -> points.add(kept(slots, frame)));
        for (int k = 0; k < steps; k++) {
            frame.begin(k, grid.time(k));
            points.add(kept(slots, frame));
            Integrator.advance(motion, grid, k);
            frame.end();
        }
        frame.begin(steps, grid.time(steps));
        points.add(kept(slots, frame));
        int[] places = new int[saving.program().slots()];
        Arrays.fill(places, -1);
        for (int place = 0; place < slots.length; place++) {
            places[slots[place]] = place;
        }
        return new RunTrace(saving.program(), grid, overrides, places, start, points);
    }

    private static double[] kept(int[] slots, Frame frame) {
        return Arrays.stream(slots).mapToDouble(frame::value).toArray();
    }

    private static int[] slots(SavedColumns saving) {
        BitSet slots = new BitSet();
        saving.columns().forEach(column -> slots.set(column.slot()));
        RequiredLines needs = saving.needs();
        IntConsumer keep = slots::set;
        for (List<Assignment> lines : List.of(needs.initial(), needs.step())) {
            for (Assignment line : lines) {
                slots.set(line.slot(), line.slot() + line.size());
                line.reads(keep);
            }
        }
        needs.stocks().forEach(stock -> {
            slots.set(stock.slot());
            Arrays.stream(stock.inflows()).forEach(keep);
            Arrays.stream(stock.outflows()).forEach(keep);
        });
        needs.memories().forEach(memory -> {
            slots.set(memory.slot());
            slots.set(memory.source());
        });
        return slots.stream().toArray();
    }

    public Program program() {
        return program;
    }

    public TimeSpec grid() {
        return grid;
    }

    /** The value of a slot at a point or at the start. */
    public double value(int point, int slot) {
        return (point == START ? start : points.get(point))[places[slot]];
    }

    /** The point at the beginning of the step that stands at an instant; none if no step does. */
    public OptionalInt point(double time) {
        int step = (int) Math.rint((time - grid.start()) / grid.step());
        boolean there = Math.abs(grid.time(step) - time) <= 1e-9 * Math.max(1, Math.abs(time));
        int point = step * stages();
        return there && point >= 0 && point < points.size() ? OptionalInt.of(point) : OptionalInt.empty();
    }

    /** Number of the step in which a point lies. */
    int step(int point) {
        return point == START ? 0 : point / stages();
    }

    /** The stage of a point in its step, 0 at the beginning. */
    int stage(int point) {
        return point % stages();
    }

    int stages() {
        return RungeKutta.of(grid.method()).stages();
    }

    /** The instant of a point, that of the start of the run for {@link #START}. */
    double time(int point) {
        int stage = point == START ? 0 : stage(point);
        double inside =
                stage == 0 ? 0 : RungeKutta.of(grid.method()).row(stage - 1).node();
        return grid.time(step(point), inside);
    }

    OverrideSchedule overrides() {
        return overrides;
    }

    /** The same motion, with a note after each inner stage. */
    private record Recording(Integrator.Motion motion, Runnable note) implements Integrator.Motion {
        @Override
        public void evaluate(double instant) {
            motion.evaluate(instant);
            note.run();
        }

        @Override
        public void remember() {
            motion.remember();
        }

        @Override
        public void rate(int stage) {
            motion.rate(stage);
        }

        @Override
        public void move(int stage) {
            motion.move(stage);
        }
    }
}
