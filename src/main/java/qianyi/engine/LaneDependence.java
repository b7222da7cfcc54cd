package qianyi.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which slots differ from lane to lane: what is varied, what reads it, and what is drawn at random. */
final class LaneDependence {
    private final BitSet differs;
    private final Deque<Integer> fresh = new ArrayDeque<>();
    private final Map<Integer, List<Assignment>> lines = new HashMap<>();
    private final Map<Integer, List<Integer>> followers = new HashMap<>();
    private final Set<Assignment> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private LaneDependence(int slots) {
        this.differs = new BitSet(slots);
    }

    /** Whether a code has another value in each lane. */
    static boolean varies(Code code, IntPredicate slots) {
        boolean[] reads = {false};
        code.reads(slot -> reads[0] |= slots.test(slot));
        return reads[0] || isDrawn(code);
    }

    private static boolean isDrawn(Code code) {
        return code instanceof Code.Random || code.parts().stream().anyMatch(LaneDependence::isDrawn);
    }

    /**
     * @param varied slots of the inputs that differ
     * @param needed lines and slots that anything is asked of
     */
    static BitSet of(Program program, List<Integer> varied, RequiredLines needed) {
        LaneDependence dependence = new LaneDependence(program.slots());
        needed.initial().forEach(dependence::link);
        needed.step().forEach(dependence::link);
        needed.stocks().forEach(dependence::link);
        needed.memories().forEach(dependence::link);
        varied.forEach(dependence::mark);
        dependence.follow();
        return dependence.differs;
    }

    private void link(Assignment line) {
        for (int i = 0; i < line.size(); i++) {
            link(line.slot() + i, line);
        }
        line.reads(slot -> link(slot, line));
        if (codes(line).stream().anyMatch(LaneDependence::isDrawn)) {
            visit(line);
        }
    }

    private void link(int slot, Assignment line) {
        lines.computeIfAbsent(slot, key -> new ArrayList<>()).add(line);
    }

    private void link(StockElement stock) {
        for (int flow : stock.inflows()) {
            link(flow, stock.slot());
        }
        for (int flow : stock.outflows()) {
            link(flow, stock.slot());
        }
    }

    private void link(Memory memory) {
        link(memory.source(), memory.slot());
        if (memory instanceof Memory.Pipe pipe) {
            link(pipe.delay(), memory.slot());
        }
    }

    private void link(int slot, int follower) {
        followers.computeIfAbsent(slot, key -> new ArrayList<>()).add(follower);
    }

    private void follow() {
        while (!fresh.isEmpty()) {
            int slot = fresh.pop();
            lines.getOrDefault(slot, List.of()).forEach(this::visit);
            followers.getOrDefault(slot, List.of()).forEach(this::mark);
        }
    }

    private void mark(int slot) {
        if (!differs.get(slot)) {
            differs.set(slot);
            fresh.push(slot);
        }
    }

    private void mark(int first, int count) {
        for (int slot = first; slot < first + count; slot++) {
            mark(slot);
        }
    }

    private void visit(Assignment line) {
        if (visited.add(line)) {
            mark(line.slot(), line.size());
            codes(line).forEach(this::spreadToNeighbours);
        }
    }

    private static List<Code> codes(Assignment line) {
        return line instanceof Assignment.Single single ? List.of(single.code()) : ((Assignment.Block) line).inputs();
    }

    /** What is found by a number has to lie in arrays, whether it differs or not. */
    private void spreadToNeighbours(Code code) {
        if (code instanceof Code.Element element) {
            mark(element.first(), element.count());
        }
        code.parts().forEach(this::spreadToNeighbours);
    }
}
