package qianyi.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qianyi.model.Builtin;

/** Compiles lines for all lanes; lines of one shape share one method. */
final class LaneLines {
    private static final int MOST_INPUTS = 60;
    /** Spare arrays that one line may take. */
    private static final int SPARE_OF_LINE = 4_096;

    private final BitSet differs;
    private final int firstSpare;
    private final OverrideSchedule overrides;
    private final ScratchPlaces scratch = new ScratchPlaces();
    private final LaneParts shared;
    private final Map<LaneShape, LanePart> parts = new HashMap<>();
    private final BitSet used;

    /**
     * @param differs slots that have another value in each lane
     * @param firstSpare the first array that nothing else uses; some for the inputs of functions come first
     * @param overrides of the run that the lanes vary
     * @param shared methods of the program
     */
    LaneLines(BitSet differs, int firstSpare, OverrideSchedule overrides, LaneParts shared) {
        this.shared = shared;
        this.differs = differs;
        this.firstSpare = firstSpare;
        this.overrides = overrides;
        this.used = (BitSet) differs.clone();
    }

    ScratchPlaces scratch() {
        return scratch;
    }

    /** Arrays that hold anything. */
    BitSet used() {
        return used;
    }

    /** Those lines that differ from lane to lane, in their order. */
    List<LaneLine> of(List<? extends Assignment> lines, CommonNumbers common) {
        List<LaneLine> all = new ArrayList<>();
        for (Assignment line : lines) {
            if (!differs.get(line.slot())) {
                continue;
            }
            if (line instanceof Assignment.Single single) {
                single(single, common, all);
            } else {
                block((Assignment.Block) line, common, all);
            }
        }
        return all;
    }

    /** A slot takes the value of some code. */
    LaneLine line(int slot, Code code, CommonNumbers common) {
        LaneLowering.Line lowered = LaneLowering.of(slot, code, this::differs, common);
        LanePart part = parts.computeIfAbsent(lowered.shape(), shape -> shared.of(shape, scratch));
        int[] arrays = lowered.arrays().clone();
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = arrays[i] < 0 ? firstSpare - 1 - arrays[i] : arrays[i];
            used.set(arrays[i]);
        }
        return new Generated(part, arrays, lowered.numbers());
    }

    private boolean differs(int slot) {
        return differs.get(slot);
    }

    private void single(Assignment.Single line, CommonNumbers common, List<LaneLine> all) {
        List<Code> codes = line.code() instanceof Code.Reduce reduce
                ? Reductions.divided(reduce, line.slot(), MOST_INPUTS)
                : List.of(line.code());
        codes.forEach(code -> all.add(line(line.slot(), code, common)));
        if (overrides.replaced().contains(line.slot())) {
            all.add(new Replaced(line.slot(), overrides));
        }
    }

    private void block(Assignment.Block line, CommonNumbers common, List<LaneLine> all) {
        int[] inputs = new int[line.inputs().size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = firstSpare + SPARE_OF_LINE + i;
            all.add(line(inputs[i], line.inputs().get(i), common));
        }
        all.add(new WholeArray(line.slot(), line.size(), line.function(), inputs));
    }

    /** A line as bytecode. */
    private record Generated(LanePart part, int[] arrays, int[] numbers) implements LaneLine {
        @Override
        public void run(LaneMemory memory) {
            part.run(
                    memory.values(),
                    arrays,
                    memory.frame().values(),
                    numbers,
                    memory.noise(),
                    memory.frame(),
                    memory.lanes());
        }
    }

    /** A function that yields an array, lane by lane. */
    private record WholeArray(int slot, int size, Builtin function, int[] inputs) implements LaneLine {
        @Override
        public void run(LaneMemory memory) {
            double[] arguments = new double[inputs.length];
            for (int lane = 0; lane < memory.lanes(); lane++) {
                for (int i = 0; i < inputs.length; i++) {
                    arguments[i] = memory.values()[inputs[i]][lane];
                }
                double[] results = ArrayFunctions.value(function, size, arguments);
                for (int i = 0; i < size; i++) {
                    memory.values()[slot + i][lane] = results[i];
                }
            }
        }
    }

    /** A flow or auxiliary whose equation gives way. */
    private record Replaced(int slot, OverrideSchedule overrides) implements LaneLine {
        @Override
        public void run(LaneMemory memory) {
            double[] values = memory.values()[slot];
            for (int lane = 0; lane < memory.lanes(); lane++) {
                values[lane] = overrides.formula(slot, values[lane], memory.frame());
            }
        }
    }
}
