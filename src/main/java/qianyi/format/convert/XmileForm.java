package qianyi.format.convert;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import qianyi.format.Exprs;
import qianyi.format.FunctionTable;
import qianyi.format.xmile.XmileFunctions;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.Names;
import qianyi.model.Variable;

/** Right sides in the functions of XMILE. */
final class XmileForm extends FunctionForm {
    private final Function<Expr.Reference, Optional<Expr>> clock;

    /** @param clock what stands for a variable that rules time; none for any other */
    XmileForm(
            Workshop shop,
            Variable owner,
            List<LeftPlace> left,
            FunctionTable source,
            Function<Expr.Reference, Optional<Expr>> clock) {
        super(shop, owner, left, XmileFunctions.TABLE, source);
        this.clock = clock;
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return clock.apply(reference).orElse(reference);
    }

    @Override
    boolean standsAlone(Builtin function) {
        return function == Builtin.ACTIVE_INITIAL || function == Builtin.SAMPLE_IF_TRUE;
    }

    @Override
    Optional<Expr> inOtherWords(Expr.Call call, List<Expr> a) {
        Exprs write = Exprs.at(call);
        return switch (call.function()) {
            case ACTIVE_INITIAL -> Optional.of(call);
            case GAME -> said(call, a.get(0));
            case POWER -> said(call, write.binary(BinaryOperator.POWER, a.get(0), a.get(1)));
            case LOG -> said(call, write.over(write.call(Builtin.LN, a.get(0)), write.call(Builtin.LN, a.get(1))));
            case TRUNCATE -> said(call, truncate(a.get(0)));
            case MODULO -> said(call, write.binary(BinaryOperator.MODULO, a.get(0), a.get(1)));
            case REMAINDER -> said(call, remainder(a.get(0), a.get(1)));
            case QUANTUM ->
                said(
                        call,
                        write.when(
                                write.binary(BinaryOperator.GREATER, a.get(1), write.number(0)),
                                write.times(a.get(1), truncate(write.over(a.get(0), a.get(1)))),
                                a.get(0)));
            case ZIDZ -> said(call, quotient(a.get(0), a.get(1), write.number(0)));
            case XIDZ -> said(call, quotient(a.get(0), a.get(1), a.get(2)));
            case PULSE_WINDOW -> said(call, window(a.get(0), a.get(1)));
            case PULSE_TRAIN -> said(call, train(a.get(0), a.get(1), a.get(2), a.get(3)));
            case RAMP -> a.size() < 3 ? Optional.empty() : said(call, ramp(a.get(0), a.get(1), a.get(2)));
            case SAMPLE_IF_TRUE ->
                said(call, write.when(a.get(0), a.get(1), write.call(Builtin.PREVIOUS, write.name("SELF"), a.get(2))));
            case FORECAST ->
                a.size() == 3
                        ? Optional.of(write.call(Builtin.FORECAST, a.get(0), a.get(1), a.get(2), write.number(0)))
                        : Optional.empty();
            case LOOKUP_EXTRAPOLATE -> otherTable(call, a, Kind.EXTRAPOLATE);
            case LOOKUP_BACKWARD -> otherTable(call, a, Kind.DISCRETE);
            default -> Optional.empty();
        };
    }

    /** The same points in a table of another kind. */
    private Optional<Expr> otherTable(Expr.Call call, List<Expr> arguments, Kind kind) {
        Optional<GraphicalFunction> points = arguments.get(0) instanceof Expr.Reference table
                ? Optional.ofNullable(shop.model.variables().get(Names.canonical(table.name())))
                        .filter(variable -> variable instanceof Variable.Lookup)
                        .flatMap(Variable::table)
                : Optional.empty();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        GraphicalFunction other =
                new GraphicalFunction(kind, points.get().x(), points.get().y());
        String table = shop.tableBeside(owner.name(), other, call.span());
        return said(call, new Expr.Lookup(table, List.of(), arguments.get(1), call.span()));
    }

    @Override
    Expr table(GraphicalFunction function, Expr argument, Expr.Inline place) {
        if (function.kind() == Kind.NEXT || function.kind() == Kind.POINTS_ONLY) {
            shop.notes.refused(owner.name(), place.span(), "table-kind");
        }
        String table = shop.tableBeside(owner.name(), function, place.span());
        shop.notes.rewritten(owner.name(), place.span(), "table", table);
        return new Expr.Lookup(table, List.of(), argument, place.span());
    }

    private static Expr truncate(Expr x) {
        Exprs write = Exprs.at(x);
        return write.when(
                write.less(x, write.number(0)),
                write.negate(write.call(Builtin.INT, write.negate(x))),
                write.call(Builtin.INT, x));
    }

    private static Expr remainder(Expr dividend, Expr divisor) {
        Exprs write = Exprs.at(dividend);
        return write.subtract(dividend, write.times(divisor, truncate(write.over(dividend, divisor))));
    }

    private static Expr quotient(Expr dividend, Expr divisor, Expr otherwise) {
        Exprs write = Exprs.at(dividend);
        return write.when(
                write.less(write.call(Builtin.ABS, divisor), write.number(1e-6)),
                otherwise,
                write.over(dividend, divisor));
    }

    private static Expr step(Exprs write) {
        return write.call(Builtin.DT);
    }

    /** Whether time has come to an instant, but for a millionth of a step. */
    private static Expr reached(Expr instant) {
        Exprs write = Exprs.at(instant);
        return write.atLeast(
                write.call(Builtin.TIME), write.subtract(instant, write.times(write.number(1e-6), step(write))));
    }

    private static Expr window(Expr from, Expr width) {
        Exprs write = Exprs.at(from);
        Expr end = write.add(from, write.call(Builtin.MAX, width, step(write)));
        return write.when(write.and(reached(from), write.not(reached(end))), write.number(1), write.number(0));
    }

    private static Expr train(Expr from, Expr width, Expr interval, Expr end) {
        Exprs write = Exprs.at(from);
        Expr time = write.call(Builtin.TIME);
        Expr over = write.and(reached(end), write.binary(BinaryOperator.GREATER, time, end));
        Expr since = write.call(Builtin.MAX, write.number(0), write.subtract(time, from));
        Expr count = write.call(
                Builtin.INT,
                write.add(
                        write.over(since, interval),
                        write.over(write.times(write.number(1e-6), step(write)), interval)));
        Expr phase = write.when(
                write.binary(BinaryOperator.GREATER, interval, write.number(0)),
                write.subtract(since, write.times(interval, count)),
                since);
        Expr open = write.subtract(
                write.call(Builtin.MAX, width, step(write)), write.times(write.number(1e-6), step(write)));
        Expr inside = write.and(write.and(reached(from), write.not(over)), write.less(phase, open));
        return write.when(inside, write.number(1), write.number(0));
    }

    private static Expr ramp(Expr slope, Expr from, Expr to) {
        Exprs write = Exprs.at(slope);
        Expr until = write.when(reached(to), to, write.call(Builtin.TIME));
        Expr risen = write.times(slope, write.call(Builtin.MAX, write.number(0), write.subtract(until, from)));
        return write.when(reached(from), risen, write.number(0));
    }
}
