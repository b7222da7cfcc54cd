package qianyi.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which slots share an array, because one is no longer read when the other is written: fewer arrays stay longer in the
 * first cache.
 */
final class LaneArrays {
    private LaneArrays() {}

    /**
     * @param slots how many there are
     * @param lines in the order in which they are carried out, from the first to the last at every instant
     * @param passing slots that nothing else reads or writes
     * @return for each slot the one whose array it has
     */
    static int[] of(int slots, List<Assignment> lines, BitSet passing) {
        BitSet sharing = new BitSet(slots);
        int[] lastRead = new int[slots];
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            lines.get(i).reads(slot -> {
                lastRead[slot] = line;
                passing.set(slot, passing.get(slot) && sharing.get(slot));
            });
            if (lines.get(i) instanceof Assignment.Single single && passing.get(single.slot())) {
                sharing.set(single.slot());
                lastRead[single.slot()] = i;
            }
        }
        sharing.and(passing);
        int[] homes = IntStream.range(0, slots).toArray();
        Deque<Integer> free = new ArrayDeque<>();
        int[][] ending = ending(lines.size(), sharing, lastRead);
        for (int i = 0; i < lines.size(); i++) {
            int slot = lines.get(i).slot();
            if (sharing.get(slot) && !free.isEmpty()) {
                homes[slot] = free.pop();
            }
            Arrays.stream(ending[i]).forEach(each -> free.push(homes[each]));
        }
        return homes;
    }

    /** The slots that are read for the last time by each line. */
    private static int[][] ending(int lines, BitSet sharing, int[] lastRead) {
        int[][] ending = new int[lines][0];
        sharing.stream().forEach(slot -> {
            int[] others = ending[lastRead[slot]];
            ending[lastRead[slot]] = Arrays.copyOf(others, others.length + 1);
            ending[lastRead[slot]][others.length] = slot;
        });
        return ending;
    }
}
