package qianyi.format.vensim;

import java.util.OptionalDouble;
import qianyi.model.Expr;
import qianyi.model.UnaryOperator;

/** Expressions that are plain numbers. */
final class VensimNumbers {
    private VensimNumbers() {}

    /** The number with its sign; none if the expression is anything else. */
    static OptionalDouble value(Expr expression) {
        if (expression instanceof Expr.Literal literal) {
            return OptionalDouble.of(literal.value());
        }
        if (expression instanceof Expr.Unary unary && unary.operator() != UnaryOperator.NOT) {
            OptionalDouble operand = value(unary.operand());
            boolean negated = operand.isPresent() && unary.operator() == UnaryOperator.NEGATE;
            return negated ? OptionalDouble.of(-operand.getAsDouble()) : operand;
        }
        return OptionalDouble.empty();
    }

    static boolean isNumber(Expr expression) {
        return value(expression).isPresent();
    }
}
