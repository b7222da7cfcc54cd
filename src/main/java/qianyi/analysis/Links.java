package qianyi.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.StockOrder;
import qianyi.model.Variable;

/** Who uses whom in a model. References to names that the model does not have are left out. */
public final class Links {
    private final Model model;
    private final Map<String, List<Use>> uses;
    private final Map<String, List<Use>> usedBy;

    private Links(Model model, Set<Use> all) {
        this.model = model;
        this.uses = by(all, Use::user);
        this.usedBy = by(all, Use::used);
    }

    public static Links of(Model model) {
        Set<Use> direct = new LinkedHashSet<>();
        model.variables().values().forEach(variable -> collect(model, variable, direct));
        if (model.variables().values().stream().noneMatch(Links::isInternal)) {
            return new Links(model, direct);
        }
        Links inner = new Links(model, direct);
        Set<Use> all = new LinkedHashSet<>();
        model.variables().values().stream()
                .filter(variable -> !isInternal(variable))
                .forEach(variable -> inner.through(variable, all));
        return new Links(model, all);
    }

    private static boolean isInternal(Variable variable) {
        return variable.header().internal();
    }

    /** What a variable uses, where a part of an expression that is not shown stands for what it is made of. */
    private void through(Variable user, Set<Use> all) {
        Set<String> seen = new HashSet<>();
        Deque<Use> waiting = new ArrayDeque<>(uses(user.name()));
        while (!waiting.isEmpty()) {
            Use use = waiting.remove();
            if (!isInternal(model.variable(use.used()).orElseThrow())) {
                all.add(new Use(user.name(), use.used(), use.role()));
            } else if (seen.add(use.used() + use.role())) {
                uses(use.used()).forEach(next -> waiting.add(new Use(user.name(), next.used(), role(use, next))));
            }
        }
    }

    private static Use.Role role(Use outer, Use inner) {
        boolean table = inner.role() == Use.Role.TABLE;
        boolean start = outer.role() == Use.Role.START;
        return table ? Use.Role.TABLE : start ? Use.Role.START : Use.Role.EQUATION;
    }

    /** What a variable uses, in the order in which its definition mentions it. */
    public List<Use> uses(String name) {
        return uses.getOrDefault(Names.canonical(name), List.of());
    }

    /** What uses a variable, in the order of the model. */
    public List<Use> usedBy(String name) {
        return usedBy.getOrDefault(Names.canonical(name), List.of());
    }

    Model model() {
        return model;
    }

    private static Map<String, List<Use>> by(Set<Use> all, Function<Use, String> end) {
        return all.stream().collect(Collectors.groupingBy(use -> Names.canonical(end.apply(use))));
    }

    private static void collect(Model model, Variable variable, Set<Use> all) {
        boolean stock = variable instanceof Variable.Stock;
        for (Equation equation : variable.equations()) {
            collect(model, variable, equation.expression(), stock ? Use.Role.START : Use.Role.EQUATION, all);
        }
        if (variable instanceof Variable.Stock s) {
            s.rates().forEach(rate -> collect(model, variable, rate.expression(), Use.Role.EQUATION, all));
            s.inflows().forEach(flow -> add(model, variable, flow, Use.Role.INFLOW, all));
            s.outflows().forEach(flow -> add(model, variable, flow, Use.Role.OUTFLOW, all));
            s.order().ifPresent(order -> collect(model, s, order, all));
        }
    }

    /** What a conveyor or an oven is told, and the flows that the stock sets in the place of an equation. */
    private static void collect(Model model, Variable.Stock stock, StockOrder order, Set<Use> all) {
        order.equations().forEach(part -> collect(model, stock, part.expression(), Use.Role.EQUATION, all));
        for (String flow : order.driven()) {
            model.variable(flow).ifPresent(found -> add(model, found, stock.key(), Use.Role.EQUATION, all));
        }
    }

    private static void collect(Model model, Variable user, Expr expression, Use.Role role, Set<Use> all) {
        boolean atStart = expression instanceof Expr.Call call && call.function() == Builtin.INIT;
        List<Expr> parts = Children.of(expression);
        if (expression instanceof Expr.Call call
                && call.function().takesTable()
                && !parts.isEmpty()
                && parts.get(0) instanceof Expr.Reference table) {
            add(model, user, table.name(), Use.Role.TABLE, all);
            parts = parts.subList(1, parts.size());
        } else if (expression instanceof Expr.Reference reference) {
            add(model, user, reference.name(), role, all);
        } else if (expression instanceof Expr.Lookup lookup) {
            add(model, user, lookup.table(), Use.Role.TABLE, all);
        }
        parts.forEach(part -> collect(model, user, part, atStart ? Use.Role.START : role, all));
    }

    private static void add(Model model, Variable user, String name, Use.Role role, Set<Use> all) {
        Optional<Variable> used = model.variable(name);
        used.ifPresent(found -> all.add(new Use(user.name(), found.name(), role)));
    }
}
