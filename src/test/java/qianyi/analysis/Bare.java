package qianyi.analysis;

import qianyi.model.Expr;
import qianyi.model.Span;
import qianyi.model.Subscript;

/** An expression without its place in a file, so that two of them can be equal. */
final class Bare implements Expr.Visitor<Expr> {
    private static final Span NOWHERE = Span.START;

    static Expr of(Expr expression) {
        return expression.accept(new Bare());
    }

    @Override
    public Expr literal(Expr.Literal literal) {
        return new Expr.Literal(literal.value(), NOWHERE);
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return new Expr.Reference(
                reference.name(),
                reference.subscripts().stream()
                        .<Subscript>map(s -> s instanceof Subscript.Named named
                                ? new Subscript.Named(named.name(), NOWHERE)
                                : new Subscript.All(NOWHERE))
                        .toList(),
                NOWHERE);
    }

    @Override
    public Expr unary(Expr.Unary unary) {
        return new Expr.Unary(unary.operator(), of(unary.operand()), NOWHERE);
    }

    @Override
    public Expr binary(Expr.Binary binary) {
        return new Expr.Binary(binary.operator(), of(binary.left()), of(binary.right()), NOWHERE);
    }

    @Override
    public Expr conditional(Expr.Conditional conditional) {
        return new Expr.Conditional(
                of(conditional.condition()), of(conditional.then()), of(conditional.otherwise()), NOWHERE);
    }

    @Override
    public Expr call(Expr.Call call) {
        return new Expr.Call(
                call.function(), call.arguments().stream().map(Bare::of).toList(), NOWHERE);
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        return new Expr.Lookup(lookup.table(), lookup.subscripts(), of(lookup.argument()), NOWHERE);
    }

    @Override
    public Expr inline(Expr.Inline inline) {
        return new Expr.Inline(inline.function(), of(inline.argument()), NOWHERE);
    }
}
