package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.format.Exprs;
import qianyi.format.SyntaxException;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Span;

/**
 * Functions of Stella that are short for an expression (isee systems, online help, "Specialized builtins", "Data builtins",
 * "Statistical builtins", "Delay builtins"). Each has a number of arguments of its own, some of which may be left out.
 */
final class SpecializedForms {
    private static final double ROUNDING = 1e-6;
    private static final int HIGHEST_DERIVATIVE = 5;

    private SpecializedForms() {}

    /** The expression that stands for a call; none for any other function. */
    static Optional<Expr> of(String name, List<Expr> a, Span span) throws SyntaxException {
        Exprs exprs = new Exprs(span);
        return switch (name) {
            case "CGROWTH" -> Optional.of(growth(counted(name, a, 1, 1, span), exprs));
            case "COUNTER" -> Optional.of(counter(counted(name, a, 2, 2, span), exprs));
            case "DERIVN" -> Optional.of(derivative(counted(name, a, 2, 2, span), exprs));
            case "ENDVAL" ->
                Optional.of(
                        exprs.call(Builtin.INIT, counted(name, a, 1, 2, span).get(a.size() - 1)));
            case "GEOMETRIC" -> Optional.of(geometric(counted(name, a, 1, 4, span), exprs));
            case "MONTECARLO" -> Optional.of(event(counted(name, a, 1, 2, span), exprs));
            default -> Optional.empty();
        };
    }

    private static List<Expr> counted(String name, List<Expr> arguments, int fewest, int most, Span span)
            throws SyntaxException {
        if (arguments.size() < fewest || arguments.size() > most) {
            String expected = fewest == most ? Integer.toString(most) : fewest + "–" + most;
            throw new SyntaxException(span, "model.function-arguments", name, expected, arguments.size());
        }
        return arguments;
    }

    /** CGROWTH(percent): the rate that, compounded step by step, is the percentage in a unit of time. */
    private static Expr growth(List<Expr> a, Exprs exprs) {
        Expr step = exprs.call(Builtin.DT);
        Expr factor = exprs.add(exprs.number(1), exprs.over(a.get(0), exprs.number(100)));
        Expr grown = exprs.binary(BinaryOperator.POWER, factor, step);
        return exprs.over(exprs.subtract(grown, exprs.number(1)), exprs.call(Builtin.DT));
    }

    /** COUNTER(first, end): the time since the start, from the first number up to the end, which is the first again. */
    private static Expr counter(List<Expr> a, Exprs exprs) {
        Expr elapsed = exprs.subtract(exprs.call(Builtin.TIME), exprs.call(Builtin.STARTTIME));
        Expr round = exprs.subtract(a.get(1), a.get(0));
        Expr reached = exprs.add(elapsed, exprs.times(exprs.number(ROUNDING), exprs.call(Builtin.DT)));
        Expr rounds = exprs.call(Builtin.INT, exprs.over(reached, round));
        return exprs.add(a.get(0), exprs.subtract(elapsed, exprs.times(rounds, round)));
    }

    /** DERIVN(input, order): differences backward over a step, 0 at the start. */
    private static Expr derivative(List<Expr> a, Exprs exprs) throws SyntaxException {
        double order = Exprs.value(a.get(1));
        if (!(order >= 0 && order <= HIGHEST_DERIVATIVE && order == Math.rint(order))) {
            throw new SyntaxException(a.get(1).span(), "xmile.derivative-order", HIGHEST_DERIVATIVE);
        }
        Expr derivative = a.get(0);
        for (int i = 0; i < order; i++) {
            Expr change = exprs.subtract(derivative, exprs.call(Builtin.PREVIOUS, derivative, derivative));
            derivative = exprs.over(change, exprs.call(Builtin.DT));
        }
        return derivative;
    }

    /** GEOMETRIC(probability, seed, smallest, largest): trials until the first success. */
    private static Expr geometric(List<Expr> a, Exprs exprs) {
        List<Expr> all = new ArrayList<>(a);
        List<Expr> otherwise = List.of(
                exprs.number(0), exprs.number(Double.NEGATIVE_INFINITY), exprs.number(Double.POSITIVE_INFINITY));
        all.addAll(otherwise.subList(a.size() - 1, otherwise.size()));
        return exprs.call(
                Builtin.RANDOM_NEGATIVE_BINOMIAL,
                all.get(2),
                all.get(3),
                all.get(0),
                exprs.number(1),
                exprs.number(0),
                exprs.number(1),
                all.get(1));
    }

    /** MONTECARLO(percent in a unit of time, seed): 1 in the steps in which it happens. */
    private static Expr event(List<Expr> a, Exprs exprs) {
        Expr seed = a.size() > 1 ? a.get(1) : exprs.number(0);
        Expr drawn = exprs.call(Builtin.RANDOM_UNIFORM, exprs.number(0), exprs.number(100), seed);
        Expr happens = exprs.less(drawn, exprs.times(a.get(0), exprs.call(Builtin.DT)));
        return exprs.when(happens, exprs.number(1), exprs.number(0));
    }
}
