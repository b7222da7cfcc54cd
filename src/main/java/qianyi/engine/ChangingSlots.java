package qianyi.engine;

import java.util.BitSet;
import java.util.Collection;
import qianyi.model.Builtin;

/** Which slots change while a run goes on: stocks, memories, and what hangs on them, on the clock or on chance. */
final class ChangingSlots {
    private final BitSet slots;
    private final boolean stepMoves;

    private ChangingSlots(BitSet slots, boolean stepMoves) {
        this.slots = slots;
        this.stepMoves = stepMoves;
    }

    /**
     * @param replaced slots of flows and auxiliaries whose equations give way at some instant
     */
    static ChangingSlots of(Program program, Collection<Integer> replaced) {
        ChangingSlots moving = new ChangingSlots(new BitSet(program.slots()), program.movesTime());
        replaced.forEach(moving.slots::set);
        program.stocks().forEach(stock -> moving.slots.set(stock.slot()));
        program.memories().forEach(memory -> moving.slots.set(memory.slot()));
        program.step().forEach(moving::moves);
        return moving;
    }

    /** Whether a line gives other values from instant to instant; what it gives is then known to move, too. */
    boolean moves(Assignment line) {
        boolean[] reads = {slots.get(line.slot())};
        line.reads(slot -> reads[0] |= slots.get(slot));
        boolean clock = line instanceof Assignment.Single single
                ? asksClock(single.code())
                : ((Assignment.Block) line).inputs().stream().anyMatch(this::asksClock);
        if (reads[0] || clock) {
            slots.set(line.slot(), line.slot() + line.size());
        }
        return reads[0] || clock;
    }

    /** Whether a slot gives other values from instant to instant. */
    boolean contains(int slot) {
        return slots.get(slot);
    }

    /** Whether a code gives other values from instant to instant. */
    boolean moves(Code code) {
        boolean[] reads = {false};
        code.reads(slot -> reads[0] |= slots.get(slot));
        return reads[0] || asksClock(code);
    }

    /** Whether a code itself, without its parts, gives another value when time goes on. */
    static boolean isMovedByTime(Code code) {
        return code instanceof Code.Clock clock && clock.function() == Builtin.TIME
                || code instanceof Code.Wave
                || code instanceof Code.Random;
    }

    private boolean asksClock(Code code) {
        boolean own = isMovedByTime(code) || stepMoves && code instanceof Code.Clock;
        return own || code.parts().stream().anyMatch(this::asksClock);
    }
}
