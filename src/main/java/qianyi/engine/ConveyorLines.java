package qianyi.engine;

import static qianyi.engine.Codes.DT;
import static qianyi.engine.Codes.NOTHING;
import static qianyi.engine.Codes.ONE;
import static qianyi.engine.Codes.ROUNDING;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.binary;
import static qianyi.engine.Codes.divide;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.positive;
import static qianyi.engine.Codes.subtract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Conveyor;
import qianyi.model.TimeSpec;

/**
 * A conveyor written out (XMILE 1.0, section 3.7.2; isee systems, online help, "Traditional conveyors"). The belt is a row
 * of slats, one a step of travel, the first at its end. In each step leaks take their part of every slat, the first slat
 * leaves as the outflow, all move on by one, and what enters is laid as many slats from the end as the transit time has
 * steps. A transit time that changes acts on what enters then; it may overtake what entered before. Where the standard and
 * the help are silent: a transit time between two numbers of steps is rounded; flows that come from another conveyor or an
 * oven are never held up; of several others the first in the file enters first; a belt that stands still leaks nothing.
 *
 * <p>A transit time that grows beyond the slats which were laid out gives no number, so that nothing is lost in silence.
 */
final class ConveyorLines {
    /** The most slats of one belt. */
    static final int MOST_SLATS = 5_000;

    /**
     * What its equations say for one element.
     *
     * @param leaks shares by the canonical name of their flow
     */
    record Parts(
            Code transitTime,
            Optional<Code> capacity,
            Optional<Code> inflowLimit,
            Optional<Code> sample,
            Optional<Code> arrest,
            Map<String, Code> leaks) {}

    private final DraftLines drafts;
    private final Constants constants;
    private final TimeSpec time;
    private final Column stock;

    ConveyorLines(DraftLines drafts, Constants constants, TimeSpec time, Column stock) {
        this.drafts = drafts;
        this.constants = constants;
        this.time = time;
        this.stock = stock;
    }

    /** A leak while it is written: its share, the part of the belt and what each slat loses to it. */
    private record Leaking(Conveyor.Leak leak, Code share, List<Code> taken, int[] schedule) {}

    /**
     * @param held the inflows that the belt may hold up
     * @param driven slots of those that come from other conveyors or from ovens
     * @param slot of a flow, by its canonical name
     */
    void write(Conveyor conveyor, Parts parts, List<Entrance> held, List<Integer> driven, ToIntFunction<String> slot)
            throws CompileException {
        Code steps = drafts.once(steps(parts.transitTime()));
        Code depth = drafts.once(latched(steps, parts.sample()));
        Code atStart = drafts.freeze(steps);
        int count = slats(parts.transitTime(), steps);
        Code moving = drafts.once(parts.arrest().<Code>map(Code.Not::new).orElse(ONE));
        int[] slats = new int[count + 1];
        List<Leaking> leaks = leaks(conveyor, parts, count);
        List<Code> weights = weights(conveyor, leaks, atStart, count);
        Code entered = divide(new Code.Slot(stock.slot()), new Code.Reduce(Builtin.SUM, weights));
        Code unit = drafts.freeze(entered);
        for (int i = 1; i <= count; i++) {
            slats[i] = drafts.hiddenStock(multiply(unit, weights.get(i - 1)));
        }
        for (Leaking leak : leaks) {
            if (!conveyor.exponential()) {
                schedule(leak, unit, atStart, count);
            }
        }
        List<Code> rest = rest(conveyor, leaks, slats, depth);
        for (Leaking leak : leaks) {
            Code all = new Code.Reduce(Builtin.SUM, leak.taken());
            drafts.formula(slot.applyAsInt(leak.leak().flow()), perTime(moving, all));
        }
        Code tooLong = binary(BinaryOperator.GREATER, depth, new Code.Number(count));
        Code leaving = new Code.Conditional(tooLong, NOTHING, perTime(moving, rest.get(0)));
        drafts.formula(slot.applyAsInt(conveyor.outflow()), leaving);
        admit(conveyor, parts, moving, rest, held, driven);
        List<Integer> spread =
                conveyor.even().stream().map(slot::applyAsInt).sorted().toList();
        List<Integer> atBeginning = Stream.concat(driven.stream(), held.stream().map(Entrance::flow))
                .filter(inflow -> !spread.contains(inflow))
                .toList();
        Code laid = drafts.once(multiply(DT, sum(atBeginning)));
        Code each = spread.isEmpty() ? ZERO : drafts.once(divide(multiply(DT, sum(spread)), depth));
        moveOn(slats, rest, moving, depth, laid, each);
        for (Leaking leak : leaks) {
            if (!conveyor.exponential()) {
                Code share = divide(multiply(leak.share(), laid), zoneSlats(leak.leak(), depth, ZERO));
                Code alloc = new Code.Conditional(positive(zoneSlats(leak.leak(), depth, ZERO)), share, ZERO);
                List<Code> now = Arrays.stream(leak.schedule())
                        .skip(1)
                        .<Code>mapToObj(Code.Slot::new)
                        .toList();
                moveOn(leak.schedule(), now, moving, depth, drafts.once(alloc), ZERO);
            }
        }
    }

