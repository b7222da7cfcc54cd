package qianyi.engine;

import static qianyi.engine.Codes.NOTHING;
import static qianyi.engine.Codes.ONE;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.binary;
import static qianyi.engine.Codes.most;
import static qianyi.engine.Codes.steps;
import static qianyi.engine.Codes.subtract;
import static qianyi.engine.Codes.when;

import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.TimeSpec;

/**
 * Looks into the past and discrete delays whose length changes, written out step by step as a row of places, one a step
 * (isee systems, online help, "Data builtins", HISTORY; Vensim reference manual, "DELAY MATERIAL", "DELAY INFORMATION"). A
 * length between two numbers of steps is rounded, halves up, as that of DELAY FIXED. There are places for a run of half the
 * step; what reaches beyond them gives no number, so that nothing is lost in silence.
 */
final class PastLines {
    /** The most places of one row. */
    static final int MOST_PLACES = 2_000;

    private final DraftLines drafts;
    private final Constants constants;
    private final int places;

    PastLines(DraftLines drafts, Constants constants, TimeSpec time) {
        this.drafts = drafts;
        this.constants = constants;
        this.places = places(time);
    }

    /** Places for a run of half the step, as far as they go. */
    static int places(TimeSpec time) {
        return Math.min(2 * (Math.min(time.steps(), MOST_PLACES) + 1), MOST_PLACES);
    }

    /** Steps back of a time that is written as now less a number above 0; none for any other. */
    Optional<Code> lag(Code at) {
        if (at instanceof Code.Binary less
                && less.operator() == BinaryOperator.SUBTRACT
                && less.left().equals(new Code.Clock(Builtin.TIME))) {
            OptionalDouble lag = constants.value(less.right());
            return lag.isPresent() && lag.getAsDouble() > 0 ? Optional.of(less.right()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The value at a time of this run; 0 for a time before the run and for one that is to come. */
    Code history(Code input, Code at) {
        Code now = drafts.once(input);
        Code time = drafts.once(at);
        Code back = drafts.once(steps(subtract(new Code.Clock(Builtin.TIME), time)));
        int[] past = new int[places];
        for (int i = 0; i < places; i++) {
            past[i] = drafts.hiddenStock(ZERO);
        }
        int source = drafts.slotOf(now);
        for (int slot : past) {
            drafts.memory(new Memory.Last(slot, source));
            source = slot;
        }
        Code inRun = binary(BinaryOperator.GREATER_OR_EQUAL, time, new Code.Clock(Builtin.STARTTIME));
        Code beyond = when(inRun, NOTHING, ZERO);
        Code element = new Code.Element(past[0], places, subtract(back, ONE));
        Code known = when(binary(BinaryOperator.GREATER, back, number(places)), beyond, element);
        Code present = when(binary(BinaryOperator.EQUAL, back, ZERO), now, known);
        return when(binary(BinaryOperator.LESS, back, ZERO), ZERO, present);
    }

    /** What arrives is given; what arrives in the same step is added up, and a step in which nothing does is missing. */
    Code material(Code input, Code delay, Code start, Code missing) {
        Code taken = drafts.once(input);
        Code length = length(delay);
        int[] values = row(start, length);
        int[] arrives = row(ONE, length);
        for (int i = 0; i < places; i++) {
            Code here = binary(BinaryOperator.EQUAL, length, number(i + 1));
            Code value = when(here, add(behind(values, i), taken), behind(values, i));
            Code arrival = when(here, ONE, behind(arrives, i));
            drafts.memory(new Memory.Last(values[i], drafts.slotOf(value)));
            drafts.memory(new Memory.Last(arrives[i], drafts.slotOf(arrival)));
        }
        Code given = when(new Code.Slot(arrives[0]), new Code.Slot(values[0]), missing);
        return when(tooLong(length), NOTHING, given);
    }

    /** The newest of what has arrived; what was sent earlier and arrives later is thrown away. */
    Code information(Code input, Code delay, Code start) {
        Code taken = drafts.once(input);
        Code length = length(delay);
        int[] values = row(start, length);
        int[] arrives = row(ONE, length);
        Code held = new Code.Slot(drafts.hiddenStock(start));
        for (int i = 0; i < places; i++) {
            Code here = binary(BinaryOperator.EQUAL, length, number(i + 1));
            Code later = binary(BinaryOperator.LESS, length, number(i + 1));
            Code value = drafts.once(when(here, taken, behind(values, i)));
            Code arrival = drafts.once(when(here, ONE, when(later, ZERO, behind(arrives, i))));
            drafts.memory(new Memory.Last(values[i], drafts.slotOf(value)));
            drafts.memory(new Memory.Last(arrives[i], drafts.slotOf(arrival)));
            if (i == 0) {
                Code next = when(arrival, value, held);
                drafts.memory(new Memory.Last(((Code.Slot) held).slot(), drafts.slotOf(next)));
            }
        }
        return when(tooLong(length), NOTHING, held);
    }

    /** Places that hold something as far as the length at the start reaches. */
    private int[] row(Code start, Code length) {
        int[] row = new int[places];
        for (int i = 0; i < places; i++) {
            Code filled = binary(BinaryOperator.GREATER_OR_EQUAL, length, number(i + 1));
            row[i] = drafts.hiddenStock(when(filled, start, ZERO));
        }
        return row;
    }

    /** What comes to a place when the row moves on; nothing to the last. */
    static Code behind(int[] row, int place) {
        return place + 1 < row.length ? new Code.Slot(row[place + 1]) : ZERO;
    }

    private Code length(Code delay) {
        return drafts.once(most(ONE, steps(delay)));
    }

    /** Whether something arrives behind the places, and yet within the run. */
    private Code tooLong(Code length) {
        Code run = subtract(new Code.Clock(Builtin.STOPTIME), new Code.Clock(Builtin.STARTTIME));
        Code within = binary(BinaryOperator.GREATER, steps(run), number(places));
        return binary(BinaryOperator.AND, binary(BinaryOperator.GREATER, length, number(places)), within);
    }

    private static Code number(int number) {
        return new Code.Number(number);
    }
}
