package qianyi.format.xmile;

import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Expr;
import qianyi.model.Span;
import qianyi.model.UnaryOperator;

/**
 * Level payments at the end of each period (isee systems, online help, "Financial builtins"): present value, future value
 * and payments of one rate balance, {@code pv (1 + r)^n + pmt ((1 + r)^n - 1) / r + fv = 0}; at a rate of 0 the second
 * term is {@code pmt n}. That Stella has these signs is unverified.
 */
final class FinancialForms {
    private FinancialForms() {}

    /** FV(rate, periods, payment, present value). */
    static Expr futureValue(List<Expr> a, Span span) {
        Expr kept = multiply(a.get(3), growth(a, span), span);
        Expr paid = multiply(a.get(2), annuity(a, span), span);
        return negate(add(kept, paid, span), span);
    }

    /** PV(rate, periods, payment, future value). */
    static Expr presentValue(List<Expr> a, Span span) {
        Expr paid = multiply(a.get(2), annuity(a, span), span);
        return negate(divide(add(a.get(3), paid, span), growth(a, span), span), span);
    }

    /** PMT(rate, periods, present value, future value). */
    static Expr payment(List<Expr> a, Span span) {
        Expr kept = multiply(a.get(2), growth(a, span), span);
        return negate(divide(add(kept, a.get(3), span), annuity(a, span), span), span);
    }

    private static Expr growth(List<Expr> a, Span span) {
        return new Expr.Binary(BinaryOperator.POWER, add(number(1, span), a.get(0), span), a.get(1), span);
    }

    private static Expr annuity(List<Expr> a, Span span) {
        Expr gained = new Expr.Binary(BinaryOperator.SUBTRACT, growth(a, span), number(1, span), span);
        Expr none = new Expr.Binary(BinaryOperator.EQUAL, a.get(0), number(0, span), span);
        return new Expr.Conditional(none, a.get(1), divide(gained, a.get(0), span), span);
    }

    private static Expr add(Expr left, Expr right, Span span) {
        return new Expr.Binary(BinaryOperator.ADD, left, right, span);
    }

    private static Expr multiply(Expr left, Expr right, Span span) {
        return new Expr.Binary(BinaryOperator.MULTIPLY, left, right, span);
    }

    private static Expr divide(Expr left, Expr right, Span span) {
        return new Expr.Binary(BinaryOperator.DIVIDE, left, right, span);
    }

    private static Expr negate(Expr operand, Span span) {
        return new Expr.Unary(UnaryOperator.NEGATE, operand, span);
    }

    private static Expr number(double value, Span span) {
        return new Expr.Literal(value, span);
    }
}
