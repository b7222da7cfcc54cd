package qianyi.format.xmile;

import java.util.List;
import qianyi.format.Exprs;
import qianyi.model.BinaryOperator;
import qianyi.model.Expr;
import qianyi.model.Span;

/**
 * Level payments at the end of each period (isee systems, online help, "Financial builtins"): present value, future value
 * and payments of one rate balance, {@code pv (1 + r)^n + pmt ((1 + r)^n - 1) / r + fv = 0}; at a rate of 0 the second
 * term is {@code pmt n}. That Stella has these signs is unverified.
 */
final class FinancialForms {
    private FinancialForms() {}

    /** FV(rate, periods, payment, present value). */
    static Expr futureValue(List<Expr> a, Span span) {
        Exprs exprs = new Exprs(span);
        return exprs.negate(
                exprs.add(exprs.times(a.get(3), growth(a, exprs)), exprs.times(a.get(2), annuity(a, exprs))));
    }

    /** PV(rate, periods, payment, future value). */
    static Expr presentValue(List<Expr> a, Span span) {
        Exprs exprs = new Exprs(span);
        Expr paid = exprs.times(a.get(2), annuity(a, exprs));
        return exprs.negate(exprs.over(exprs.add(a.get(3), paid), growth(a, exprs)));
    }

    /** PMT(rate, periods, present value, future value). */
    static Expr payment(List<Expr> a, Span span) {
        Exprs exprs = new Exprs(span);
        Expr kept = exprs.times(a.get(2), growth(a, exprs));
        return exprs.negate(exprs.over(exprs.add(kept, a.get(3)), annuity(a, exprs)));
    }

    private static Expr growth(List<Expr> a, Exprs exprs) {
        return exprs.binary(BinaryOperator.POWER, exprs.add(exprs.number(1), a.get(0)), a.get(1));
    }

    private static Expr annuity(List<Expr> a, Exprs exprs) {
        Expr gained = exprs.subtract(growth(a, exprs), exprs.number(1));
        Expr none = exprs.binary(BinaryOperator.EQUAL, a.get(0), exprs.number(0));
        return exprs.when(none, a.get(1), exprs.over(gained, a.get(0)));
    }
}
