package qianyi.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Diagnosed;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Variable;

/**
 * A model made ready to run: flat, ordered, immutable, shared by all threads.
 *
 * <p>The initial phase gives constants their values and then computes what stocks need at the start; the step phase
 * computes every flow and auxiliary from stocks and constants. Both are ordered element by element, so that a model
 * that looks circular by variable runs if it is not circular by element.
 */
public final class Program {
    private final Model model;
    private final List<Column> columns;
    private final Map<String, List<Column>> byName;
    private final int slots;
    private final double[] constants;
    private final List<Assignment> initial;
    private final List<Assignment> step;
    private final List<StockElement> stocks;
    private final Map<String, Integer> tables;
    private final List<GraphicalFunction> functions;
    private final Set<String> tablesOfTime;

    Program(
            Model model,
            Layout layout,
            int slots,
            double[] constants,
            List<Assignment> initial,
            List<Assignment> step,
            List<StockElement> stocks,
            Set<String> tablesOfTime) {
        this.model = model;
        this.columns = layout.columns();
        this.byName = layout.byName();
        this.tables = layout.tables();
        this.functions = layout.functions();
        this.slots = slots;
        this.constants = constants;
        this.initial = List.copyOf(initial);
        this.step = List.copyOf(step);
        this.stocks = List.copyOf(stocks);
        this.tablesOfTime = Set.copyOf(tablesOfTime);
    }

    /** Flattens and orders a model; all errors of names, subscripts, functions and loops at once. */
    public static Diagnosed<Program> compile(Model model) {
        return ProgramCompiler.compile(model);
    }

    public Model model() {
        return model;
    }

    /** Every stock, flow, auxiliary and constant element, in the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns of one variable, in element order; empty for a lookup or an unknown name. */
    public List<Column> columns(String name) {
        return byName.getOrDefault(Names.canonical(name), List.of());
    }

    /** One column; elements in the order of the variable's dimensions. */
    public Optional<Column> column(String name, List<String> elements) {
        List<String> wanted = elements.stream().map(Names::canonical).toList();
        return columns(name).stream()
                .filter(c ->
                        c.elements().stream().map(Names::canonical).toList().equals(wanted))
                .findFirst();
    }

    /** The table that a variable is or has. */
    public Optional<GraphicalFunction> table(String name) {
        return model.variable(name).flatMap(Variable::table);
    }

    /** Whether the table's only input is TIME. */
    public boolean isTableOfTime(String name) {
        return tablesOfTime.contains(Names.canonical(name));
    }

    /** The value of a column that is a constant in the model file; throws for any other column. */
    public double constant(Column column) {
        if (!(column.variable() instanceof Variable.Constant)) {
            throw new IllegalArgumentException(column.label() + " is no constant");
        }
        return constants[column.slot()];
    }

    int slots() {
        return slots;
    }

    /** A fresh array with the constants in their places and 0 elsewhere. */
    double[] start() {
        return constants.clone();
    }

    List<Assignment> initial() {
        return initial;
    }

    List<Assignment> step() {
        return step;
    }

    List<StockElement> stocks() {
        return stocks;
    }

    /** The tables, each at the index that the code refers to. */
    List<GraphicalFunction> functions() {
        return functions;
    }

    Optional<Integer> tableIndex(String name) {
        return Optional.ofNullable(tables.get(Names.canonical(name)));
    }
}
