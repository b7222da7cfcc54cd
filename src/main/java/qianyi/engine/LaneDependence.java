package qianyi.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Which slots differ from lane to lane: what is varied, what reads it, and what is drawn at random. */
final class LaneDependence {
    private LaneDependence() {}

    /** Whether a code has another value in each lane. */
    static boolean varies(Code code, IntPredicate slots) {
        boolean own = code instanceof Code.Random;
        boolean[] reads = {false};
        code.reads(slot -> reads[0] |= slots.test(slot));
        return own || reads[0] || code.parts().stream().anyMatch(part -> varies(part, slots));
    }

    /**
     * @param varied slots of the inputs that differ
     * @param needed lines and slots that anything is asked of
     */
    static BitSet of(Program program, List<Integer> varied, Needs needed) {
        BitSet differs = new BitSet(program.slots());
        varied.forEach(differs::set);
        int before;
        do {
            before = differs.cardinality();
            needed.initial().forEach(line -> spread(line, differs));
            needed.step().forEach(line -> spread(line, differs));
            for (StockElement stock : needed.stocks()) {
                for (int flow : stock.inflows()) {
                    differs.set(stock.slot(), differs.get(stock.slot()) || differs.get(flow));
                }
                for (int flow : stock.outflows()) {
                    differs.set(stock.slot(), differs.get(stock.slot()) || differs.get(flow));
                }
            }
            for (Memory memory : needed.memories()) {
                boolean delay = memory instanceof Memory.Pipe pipe && differs.get(pipe.delay());
                differs.set(memory.slot(), differs.get(memory.slot()) || differs.get(memory.source()) || delay);
            }
        } while (differs.cardinality() > before);
        return differs;
    }

    private static void spread(Assignment line, BitSet differs) {
        boolean varies = differs.get(line.slot()) || codes(line).stream().anyMatch(code -> varies(code, differs::get));
        if (varies) {
            differs.set(line.slot(), line.slot() + line.size());
            codes(line).forEach(code -> spreadToNeighbours(code, differs));
        }
    }

    private static List<Code> codes(Assignment line) {
        return line instanceof Assignment.Single single ? List.of(single.code()) : ((Assignment.Block) line).inputs();
    }

    /** What is found by a number has to lie in arrays, whether it differs or not. */
    private static void spreadToNeighbours(Code code, BitSet differs) {
        if (code instanceof Code.Element element) {
            differs.set(element.first(), element.first() + element.count());
        }
        code.parts().forEach(part -> spreadToNeighbours(part, differs));
    }
}
