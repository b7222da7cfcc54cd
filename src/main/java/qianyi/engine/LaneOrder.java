package qianyi.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qianyi.model.BinaryOperator;

/**
 * The lines of a step in an order in which a line comes soon after what it reads, and powers of one base come one after
 * another: what is read is then still in the first cache, and powers share the logarithms of their base. No line passes
 * another that it reads from or that reads from it, so the numbers are the same.
 */
final class LaneOrder {
    private final List<Assignment> lines;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int[] waits;
    private final Map<Integer, List<Integer>> powers = new HashMap<>();
    private final List<Assignment> ordered = new ArrayList<>();
    private final boolean[] done;
    private final Deque<Integer> ready = new ArrayDeque<>();

    private LaneOrder(List<Assignment> lines) {
        this.lines = lines;
        this.waits = new int[lines.size()];
        this.done = new boolean[lines.size()];
        Map<Integer, Integer> writers = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            followers.add(new ArrayList<>());
            for (int k = 0; k < lines.get(i).size(); k++) {
                writers.put(lines.get(i).slot() + k, i);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            lines.get(i).reads(slot -> follow(writers.getOrDefault(slot, line), line));
            if (lines.get(i) instanceof Assignment.Single single) {
                collectPowers(single.code(), line);
            }
        }
    }

    static List<Assignment> of(List<Assignment> lines) {
        LaneOrder order = new LaneOrder(lines);
        order.arrange();
        return order.ordered;
    }

    /** The earlier of writer and reader stays the earlier. */
    private void follow(int writer, int reader) {
        if (writer != reader) {
            followers.get(Math.min(writer, reader)).add(Math.max(writer, reader));
            waits[Math.max(writer, reader)]++;
        }
    }

    private void collectPowers(Code code, int line) {
        if (code instanceof Code.Binary binary
                && binary.operator() == BinaryOperator.POWER
                && binary.left() instanceof Code.Slot base) {
            powers.computeIfAbsent(base.slot(), key -> new ArrayList<>()).add(line);
        }
        code.parts().forEach(part -> collectPowers(part, line));
    }

    private void arrange() {
        Map<Integer, List<Integer>> companions = new HashMap<>();
        powers.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> group.forEach(line -> companions.putIfAbsent(line, group)));
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (waits[i] == 0) {
                ready.push(i);
            }
        }
        Deque<Integer> parked = new ArrayDeque<>();
        while (!ready.isEmpty() || !parked.isEmpty()) {
            boolean last = ready.isEmpty();
            int line = last ? parked.poll() : ready.pop();
            List<Integer> group = companions.getOrDefault(line, List.of(line));
            if (done[line]) {
                continue;
            }
            if (!last && group.stream().anyMatch(each -> !done[each] && waits[each] > 0)) {
                parked.add(line);
                continue;
            }
            group.stream()
                    .filter(each -> !done[each] && waits[each] == 0)
                    .toList()
                    .forEach(this::take);
        }
    }

    private void take(int line) {
        done[line] = true;
        ordered.add(lines.get(line));
        for (int follower : followers.get(line)) {
            waits[follower]--;
            if (waits[follower] == 0) {
                ready.push(follower);
            }
        }
    }
}
