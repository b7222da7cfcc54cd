package qianyi.format.xmile;

import java.util.List;
import java.util.Optional;
import qianyi.format.Exprs;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Span;

/**
 * The normal distribution in Stella (isee systems, online help, "Statistical builtins"): {@code NORMALCDF(left, right,
 * mean, deviation)} is the share between two numbers, {@code INVNORM(share, mean, deviation)} the number below which a
 * share lies; without the last two it is the standard normal distribution.
 */
final class NormalForms {
    private NormalForms() {}

    static Optional<Expr> of(String name, List<Expr> arguments, Span span) {
        Exprs exprs = new Exprs(span);
        int size = arguments.size();
        if (name.equals("NORMALCDF") && (size == 2 || size == 4)) {
            List<Expr> shape = arguments.subList(2, size);
            return Optional.of(
                    exprs.subtract(below(arguments.get(1), shape, exprs), below(arguments.get(0), shape, exprs)));
        }
        if (name.equals("INVNORM") && (size == 1 || size == 3)) {
            Expr standard = exprs.call(Builtin.NORMAL_QUANTILE, arguments.get(0));
            return Optional.of(
                    size == 1 ? standard : exprs.add(arguments.get(1), exprs.times(arguments.get(2), standard)));
        }
        return Optional.empty();
    }

    private static Expr below(Expr x, List<Expr> shape, Exprs exprs) {
        Expr standard = shape.isEmpty() ? x : exprs.over(exprs.subtract(x, shape.get(0)), shape.get(1));
        return exprs.call(Builtin.NORMAL_BELOW, standard);
    }
}
