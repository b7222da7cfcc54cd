package qianyi.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qianyi.model.Dimension;
import qianyi.model.Model;
import qianyi.model.Variable;

/**
 * Where everything of a model lies: a slot for each element, the last dimension running fastest.
 *
 * @param columns each at the index that is its slot
 * @param byName columns by canonical name; none for lookups
 */
record SlotLayout(List<Column> columns, Map<String, List<Column>> byName) {
    static SlotLayout of(Model model) {
        List<Column> columns = new ArrayList<>();
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        model.variables().forEach((key, variable) -> {
            if (!(variable instanceof Variable.Lookup)) {
                List<Column> own = new ArrayList<>();
                for (int[] position : positions(variable.dimensions())) {
                    own.add(new Column(
                            variable, elements(variable.dimensions(), position), columns.size() + own.size()));
                }
                byName.put(key, List.copyOf(own));
                columns.addAll(own);
            }
        });
        return new SlotLayout(List.copyOf(columns), Collections.unmodifiableMap(byName));
    }

    /** All positions of an array in order; one empty position for a scalar. */
    static List<int[]> positions(List<Dimension> dimensions) {
        List<int[]> positions = new ArrayList<>();
        int total = dimensions.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
        for (int index = 0; index < total; index++) {
            int[] position = new int[dimensions.size()];
            int rest = index;
            for (int d = dimensions.size() - 1; d >= 0; d--) {
                position[d] = rest % dimensions.get(d).size();
                rest /= dimensions.get(d).size();
            }
            positions.add(position);
        }
        return positions;
    }

    /** Which of a variable's columns lies at a position. */
    static int index(List<Dimension> dimensions, int[] position) {
        int index = 0;
        for (int d = 0; d < position.length; d++) {
            index = index * dimensions.get(d).size() + position[d];
        }
        return index;
    }

    private static List<String> elements(List<Dimension> dimensions, int[] position) {
        List<String> elements = new ArrayList<>();
        for (int d = 0; d < position.length; d++) {
            elements.add(dimensions.get(d).elements().get(position[d]));
        }
        return elements;
    }
}
