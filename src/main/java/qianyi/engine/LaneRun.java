package qianyi.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import qianyi.engine.math.Scratch;
import qianyi.model.TimeSpec;

/** Runs blocks of members in memory that it uses again and again. It belongs to one thread. */
public final class LaneRun {
    /** Takes the values of all lanes at a saved instant. They may be read until it returns. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param k steps since the start
         * @param values one row a saved column, one number a lane
         */
        void saved(int k, double[][] values);
    }

    private final LaneProgram lanes;
    private final double[][] values;
    private final Scratch scratch;
    private final double[][] saved;

    LaneRun(LaneProgram lanes, int capacity) {
        this.lanes = lanes;
        this.scratch = new Scratch(capacity);
        this.values = new double[lanes.used().length()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = lanes.used().get(i) && lanes.home(i) == i ? Scratch.room(capacity) : new double[0];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[lanes.home(i)];
        }
        this.saved = new double[lanes.saved().size()][];
        for (int i = 0; i < saved.length; i++) {
            int slot = lanes.saved().get(i).slot();
            saved[i] = lanes.differs().get(slot) ? values[slot] : new double[capacity];
        }
    }

    /**
     * Runs a block from start to stop.
     *
     * @param drawn one row a varied column, one number a lane
     * @param noise tells the random numbers of one member from those of another; one a lane
     * @param count lanes in use, at most the capacity
     */
    public void run(double[][] drawn, long[] noise, int count, Sink sink) {
        TimeSpec grid = lanes.grid();
        Frame frame = new Frame(lanes.program(), grid, lanes.overrides(), lanes.beside(), 0);
        frame.blocksOf(scratch);
        LaneMemory memory = new LaneMemory(frame, values, noise, count);
        LaneMotion motion = new LaneMotion(lanes, memory, drawn);
        motion.initialise();
        LanePipes pipes = new LanePipes(lanes.memories(), memory);
        frame.startRunning();
        motion.setConstants();
        int steps = grid.steps();
        for (int k = 0; k <= steps; k++) {
            frame.begin(k, grid.time(k));
            motion.evaluateLanes();
            pipes.take(memory);
            if (k % grid.saveEvery() == 0 || k == steps) {
                save(frame, count);
                sink.saved(k, saved);
            }
            if (k < steps) {
                Integrator.advance(motion, grid, k);
                frame.end();
                pipes.move(memory);
            }
        }
    }

    private void save(Frame frame, int count) {
        List<Column> columns = lanes.saved();
        BitSet differs = lanes.differs();
        for (int i = 0; i < saved.length; i++) {
            int slot = columns.get(i).slot();
            if (!differs.get(slot)) {
                Arrays.fill(saved[i], 0, count, frame.value(slot));
            }
        }
    }

    /** Whether a stock of a member is a number, after a run. */
    public boolean endsInNumbers(int lane) {
        return lanes.stocks().stream().allMatch(stock -> Double.isFinite(values[stock][lane]));
    }
}
