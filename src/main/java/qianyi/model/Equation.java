package qianyi.model;

import java.util.List;

/**
 * The right side for some elements of a variable.
 *
 * @param elements one a dimension, each an element or a dimension; empty if the expression holds for all elements
 */
public record Equation(List<Subscript> elements, Expr expression) {
    public Equation {
        elements = List.copyOf(elements);
    }
}
