package qianyi.format.xmile;

import java.util.List;
import java.util.Optional;
import qianyi.model.BinaryOperator;
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
        int size = arguments.size();
        if (name.equals("NORMALCDF") && (size == 2 || size == 4)) {
            return Optional.of(binary(
                    BinaryOperator.SUBTRACT,
                    below(arguments.get(1), arguments.subList(2, size), span),
                    below(arguments.get(0), arguments.subList(2, size), span),
                    span));
        }
        if (name.equals("INVNORM") && (size == 1 || size == 3)) {
            Expr standard = new Expr.Call(Builtin.NORMAL_QUANTILE, List.of(arguments.get(0)), span);
            return Optional.of(
                    size == 1
                            ? standard
                            : binary(
                                    BinaryOperator.ADD,
                                    arguments.get(1),
                                    binary(BinaryOperator.MULTIPLY, arguments.get(2), standard, span),
                                    span));
        }
        return Optional.empty();
    }

    private static Expr below(Expr x, List<Expr> shape, Span span) {
        Expr standard = shape.isEmpty()
                ? x
                : binary(
                        BinaryOperator.DIVIDE,
                        binary(BinaryOperator.SUBTRACT, x, shape.get(0), span),
                        shape.get(1),
                        span);
        return new Expr.Call(Builtin.NORMAL_BELOW, List.of(standard), span);
    }

    private static Expr binary(BinaryOperator operator, Expr left, Expr right, Span span) {
        return new Expr.Binary(operator, left, right, span);
    }
}
