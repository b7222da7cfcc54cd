package qianyi.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Puts assignments after those that they read, keeping the given order where nothing demands another. */
final class Ordering {
    /**
     * Either an order or a loop.
     *
     * @param order complete if there is no loop
     * @param loop slots that need each other, the first one repeated at the end
     */
    record Result(List<Assignment> order, Optional<List<Integer>> loop) {}

    private enum Mark {
        OPEN,
        DONE
    }

    private final Map<Integer, Assignment> codes;
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, Mark> marks = new HashMap<>();
    private final List<Assignment> order = new ArrayList<>();

    private Ordering(Map<Integer, Assignment> codes) {
        this.codes = codes;
        codes.forEach((slot, code) -> {
            for (int i = 0; i < code.size(); i++) {
                first.put(slot + i, slot);
            }
        });
    }

    /**
     * @param codes by first slot, in the order wanted; slots without code are known beforehand
     * @param wanted which slots are needed; what they need comes along
     */
    static Result sort(Map<Integer, Assignment> codes, IntPredicate wanted) {
        Ordering ordering = new Ordering(codes);
        for (int slot : codes.keySet()) {
            if (wanted.test(slot)) {
                Optional<List<Integer>> loop = ordering.visit(slot);
                if (loop.isPresent()) {
                    return new Result(ordering.order, loop);
                }
            }
        }
        return new Result(ordering.order, Optional.empty());
    }

    /** Depth first, with a stack of its own: a chain of a hundred thousand variables is no reason to overflow. */
    private Optional<List<Integer>> visit(int start) {
        if (marks.containsKey(start)) {
            return Optional.empty();
        }
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Deque<Integer>> waiting = new ArrayDeque<>();
        open(start, path, waiting);
        while (!path.isEmpty()) {
            Integer needed = waiting.peek().poll();
            if (needed == null) {
                int slot = path.pop();
                waiting.pop();
                marks.put(slot, Mark.DONE);
                order.add(codes.get(slot));
            } else if (marks.get(needed) == Mark.OPEN) {
                return Optional.of(loop(path, needed));
            } else if (marks.get(needed) == null) {
                open(needed, path, waiting);
            }
        }
        return Optional.empty();
    }

    private void open(int slot, Deque<Integer> path, Deque<Deque<Integer>> waiting) {
        marks.put(slot, Mark.OPEN);
        path.push(slot);
        Deque<Integer> needs = new ArrayDeque<>();
        codes.get(slot).reads(read -> {
            Integer from = first.get(read);
            if (from != null) {
                needs.add(from);
            }
        });
        waiting.push(needs);
    }

    private static List<Integer> loop(Deque<Integer> path, int again) {
        List<Integer> loop = new ArrayList<>();
        loop.add(again);
        for (int slot : path) {
            loop.add(slot);
            if (slot == again) {
                break;
            }
        }
        return loop;
    }
}
