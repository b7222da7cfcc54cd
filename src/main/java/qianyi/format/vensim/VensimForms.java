package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import qianyi.format.Exprs;
import qianyi.format.FunctionTable.Function;
import qianyi.format.SyntaxException;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Span;

/** Functions of Vensim that are short for an expression (reference manual, under each name). */
final class VensimForms {
    /** What a call means. */
    private interface Form {
        Expr of(List<Expr> arguments, Exprs exprs);
    }

    private record Entry(String name, int arguments, Form form) {}

    private static final Map<String, Entry> FORMS = new TreeMap<>();

    static {
        add("ALLOC P", 4, VensimForms::atPriority);
        add("NPVE", 4, VensimForms::valuedAtTheEnd);
        add(
                "RANDOM 0 1",
                0,
                (a, exprs) -> exprs.call(Builtin.RANDOM_UNIFORM, exprs.number(0), exprs.number(1), exprs.number(0)));
        add("RANDOM LOOKUP", 6, VensimForms::alongATable);
        add("TIME BASE", 2, (a, exprs) -> exprs.add(a.get(0), exprs.times(exprs.call(Builtin.TIME), a.get(1))));
        add(
                "TIME SHIFT",
                2,
                (a, exprs) ->
                        exprs.call(Builtin.DATA_AT_TIME, a.get(0), exprs.add(exprs.call(Builtin.TIME), a.get(1))));
    }

    private VensimForms() {}

    private static void add(String name, int arguments, Form form) {
        FORMS.put(Names.canonical(name), new Entry(name, arguments, form));
    }

    /** The expression that stands for a call; none for any other function. */
    static Optional<Expr> of(String name, List<Expr> arguments, Span span) throws SyntaxException {
        Entry entry = FORMS.get(Names.canonical(name));
        if (entry == null) {
            return withoutStream(name, arguments, span);
        }
        if (arguments.size() != entry.arguments()) {
            throw new SyntaxException(
                    span,
                    "model.function-arguments",
                    entry.name(),
                    Integer.toString(entry.arguments()),
                    arguments.size());
        }
        return Optional.of(entry.form().of(arguments, new Exprs(span)));
    }

    /** Random numbers of files before there were streams: the last argument, 0 as a rule, is not there. */
    private static Optional<Expr> withoutStream(String name, List<Expr> arguments, Span span) {
        Optional<Function> random = VensimFunctions.TABLE
                .find(name)
                .filter(function ->
                        function.builtin().name().startsWith("RANDOM_") && function.most() == arguments.size() + 1);
        return random.map(function -> {
            List<Expr> all = new ArrayList<>(arguments);
            all.add(new Expr.Literal(0, span));
            return new Expr.Call(function.builtin(), all, span);
        });
    }

    /** ALLOC P(request, priority, width, market priority): the part of a request that its priority gets. */
    private static Expr atPriority(List<Expr> a, Exprs exprs) {
        Expr above = exprs.subtract(a.get(3), a.get(1));
        Expr line = exprs.subtract(exprs.number(0.5), exprs.over(above, a.get(2)));
        Expr share = exprs.call(Builtin.MAX, exprs.number(0), exprs.call(Builtin.MIN, exprs.number(1), line));
        Expr sharp = exprs.when(exprs.less(above, exprs.number(0)), exprs.number(1), exprs.number(0));
        Expr wide = exprs.binary(BinaryOperator.GREATER, a.get(2), exprs.number(0));
        return exprs.times(a.get(0), exprs.when(wide, share, sharp));
    }

    /** RANDOM LOOKUP(density, smallest, largest, shift, stretch, stream). */
    private static Expr alongATable(List<Expr> a, Exprs exprs) {
        Expr low = exprs.over(exprs.subtract(a.get(1), a.get(3)), a.get(4));
        Expr high = exprs.over(exprs.subtract(a.get(2), a.get(3)), a.get(4));
        Expr share = exprs.call(
                Builtin.RANDOM_UNIFORM,
                exprs.call(Builtin.DENSITY_BELOW, a.get(0), low),
                exprs.call(Builtin.DENSITY_BELOW, a.get(0), high),
                a.get(5));
        Expr drawn = exprs.call(Builtin.DENSITY_QUANTILE, a.get(0), share);
        return exprs.add(a.get(3), exprs.times(a.get(4), drawn));
    }

    /** NPVE(stream, discount rate, initial value, factor): NPV whose discount factor begins one step later. */
    private static Expr valuedAtTheEnd(List<Expr> a, Exprs exprs) {
        Expr step = exprs.times(a.get(1), exprs.call(Builtin.DT));
        Expr first = exprs.over(exprs.number(1), exprs.add(exprs.number(1), step));
        Expr value = exprs.call(Builtin.NPV, a.get(0), a.get(1), exprs.number(0), exprs.number(1));
        Expr later = exprs.times(exprs.call(Builtin.INIT, first), value);
        return exprs.times(exprs.add(a.get(2), later), a.get(3));
    }
}
