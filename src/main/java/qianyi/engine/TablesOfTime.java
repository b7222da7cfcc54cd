package qianyi.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import qianyi.model.Builtin;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/** Which tables have time on their x axis: those asked with TIME and with nothing else. */
final class TablesOfTime {
    private final Set<String> withTime = new HashSet<>();
    private final Set<String> withOther = new HashSet<>();

    private TablesOfTime() {}

    /** Canonical names of such tables. */
    static Set<String> in(Model model) {
        TablesOfTime tables = new TablesOfTime();
        for (Variable variable : model.variables().values()) {
            for (Equation equation : variable.equations()) {
                tables.visit(equation.expression());
                if (variable.table().isPresent()) {
                    tables.asked(variable.key(), equation.expression());
                }
            }
        }
        tables.withTime.removeAll(tables.withOther);
        return tables.withTime;
    }

    private void asked(String table, Expr input) {
        boolean time = input instanceof Expr.Call call && call.function() == Builtin.TIME;
        (time ? withTime : withOther).add(table);
    }

    private void visit(Expr expression) {
        if (expression instanceof Expr.Lookup lookup) {
            asked(Names.canonical(lookup.table()), lookup.argument());
            visit(lookup.argument());
        } else if (expression instanceof Expr.Unary unary) {
            visit(unary.operand());
        } else if (expression instanceof Expr.Binary binary) {
            List.of(binary.left(), binary.right()).forEach(this::visit);
        } else if (expression instanceof Expr.Conditional conditional) {
            List.of(conditional.condition(), conditional.then(), conditional.otherwise())
                    .forEach(this::visit);
        } else if (expression instanceof Expr.Call call) {
            call.arguments().forEach(this::visit);
        }
    }
}
