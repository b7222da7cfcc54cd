package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.engine.Program;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.model.VariableKind;
import qianyi.study.Change.Action;

/** What may be done to which kind of variable. */
final class ChangeRules {
    private final YamlMap map;
    private final YamlNode set;
    private final Variable variable;
    private final Program program;

    /**
     * @param map the whole change
     * @param set the name in it
     */
    ChangeRules(YamlMap map, YamlNode set, Variable variable, Program program) {
        this.map = map;
        this.set = set;
        this.variable = variable;
        this.program = program;
    }

    /** Whether a change acts on the points of a table, and not on a number or an equation. */
    static boolean actsOnTable(Variable variable, Action action) {
        boolean replacesEquation = action instanceof Action.To && !(variable instanceof Variable.Lookup);
        return variable.table().isPresent() && !replacesEquation;
    }

    /** Reports what is against the rules; true if nothing is. */
    boolean check(Optional<Action> action, boolean everyElement, Optional<Unit> unit) {
        if (!isChangeable() || action.isEmpty()) {
            return false;
        }
        unit.ifPresent(written -> checkUnit(action.get(), written));
        return actsOnTable(variable, action.get())
                ? mayChangeTable(action.get(), everyElement)
                : mayChangeValue(action.get());
    }

    private boolean isChangeable() {
        return switch (VariableKind.of(variable)) {
            case STOCK -> refuseStock((Variable.Stock) variable);
            case FLOW -> {
                set.error("study.change-of-flow", variable.name());
                yield false;
            }
            case AUXILIARY, CONSTANT, TABLE, SERIES -> true;
        };
    }

    private boolean refuseStock(Variable.Stock stock) {
        List<String> flows = Stream.concat(stock.inflows().stream(), stock.outflows().stream())
                .toList();
        if (flows.isEmpty()) {
            set.error("study.change-of-stock", stock.name());
        } else {
            set.error("study.change-of-stock-with-flows", stock.name(), flows);
        }
        return false;
    }

    private boolean mayChangeTable(Action action, boolean everyElement) {
        Optional<YamlNode> from = map.optional("from");
        Optional<YamlNode> ramp = map.optional("ramp");
        if (action instanceof Action.To) {
            set.error("study.table-to", variable.name());
        } else if (!everyElement) {
            set.error("study.table-element", variable.name());
        } else if (ramp.isPresent()) {
            ramp.get().error("study.table-ramp", variable.name());
        } else if (from.isPresent() && action instanceof Action.Schedule) {
            from.get().error("study.schedule-from", variable.name());
        } else if (from.isPresent() && !program.isTableOfTime(variable.name())) {
            from.get().error("study.table-not-of-time", variable.name());
        } else {
            return true;
        }
        return false;
    }

    private boolean mayChangeValue(Action action) {
        if (action instanceof Action.Schedule) {
            set.error("study.schedule-of-value", variable.name());
            return false;
        }
        return true;
    }

    private void checkUnit(Action action, Unit written) {
        YamlNode node = map.optional("unit").orElseThrow();
        if (!(action instanceof Action.Times)) {
            ModelNames.agree(map.problems(), node.span(), variable, written);
        } else if (!written.isOne()) {
            node.error("study.factor-with-unit", variable.name(), written.toString());
        }
    }
}
