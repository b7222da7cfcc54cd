package qianyi.model;

import java.util.List;

/**
 * The right side for some elements of a variable.
 *
 * @param elements one a dimension, each an element or a dimension; empty if the expression holds for all elements
 * @param except elements for which it does not hold, each with one subscript a dimension
 */
public record Equation(List<Subscript> elements, List<List<Subscript>> except, Expr expression) {
    public Equation {
        elements = List.copyOf(elements);
        except = except.stream().map(List::copyOf).toList();
    }

    /** An equation without exceptions. */
    public Equation(List<Subscript> elements, Expr expression) {
        this(elements, List.of(), expression);
    }
}
