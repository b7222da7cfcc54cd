package qianyi.format;

import java.util.Map;
import java.util.function.Function;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;

/**
 * An expression with some of its names replaced, each by an expression of its own; what is not named stays as it is.
 *
 * <p>A name that is called as a table, or that stands for one, must be replaced by a reference.
 */
public final class Renaming extends Rewriting {
    private final Function<Expr.Reference, Expr> replacement;

    /** @param replacement for a reference what stands in its place: itself, if it stays */
    public Renaming(Function<Expr.Reference, Expr> replacement) {
        this.replacement = replacement;
    }

    /** Replaces bare names by canonical name, whatever subscripts they have. */
    public static Renaming of(Map<String, Expr> byName) {
        return new Renaming(reference -> byName.getOrDefault(Names.canonical(reference.name()), reference));
    }

    /** The equation for the same elements, its right side replaced. */
    public Equation in(Equation equation) {
        return new Equation(equation.elements(), equation.except(), in(equation.expression()));
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return replacement.apply(
                new Expr.Reference(reference.name(), inSubscripts(reference.subscripts()), reference.span()));
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        Expr argument = in(lookup.argument());
        Expr table = reference(new Expr.Reference(lookup.table(), lookup.subscripts(), lookup.span()));
        return table instanceof Expr.Reference reference
                ? new Expr.Lookup(reference.name(), reference.subscripts(), argument, lookup.span())
                : new Expr.Lookup(lookup.table(), lookup.subscripts(), argument, lookup.span());
    }
}
