package qianyi.format.convert;

import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;

/** Expressions put together, all at one place of the file. */
final class Exprs {
    private final Span span;

    Exprs(Span span) {
        this.span = span;
    }

    static Exprs at(Expr expression) {
        return new Exprs(expression.span());
    }

    Expr number(double value) {
        return value < 0
                ? new Expr.Unary(UnaryOperator.NEGATE, new Expr.Literal(-value, span), span)
                : new Expr.Literal(value, span);
    }

    Expr name(String name) {
        return new Expr.Reference(name, List.of(), span);
    }

    Expr name(String name, List<Subscript> subscripts) {
        return new Expr.Reference(name, subscripts, span);
    }

    Expr negate(Expr operand) {
        return new Expr.Unary(UnaryOperator.NEGATE, operand, span);
    }

    Expr not(Expr operand) {
        return new Expr.Unary(UnaryOperator.NOT, operand, span);
    }

    Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, span);
    }

    Expr add(Expr left, Expr right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    Expr subtract(Expr left, Expr right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    Expr times(Expr left, Expr right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    Expr over(Expr left, Expr right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    Expr less(Expr left, Expr right) {
        return binary(BinaryOperator.LESS, left, right);
    }

    Expr atLeast(Expr left, Expr right) {
        return binary(BinaryOperator.GREATER_OR_EQUAL, left, right);
    }

    Expr and(Expr left, Expr right) {
        return binary(BinaryOperator.AND, left, right);
    }

    Expr when(Expr condition, Expr then, Expr otherwise) {
        return new Expr.Conditional(condition, then, otherwise, span);
    }

    Expr call(Builtin function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), span);
    }

    /** Whether an expression draws random numbers, so that two copies of it are not the same. */
    static boolean isRandom(Expr expression) {
        return Children.of(expression, Expr.Call.class).stream()
                .anyMatch(call -> call.function().name().startsWith("RANDOM_"));
    }

    /** The number that an expression is, with a sign perhaps; NaN for anything else. */
    static double value(Expr expression) {
        if (expression instanceof Expr.Unary sign && sign.operator() != UnaryOperator.NOT) {
            double value = value(sign.operand());
            return sign.operator() == UnaryOperator.NEGATE ? -value : value;
        }
        return expression instanceof Expr.Literal literal ? literal.value() : Double.NaN;
    }
}
