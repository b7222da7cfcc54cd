package qianyi.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memories of one run. */
final class Memories {
    /** Longest pipe, in steps. */
    private static final int MOST = 10_000_000;

    private final List<Memory> memories;
    private final double[] taken;
    private final double[][] pipes;

    Memories(List<Memory> memories) {
        this.memories = memories;
        this.taken = new double[memories.size()];
        this.pipes = new double[memories.size()][];
    }

    /** Fills the pipes, when initial values are known. */
    void initialise(Frame frame) {
        for (int i = 0; i < pipes.length; i++) {
            if (memories.get(i) instanceof Memory.Pipe pipe) {
                pipes[i] = new double
                        [length(frame.value(pipe.delay()), frame.grid().step())];
                Arrays.fill(pipes[i], frame.value(pipe.slot()));
            }
        }
    }

    /** Steps that a value stays in a pipe. */
    static int length(double delay, double step) {
        double steps = Math.floor(delay / step + 0.5 + 1e-6);
        return steps >= 1 ? (int) Math.min(steps, MOST) : 1;
    }

    /** A pipe is a ring: a step puts its value where the one that comes out next step stood. */
    static double through(double[] ring, int step, double taken) {
        ring[step % ring.length] = taken;
        return ring[(step + 1) % ring.length];
    }

    /** What each memory takes in at the beginning of a step. */
    void take(Frame frame) {
        for (int i = 0; i < taken.length; i++) {
            taken[i] = frame.value(memories.get(i).source());
        }
    }

    /** What each memory gives from the end of the step on. */
    void move(Frame frame) {
        for (int i = 0; i < taken.length; i++) {
            frame.set(memories.get(i).slot(), memories.get(i).accept(new Moved(taken[i], pipes[i], frame.step())));
        }
    }

    private record Moved(double taken, double @Nullable [] ring, int step) implements Memory.Visitor<Double> {
        @Override
        public Double last(Memory.Last last) {
            return taken;
        }

        @Override
        public Double pipe(Memory.Pipe pipe) {
            return through(ring, step, taken);
        }
    }
}
