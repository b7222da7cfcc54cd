package qianyi.model;

import java.util.List;

/**
 * The points for some elements of a table or a series.
 *
 * @param elements as in an {@link Equation}; empty if the points hold for all elements
 */
public record ElementTable(List<Subscript> elements, GraphicalFunction function) {
    public ElementTable {
        elements = List.copyOf(elements);
    }
}
