package qianyi.format.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import qianyi.format.Calls;
import qianyi.format.SyntaxException;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Span;
import qianyi.model.UnaryOperator;

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
        byName.put("FACTORIAL", new Entry(1, (a, span) -> whole(factorial(a.get(0), span), span)));
        byName.put("PERMUTATIONS", new Entry(2, (a, span) -> whole(permutations(a, span), span)));
        byName.put(
                "COMBINATIONS",
                new Entry(
                        2,
                        (a, span) -> whole(
                                exponential(
                                        subtract(logPermutations(a, span), logFactorial(a.get(1), span), span), span),
                                span)));
        byName.put("FV", new Entry(4, (a, span) -> FinancialForms.futureValue(a, span)));
        byName.put("PV", new Entry(4, (a, span) -> FinancialForms.presentValue(a, span)));
        byName.put("PMT", new Entry(4, (a, span) -> FinancialForms.payment(a, span)));
        byName.put("PERCENT", new Entry(1, (a, span) -> multiply(a.get(0), number(100, span), span)));
        byName.put("ROOTN", new Entry(2, XmileForms::root));
        byName.put("SINWAVE", new Entry(2, (a, span) -> wave(Builtin.SIN, a, span)));
        byName.put("COSWAVE", new Entry(2, (a, span) -> wave(Builtin.COS, a, span)));
    }

    @Override
    public Optional<Expr> call(String name, List<Expr> arguments, Span span) throws SyntaxException {
        String spelled = name.toUpperCase(Locale.ROOT);
        Entry entry = byName.get(spelled);
        if (spelled.equals("MEAN") && arguments.size() > 1) {
            return Optional.of(mean(arguments, span));
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
    private static Expr mean(List<Expr> arguments, Span span) {
        Expr sum = arguments.stream()
                .reduce((left, right) -> new Expr.Binary(BinaryOperator.ADD, left, right, span))
                .orElseThrow();
        return new Expr.Binary(BinaryOperator.DIVIDE, sum, number(arguments.size(), span), span);
    }

    /** ROOTN(x, n): the n-th root of x; an odd root of a negative number is negative. */
    private static Expr root(List<Expr> arguments, Span span) {
        Expr x = arguments.get(0);
        Expr n = arguments.get(1);
        Expr exponent = new Expr.Binary(BinaryOperator.DIVIDE, number(1, span), n, span);
        Expr odd = new Expr.Binary(
                BinaryOperator.EQUAL,
                new Expr.Binary(BinaryOperator.MODULO, n, number(2, span), span),
                number(1, span),
                span);
        Expr below = new Expr.Binary(BinaryOperator.LESS, x, number(0, span), span);
        Expr mirrored =
                new Expr.Binary(BinaryOperator.POWER, new Expr.Unary(UnaryOperator.NEGATE, x, span), exponent, span);
        return new Expr.Conditional(
                new Expr.Binary(BinaryOperator.AND, below, odd, span),
                new Expr.Unary(UnaryOperator.NEGATE, mirrored, span),
                new Expr.Binary(BinaryOperator.POWER, x, exponent, span),
                span);
    }

    /** n! by the gamma function; the nearest whole number as long as doubles hold it. */
    private static Expr factorial(Expr n, Span span) {
        return exponential(logFactorial(n, span), span);
    }

    private static Expr permutations(List<Expr> arguments, Span span) {
        return exponential(logPermutations(arguments, span), span);
    }

    /** ln(n! / (n - r)!). */
    private static Expr logPermutations(List<Expr> arguments, Span span) {
        Expr rest = subtract(arguments.get(0), arguments.get(1), span);
        return subtract(logFactorial(arguments.get(0), span), logFactorial(rest, span), span);
    }

    private static Expr logFactorial(Expr n, Span span) {
        Expr next = new Expr.Binary(BinaryOperator.ADD, n, number(1, span), span);
        return new Expr.Call(Builtin.GAMMA_LN, List.of(next), span);
    }

    private static Expr exponential(Expr logarithm, Span span) {
        return new Expr.Call(Builtin.EXP, List.of(logarithm), span);
    }

    private static Expr whole(Expr value, Span span) {
        return new Expr.Call(Builtin.ROUND, List.of(value), span);
    }

    private static Expr subtract(Expr left, Expr right, Span span) {
        return new Expr.Binary(BinaryOperator.SUBTRACT, left, right, span);
    }

    /** (amplitude, period): amplitude * sin or cos(2 pi TIME / period). */
    private static Expr wave(Builtin function, List<Expr> arguments, Span span) {
        Expr turn = multiply(number(2, span), new Expr.Call(Builtin.PI, List.of(), span), span);
        Expr turned = multiply(turn, new Expr.Call(Builtin.TIME, List.of(), span), span);
        Expr angle = new Expr.Binary(BinaryOperator.DIVIDE, turned, arguments.get(1), span);
        return multiply(arguments.get(0), new Expr.Call(function, List.of(angle), span), span);
    }

    private static Expr multiply(Expr left, Expr right, Span span) {
        return new Expr.Binary(BinaryOperator.MULTIPLY, left, right, span);
    }

    private static Expr number(double value, Span span) {
        return new Expr.Literal(value, span);
    }
}
