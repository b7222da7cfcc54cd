package qianyi.engine;

import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.divide;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.subtract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.TimeSpec;

/**
 * Functions that remember, written out as the stocks and flows that they stand for (XMILE 1.0, section 3.5.3 "Delay
 * functions"; Vensim reference manual under each name). All of them take their flows before any of their stages moves.
 * A delay or an averaging time that changes on the way acts on what is in the stages at that moment; of DELAY FIXED and
 * of every order only the value at the start counts.
 */
final class StateCompiler {
    /** The most stages that a delay may have. */
    static final int MOST_STAGES = 1_000;

    private final DraftLines drafts;
    private final Constants constants;
    private final PastLines past;

    StateCompiler(DraftLines drafts, Constants constants, TimeSpec time) {
        this.drafts = drafts;
        this.constants = constants;
        this.past = new PastLines(drafts, constants, time);
    }

    /** The code of such a function; none for any other. */
    Optional<Code> call(Expr.Call call, List<Code> arguments) throws CompileException {
        Code input = arguments.isEmpty() ? new Code.Number(0) : arguments.get(0);
        return switch (call.function()) {
            case INIT -> Optional.of(drafts.freeze(input));
            case ACTIVE_INITIAL -> Optional.of(activeInitial(input, arguments.get(1)));
            case PREVIOUS -> Optional.of(previous(input, at(arguments, 1, input)));
            case SAMPLE_IF_TRUE -> Optional.of(sample(input, arguments.get(1), arguments.get(2)));
            case DELAY_FIXED -> Optional.of(pipe(input, arguments.get(1), at(arguments, 2, input)));
            case DELAY_INFORMATION, DELAY_MATERIAL -> Optional.of(later(input, arguments));
            case HISTORY -> Optional.of(history(input, arguments.get(1)));
            case DELAY1 -> Optional.of(material(input, arguments.get(1), 1, at(arguments, 2, input)));
            case DELAY3 -> Optional.of(material(input, arguments.get(1), 3, at(arguments, 2, input)));
            case DELAYN ->
                Optional.of(manyStages(input, arguments.get(1), order(call, arguments), at(arguments, 3, input)));
            case SMOOTH1 -> Optional.of(information(input, arguments.get(1), 1, at(arguments, 2, input)));
            case SMOOTH3 -> Optional.of(information(input, arguments.get(1), 3, at(arguments, 2, input)));
            case SMOOTHN ->
                Optional.of(information(input, arguments.get(1), order(call, arguments), at(arguments, 3, input)));
            case TREND -> Optional.of(trend(input, arguments.get(1), at(arguments, 2, new Code.Number(0))));
            case FORECAST ->
                Optional.of(forecast(input, arguments.get(1), arguments.get(2), at(arguments, 3, new Code.Number(0))));
            case DEPRECIATE_STRAIGHTLINE -> Optional.of(depreciation(input, arguments.get(1), arguments.get(3)));
            case NPV ->
                Optional.of(presentValue(
                        input,
                        arguments.get(1),
                        at(arguments, 2, new Code.Number(0)),
                        at(arguments, 3, new Code.Number(1))));
            case RANDOM_PINK_NOISE -> Optional.of(pinkNoise(arguments));
            default -> Optional.empty();
        };
    }

    private static Code at(List<Code> arguments, int index, Code otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }

    private int order(Expr.Call call, List<Code> arguments) throws CompileException {
        Expr place = call.arguments().get(2);
        OptionalDouble constant = constants.value(arguments.get(2));
        double order = constant.isPresent() ? constant.getAsDouble() : drafts.orderAtStart(arguments.get(2));
        if (!(order >= 0.5 && order < MOST_STAGES + 0.5)) {
            throw new CompileException(
                    place.span(), "model.order", call.function().spelling(), order, MOST_STAGES);
        }
        return (int) Math.rint(order);
    }

    private Code activeInitial(Code active, Code initial) {
        int slot = drafts.hidden();
        drafts.formula(slot, active);
        drafts.initialFormula(slot, initial);
        return new Code.Slot(slot);
    }

    private Code previous(Code input, Code start) {
        int slot = drafts.hiddenStock(start);
        drafts.memory(new Memory.Last(slot, drafts.slotOf(input)));
        return new Code.Slot(slot);
    }

