package qianyi.format;

import java.util.List;
import qianyi.model.Expr;
import qianyi.model.Subscript;

/** An expression made anew from its parts, each rewritten; what a rewriting is about it overrides. */
public abstract class Rewriting implements Expr.Visitor<Expr> {
    public final Expr in(Expr expression) {
        return expression.accept(this);
    }

    public final List<Expr> in(List<Expr> expressions) {
        return expressions.stream().map(this::in).toList();
    }

    /** The expressions in subscripts, rewritten. */
    protected final List<Subscript> inSubscripts(List<Subscript> subscripts) {
        return Subscript.withExpressions(subscripts, this::in);
    }

    @Override
    public Expr literal(Expr.Literal literal) {
        return literal;
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return new Expr.Reference(reference.name(), inSubscripts(reference.subscripts()), reference.span());
    }

    @Override
    public Expr unary(Expr.Unary unary) {
        return new Expr.Unary(unary.operator(), in(unary.operand()), unary.span());
    }

    @Override
    public Expr binary(Expr.Binary binary) {
        return new Expr.Binary(binary.operator(), in(binary.left()), in(binary.right()), binary.span());
    }

    @Override
    public Expr conditional(Expr.Conditional conditional) {
        return new Expr.Conditional(
                in(conditional.condition()), in(conditional.then()), in(conditional.otherwise()), conditional.span());
    }

    @Override
    public Expr call(Expr.Call call) {
        return new Expr.Call(call.function(), in(call.arguments()), call.span());
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        return new Expr.Lookup(lookup.table(), inSubscripts(lookup.subscripts()), in(lookup.argument()), lookup.span());
    }

    @Override
    public Expr inline(Expr.Inline inline) {
        return new Expr.Inline(inline.function(), in(inline.argument()), inline.span());
    }
}
