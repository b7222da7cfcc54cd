package qianyi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an expression is made of. */
public final class Children implements Expr.Visitor<List<Expr>> {
    private static final Children VISITOR = new Children();

    private Children() {}

    /** The parts directly below an expression, from left to right. */
    public static List<Expr> of(Expr expression) {
        return expression.accept(VISITOR);
    }

    /** Visits an expression and everything in it, from left to right. */
    public static void visit(Expr expression, Consumer<Expr> visitor) {
        visitor.accept(expression);
        of(expression).forEach(child -> visit(child, visitor));
    }

    /** Everything of one sort in an expression, from left to right. */
    public static <E extends Expr> List<E> of(Expr expression, Class<E> sort) {
        List<E> found = new ArrayList<>();
        visit(expression, part -> {
            if (sort.isInstance(part)) {
                found.add(sort.cast(part));
            }
        });
        return found;
    }

    @Override
    public List<Expr> literal(Expr.Literal literal) {
        return List.of();
    }

    @Override
    public List<Expr> reference(Expr.Reference reference) {
        return Subscript.expressions(reference.subscripts());
    }

    @Override
    public List<Expr> unary(Expr.Unary unary) {
        return List.of(unary.operand());
    }

    @Override
    public List<Expr> binary(Expr.Binary binary) {
        return List.of(binary.left(), binary.right());
    }

    @Override
    public List<Expr> conditional(Expr.Conditional conditional) {
        return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
    }

    @Override
    public List<Expr> call(Expr.Call call) {
        return call.arguments();
    }

    @Override
    public List<Expr> lookup(Expr.Lookup lookup) {
        List<Expr> parts = Subscript.expressions(lookup.subscripts());
        parts.add(lookup.argument());
        return parts;
    }

    @Override
    public List<Expr> inline(Expr.Inline inline) {
        return List.of(inline.argument());
    }
}
