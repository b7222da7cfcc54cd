package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** References to columns: which element a subscript means in a scope. */
final class ReferenceCompiler {
    private final Model model;
    private final Layout layout;

    ReferenceCompiler(Model model, Layout layout) {
        this.model = model;
        this.layout = layout;
    }

    /** The column that a reference means. */
    Column column(Expr.Reference reference, Scope scope, boolean insideArrayFunction) throws CompileException {
        Variable variable = variable(reference);
        List<Dimension> dimensions = variable.dimensions();
        List<Subscript> subscripts = reference.subscripts();
        if (!subscripts.isEmpty() && subscripts.size() != dimensions.size()) {
            throw new CompileException(
                    reference.span(), "model.subscript-count", variable.name(), dimensions.size(), subscripts.size());
        }
        int[] position = new int[dimensions.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int d = 0; d < position.length; d++) {
            Dimension dimension = dimensions.get(d);
            if (subscripts.isEmpty()) {
                position[d] = implied(reference, variable, dimension, scope, insideArrayFunction, seen);
            } else if (subscripts.get(d) instanceof Subscript.Named named) {
                position[d] = named(reference, named, dimension, scope, seen);
            } else {
                position[d] = star(subscripts.get(d), dimension, scope, seen);
            }
        }
        return layout.byName().get(variable.key()).get(Layout.index(dimensions, position));
    }

    /** The dimensions that an array function has to run over for a reference: one for each star, or all of a bare array. */
    List<Dimension> stars(Expr.Reference reference) throws CompileException {
        List<Dimension> dimensions = variable(reference).dimensions();
        if (reference.subscripts().isEmpty()) {
            return dimensions;
        }
        List<Dimension> stars = new ArrayList<>();
        for (int d = 0; d < Math.min(dimensions.size(), reference.subscripts().size()); d++) {
            if (reference.subscripts().get(d) instanceof Subscript.All) {
                stars.add(dimensions.get(d));
            }
        }
        return stars;
    }

    private Variable variable(Expr.Reference reference) throws CompileException {
        Variable variable = model.variables().get(Names.canonical(reference.name()));
        if (variable == null) {
            List<String> nearest = model.nearest(reference.name());
            throw nearest.isEmpty()
                    ? new CompileException(reference.span(), "model.name-unknown", reference.name())
                    : new CompileException(reference.span(), "model.name-unknown-nearest", reference.name(), nearest);
        }
        if (variable instanceof Variable.Lookup) {
            throw new CompileException(reference.span(), "model.table-without-input", variable.name());
        }
        return variable;
    }

    private int implied(
            Expr.Reference reference,
            Variable variable,
            Dimension dimension,
            Scope scope,
            boolean insideArrayFunction,
            Map<String, Integer> seen)
            throws CompileException {
        int occurrence = seen.merge(dimension.name(), 1, Integer::sum) - 1;
        OptionalInt position = insideArrayFunction
                ? scope.running(dimension.name(), occurrence)
                : scope.left(dimension.name(), occurrence);
        return position.orElseThrow(() ->
                new CompileException(reference.span(), "model.array-as-number", variable.name(), dimension.name()));
    }

    private static int star(Subscript star, Dimension dimension, Scope scope, Map<String, Integer> seen)
            throws CompileException {
        int occurrence = seen.merge("*" + dimension.name(), 1, Integer::sum) - 1;
        return scope.running(dimension.name(), occurrence)
                .orElseThrow(() -> new CompileException(star.span(), "model.star-outside"));
    }

    private int named(
            Expr.Reference reference,
            Subscript.Named named,
            Dimension dimension,
            Scope scope,
            Map<String, Integer> seen)
            throws CompileException {
        int element = element(named.name(), dimension);
        if (element >= 0) {
            return element;
        }
        Dimension other = model.dimensions().get(Names.canonical(named.name()));
        if (other == null) {
            throw new CompileException(
                    named.span(),
                    "model.element-unknown",
                    named.name(),
                    dimension.name(),
                    nearestElements(named.name(), dimension));
        }
        int occurrence = seen.merge(other.name(), 1, Integer::sum) - 1;
        if (scope.isRepeated(other.name()) && uses(reference, other) < 2) {
            throw new CompileException(named.span(), "model.subscript-ambiguous", other.name());
        }
        OptionalInt bound = scope.left(other.name(), occurrence);
        if (bound.isEmpty()) {
            throw new CompileException(named.span(), "model.dimension-not-on-left", other.name());
        }
        if (other.equals(dimension)) {
            return bound.getAsInt();
        }
        String elementName = other.elements().get(bound.getAsInt());
        int mapped = dimension.indexOf(elementName);
        if (mapped < 0) {
            throw new CompileException(
                    named.span(), "model.dimension-without-element", dimension.name(), elementName, other.name());
        }
        return mapped;
    }

    private static long uses(Expr.Reference reference, Dimension dimension) {
        return reference.subscripts().stream()
                .filter(s -> s instanceof Subscript.Named n
                        && Names.canonical(n.name()).equals(Names.canonical(dimension.name())))
                .count();
    }

    /** Position of "element", "dimension.element" or a whole number counted from 1; -1 if it is none of them. */
    static int element(String name, Dimension dimension) {
        int found = dimension.indexOf(name);
        if (found >= 0) {
            return found;
        }
        int dot = name.indexOf('.');
        if (dot > 0 && Names.canonical(name.substring(0, dot)).equals(Names.canonical(dimension.name()))) {
            return dimension.indexOf(name.substring(dot + 1));
        }
        if (name.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(name);
            return number >= 1 && number <= dimension.size() ? number - 1 : -1;
        }
        return -1;
    }

    private static List<String> nearestElements(String name, Dimension dimension) {
        List<String> nearest = Names.nearest(name, dimension.elements());
        return nearest.isEmpty() ? dimension.elements().subList(0, Math.min(12, dimension.size())) : nearest;
    }
}
