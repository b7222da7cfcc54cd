package qianyi.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Dimension;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * Which elements of other variables an element of a variable reads: {@code x[AGR]} with the equation
 * {@code y[sector] + z[AGR,FOOD] + SUM(w[*])} reads y[AGR], z[AGR,FOOD] and every w.
 */
public final class ReadElements {
    private final Program program;
    private final Variable user;
    private final List<String> own;
    private final Map<Use.Role, Set<Column>> read = new HashMap<>();

    private ReadElements(Program program, Variable user, List<String> own) {
        this.program = program;
        this.user = user;
        this.own = own;
    }

    /**
     * Columns by the way in which they are used; tables have none.
     *
     * @param own one element a dimension of the user; empty for all of its elements
     */
    public static Map<Use.Role, Set<Column>> of(Program program, Variable user, List<String> own) {
        ReadElements elements = new ReadElements(program, user, own);
        Use.Role role = user instanceof Variable.Stock ? Use.Role.START : Use.Role.EQUATION;
        user.equations().stream()
                .filter(equation -> holds(equation, user, own))
                .forEach(equation -> elements.visit(equation.expression(), role, false));
        if (user instanceof Variable.Stock stock) {
            stock.rates().stream()
                    .filter(equation -> holds(equation, user, own))
                    .forEach(equation -> elements.visit(equation.expression(), Use.Role.EQUATION, false));
            stock.order().stream()
                    .flatMap(order -> order.equations().stream())
                    .filter(equation -> holds(equation, user, own))
                    .forEach(equation -> elements.visit(equation.expression(), Use.Role.EQUATION, false));
            stock.inflows().forEach(flow -> elements.flow(flow, Use.Role.INFLOW));
            stock.outflows().forEach(flow -> elements.flow(flow, Use.Role.OUTFLOW));
        }
        return elements.read;
    }

    /** Every column that a reference may mean, whatever the element of the user. */
    static List<Column> of(Program program, Variable user, Expr.Reference reference) {
        return new ReadElements(program, user, List.of()).columns(reference, false);
    }

    /** Whether an equation is the one of an element. */
    static boolean holds(Equation equation, Variable variable, List<String> own) {
        for (int d = 0; d < Math.min(own.size(), equation.elements().size()); d++) {
            int index = d;
            Dimension dimension = variable.dimensions().get(d);
            if (equation.elements().get(d) instanceof Subscript.Named named
                    && element(named.name(), dimension)
                            .filter(e -> !Names.canonical(e).equals(Names.canonical(own.get(index))))
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void flow(String name, Use.Role role) {
        program.columns(name).stream()
                .filter(column -> own.isEmpty() || same(column.elements(), own))
                .forEach(column -> keep(role, column));
    }

    private void visit(Expr expression, Use.Role role, boolean inArrayFunction) {
        boolean array = inArrayFunction;
        Use.Role inside = role;
        if (expression instanceof Expr.Call call) {
            array = inArrayFunction
                    || call.function().reducesArray(call.arguments().size());
            inside = call.function() == Builtin.INIT ? Use.Role.START : role;
        } else if (expression instanceof Expr.Reference reference) {
            columns(reference, inArrayFunction).forEach(column -> keep(role, column));
        }
        for (Expr part : Children.of(expression)) {
            visit(part, inside, array);
        }
    }

    private void keep(Use.Role role, Column column) {
        read.computeIfAbsent(role, key -> new LinkedHashSet<>()).add(column);
    }

    private List<Column> columns(Expr.Reference reference, boolean inArrayFunction) {
        List<Dimension> dimensions = program.model()
                .variable(reference.name())
                .map(Variable::dimensions)
                .orElse(List.of());
        List<Optional<String>> wanted = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            wanted.add(
                    reference.subscripts().isEmpty()
                            ? inArrayFunction
                                    ? Optional.empty()
                                    : mine(dimensions.get(d).name(), seen)
                            : wanted(reference.subscripts().get(d), dimensions.get(d), seen));
        }
        return program.columns(reference.name()).stream()
                .filter(column -> matches(column.elements(), wanted))
                .toList();
    }

    private Optional<String> wanted(Subscript subscript, Dimension dimension, Map<String, Integer> seen) {
        return subscript instanceof Subscript.Named named
                ? element(named.name(), dimension).or(() -> mine(named.name(), seen))
                : Optional.empty();
    }

    /** The user's own element of a dimension; the second mention of a dimension that it has twice means the second. */
    private Optional<String> mine(String dimension, Map<String, Integer> seen) {
        int skip = seen.merge(Names.canonical(dimension), 1, Integer::sum) - 1;
        List<Dimension> all = user.dimensions();
        for (int d = 0; d < own.size(); d++) {
            if (Names.canonical(all.get(d).name()).equals(Names.canonical(dimension)) && skip-- == 0) {
                return Optional.of(own.get(d));
            }
        }
        return Optional.empty();
    }

    /** The element that a subscript names, as the dimension spells it: by name, with the dimension before it, by number. */
    private static Optional<String> element(String name, Dimension dimension) {
        int index = dimension.indexOf(name.substring(name.indexOf('.') + 1));
        if (index < 0 && name.matches("[0-9]{1,7}") && Integer.parseInt(name) <= dimension.size()) {
            index = Integer.parseInt(name) - 1;
        }
        return index < 0 ? Optional.empty() : Optional.of(dimension.elements().get(index));
    }

    private static boolean matches(List<String> elements, List<Optional<String>> wanted) {
        for (int d = 0; d < wanted.size(); d++) {
            String element = Names.canonical(elements.get(d));
            if (wanted.get(d).filter(w -> !Names.canonical(w).equals(element)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(List<String> one, List<String> other) {
        return Names.canonical(one).equals(Names.canonical(other));
    }
}
