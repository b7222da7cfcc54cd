package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import qianyi.format.SyntaxProblems;
import qianyi.model.Children;
import qianyi.model.Dimension;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * Names and subscripts of what could be read of a file with mistakes. A file without mistakes is checked where it is
 * compiled; this is for the others, so that all that is wrong is said at once.
 */
final class NameCheck {
    private final SyntaxProblems problems;
    private final Map<String, Dimension> dimensions;
    private final Set<String> unread;
    private final Map<String, Variable> read = new TreeMap<>();

    /** @param unread canonical names of modules whose files were reported, so that what they hold is not missed as well */
    NameCheck(SyntaxProblems problems, Map<String, Dimension> dimensions, Set<String> unread) {
        this.problems = problems;
        this.dimensions = dimensions;
        this.unread = unread;
    }

    /**
     * Reports every name that nothing has.
     *
     * @param declared canonical names of all variables of the file, those that could not be read among them
     */
    void check(Collection<Variable> variables, Set<String> declared) {
        variables.forEach(variable -> read.put(variable.key(), variable));
        for (Variable variable : variables) {
            List<Equation> equations = new ArrayList<>(variable.equations());
            equations.forEach(equation -> elements(variable, equation.elements()));
            equations.forEach(equation -> Children.visit(equation.expression(), part -> part(part, declared)));
            if (variable instanceof Variable.Lookup lookup) {
                lookup.tables().stream().map(ElementTable::elements).forEach(own -> elements(variable, own));
            }
        }
    }

    private void part(Expr part, Set<String> declared) {
        if (part instanceof Expr.Reference reference) {
            name(reference.name(), reference, declared);
            Variable variable = read.get(Names.canonical(reference.name()));
            if (variable != null && !reference.subscripts().isEmpty()) {
                subscripts(reference, variable);
            }
        } else if (part instanceof Expr.Lookup lookup) {
            name(lookup.table(), lookup, declared);
        }
    }

    private void name(String name, Expr place, Set<String> declared) {
        String key = Names.canonical(name);
        if (key.indexOf('.') > 0 && unread.contains(key.substring(0, key.indexOf('.')))) {
            return;
        }
        if (!declared.contains(key) && !read.containsKey(key) && !key.startsWith("#")) {
            List<String> nearest = Names.nearest(
                    name, read.values().stream().map(Variable::name).toList());
            if (nearest.isEmpty()) {
                problems.error(place.span(), "model.name-unknown", name);
            } else {
                problems.error(place.span(), "model.name-unknown-nearest", name, nearest);
            }
        }
    }

    private void subscripts(Expr.Reference reference, Variable variable) {
        List<Dimension> shape = variable.dimensions();
        if (reference.subscripts().size() != shape.size()) {
            problems.error(
                    reference.span(),
                    "model.subscript-count",
                    variable.name(),
                    shape.size(),
                    reference.subscripts().size());
            return;
        }
        elements(variable, reference.subscripts());
    }

    private void elements(Variable variable, List<Subscript> subscripts) {
        for (int d = 0; d < Math.min(subscripts.size(), variable.dimensions().size()); d++) {
            Dimension dimension = variable.dimensions().get(d);
            if (subscripts.get(d) instanceof Subscript.Named named && !known(named.name(), dimension)) {
                problems.error(
                        named.span(),
                        "model.element-unknown",
                        named.name(),
                        dimension.name(),
                        Names.nearest(named.name(), dimension.elements()));
            }
        }
    }

    /** An element, a dimension, an element with its dimension before it, or a number; "@1" stands for a dimension. */
    private boolean known(String name, Dimension dimension) {
        String key = Names.canonical(name);
        int dot = key.indexOf('.');
        return dimension.indexOf(key) >= 0
                || dimensions.containsKey(key)
                || dot > 0 && dimension.indexOf(key.substring(dot + 1)) >= 0
                || key.matches("@?[0-9]+");
    }
}
