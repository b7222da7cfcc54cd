package qianyi.engine;

import java.util.List;
import java.util.Optional;
import qianyi.model.Unit;
import qianyi.model.Variable;

/**
 * One number of a program: a scalar variable, or one element of an array.
 *
 * @param elements the element's names, one a dimension; empty for a scalar
 * @param slot where a run keeps the value
 */
public record Column(Variable variable, List<String> elements, int slot) {
    public Column {
        elements = List.copyOf(elements);
    }

    public String name() {
        return variable.name();
    }

    public Optional<Unit> unit() {
        return variable.unit();
    }

    /** {@code name} or {@code name[Element1,Element2]}. */
    public String label() {
        return ColumnName.of(name(), elements);
    }
}