    private Code sample(Code condition, Code input, Code start) {
        int last = drafts.hiddenStock(start);
        Code kept = new Code.Slot(last);
        int now = drafts.slotOf(new Code.Conditional(ofKept(condition, kept), ofKept(input, kept), kept));
        drafts.memory(new Memory.Last(last, now));
        return new Code.Slot(now);
    }

    /**
     * The variable itself, inside its own SAMPLE IF TRUE, is the value that was kept: no circle (public beer-game models
     * that Vensim runs, PEAK = SAMPLE IF TRUE(x > PEAK, x, x)).
     */
    private Code ofKept(Code code, Code kept) {
        if (code instanceof Code.Slot slot) {
            return drafts.isOwner(slot.slot()) ? kept : slot;
        }
        List<Code> parts = code.parts().stream().map(part -> ofKept(part, kept)).toList();
        return parts.isEmpty() ? code : RebuiltCode.of(code, parts);
    }

    private Code pipe(Code input, Code delay, Code start) {
        int slot = drafts.hiddenStock(start);
        int frozen = drafts.slotOf(drafts.freeze(delay));
        drafts.memory(new Memory.Pipe(slot, drafts.slotOf(input), frozen));
        return new Code.Slot(slot);
    }

    /** A delay that never changes is that of DELAY FIXED. */
    private Code later(Code input, List<Code> arguments) {
        Code delay = arguments.get(1);
        Code start = arguments.get(2);
        if (constants.value(delay).isPresent()) {
            return pipe(input, delay, start);
        }
        return arguments.size() > 3
                ? past.material(input, delay, start, arguments.get(3))
                : past.information(input, delay, start);
    }

    private Code history(Code input, Code at) {
        Optional<Code> lag = past.lag(at);
        return lag.isPresent() ? pipe(input, lag.get(), new Code.Number(0)) : past.history(input, at);
    }

    /** Stages that hold material: each gives a share of what it holds to the next. */
    private Code material(Code input, Code delay, int stages, Code start) {
        Code share = share(delay, stages);
        Code inflow = drafts.once(input);
        for (int i = 0; i < stages; i++) {
            int stage = drafts.hiddenStock(multiply(start, share));
            Code outflow = drafts.once(divide(new Code.Slot(stage), share));
            drafts.rate(stage, subtract(inflow, outflow));
            inflow = outflow;
        }
        return inflow;
    }

    /**
     * A material delay of so many stages, or of fewer if the delay at the start is shorter than that many steps; the
     * stages left over let everything pass. What comes out depends on the delay of the step before, unlike that of DELAY1
     * and DELAY3, so that all that comes in comes out (Vensim reference manual, "DELAY N"). Unlike Vensim's, the stages move as stocks do under any integrator. How
     * Stella treats a changing delay is not documented.
     */
    private Code manyStages(Code input, Code delay, int stages, Code start) {
        Code steps = new Code.Function(
                Builtin.INT, List.of(add(divide(delay, new Code.Clock(Builtin.DT)), new Code.Number(1e-6))));
        Code most = new Code.Number(stages);
        Code used = drafts.freeze(new Code.Reduce(
                Builtin.MAX, List.of(new Code.Number(1), new Code.Reduce(Builtin.MIN, List.of(most, steps)))));
        Code share = drafts.once(divide(delay, used));
        Code before = drafts.once(previous(share, share));
        Code inflow = drafts.once(input);
        for (int i = 0; i < stages; i++) {
            int stage = drafts.hiddenStock(multiply(start, share));
            Code passes = new Code.Binary(BinaryOperator.GREATER_OR_EQUAL, new Code.Number(i), used);
            Code last = new Code.Binary(BinaryOperator.EQUAL, new Code.Number(i + 1), used);
            Code outflow = divide(new Code.Slot(stage), new Code.Conditional(last, before, share));
            Code next = drafts.once(i == 0 ? outflow : new Code.Conditional(passes, inflow, outflow));
            drafts.rate(stage, subtract(inflow, next));
            inflow = next;
        }
        return inflow;
    }

