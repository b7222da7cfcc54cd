package qianyi.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.engine.RunOverride.Operation;
import qianyi.model.Diagnostic;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.study.Change.Action;
import qianyi.text.Numbers;

/**
 * Turns the assumptions and then the changes of one scenario into what a run needs. Untimed changes of constants and
 * changes of tables are carried out here, each on the value in force, so that a run gets one value a number; only what
 * differs from the model file is handed on.
 */
final class ScenarioOverrides {
    /** A value that a change leads to although the assumption excludes it. */
    record Outside(Change change, Assumption assumption, double value) {
        Diagnostic warning() {
            return Diagnostic.warning(
                    change.file(),
                    change.span(),
                    "study.change-outside",
                    assumption.title(),
                    value,
                    assumption.low().getAsDouble(),
                    assumption.high().getAsDouble());
        }
    }

    /** A constant with the value that it gets. */
    private record Setting(Column column, double value) {}

    private final Program program;
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<Integer, Setting> settings = new LinkedHashMap<>();
    private final Map<String, GraphicalFunction> tables = new LinkedHashMap<>();
    private final List<RunOverride> others = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();

    ScenarioOverrides(Program program, List<Assumption> assumptions) {
        this.program = program;
        assumptions.forEach(this::assume);
    }

    private void assume(Assumption assumption) {
        assumptions.put(key(assumption.name(), assumption.element()), assumption);
        if (assumption.isPoint()) {
            GraphicalFunction table = table(assumption.name());
            List<Double> y = new ArrayList<>(table.y());
            y.set(table.x().indexOf(assumption.x().getAsDouble()), assumption.value());
            tables.put(assumption.name(), table.withPoints(table.x(), y));
        } else {
            set(program.column(assumption.name(), assumption.elements()).orElseThrow(), assumption.value());
        }
    }

    /** Adds a change, after those on which it acts. */
    void apply(Change change) {
        Variable variable = program.model().variable(change.variable()).orElseThrow();
        if (ChangeRules.actsOnTable(variable, change.action())) {
            applyToTable(change);
        } else {
            program.columns(change.variable()).stream()
                    .filter(column ->
                            change.elements().isEmpty() || column.elements().equals(change.elements()))
                    .forEach(column -> applyToColumn(change, column));
        }
    }

    private void applyToTable(Change change) {
        GraphicalFunction table = table(change.variable());
        double from = change.from().orElse(Double.NEGATIVE_INFINITY);
        GraphicalFunction changed = change.action() instanceof Action.Schedule schedule
                ? new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, schedule.x(), schedule.y())
                : table.withPoints(table.x(), changedValues(change.action(), table, from));
        tables.put(change.variable(), changed);
        for (int i = 0; i < changed.x().size(); i++) {
            double x = changed.x().get(i);
            if (x >= from) {
                range(
                        change,
                        Assumption.POINT + Numbers.shortest(x),
                        changed.y().get(i));
            }
        }
    }

    private static List<Double> changedValues(Action action, GraphicalFunction table, double from) {
        Operand operand = Operand.of(action);
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < table.x().size(); i++) {
            double old = table.y().get(i);
            y.add(table.x().get(i) >= from ? operand.on(old) : old);
        }
        return y;
    }

    private void applyToColumn(Change change, Column column) {
        Operand operand = Operand.of(change.action());
        boolean constant = column.variable() instanceof Variable.Constant;
        if (constant) {
            range(change, String.join("|", column.elements()), operand.on(value(column)));
        }
        if (constant && change.from().isEmpty()) {
            set(column, operand.on(value(column)));
        } else {
            others.add(new RunOverride.Value(
                    column.slot(), operand.operation(), operand.number(), change.from(), change.ramp()));
        }
    }

    private void range(Change change, String element, double value) {
        Optional.ofNullable(assumptions.get(key(change.variable(), element)))
                .filter(assumption -> assumption.excludes(value))
                .ifPresent(assumption -> outside.add(new Outside(change, assumption, value)));
    }

    /** Where changes led out of an assumption's range. */
    List<Outside> outside() {
        return List.copyOf(outside);
    }

    /** Constants and tables that differ from the model file, then timed changes and auxiliaries. */
    List<RunOverride> list() {
        List<RunOverride> list = new ArrayList<>();
        settings.forEach((slot, setting) -> {
            if (setting.value() != program.constant(setting.column())) {
                list.add(new RunOverride.Value(slot, Operation.TO, setting.value(), OptionalDouble.empty(), 0));
            }
        });
        tables.forEach((name, table) -> {
            if (!table.equals(program.table(name).orElseThrow())) {
                list.add(new RunOverride.Points(Names.canonical(name), table));
            }
        });
        list.addAll(others);
        return List.copyOf(list);
    }

    private double value(Column column) {
        return Optional.ofNullable(settings.get(column.slot()))
                .map(Setting::value)
                .orElseGet(() -> program.constant(column));
    }

    private void set(Column column, double value) {
        settings.put(column.slot(), new Setting(column, value));
    }

    private GraphicalFunction table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseGet(() -> program.table(name).orElseThrow());
    }

    private static String key(String name, String element) {
        return name + "[" + element + "]";
    }
}
