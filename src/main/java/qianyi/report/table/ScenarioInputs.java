package qianyi.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.GraphicalFunction;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** The numbers that are not the same in every scenario. */
public final class ScenarioInputs {
    /**
     * One number.
     *
     * @param assumption what the assumptions table says of it
     * @param values one a scenario, in their order
     */
    public record Row(String variable, String element, Unit unit, Optional<Assumption> assumption, List<Value> values) {
        boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /**
     * What a scenario gives it.
     *
     * @param start before anything timed; NaN where an equation gives it
     * @param later what happens to it on the way
     */
    public record Value(double start, List<RunOverride.Value> later) {
        public Value {
            later = List.copyOf(later);
        }
    }

    private final Study study;
    private final Program program;
    private final List<Scenario> scenarios;

    private ScenarioInputs(Study study, List<Scenario> scenarios) {
        this.study = study;
        this.program = study.program();
        this.scenarios = scenarios;
    }

    public static List<Row> of(Study study, List<Scenario> scenarios) {
        ScenarioInputs inputs = new ScenarioInputs(study, scenarios);
        List<Row> rows = new ArrayList<>(inputs.numbers());
        rows.addAll(inputs.points());
        return rows.stream().filter(Row::differs).toList();
    }

    private List<Row> numbers() {
        Map<Integer, Column> touched = new LinkedHashMap<>();
        Map<Integer, Column> columns = new LinkedHashMap<>();
        program.columns().forEach(c -> columns.put(c.slot(), c));
        for (Scenario scenario : scenarios) {
            for (RunOverride override : scenario.overrides()) {
                if (override instanceof RunOverride.Value value) {
                    touched.put(value.slot(), columns.get(value.slot()));
                }
            }
        }
        return touched.values().stream()
                .map(column -> row(
                        column.name(),
                        String.join("|", column.elements()),
                        column.unit().orElse(Unit.ONE),
                        scenarios.stream().map(s -> value(s, column)).toList()))
                .toList();
    }

    private Value value(Scenario scenario, Column column) {
        double start = column.variable() instanceof Variable.Constant ? program.constant(column) : Double.NaN;
        List<RunOverride.Value> later = new ArrayList<>();
        for (RunOverride override : scenario.overrides()) {
            if (override instanceof RunOverride.Value value && value.slot() == column.slot()) {
                if (value.from().isEmpty() && value.operation() == RunOverride.Operation.TO) {
                    start = value.operand();
                } else {
                    later.add(value);
                }
            }
        }
        return new Value(start, later);
    }

    /** Each x that a table has in some scenario. */
    private List<Row> points() {
        TreeSet<String> names = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            for (RunOverride override : scenario.overrides()) {
                if (override instanceof RunOverride.Points points) {
                    names.add(points.table());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            List<GraphicalFunction> tables =
                    scenarios.stream().map(s -> table(s, name)).toList();
            TreeSet<Double> all = new TreeSet<>();
            tables.forEach(t -> all.addAll(t.x()));
            Variable variable = program.model().variable(name).orElseThrow();
            for (double x : all) {
                rows.add(row(
                        variable.name(),
                        "x=" + Numbers.shortest(x),
                        variable.unit().orElse(Unit.ONE),
                        tables.stream().map(t -> new Value(at(t, x), List.of())).toList()));
            }
        }
        return rows;
    }

    private GraphicalFunction table(Scenario scenario, String name) {
        return scenario.overrides().stream()
                .filter(o ->
                        o instanceof RunOverride.Points points && points.table().equals(name))
                .map(o -> ((RunOverride.Points) o).function())
                .findFirst()
                .orElseGet(() -> program.table(name).orElseThrow());
    }

    /** Straight between points, flat outside. */
    private static double at(GraphicalFunction table, double x) {
        List<Double> xs = table.x();
        int last = xs.size() - 1;
        if (x <= xs.get(0) || x >= xs.get(last)) {
            return table.y().get(x <= xs.get(0) ? 0 : last);
        }
        int next = 1;
        while (xs.get(next) < x) {
            next++;
        }
        double before = xs.get(next - 1);
        double share = (x - before) / (xs.get(next) - before);
        return share == 1
                ? table.y().get(next)
                : table.y().get(next - 1)
                        + share * (table.y().get(next) - table.y().get(next - 1));
    }

    private Row row(String variable, String element, Unit unit, List<Value> values) {
        List<Assumption> named = study.assumptions().stream()
                .filter(a -> a.name().equals(variable))
                .toList();
        Optional<Assumption> exact =
                named.stream().filter(a -> a.element().equals(element)).findFirst();
        return new Row(
                variable,
                element,
                study.shownUnit(variable, unit),
                exact.or(() -> named.stream().findFirst()),
                values);
    }
}
