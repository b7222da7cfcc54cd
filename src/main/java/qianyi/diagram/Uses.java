package qianyi.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/** Which variables a variable's equations name. */
final class Uses {
    private final Map<String, SortedSet<String>> inputs;
    private final Map<String, SortedSet<String>> readers = new HashMap<>();

    private Uses(Model model, Map<String, SortedSet<String>> inputs) {
        this.inputs = inputs;
        model.variables().forEach((key, variable) -> {
            if (!(variable instanceof Variable.Stock)) {
                inputs(key).forEach(input -> readers.computeIfAbsent(input, k -> new TreeSet<>())
                        .add(key));
            }
        });
    }

    static Uses of(Model model) {
        Map<String, SortedSet<String>> inputs = new LinkedHashMap<>();
        model.variables().forEach((key, variable) -> {
            SortedSet<String> named = new TreeSet<>();
            for (Equation equation : variable.equations()) {
                equation.expression().accept(new Collector(named));
            }
            named.retainAll(model.variables().keySet());
            named.remove(key);
            inputs.put(key, named);
        });
        return new Uses(model, inputs);
    }

    /** Canonical names, in order; for a stock what its start is computed from. */
    SortedSet<String> inputs(String variable) {
        return Collections.unmodifiableSortedSet(inputs.getOrDefault(variable, Collections.emptySortedSet()));
    }

    /** The variables whose equations name the one given; the start of a stock does not count. */
    SortedSet<String> readers(String variable) {
        return Collections.unmodifiableSortedSet(readers.getOrDefault(variable, Collections.emptySortedSet()));
    }

    private record Collector(Set<String> named) implements Expr.Visitor<Set<String>> {
        @Override
        public Set<String> literal(Expr.Literal literal) {
            return named;
        }

        @Override
        public Set<String> reference(Expr.Reference reference) {
            named.add(Names.canonical(reference.name()));
            return named;
        }

        @Override
        public Set<String> unary(Expr.Unary unary) {
            return unary.operand().accept(this);
        }

        @Override
        public Set<String> binary(Expr.Binary binary) {
            Expr left = binary;
            while (left instanceof Expr.Binary sum) {
                sum.right().accept(this);
                left = sum.left();
            }
            return left.accept(this);
        }

        @Override
        public Set<String> conditional(Expr.Conditional conditional) {
            conditional.condition().accept(this);
            conditional.then().accept(this);
            return conditional.otherwise().accept(this);
        }

        @Override
        public Set<String> call(Expr.Call call) {
            call.arguments().forEach(argument -> argument.accept(this));
            return named;
        }

        @Override
        public Set<String> lookup(Expr.Lookup lookup) {
            named.add(Names.canonical(lookup.table()));
            return lookup.argument().accept(this);
        }

        @Override
        public Set<String> inline(Expr.Inline inline) {
            return inline.argument().accept(this);
        }
    }
}