    /** Stages that hold a value: each moves towards the one before. */
    private Code information(Code input, Code delay, int stages, Code start) {
        Code share = share(delay, stages);
        Code ahead = drafts.once(input);
        for (int i = 0; i < stages; i++) {
            Code stage = new Code.Slot(drafts.hiddenStock(start));
            drafts.rate(((Code.Slot) stage).slot(), divide(subtract(ahead, stage), share));
            ahead = stage;
        }
        return ahead;
    }

    private Code share(Code delay, int stages) {
        return drafts.once(stages == 1 ? delay : divide(delay, new Code.Number(stages)));
    }

    private Code average(Code input, Code time, Code trendAtStart) {
        Code start = divide(input, add(new Code.Number(1), multiply(trendAtStart, time)));
        return information(input, time, 1, start);
    }

    private Code trend(Code input, Code time, Code atStart) {
        Code now = drafts.once(input);
        Code during = drafts.once(time);
        Code average = average(now, during, atStart);
        Code size = new Code.Function(Builtin.ABS, List.of(average));
        return new Code.Function(Builtin.ZIDZ, List.of(subtract(now, average), multiply(during, size)));
    }

    private Code forecast(Code input, Code time, Code horizon, Code trendAtStart) {
        Code now = drafts.once(input);
        Code during = drafts.once(time);
        Code average = average(now, during, trendAtStart);
        Code trend = new Code.Function(Builtin.ZIDZ, List.of(subtract(now, average), multiply(during, average)));
        return multiply(now, add(new Code.Number(1), multiply(trend, horizon)));
    }

    /**
     * What came in during the life before now, over the life; the first part falls into the step in which it comes in
     * (SDEverywhere's reference depreciate). Before the start the stream had one level.
     */
    private Code depreciation(Code stream, Code life, Code before) {
        Code now = drafts.once(stream);
        Code over = drafts.once(life);
        Code past = pipe(now, over, before);
        Code held = new Code.Slot(drafts.hiddenStock(multiply(before, over)));
        Code gain = drafts.once(subtract(now, past));
        drafts.rate(((Code.Slot) held).slot(), gain);
        return divide(add(held, multiply(new Code.Clock(Builtin.DT), gain)), over);
    }

    private Code presentValue(Code stream, Code rate, Code start, Code factor) {
        Code dt = new Code.Clock(Builtin.DT);
        Code now = drafts.once(stream);
        Code discount = drafts.once(rate);
        Code left = new Code.Slot(drafts.hiddenStock(new Code.Number(1)));
        Code fall = divide(new Code.Negate(multiply(left, discount)), add(new Code.Number(1), multiply(discount, dt)));
        drafts.rate(((Code.Slot) left).slot(), fall);
        Code sum = new Code.Slot(drafts.hiddenStock(start));
        drafts.rate(((Code.Slot) sum).slot(), multiply(now, left));
        return multiply(add(sum, multiply(multiply(now, dt), left)), factor);
    }

    /**
     * Noise whose deviation and whose correlation time are the same for any step: a delay of white noise that is stronger
     * by the root of (2 - q) / q, where q is the step divided by the correlation time (Sterman 2000, "Business
     * Dynamics", appendix B; Vensim reference manual, "RANDOM PINK NOISE"). It starts from its long-run distribution.
     */
    private Code pinkNoise(List<Code> arguments) {
        Code mean = drafts.once(arguments.get(0));
        Code deviation = drafts.once(arguments.get(1));
        Code time = drafts.once(arguments.get(2));
        Code share = drafts.once(divide(arguments.get(3), time));
        Code stronger = new Code.Function(Builtin.SQRT, List.of(divide(subtract(new Code.Number(2), share), share)));
        Code white = add(mean, multiply(multiply(deviation, stronger), standardNormal(arguments.get(4))));
        return information(white, time, 1, add(mean, multiply(deviation, standardNormal(arguments.get(4)))));
    }

    private Code standardNormal(Code seed) {
        return new Code.Random(
                Builtin.RANDOM_NORMAL,
                drafts.stream(),
                List.of(
                        new Code.Number(Double.NEGATIVE_INFINITY),
                        new Code.Number(Double.POSITIVE_INFINITY),
                        new Code.Number(0),
                        new Code.Number(1),
                        seed));
    }
}
