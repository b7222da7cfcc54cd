package qianyi.diagram;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/** Which variables a variable's equations name. */
final class Uses {
    private final Map<String, SortedSet<String>> inputs;

    private Uses(Map<String, SortedSet<String>> inputs) {
        this.inputs = inputs;
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
        return new Uses(inputs);
    }

    /** Canonical names, in order; for a stock what its start is computed from. */
    SortedSet<String> inputs(String variable) {
        return Collections.unmodifiableSortedSet(inputs.getOrDefault(variable, new TreeSet<>()));
    }

    /** Those of the variables whose equations name the one given; the start of a stock does not count. */
    Set<String> readers(String variable, Collection<Variable> among) {
        return among.stream()
                .filter(v -> !(v instanceof Variable.Stock))
                .map(Variable::key)
                .filter(key -> inputs(key).contains(variable))
                .collect(Collectors.toCollection(TreeSet::new));
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
    }
}
