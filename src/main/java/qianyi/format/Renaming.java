package qianyi.format;

import java.util.Map;
import java.util.function.Function;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Subscript;

/**
 * An expression with some of its names replaced, each by an expression of its own; what is not named stays as it is.
 *
 * <p>A name that is called as a table, or that stands for one, must be replaced by a reference.
 */
public final class Renaming implements Expr.Visitor<Expr> {
    private final Function<Expr.Reference, Expr> replacement;

    /** @param replacement for a reference what stands in its place: itself, if it stays */
    public Renaming(Function<Expr.Reference, Expr> replacement) {
        this.replacement = replacement;
    }

    /** Replaces bare names by canonical name, whatever subscripts they have. */
    public static Renaming of(Map<String, Expr> byName) {
        return new Renaming(reference -> byName.getOrDefault(Names.canonical(reference.name()), reference));
    }

    public Expr in(Expr expression) {
        return expression.accept(this);
    }

    /** The equation for the same elements, its right side replaced. */
    public Equation in(Equation equation) {
        return new Equation(equation.elements(), equation.except(), in(equation.expression()));
    }

    @Override
    public Expr literal(Expr.Literal literal) {
        return literal;
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return replacement.apply(new Expr.Reference(
                reference.name(), Subscript.withExpressions(reference.subscripts(), this::in), reference.span()));
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
        return new Expr.Call(
                call.function(), call.arguments().stream().map(this::in).toList(), call.span());
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        Expr argument = in(lookup.argument());
        Expr table = reference(new Expr.Reference(lookup.table(), lookup.subscripts(), lookup.span()));
        return table instanceof Expr.Reference reference
                ? new Expr.Lookup(reference.name(), reference.subscripts(), argument, lookup.span())
                : new Expr.Lookup(lookup.table(), lookup.subscripts(), argument, lookup.span());
    }

    @Override
    public Expr inline(Expr.Inline inline) {
        return new Expr.Inline(inline.function(), in(inline.argument()), inline.span());
    }
}
