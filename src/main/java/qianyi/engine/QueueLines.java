package qianyi.engine;

import static qianyi.engine.Codes.DT;
import static qianyi.engine.Codes.NOTHING;
import static qianyi.engine.Codes.ONE;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.and;
import static qianyi.engine.Codes.binary;
import static qianyi.engine.Codes.divide;
import static qianyi.engine.Codes.least;
import static qianyi.engine.Codes.most;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.positive;
import static qianyi.engine.Codes.subtract;
import static qianyi.engine.Codes.when;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Intake;
import qianyi.model.Queue;

/**
 * A queue written out (XMILE 1.0, section 3.7.3; isee systems, online help, "Queue Computation"). In each step what enters
 * joins the end, and the outflows take from the front in their order: all that is there, or what the conveyor or oven
 * behind accepts. What enters may leave in the same step. Nothing holds up what enters.
 *
 * <p>How much has been taken is counted from the front: an outflow begins where the one before it ended, and batches end at
 * the sums of what they hold. Batches have slots of their own only where something behind the queue asks for them; more
 * than have slots give no number, so that nothing is lost in silence.
 */
final class QueueLines {

    /** What two sums of the same batches may differ by. */
    private static final Code NEARLY = new Code.Number(1 - 1e-9);

    private static final Intake EVERYTHING = new Intake(false, false);

    private final DraftLines drafts;
    private final Queue queue;
    private final Column stock;
    private final List<Integer> inflows;
    private final int places;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> blocked = new ArrayList<>();
    private final List<Code> ends = new ArrayList<>();
    private final List<Code> batches = new ArrayList<>();
    private int count = -1;

    /**
     * @param inflows their slots, in order
     * @param steps of a run
     * @param apart whether something asks for single batches
     */
    QueueLines(DraftLines drafts, Queue queue, Column stock, List<Integer> inflows, int steps, boolean apart) {
        this.drafts = drafts;
        this.queue = queue;
        this.stock = stock;
        this.inflows = inflows;
        this.places = apart ? (int) Math.min(Queue.MOST_BATCHES, 1 + inflows.size() * (2L * steps + 1)) : 0;
        drafts.begin(stock);
        queue.outflows().forEach(outflow -> {
            taken.add(drafts.hidden());
            blocked.add(drafts.hidden());
        });
        if (apart) {
            line();
        } else {
            Code all = new Code.Slot(stock.slot());
            for (int inflow : inflows) {
                all = add(all, multiply(DT, new Code.Slot(inflow)));
            }
            ends.add(drafts.once(most(ZERO, all)));
        }
    }

    /** The batches of the step, what has just entered behind those that waited, and where each ends. */
    private void line() {
        Code start = new Code.Slot(stock.slot());
        count = drafts.hiddenStock(positive(start));
        int[] waiting = new int[places];
        for (int i = 0; i < places; i++) {
            waiting[i] = drafts.hiddenStock(i == 0 ? most(ZERO, start) : ZERO);
        }
        List<Code> places = new ArrayList<>();
        Code last = new Code.Slot(count);
        for (int inflow : inflows) {
            last = drafts.once(add(last, positive(new Code.Slot(inflow))));
            places.add(last);
        }
        Code end = ZERO;
        for (int i = 1; i <= waiting.length + inflows.size(); i++) {
            Code batch = i <= waiting.length ? new Code.Slot(waiting[i - 1]) : ZERO;
            for (int j = 0; j < inflows.size(); j++) {
                Code inflow = new Code.Slot(inflows.get(j));
                Code here = and(binary(BinaryOperator.EQUAL, places.get(j), new Code.Number(i)), positive(inflow));
                batch = add(batch, when(here, multiply(DT, inflow), ZERO));
            }
            batches.add(drafts.once(batch));
            end = drafts.once(add(end, batches.get(i - 1)));
            ends.add(end);
        }
        moveUp(waiting, last);
    }

    /** What is left of each batch moves to the front by as many places as batches have left whole. */
    private void moveUp(int[] waiting, Code last) {
        Code gone = new Code.Slot(taken.get(taken.size() - 1));
        List<Code> whole = new ArrayList<>();
        int first = drafts.hidden();
        for (int i = 1; i < batches.size(); i++) {
            drafts.hidden();
        }
        for (int i = 0; i < batches.size(); i++) {
            Code rest = most(ZERO, least(batches.get(i), subtract(ends.get(i), gone)));
            drafts.formula(first + i, rest);
            whole.add(and(positive(batches.get(i)), binary(BinaryOperator.LESS_OR_EQUAL, ends.get(i), gone)));
        }
        Code left = drafts.once(new Code.Reduce(Builtin.SUM, whole));
        for (int i = 0; i < waiting.length; i++) {
            Code place = add(new Code.Number(i), left);
            Code there = binary(BinaryOperator.LESS, place, new Code.Number(batches.size()));
            Code next = when(there, new Code.Element(first, batches.size(), place), ZERO);
            drafts.memory(new Memory.Last(waiting[i], drafts.slotOf(next)));
        }
        drafts.memory(new Memory.Last(count, drafts.slotOf(subtract(last, left))));
    }

    /** An outflow into something that takes all. */
    void empty(int outflow, int slot) {
        serve(outflow, slot, new Code.Number(Double.POSITIVE_INFINITY), EVERYTHING);
    }

    /**
     * The lines of an outflow.
     *
     * @param slot of the flow
     * @param room the most that is accepted in this step
     */
    void serve(int outflow, int slot, Code room, Intake intake) {
        Code before = outflow == 0 ? ZERO : new Code.Slot(taken.get(outflow - 1));
        Code wanted = drafts.once(intake.oneAtATime() ? front(before) : ends.get(ends.size() - 1));
        Code limit = drafts.once(add(before, most(ZERO, room)));
        Code active = queue.outflows().get(outflow).overflow() ? allBlocked(outflow) : ONE;
        Code until = when(reaches(limit, wanted), wanted, intake.whole() ? wholeUntil(before, limit, intake) : limit);
        Code now = new Code.Slot(taken.get(outflow));
        drafts.formula(taken.get(outflow), active.equals(ONE) ? until : when(active, until, before));
        drafts.formula(blocked.get(outflow), and(active, binary(BinaryOperator.LESS, now, wanted)));
        Code rate = divide(subtract(now, before), DT);
        Code tooMany = binary(BinaryOperator.GREATER, new Code.Slot(count), new Code.Number(places));
        drafts.formula(slot, count < 0 ? rate : when(tooMany, NOTHING, rate));
    }

    /** Where the first batch ends that is not yet taken whole; where all end if there is none. */
    private Code front(Code before) {
        Code all = ends.get(ends.size() - 1);
        List<Code> later = ends.stream()
                .map(end -> when(binary(BinaryOperator.GREATER, end, before), end, all))
                .toList();
        return new Code.Reduce(Builtin.MIN, later);
    }

    private Code wholeUntil(Code before, Code limit, Intake intake) {
        if (intake.oneAtATime()) {
            return before;
        }
        List<Code> fitting = new ArrayList<>(List.of(before));
        ends.forEach(end -> fitting.add(when(reaches(limit, end), end, before)));
        return new Code.Reduce(Builtin.MAX, fitting);
    }

    private static Code reaches(Code limit, Code end) {
        return binary(BinaryOperator.LESS_OR_EQUAL, multiply(end, NEARLY), limit);
    }

    private Code allBlocked(int outflow) {
        return blocked.subList(0, outflow).stream()
                .<Code>map(Code.Slot::new)
                .reduce(Codes::and)
                .orElse(ONE);
    }
}
