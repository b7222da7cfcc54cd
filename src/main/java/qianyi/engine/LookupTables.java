package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.ElementTable;
import qianyi.model.GraphicalFunction;
import qianyi.model.Variable;

/** The tables of a program while it is compiled, each at the index that the code refers to. */
final class LookupTables {
    private static final int NONE = -1;

    private final List<GraphicalFunction> functions = new ArrayList<>();
    private final Map<GraphicalFunction, Integer> inline = new HashMap<>();
    private final Map<String, int[]> byName = new LinkedHashMap<>();

    /** Tables of a variable that is or has some; an element may be without one. */
    void add(Variable variable, LeftSide leftSide) throws CompileException {
        int[] indices = new int[variable.size()];
        Arrays.fill(indices, NONE);
        variable.table().ifPresent(function -> Arrays.fill(indices, add(function)));
        if (variable.table().isEmpty()) {
            for (ElementTable part : parts(variable)) {
                int index = add(part.function());
                for (int element : leftSide.covers(part.elements(), variable.dimensions())) {
                    indices[element] = index;
                }
            }
        }
        byName.put(variable.key(), indices);
    }

    private static List<ElementTable> parts(Variable variable) {
        if (variable instanceof Variable.Lookup lookup) {
            return lookup.tables();
        }
        return variable instanceof Variable.Data data ? data.series() : List.of();
    }

    private int add(GraphicalFunction function) {
        functions.add(function);
        return functions.size() - 1;
    }

    /** A table that stands in an equation. */
    int inline(GraphicalFunction function) {
        return inline.computeIfAbsent(function, this::add);
    }

    /** The table of an element of a variable. */
    Optional<Integer> find(Variable variable, int element) {
        int[] indices = byName.get(variable.key());
        return indices == null || indices[element] == NONE ? Optional.empty() : Optional.of(indices[element]);
    }

    List<GraphicalFunction> functions() {
        return functions;
    }

    /** The tables of each variable that is or has some. */
    Map<String, List<Integer>> byName() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        byName.forEach((name, indices) -> all.put(
                name,
                Arrays.stream(indices)
                        .filter(index -> index != NONE)
                        .distinct()
                        .boxed()
                        .toList()));
        return all;
    }
}
