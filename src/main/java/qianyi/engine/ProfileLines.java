package qianyi.engine;

import static qianyi.engine.Codes.DT;
import static qianyi.engine.Codes.NOTHING;
import static qianyi.engine.Codes.ONE;
import static qianyi.engine.Codes.ROUNDING;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.add;
import static qianyi.engine.Codes.and;
import static qianyi.engine.Codes.binary;
import static qianyi.engine.Codes.divide;
import static qianyi.engine.Codes.most;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.steps;
import static qianyi.engine.Codes.subtract;
import static qianyi.engine.Codes.when;
import static qianyi.engine.PastLines.behind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.TimeSpec;

/**
 * Delays with a table, written out step by step as a row of places, one a step (Vensim reference manual, "DELAY PROFILE",
 * "DELAY CONVEYOR"). What the pages leave open: an input that a profile gives back within a step comes out at its end; a
 * time of conveyance between two numbers of steps is rounded.
 */
final class ProfileLines {
    private final DraftLines drafts;
    private final Constants constants;
    private final TimeSpec time;

    ProfileLines(DraftLines drafts, Constants constants, TimeSpec time) {
        this.drafts = drafts;
        this.constants = constants;
        this.time = time;
    }

    static boolean compiles(Builtin function) {
        return function == Builtin.DELAY_PROFILE || function == Builtin.DELAY_CONVEYOR;
    }

    /** @param a the arguments behind the table */
    Code call(Expr.Call call, int table, List<Code> a) throws CompileException {
        return call.function() == Builtin.DELAY_PROFILE
                ? profile(table, a.get(0), a.get(1), a.get(2), a.get(3))
                : conveyor(call, table, a);
    }

    /** Each input comes out along the profile, whose mean is the delay; what came before grew at a rate up to the start. */
    private Code profile(int table, Code input, Code delay, Code start, Code growth) {
        int places = PastLines.places(time);
        boolean constant = constants.value(delay).isPresent();
        Code taken = drafts.once(input);
        Code centre = new Code.TableFunction(Builtin.DENSITY_CENTRE, table, List.of());
        Code step = drafts.once(divide(multiply(DT, drafts.freeze(centre)), delay));
        List<Code> shares = new ArrayList<>();
        for (int i = 1; i <= places; i++) {
            Code share = subtract(below(table, step, i), below(table, step, i - 1));
            shares.add(constant ? drafts.freeze(share) : drafts.once(share));
        }
        Code fall = drafts.freeze(new Code.Function(Builtin.EXP, List.of(new Code.Negate(multiply(growth, DT)))));
        int[] row = new int[places];
        Code after = ZERO;
        for (int i = places - 1; i >= 0; i--) {
            Code held = multiply(fall, add(multiply(drafts.freeze(shares.get(i)), start), after));
            row[i] = drafts.hiddenStock(held);
            after = drafts.freeze(held);
        }
        for (int i = 0; i < places; i++) {
            Code next = add(behind(row, i), multiply(shares.get(i), taken));
            drafts.memory(new Memory.Last(row[i], drafts.slotOf(next)));
        }
        Code run = divide(subtract(new Code.Clock(Builtin.STOPTIME), new Code.Clock(Builtin.STARTTIME)), DT);
        Code rest = and(
                binary(BinaryOperator.LESS, below(table, step, places), new Code.Number(1 - ROUNDING)),
                binary(BinaryOperator.GREATER, run, new Code.Number(places)));
        return when(rest, NOTHING, new Code.Slot(row[0]));
    }

    private static Code below(int table, Code step, int steps) {
        return new Code.TableFunction(Builtin.DENSITY_BELOW, table, List.of(multiply(step, new Code.Number(steps))));
    }

    /** A belt of a length that never changes; a leak takes its part of everything on it, what has just entered too. */
    private Code conveyor(Expr.Call call, int table, List<Code> a) throws CompileException {
        Code length = drafts.once(most(ONE, steps(a.get(1))));
        Code first = drafts.freeze(most(ONE, steps(a.get(4))));
        double longest = Math.max(constant(call, 2, a.get(1)), constant(call, 5, a.get(4)));
        double needed = Math.rint(longest / time.step());
        if (!(needed <= ConveyorLines.MOST_SLATS)) {
            throw new CompileException(
                    call.span(), "model.delay-length", call.function().spelling(), needed, ConveyorLines.MOST_SLATS);
        }
        int places = (int) Math.min(2 * Math.max(1, needed), ConveyorLines.MOST_SLATS);
        Code laid = drafts.once(multiply(a.get(0), DT));
        Code left = drafts.once(subtract(ONE, multiply(a.get(2), DT)));
        int[] row = new int[places];
        for (int i = 0; i < places; i++) {
            Code share = subtract(part(table, first, i + 1), part(table, first, i));
            row[i] = drafts.hiddenStock(multiply(a.get(3), share));
        }
        for (int i = 0; i < places; i++) {
            Code here = binary(BinaryOperator.EQUAL, length, new Code.Number(i + 1));
            Code next = multiply(add(behind(row, i), when(here, laid, ZERO)), left);
            drafts.memory(new Memory.Last(row[i], drafts.slotOf(next)));
        }
        Code tooLong = binary(BinaryOperator.GREATER, most(length, first), new Code.Number(places));
        return when(tooLong, NOTHING, divide(new Code.Slot(row[0]), DT));
    }

    /** The share of the initial profile up to a place, its whole width spread over so many places. */
    private static Code part(int table, Code places, int place) {
        Code from = new Code.TableFunction(Builtin.DATA_FIRST_TIME, table, List.of());
        Code to = new Code.TableFunction(Builtin.DATA_LAST_TIME, table, List.of());
        Code at = add(from, multiply(subtract(to, from), divide(new Code.Number(place), places)));
        return new Code.TableFunction(Builtin.DENSITY_BELOW, table, List.of(at));
    }

    private double constant(Expr.Call call, int argument, Code code) throws CompileException {
        OptionalDouble number = constants.value(code);
        if (number.isEmpty()) {
            throw new CompileException(
                    call.arguments().get(argument).span(),
                    "model.delay-changes",
                    call.function().spelling());
        }
        return number.getAsDouble();
    }
}
