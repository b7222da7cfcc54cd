package qianyi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What stands between the brackets of a reference or on the left of an equation. */
public sealed interface Subscript {
    Span span();

    /** An element, a dimension, or {@code dimension.element}; which of them is known once the model is whole. */
    record Named(String name, Span span) implements Subscript {}

    /** {@code *}: every element, for the array function around it. */
    record All(Span span) implements Subscript {}

    /** An expression whose whole part counts the elements from 1 (XMILE 1.0, section 3.7.1). */
    record Computed(Expr index, Span span) implements Subscript {}

    /** {@code from:to}: the elements between two such counts, for the array function around it. */
    record Between(Expr from, Expr to, Span span) implements Subscript {}

    /** The expressions that stand in subscripts, from left to right. */
    static List<Expr> expressions(List<Subscript> subscripts) {
        List<Expr> all = new ArrayList<>();
        for (Subscript subscript : subscripts) {
            if (subscript instanceof Computed computed) {
                all.add(computed.index());
            } else if (subscript instanceof Between between) {
                all.add(between.from());
                all.add(between.to());
            }
        }
        return all;
    }

    /** The same subscripts with other expressions in them. */
    static List<Subscript> withExpressions(List<Subscript> subscripts, UnaryOperator<Expr> change) {
        return subscripts.stream()
                .map(subscript -> {
                    if (subscript instanceof Computed computed) {
                        return new Computed(change.apply(computed.index()), computed.span());
                    }
                    return subscript instanceof Between between
                            ? new Between(change.apply(between.from()), change.apply(between.to()), between.span())
                            : subscript;
                })
                .toList();
    }

    /** {@code name!}: every element of that dimension, for the array function around it. */
    record Running(String name, Span span) implements Subscript {}
}