    private static Code steps(Code transitTime) {
        return Codes.most(ONE, Codes.steps(transitTime));
    }

    private Code latched(Code steps, Optional<Code> sample) {
        if (sample.isEmpty()) {
            return steps;
        }
        int last = drafts.hiddenStock(steps);
        int now = drafts.slotOf(new Code.Conditional(sample.get(), steps, new Code.Slot(last)));
        drafts.memory(new Memory.Last(last, now));
        return new Code.Slot(now);
    }

    /**
     * How many slats are laid out: for a transit time that is a number twice what it needs, so that a run with half the
     * step still fits; otherwise what can come out within the run.
     */
    private int slats(Code transitTime, Code steps) throws CompileException {
        int atStart = drafts.orderAtStart(steps);
        int within = time.steps() + 1;
        boolean constant = constants.value(transitTime).isPresent();
        if (atStart < 1) {
            throw new CompileException(stock.variable().header().span(), "model.conveyor-transit", stock.label());
        }
        int wanted = Math.max(atStart, Math.min(2 * within, constant ? 2 * atStart : 2 * within));
        if (atStart > MOST_SLATS) {
            throw new CompileException(
                    stock.variable().header().span(), "model.conveyor-length", stock.label(), atStart, MOST_SLATS);
        }
        return Math.min(wanted, MOST_SLATS);
    }

    private List<Leaking> leaks(Conveyor conveyor, Parts parts, int count) {
        List<Leaking> all = new ArrayList<>();
        for (Conveyor.Leak leak : conveyor.leaks()) {
            Code share =
                    new Code.Reduce(Builtin.MAX, List.of(ZERO, parts.leaks().get(leak.flow())));
            all.add(new Leaking(
                    leak,
                    drafts.once(conveyor.exponential() ? share : new Code.Reduce(Builtin.MIN, List.of(ONE, share))),
                    new ArrayList<>(),
                    new int[conveyor.exponential() ? 0 : count + 1]));
        }
        return all;
    }

