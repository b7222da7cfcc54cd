package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** References to elements: which one a subscript means in a scope. */
final class ReferenceCompiler {
    private final Model model;
    private final Elements elements;

    ReferenceCompiler(Model model, Elements elements) {
        this.model = model;
        this.elements = elements;
    }

    /**
     * Which element of a variable some subscripts mean, counted in the order of the variable's elements.
     *
     * @param span of the whole reference
     */
    int index(Variable variable, List<Subscript> subscripts, Span span, Scope scope) throws CompileException {
        List<Dimension> dimensions = variable.dimensions();
        if (!subscripts.isEmpty() && subscripts.size() != dimensions.size()) {
            throw new CompileException(
                    span, "model.subscript-count", variable.name(), dimensions.size(), subscripts.size());
        }
        int[] position = new int[dimensions.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int d = 0; d < position.length; d++) {
            Dimension dimension = dimensions.get(d);
            if (subscripts.isEmpty()) {
                position[d] = implied(variable, dimension, span, scope, seen);
            } else if (computed(subscripts.get(d), dimension).isPresent()) {
                position[d] = 0;
            } else if (subscripts.get(d) instanceof Subscript.Named named) {
                position[d] = named(named, subscripts, dimension, scope, seen);
            } else if (subscripts.get(d) instanceof Subscript.Running running) {
                position[d] = running(running, dimension, scope);
            } else {
                position[d] = star(subscripts.get(d), dimension, scope, seen);
            }
        }
        return SlotLayout.index(dimensions, position);
    }

    /** The expression that chooses an element; none if the subscript names one, a dimension or all that runs. */
    Optional<Expr> computed(Subscript subscript, Dimension dimension) {
        if (subscript instanceof Subscript.Computed computed) {
            return Optional.of(computed.index());
        }
        boolean variable = subscript instanceof Subscript.Named named
                && elements.position(named.name(), dimension) < 0
                && elements.dimension(named.name()).isEmpty()
                && model.timeVariables().isEmpty()
                && model.variables().containsKey(Names.canonical(named.name()));
        return variable
                ? Optional.of(new Expr.Reference(((Subscript.Named) subscript).name(), List.of(), subscript.span()))
                : Optional.empty();
    }

    /** What an array function has to run over for a reference: each star, each {@code name!}, or all of a bare array. */
    List<Scope.Running> running(Variable variable, List<Subscript> subscripts) throws CompileException {
        List<Dimension> dimensions = variable.dimensions();
        List<Scope.Running> running = new ArrayList<>();
        if (subscripts.isEmpty()) {
            dimensions.forEach(dimension -> running.add(new Scope.Running(dimension, false, 0)));
        }
        for (int d = 0; d < Math.min(dimensions.size(), subscripts.size()); d++) {
            if (subscripts.get(d) instanceof Subscript.All || subscripts.get(d) instanceof Subscript.Between) {
                running.add(new Scope.Running(dimensions.get(d), false, 0));
            } else if (subscripts.get(d) instanceof Subscript.Running over) {
                running.add(new Scope.Running(over(over, dimensions.get(d)), true, 0));
            }
        }
        return running;
    }

    /** How the model's dialect writes the subscript over which an array function runs. */
    String runningExample() {
        return model.timeVariables().isPresent() ? "[range!]" : "[*]";
    }

    /** Whether a reference is to a variable, or at any rate to nothing else that the model has. */
    boolean isVariable(Expr.Reference reference) {
        return model.variables().containsKey(Names.canonical(reference.name()))
                || elements.dimension(reference.name()).isEmpty()
                        && elements.family(reference.name()).isEmpty();
    }

    /** The variable of a name. */
    Variable variable(String name, Span span) throws CompileException {
        Variable variable = model.variables().get(Names.canonical(name));
        if (variable == null) {
            List<String> nearest = model.nearest(name);
            throw nearest.isEmpty()
                    ? new CompileException(span, "model.name-unknown", name)
                    : new CompileException(span, "model.name-unknown-nearest", name, nearest);
        }
        return variable;
    }

    /**
     * The number that the name of a dimension or of an element stands for where no variable has that name: the place of
     * the element, or of the one that is being defined or run over, in the largest dimension that has it, counted from 1
     * (Vensim reference manual, "Subscript constants").
     */
    Optional<Code> number(Expr.Reference reference, Scope scope) throws CompileException {
        if (isVariable(reference)) {
            return Optional.empty();
        }
        Optional<Dimension> dimension = elements.dimension(reference.name());
        if (dimension.isPresent()) {
            OptionalInt running = scope.running(dimension.get().name());
            String element = running.isPresent()
                    ? scope.running().get(running.getAsInt()).element()
                    : bound(dimension.get(), reference.name(), reference.span(), scope, 0);
            return Optional.of(place(element));
        }
        return elements.family(reference.name()).isPresent() ? Optional.of(place(reference.name())) : Optional.empty();
    }

