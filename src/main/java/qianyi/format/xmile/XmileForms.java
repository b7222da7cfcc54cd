package qianyi.format.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import qianyi.format.Calls;
import qianyi.format.Exprs;
import qianyi.format.SyntaxException;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Span;

/** Functions of Stella that are short for an expression (isee systems, online help, "Builtins"). */
final class XmileForms implements Calls {
    static final XmileForms FORMS = new XmileForms();

    /** What a call means. */
    private interface Form {
        Expr of(List<Expr> arguments, Span span) throws SyntaxException;
    }

    private record Entry(int arguments, Form form) {}

    private final Map<String, Entry> byName = new TreeMap<>();

    private XmileForms() {
        byName.put("LOOKUP", new Entry(2, XmileForms::lookup));
        byName.put("FV", new Entry(4, FinancialForms::futureValue));
        byName.put("PV", new Entry(4, FinancialForms::presentValue));
        byName.put("PMT", new Entry(4, FinancialForms::payment));
        put("FACTORIAL", 1, (a, exprs) -> whole(factorial(a.get(0), exprs), exprs));
        put("PERMUTATIONS", 2, (a, exprs) -> whole(permutations(a, exprs), exprs));
        put("COMBINATIONS", 2, (a, exprs) -> whole(combinations(a, exprs), exprs));
        put("PERCENT", 1, (a, exprs) -> exprs.times(a.get(0), exprs.number(100)));
        put("ROOTN", 2, XmileForms::root);
        put("SINWAVE", 2, (a, exprs) -> wave(Builtin.SIN, a, exprs));
        put("COSWAVE", 2, (a, exprs) -> wave(Builtin.COS, a, exprs));
    }

    private void put(String name, int arguments, BiFunction<List<Expr>, Exprs, Expr> written) {
        byName.put(name, new Entry(arguments, (a, span) -> written.apply(a, new Exprs(span))));
    }

    @Override
    public Optional<Expr> call(String name, List<Expr> arguments, Span span) throws SyntaxException {
        String spelled = name.toUpperCase(Locale.ROOT);
        Entry entry = byName.get(spelled);
        if (spelled.equals("MEAN") && arguments.size() > 1) {
            return Optional.of(mean(arguments, new Exprs(span)));
        }
        if ((spelled.equals("MAX") || spelled.equals("MIN")) && arguments.size() > 2) {
            return Optional.of(new Expr.Call(Builtin.valueOf(spelled), arguments, span));
        }
        Optional<Expr> probability = NormalForms.of(spelled, arguments, span);
        if (probability.isPresent()) {
            return probability;
        }
        Optional<Expr> specialized = SpecializedForms.of(spelled, arguments, span);
        if (specialized.isPresent()) {
            return specialized;
        }
        if (entry == null) {
            return Optional.empty();
        }
        if (arguments.size() != entry.arguments()) {
            throw new SyntaxException(
                    span, "model.function-arguments", spelled, Integer.toString(entry.arguments()), arguments.size());
        }
        return Optional.of(entry.form().of(arguments, span));
    }

    /** LOOKUP(table, x): the table of a variable, at x. */
    private static Expr lookup(List<Expr> arguments, Span span) throws SyntaxException {
        if (arguments.get(0) instanceof Expr.Reference table) {
            return new Expr.Lookup(table.name(), table.subscripts(), arguments.get(1), span);
        }
        throw new SyntaxException(arguments.get(0).span(), "xmile.table-expected", "LOOKUP");
    }

    /** With more than one argument MEAN is the mean of its arguments. */
    private static Expr mean(List<Expr> arguments, Exprs exprs) {
        return exprs.over(arguments.stream().reduce(exprs::add).orElseThrow(), exprs.number(arguments.size()));
    }

    /** ROOTN(x, n): the n-th root of x; an odd root of a negative number is negative. */
    private static Expr root(List<Expr> arguments, Exprs exprs) {
        Expr x = arguments.get(0);
        Expr n = arguments.get(1);
        Expr exponent = exprs.over(exprs.number(1), n);
        Expr odd = exprs.binary(
                BinaryOperator.EQUAL, exprs.binary(BinaryOperator.MODULO, n, exprs.number(2)), exprs.number(1));
        Expr below = exprs.binary(BinaryOperator.LESS, x, exprs.number(0));
        Expr mirrored = exprs.binary(BinaryOperator.POWER, exprs.negate(x), exponent);
        return exprs.when(
                exprs.binary(BinaryOperator.AND, below, odd),
                exprs.negate(mirrored),
                exprs.binary(BinaryOperator.POWER, x, exponent));
    }

    /** n! by the gamma function. */
    private static Expr factorial(Expr n, Exprs exprs) {
        return exprs.call(Builtin.EXP, logFactorial(n, exprs));
    }

    private static Expr permutations(List<Expr> arguments, Exprs exprs) {
        return exprs.call(Builtin.EXP, logPermutations(arguments, exprs));
    }

    private static Expr combinations(List<Expr> arguments, Exprs exprs) {
        Expr logarithm = exprs.subtract(logPermutations(arguments, exprs), logFactorial(arguments.get(1), exprs));
        return exprs.call(Builtin.EXP, logarithm);
    }

    /** ln(n! / (n - r)!). */
    private static Expr logPermutations(List<Expr> arguments, Exprs exprs) {
        Expr rest = exprs.subtract(arguments.get(0), arguments.get(1));
        return exprs.subtract(logFactorial(arguments.get(0), exprs), logFactorial(rest, exprs));
    }

    private static Expr logFactorial(Expr n, Exprs exprs) {
        return exprs.call(Builtin.GAMMA_LN, exprs.add(n, exprs.number(1)));
    }

    /** The nearest whole number, as long as doubles hold it. */
    private static Expr whole(Expr value, Exprs exprs) {
        return exprs.call(Builtin.ROUND, value);
    }

    /** (amplitude, period): amplitude * sin or cos(2 pi TIME / period). */
    private static Expr wave(Builtin function, List<Expr> arguments, Exprs exprs) {
        Expr turn = exprs.times(exprs.number(2), exprs.call(Builtin.PI));
        Expr angle = exprs.over(exprs.times(turn, exprs.call(Builtin.TIME)), arguments.get(1));
        return exprs.times(arguments.get(0), exprs.call(function, angle));
    }
}