    /** What is on each slat of a belt in balance, as a share of what enters in a step. */
    private List<Code> weights(Conveyor conveyor, List<Leaking> leaks, Code depth, int count) {
        List<Code> weights = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Code left = ONE;
            for (Leaking leak : leaks) {
                Code passed = zoneSlats(leak.leak(), depth, new Code.Number(i));
                Code share = drafts.freeze(leak.share());
                left = conveyor.exponential()
                        ? multiply(
                                left,
                                new Code.Function(Builtin.POWER, List.of(subtract(ONE, multiply(share, DT)), passed)))
                        : subtract(left, divide(multiply(share, passed), zoneSlats(leak.leak(), depth, ZERO)));
            }
            Code onBelt = binary(BinaryOperator.LESS_OR_EQUAL, new Code.Number(i), depth);
            weights.add(drafts.freeze(new Code.Conditional(onBelt, left, ZERO)));
        }
        return weights;
    }

    /** How many slats of a leak's part of a belt lie between its entry and a slat, which does not count. */
    private static Code zoneSlats(Conveyor.Leak leak, Code depth, Code slat) {
        Code last = new Code.Function(
                Builtin.INT,
                List.of(add(multiply(depth, new Code.Number(1 - leak.from())), new Code.Number(0.5 + ROUNDING))));
        Code before = new Code.Function(
                Builtin.INT,
                List.of(add(multiply(depth, new Code.Number(1 - leak.to())), new Code.Number(0.5 - ROUNDING))));
        Code first = new Code.Reduce(Builtin.MAX, List.of(slat, before));
        return new Code.Reduce(
                Builtin.MAX, List.of(ZERO, subtract(new Code.Reduce(Builtin.MIN, List.of(last, depth)), first)));
    }

    /** What each slat loses a step to a leak that takes a share of what entered. */
    private void schedule(Leaking leak, Code unit, Code depth, int count) {
        Code each = drafts.freeze(divide(multiply(leak.share(), unit), zoneSlats(leak.leak(), depth, ZERO)));
        for (int i = 1; i <= count; i++) {
            Code onBelt = binary(BinaryOperator.LESS_OR_EQUAL, new Code.Number(i), depth);
            leak.schedule()[i] = drafts.hiddenStock(new Code.Conditional(onBelt, each, ZERO));
        }
    }

    /** What is left on each slat when the leaks have taken theirs, in their order. */
    private List<Code> rest(Conveyor conveyor, List<Leaking> leaks, int[] slats, Code depth) {
        List<Code> rest = new ArrayList<>();
        for (int i = 1; i < slats.length; i++) {
            Code content = new Code.Slot(slats[i]);
            for (Leaking leak : leaks) {
                Code wanted = conveyor.exponential()
                        ? multiply(content, multiply(leak.share(), DT))
                        : new Code.Slot(leak.schedule()[i]);
                Code taken = new Code.Reduce(Builtin.MIN, List.of(wanted, content));
                Code inside = new Code.Conditional(inZone(leak.leak(), depth, i), taken, ZERO);
                Code lost = drafts.once(isWhole(leak.leak()) ? taken : inside);
                leak.taken().add(lost);
                content = drafts.once(subtract(content, lost));
            }
            rest.add(content);
        }
        return rest;
    }

    private static boolean isWhole(Conveyor.Leak leak) {
        return leak.from() <= 0 && leak.to() >= 1;
    }

    private static Code inZone(Conveyor.Leak leak, Code depth, int slat) {
        Code fromEntry = subtract(ONE, divide(new Code.Number(slat - 0.5), depth));
        return binary(
                BinaryOperator.AND,
                binary(BinaryOperator.GREATER_OR_EQUAL, fromEntry, new Code.Number(leak.from() - ROUNDING)),
                binary(BinaryOperator.LESS_OR_EQUAL, fromEntry, new Code.Number(leak.to() + ROUNDING)));
    }

    /** The inflows that may be held up are cut to what may enter. */
    private void admit(
            Conveyor conveyor, Parts parts, Code moving, List<Code> rest, List<Entrance> held, List<Integer> driven) {
        Code room = new Code.Number(Double.POSITIVE_INFINITY);
        if (parts.capacity().isPresent()) {
            Code staying = new Code.Reduce(Builtin.SUM, rest.size() > 1 ? rest.subList(1, rest.size()) : List.of(ZERO));
            Code free = subtract(divide(subtract(parts.capacity().get(), staying), DT), sum(driven));
            room = Codes.most(ZERO, free);
        }
        if (parts.inflowLimit().isPresent()) {
            Code limit = Codes.most(ZERO, parts.inflowLimit().get());
            room = Codes.least(room, conveyor.discrete() ? divide(unused(limit, held), DT) : limit);
        }
        Code left = drafts.once(room);
        for (Entrance entrance : held) {
            entrance.admit(drafts, moving, left, conveyor.intake());
            left = drafts.once(subtract(left, new Code.Slot(entrance.flow())));
        }
    }

    /** What may still enter in this unit of time when what entered before in it counts; with a longer step, in the step. */
    private Code unused(Code limit, List<Entrance> held) {
        int used = drafts.hiddenStock(ZERO);
        Code now = new Code.Clock(Builtin.TIME);
        Code newUnit = binary(BinaryOperator.GREATER, unit(now), unit(subtract(now, DT)));
        Code before = drafts.once(new Code.Conditional(newUnit, ZERO, new Code.Slot(used)));
        Code entered = multiply(DT, sum(held.stream().map(Entrance::flow).toList()));
        drafts.memory(new Memory.Last(used, drafts.slotOf(add(before, entered))));
        return subtract(multiply(limit, Codes.most(ONE, DT)), before);
    }

    /** The number of the unit of time in which an instant lies. */
    private static Code unit(Code instant) {
        return new Code.Function(Builtin.INT, List.of(add(instant, new Code.Number(ROUNDING))));
    }

    private static Code sum(List<Integer> slots) {
        return slots.stream()
                .<Code>map(Code.Slot::new)
                .reduce((left, right) -> add(left, right))
                .orElse(ZERO);
    }

    /** Every slat takes what the one behind it has; the one at the depth what enters there, each what is spread. */
    private void moveOn(int[] slats, List<Code> rest, Code moving, Code depth, Code laid, Code each) {
        for (int i = 1; i <= rest.size(); i++) {
            Code behind = i < rest.size() ? rest.get(i) : ZERO;
            Code moved = moving.equals(ONE) ? behind : new Code.Conditional(moving, behind, new Code.Slot(slats[i]));
            Code here = binary(BinaryOperator.EQUAL, depth, new Code.Number(i));
            Code next = add(moved, new Code.Conditional(here, laid, ZERO));
            if (!each.equals(ZERO)) {
                Code onBelt = binary(BinaryOperator.LESS_OR_EQUAL, new Code.Number(i), depth);
                next = add(next, new Code.Conditional(onBelt, each, ZERO));
            }
            drafts.memory(new Memory.Last(slats[i], drafts.slotOf(next)));
        }
    }

    private static Code perTime(Code moving, Code amount) {
        Code rate = divide(amount, DT);
        return moving.equals(ONE) ? rate : new Code.Conditional(moving, rate, ZERO);
    }
}
