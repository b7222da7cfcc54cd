package qianyi.engine;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines, stocks and memories that some slots hang on, in the program's order. What nobody asks for is not computed.
 */
record RequiredLines(
        List<Assignment> initial, List<Assignment> step, List<StockElement> stocks, List<Memory> memories) {
    /** The whole program. */
    static RequiredLines all(Program program) {
        return new RequiredLines(program.initial(), program.step(), program.stocks(), program.memories());
    }

    static RequiredLines of(Program program, Collection<Integer> asked) {
        Map<Integer, Assignment> initial = bySlot(program.initial());
        Map<Integer, Assignment> step = bySlot(program.step());
        Map<Integer, StockElement> stocks = new HashMap<>();
        program.stocks().forEach(stock -> stocks.put(stock.slot(), stock));
        Map<Integer, Memory> memories = new HashMap<>();
        program.memories().forEach(memory -> memories.put(memory.slot(), memory));
        BitSet needed = new BitSet(program.slots());
        Deque<Integer> waiting = new ArrayDeque<>(asked);
        while (!waiting.isEmpty()) {
            int slot = waiting.pop();
            if (needed.get(slot)) {
                continue;
            }
            needed.set(slot);
            for (Map<Integer, Assignment> lines : List.of(initial, step)) {
                Assignment line = lines.get(slot);
                if (line != null) {
                    line.reads(waiting::push);
                }
            }
            StockElement stock = stocks.get(slot);
            if (stock != null) {
                for (int flow : stock.inflows()) {
                    waiting.push(flow);
                }
                for (int flow : stock.outflows()) {
                    waiting.push(flow);
                }
            }
            Memory memory = memories.get(slot);
            if (memory != null) {
                waiting.push(memory.source());
                if (memory instanceof Memory.Pipe pipe) {
                    waiting.push(pipe.delay());
                }
            }
        }
        return new RequiredLines(
                program.initial().stream().filter(line -> anyOf(line, needed)).toList(),
                program.step().stream().filter(line -> anyOf(line, needed)).toList(),
                program.stocks().stream().filter(s -> needed.get(s.slot())).toList(),
                program.memories().stream().filter(m -> needed.get(m.slot())).toList());
    }

    private static Map<Integer, Assignment> bySlot(List<Assignment> lines) {
        Map<Integer, Assignment> bySlot = new HashMap<>();
        for (Assignment line : lines) {
            for (int i = 0; i < line.size(); i++) {
                bySlot.put(line.slot() + i, line);
            }
        }
        return bySlot;
    }

    private static boolean anyOf(Assignment line, BitSet needed) {
        int next = needed.nextSetBit(line.slot());
        return next >= 0 && next < line.slot() + line.size();
    }
}
