package qianyi.format;

import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;

/** Expressions put together, all at one place of the file. */
public final class Exprs {
    private final Span span;

    public Exprs(Span span) {
        this.span = span;
    }

    public static Exprs at(Expr expression) {
        return new Exprs(expression.span());
    }

    public Expr number(double value) {
        return value < 0
                ? new Expr.Unary(UnaryOperator.NEGATE, new Expr.Literal(-value, span), span)
                : new Expr.Literal(value, span);
    }

    public Expr name(String name) {
        return new Expr.Reference(name, List.of(), span);
    }

    public Expr name(String name, List<Subscript> subscripts) {
        return new Expr.Reference(name, subscripts, span);
    }

    public Expr negate(Expr operand) {
        return new Expr.Unary(UnaryOperator.NEGATE, operand, span);
    }

    public Expr not(Expr operand) {
        return new Expr.Unary(UnaryOperator.NOT, operand, span);
    }

    public Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, span);
    }

    public Expr add(Expr left, Expr right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    public Expr subtract(Expr left, Expr right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    public Expr times(Expr left, Expr right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    public Expr over(Expr left, Expr right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    public Expr less(Expr left, Expr right) {
        return binary(BinaryOperator.LESS, left, right);
    }

    public Expr atLeast(Expr left, Expr right) {
        return binary(BinaryOperator.GREATER_OR_EQUAL, left, right);
    }

    public Expr and(Expr left, Expr right) {
        return binary(BinaryOperator.AND, left, right);
    }

    public Expr when(Expr condition, Expr then, Expr otherwise) {
        return new Expr.Conditional(condition, then, otherwise, span);
    }

    public Expr call(Builtin function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), span);
    }

    /** Whether an expression draws random numbers, so that two copies of it are not the same. */
    public static boolean isRandom(Expr expression) {
        return Children.of(expression, Expr.Call.class).stream()
                .anyMatch(call -> call.function().name().startsWith("RANDOM_"));
    }

    /** The number that an expression is, with a sign perhaps; NaN for anything else. */
    public static double value(Expr expression) {
        if (expression instanceof Expr.Unary sign && sign.operator() != UnaryOperator.NOT) {
            double value = value(sign.operand());
            return sign.operator() == UnaryOperator.NEGATE ? -value : value;
        }
        return expression instanceof Expr.Literal literal ? literal.value() : Double.NaN;
    }
}
