package qianyi.engine;

import java.util.Arrays;
import java.util.List;

/** The memories that differ from lane to lane, as {@link Memories} keeps those of one run. */
final class LanePipes {
    private final List<Memory> memories;
    private final double[][] taken;
    private final double[][][] rings;

    /** Filled when initial values are known. */
    LanePipes(List<Memory> memories, LaneMemory memory) {
        this.memories = memories;
        this.taken = new double[memories.size()][memory.lanes()];
        this.rings = new double[memories.size()][][];
        for (int i = 0; i < rings.length; i++) {
            if (memories.get(i) instanceof Memory.Pipe pipe) {
                rings[i] = rings(pipe, memory);
            }
        }
    }

    private static double[][] rings(Memory.Pipe pipe, LaneMemory memory) {
        double[][] rings = new double[memory.lanes()][];
        double[] delays = memory.values()[pipe.delay()];
        double[] start = memory.values()[pipe.slot()];
        for (int lane = 0; lane < rings.length; lane++) {
            double delay = delays.length > 0 ? delays[lane] : memory.frame().value(pipe.delay());
            rings[lane] =
                    new double[Memories.length(delay, memory.frame().grid().step())];
            Arrays.fill(rings[lane], start[lane]);
        }
        return rings;
    }

    /** What each memory takes in at the beginning of a step. */
    void take(LaneMemory memory) {
        for (int i = 0; i < taken.length; i++) {
            double[] source = memory.values()[memories.get(i).source()];
            if (source.length > 0) {
                System.arraycopy(source, 0, taken[i], 0, taken[i].length);
            } else {
                Arrays.fill(taken[i], memory.frame().value(memories.get(i).source()));
            }
        }
    }

    /** What each memory gives from the end of the step on. */
    void move(LaneMemory memory) {
        int step = memory.frame().step();
        for (int i = 0; i < taken.length; i++) {
            double[] out = memory.values()[memories.get(i).slot()];
            for (int lane = 0; lane < taken[i].length; lane++) {
                out[lane] = memories.get(i) instanceof Memory.Pipe
                        ? Memories.through(rings[i][lane], step, taken[i][lane])
                        : taken[i][lane];
            }
        }
    }
}
