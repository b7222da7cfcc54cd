package qianyi.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Span;

/** The functions of a dialect, by name. */
public final class FunctionTable {
    /**
     * A function as a dialect writes it.
     *
     * @param name as the dialect's manual spells it
     * @param order for each argument of the dialect its place among the arguments of {@link Builtin}, counted from 0
     * @param otherwise what stands in a place of the builtin that the call leaves empty; a place without a number stays
     *     empty, which only the last ones may
     */
    public record Function(
            String name,
            Builtin builtin,
            int fewest,
            int most,
            List<Integer> order,
            SortedMap<Integer, Double> otherwise) {
        public Function {
            order = List.copyOf(order);
            otherwise = Collections.unmodifiableSortedMap(new TreeMap<>(otherwise));
        }

        /** A function whose arguments have the same order everywhere. */
        public Function(String name, Builtin builtin, int fewest, int most) {
            this(name, builtin, fewest, most, IntStream.range(0, most).boxed().toList());
        }

        /** A function whose builtin has no places that a call leaves empty, except the last ones. */
        public Function(String name, Builtin builtin, int fewest, int most, List<Integer> order) {
            this(name, builtin, fewest, most, order, new TreeMap<>());
        }

        /** The arguments of a call in the order of the builtin, and the numbers that stand for those left out. */
        List<Expr> inOrder(List<Expr> arguments, Span call) {
            SortedMap<Integer, Expr> places = new TreeMap<>();
            otherwise.forEach((place, number) -> places.put(place, new Expr.Literal(number, call)));
            for (int i = 0; i < arguments.size(); i++) {
                places.put(order.get(i), arguments.get(i));
            }
            return List.copyOf(places.values());
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

    /**
     * A call as the dialect writes it.
     *
     * @param arguments in the dialect's order
     */
    public record Written(String name, List<Expr> arguments) {
        public Written {
            arguments = List.copyOf(arguments);
        }
    }

    /** How a builtin with these arguments is written, by the first function that says just that; none if none does. */
    public Optional<Written> written(Builtin builtin, List<Expr> arguments) {
        for (Function function : byName.values()) {
            for (int count = function.fewest(); function.builtin() == builtin && count <= function.most(); count++) {
                List<Integer> given = function.order().subList(0, count);
                SortedMap<Integer, Double> left = new TreeMap<>(function.otherwise());
                left.keySet().removeAll(given);
                boolean all = given.size() + left.size() == arguments.size()
                        && IntStream.range(0, arguments.size())
                                .allMatch(place -> given.contains(place)
                                        || left.containsKey(place) && isNumber(arguments.get(place), left.get(place)));
                if (all) {
                    return Optional.of(new Written(
                            function.name(), given.stream().map(arguments::get).toList()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(Expr expression, double number) {
        return expression instanceof Expr.Literal literal && literal.value() == number;
    }

    /** Every function, in the order of the table. */
    public List<Function> functions() {
        return List.copyOf(byName.values());
    }
}