    private Code place(String element) {
        Dimension family = elements.family(element).orElseThrow();
        return new Code.Number(elements.indexOf(element, family) + 1);
    }

    private int implied(Variable variable, Dimension dimension, Span span, Scope scope, Map<String, Integer> seen)
            throws CompileException {
        int occurrence = seen.merge(dimension.name(), 1, Integer::sum) - 1;
        if (scope.insideArrayFunction()) {
            OptionalInt star = scope.star(dimension.name(), occurrence);
            return scope.running()
                    .get(star.orElseThrow(() -> arrayAsNumber(variable, dimension, span)))
                    .position();
        }
        OptionalInt bound = boundIndex(dimension, scope, occurrence);
        Scope.Bound left = scope.left().get(bound.orElseThrow(() -> arrayAsNumber(variable, dimension, span)));
        return elements.in(dimension, left)
                .map(own -> elements.indexOf(own, dimension))
                .orElseThrow(() -> arrayAsNumber(variable, dimension, span));
    }

    private static CompileException arrayAsNumber(Variable variable, Dimension dimension, Span span) {
        return new CompileException(span, "model.array-as-number", variable.name(), dimension.name());
    }

    private static int star(Subscript star, Dimension dimension, Scope scope, Map<String, Integer> seen)
            throws CompileException {
        int occurrence = seen.merge("*" + dimension.name(), 1, Integer::sum) - 1;
        OptionalInt index = scope.star(dimension.name(), occurrence);
        return scope.running()
                .get(index.orElseThrow(() -> new CompileException(star.span(), "model.star-outside")))
                .position();
    }

    private int running(Subscript.Running running, Dimension dimension, Scope scope) throws CompileException {
        Dimension over = over(running, dimension);
        OptionalInt index = scope.running(over.name());
        String element = scope.running()
                .get(index.orElseThrow(() -> new CompileException(running.span(), "model.star-outside")))
                .element();
        return inDimension(element, running.name(), running.span(), dimension);
    }

    private Dimension over(Subscript.Running running, Dimension dimension) throws CompileException {
        return elements.dimension(running.name())
                .orElseThrow(() -> elements.unknown(new Subscript.Named(running.name(), running.span()), dimension));
    }

    private int named(
            Subscript.Named named, List<Subscript> all, Dimension dimension, Scope scope, Map<String, Integer> seen)
            throws CompileException {
        int element = elements.position(named.name(), dimension);
        if (element >= 0) {
            return element;
        }
        Dimension other = elements.dimension(named.name()).orElseThrow(() -> elements.unknown(named, dimension));
        int occurrence = seen.merge(other.name(), 1, Integer::sum) - 1;
        if (scope.isRepeated(other.name()) && uses(all, other) < 2) {
            throw new CompileException(named.span(), "model.subscript-ambiguous", other.name());
        }
        String bound = bound(other, other.name(), named.span(), scope, occurrence);
        return inDimension(bound, other.name(), named.span(), dimension);
    }

    private int inDimension(String element, String written, Span span, Dimension dimension) throws CompileException {
        String own = elements.in(dimension, element)
                .orElseThrow(() -> new CompileException(
                        span, "model.dimension-without-element", dimension.name(), element, written));
        return elements.indexOf(own, dimension);
    }

    /** The element that a dimension means here. */
    private String bound(Dimension dimension, String written, Span span, Scope scope, int occurrence)
            throws CompileException {
        OptionalInt bound = boundIndex(dimension, scope, occurrence);
        if (bound.isEmpty()) {
            throw new CompileException(span, "model.dimension-not-on-left", written);
        }
        Scope.Bound left = scope.left().get(bound.getAsInt());
        return elements.in(dimension, left)
                .orElseThrow(() -> new CompileException(
                        span, "model.dimension-without-element", dimension.name(), left.element(), written));
    }

    /**
     * The part of the left side that a dimension follows: the one that is written or declared so, or else the first that
     * it is mapped to, or else the first whose current element it has or one that is mapped to it.
     */
    private OptionalInt boundIndex(Dimension dimension, Scope scope, int occurrence) {
        OptionalInt direct = scope.left(dimension.name(), occurrence);
        for (int i = 0; i < scope.left().size() && direct.isEmpty(); i++) {
            if (elements.mapped(dimension, scope.left().get(i)).isPresent()) {
                direct = OptionalInt.of(i);
            }
        }
        for (int i = 0; i < scope.left().size() && direct.isEmpty(); i++) {
            if (elements.in(dimension, scope.left().get(i)).isPresent()) {
                direct = OptionalInt.of(i);
            }
        }
        return direct;
    }

    private static long uses(List<Subscript> subscripts, Dimension dimension) {
        return subscripts.stream()
                .filter(s -> s instanceof Subscript.Named n
                        && Names.canonical(n.name()).equals(Names.canonical(dimension.name())))
                .count();
    }
}
