package qianyi.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.model.Builtin;
import qianyi.model.Names;

/** The functions of a dialect, by name. */
public final class FunctionTable {
    /**
     * A function as a dialect writes it.
     *
     * @param name as the dialect's manual spells it
     * @param order for each argument of the dialect its place among the arguments of {@link Builtin}, counted from 0
     */
    public record Function(String name, Builtin builtin, int fewest, int most, List<Integer> order) {
        public Function {
            order = List.copyOf(order);
        }

        /** A function whose arguments have the same order everywhere. */
        public Function(String name, Builtin builtin, int fewest, int most) {
            this(name, builtin, fewest, most, IntStream.range(0, most).boxed().toList());
        }
    }

    private final Map<String, Function> byName;

    private FunctionTable(Map<String, Function> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** A table of functions whose names differ. */
    public static FunctionTable of(List<Function> functions) {
        Map<String, Function> byName = new LinkedHashMap<>();
        for (Function function : functions) {
            if (byName.put(Names.canonical(function.name()), function) != null) {
                throw new IllegalArgumentException(function.name() + " twice");
            }
        }
        return new FunctionTable(byName);
    }

    /** The function of that name, in any spelling. */
    public Optional<Function> find(String name) {
        return Optional.ofNullable(byName.get(Names.canonical(name)));
    }

    /** Every function, in the order of the table. */
    public List<Function> functions() {
        return List.copyOf(byName.values());
    }
}
