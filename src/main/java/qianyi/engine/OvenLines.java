package qianyi.engine;

import static qianyi.engine.Codes.DT;
import static qianyi.engine.Codes.ONE;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.and;
import static qianyi.engine.Codes.binary;
import static qianyi.engine.Codes.divide;
import static qianyi.engine.Codes.most;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.positive;
import static qianyi.engine.Codes.steps;
import static qianyi.engine.Codes.subtract;
import static qianyi.engine.Codes.when;

import java.util.Optional;
import qianyi.model.BinaryOperator;
import qianyi.model.Intake;

/**
 * An oven written out (isee systems, online help, "Oven Computation"). It is open, cooks or is being cleaned; hidden numbers
 * hold which, how many steps are left of it, and the load. It closes at the end of the step in which it is full or the time
 * for filling is over, cooks as many whole steps as the cook time has, and lets everything go in the next one. Where the
 * help is silent: the time for filling runs from the first that enters; an oven without cleaning takes in while it lets go;
 * the cook time is read in the step in which it closes; what it holds at the start counts as just entered, and an oven that
 * is full then cooks from the start.
 */
final class OvenLines {
    private static final Code OPEN = ZERO;
    private static final Code COOKING = ONE;
    private static final Code CLEANING = new Code.Number(2);
    private static final Code NEARLY = new Code.Number(1 - 1e-9);

    /** What its equations say for one element. */
    record Parts(
            Code cookTime,
            Optional<Code> capacity,
            Optional<Code> fillTime,
            Optional<Code> cleanTime,
            Optional<Code> arrest) {}

    private final DraftLines drafts;
    private final Code start;
    private final Parts parts;

    OvenLines(DraftLines drafts, Column stock, Parts parts) {
        this.drafts = drafts;
        this.start = new Code.Slot(stock.slot());
        this.parts = parts;
    }

    /** @param outflow its slot */
    void write(Optional<Entrance> entrance, Intake intake, int outflow) {
        Code cook = drafts.once(most(ZERO, steps(parts.cookTime())));
        Code clean = drafts.once(
                parts.cleanTime().map(time -> most(ZERO, steps(time))).orElse(ZERO));
        Code fill =
                drafts.once(parts.fillTime().map(time -> most(ONE, steps(time))).orElse(ZERO));
        Code fullAtStart = and(positive(start), full(start));
        int load = drafts.hiddenStock(most(ZERO, start));
        int state = drafts.hiddenStock(when(fullAtStart, COOKING, OPEN));
        int left = drafts.hiddenStock(when(fullAtStart, cook, fill));

        Code loadNow = new Code.Slot(load);
        Code leftNow = new Code.Slot(left);
        Code over = binary(BinaryOperator.LESS_OR_EQUAL, leftNow, ZERO);
        Code moving = drafts.once(parts.arrest().<Code>map(Code.Not::new).orElse(ONE));
        Code cooking = is(state, COOKING);
        Code cleaning = drafts.once(and(is(state, CLEANING), new Code.Not(over)));
        Code letsGo = drafts.once(and(moving, and(cooking, over)));
        Code closed = when(letsGo, positive(clean), binary(BinaryOperator.OR, cooking, cleaning));
        Code open = drafts.once(and(moving, new Code.Not(closed)));
        drafts.formula(outflow, when(letsGo, divide(loadNow, DT), ZERO));

        Code staying = drafts.once(when(letsGo, ZERO, loadNow));
        Code room = parts.capacity()
                .map(capacity -> most(ZERO, divide(subtract(capacity, staying), DT)))
                .orElse(new Code.Number(Double.POSITIVE_INFINITY));
        entrance.ifPresent(one -> one.admit(drafts, open, room, intake));
        Code entered = entrance.<Code>map(one -> multiply(DT, new Code.Slot(one.flow())))
                .orElse(ZERO);
        Code then = drafts.once(add(staying, entered));

        Code toFill = parts.fillTime().isEmpty()
                ? ZERO
                : drafts.once(when(positive(then), subtract(when(positive(staying), leftNow, fill), ONE), fill));
        Code timeOver = parts.fillTime().isEmpty() ? ZERO : binary(BinaryOperator.LESS_OR_EQUAL, toFill, ZERO);
        Code ready = binary(BinaryOperator.OR, full(then), timeOver);
        Code closes = drafts.once(and(open, and(positive(then), ready)));
        Code stays = drafts.once(binary(BinaryOperator.OR, cooking, cleaning));
        Code cleans = drafts.once(and(letsGo, positive(clean)));
        remember(load, moving, then, loadNow);
        Code stateAfter = when(letsGo, OPEN, when(stays, new Code.Slot(state), OPEN));
        remember(state, moving, when(closes, COOKING, when(cleans, CLEANING, stateAfter)), new Code.Slot(state));
        Code leftAfter = when(and(stays, new Code.Not(letsGo)), subtract(leftNow, ONE), toFill);
        remember(left, moving, when(closes, cook, when(cleans, subtract(clean, ONE), leftAfter)), leftNow);
    }

    private void remember(int slot, Code moving, Code next, Code now) {
        drafts.memory(new Memory.Last(slot, drafts.slotOf(moving.equals(ONE) ? next : when(moving, next, now))));
    }

    private Code is(int slot, Code state) {
        return drafts.once(binary(BinaryOperator.EQUAL, new Code.Slot(slot), state));
    }

    private Code full(Code load) {
        return parts.capacity()
                .map(capacity -> binary(BinaryOperator.GREATER_OR_EQUAL, load, multiply(capacity, NEARLY)))
                .orElse(ZERO);
    }
}
