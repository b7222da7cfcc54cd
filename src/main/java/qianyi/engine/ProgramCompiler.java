package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Dimension;
import qianyi.model.Equation;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** Model to program, with every mistake of the model in one pass. */
final class ProgramCompiler {
    /** The most elements that all variables of a model may have together. */
    static final int MOST_ELEMENTS = 1_000_000;

    private final Model model;
    private final Layout layout;
    private final ExpressionCompiler expressions;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<Diagnostic> seen = new HashSet<>();
    private final Map<Integer, Code> stockStarts = new LinkedHashMap<>();
    private final Map<Integer, Code> formulas = new LinkedHashMap<>();

    private ProgramCompiler(Model model) {
        this.model = model;
        this.layout = Layout.of(model);
        this.expressions = new ExpressionCompiler(model, layout);
    }

    /** The program; a model with too many elements is refused before anything is laid out. */
    static Diagnosed<Program> compile(Model model) {
        long elements =
                model.variables().values().stream().mapToLong(Variable::size).sum();
        if (elements > MOST_ELEMENTS) {
            return Diagnosed.failed(List.of(
                    Diagnostic.error(model.file(), Span.START, "model.too-many-elements", elements, MOST_ELEMENTS)));
        }
        return new ProgramCompiler(model).compile();
    }

    private Diagnosed<Program> compile() {
        double[] constants = new double[layout.columns().size()];
        model.variables().values().forEach(variable -> formulas(variable, constants));
        List<StockElement> stocks = stocks();
        if (!problems.isEmpty()) {
            return Diagnosed.failed(problems);
        }
        Map<Integer, Code> frozen = new LinkedHashMap<>();
        expressions.frozen().forEach((code, slot) -> frozen.put(slot, code));
        Map<Integer, Code> atStart = new TreeMap<>(formulas);
        atStart.putAll(stockStarts);
        atStart.putAll(frozen);
        Ordering.Result initial =
                Ordering.sort(atStart, slot -> stockStarts.containsKey(slot) || frozen.containsKey(slot));
        Ordering.Result step = Ordering.sort(formulas, slot -> true);
        step.loop().ifPresent(loop -> report(loop, "model.loop", frozen));
        if (step.loop().isEmpty()) {
            initial.loop().ifPresent(loop -> report(loop, "model.loop-at-start", frozen));
        }
        if (!problems.isEmpty()) {
            return Diagnosed.failed(problems);
        }
        int slots = layout.columns().size() + frozen.size();
        return Diagnosed.of(
                new Program(
                        model,
                        layout,
                        slots,
                        Arrays.copyOf(constants, slots),
                        initial.order(),
                        step.order(),
                        stocks,
                        TablesOfTime.in(model)),
                List.of());
    }

    private void formulas(Variable variable, double[] constants) {
        if (variable instanceof Variable.Lookup) {
            return;
        }
        List<Equation> byElement = equationsByElement(variable);
        List<int[]> positions = Layout.positions(variable.dimensions());
        List<Column> columns = layout.byName().get(variable.key());
        for (int i = 0; i < positions.size() && !byElement.isEmpty(); i++) {
            int slot = columns.get(i).slot();
            try {
                Code code = expressions.compile(
                        byElement.get(i).expression(), Scope.of(variable.dimensions(), positions.get(i)));
                if (variable instanceof Variable.Constant) {
                    constants[slot] = numberOf(code);
                } else if (variable instanceof Variable.Stock) {
                    stockStarts.put(slot, code);
                } else {
                    formulas.put(slot, throughTable(variable, code));
                }
            } catch (CompileException e) {
                problem(e.in(model.file()));
            }
        }
    }

    private Code throughTable(Variable variable, Code input) {
        return variable.table().isEmpty()
                ? input
                : new Code.Lookup(layout.tables().get(variable.key()), input);
    }

    private static double numberOf(Code code) {
        if (code instanceof Code.Negate negate) {
            return -numberOf(negate.operand());
        }
        return ((Code.Number) code).number();
    }

    /** The equation of each element, in element order; empty after a mistake. */
    private List<Equation> equationsByElement(Variable variable) {
        int size = variable.size();
        Equation[] chosen = new Equation[size];
        boolean sound = true;
        for (Equation equation : variable.equations()) {
            try {
                for (int index : indices(variable, equation)) {
                    if (chosen[index] != null) {
                        throw new CompileException(
                                equation.expression().span(),
                                "model.element-twice",
                                layout.byName().get(variable.key()).get(index).label());
                    }
                    chosen[index] = equation;
                }
            } catch (CompileException e) {
                problem(e.in(model.file()));
                sound = false;
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (chosen[i] == null) {
                missing.add(layout.byName().get(variable.key()).get(i).label());
            }
        }
        if (sound && !missing.isEmpty()) {
            List<Object> first = List.copyOf(missing.subList(0, Math.min(5, missing.size())));
            problem(Diagnostic.error(
                    model.file(), variable.header().span(), "model.element-without-equation", missing.size(), first));
        }
        return sound && missing.isEmpty() ? List.of(chosen) : List.of();
    }

    private List<Integer> indices(Variable variable, Equation equation) throws CompileException {
        List<Dimension> dimensions = variable.dimensions();
        List<Integer> indices = new ArrayList<>();
        if (!equation.elements().isEmpty() && equation.elements().size() != dimensions.size()) {
            return indices;
        }
        int[] wanted = new int[equation.elements().size()];
        for (int d = 0; d < wanted.length; d++) {
            wanted[d] = wanted(equation.elements().get(d), dimensions.get(d));
        }
        List<int[]> positions = Layout.positions(dimensions);
        for (int i = 0; i < positions.size(); i++) {
            boolean matches = true;
            for (int d = 0; d < wanted.length; d++) {
                matches &= wanted[d] < 0 || wanted[d] == positions.get(i)[d];
            }
            if (matches) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** Position of an element, or -1 for all of them. */
    private int wanted(Subscript subscript, Dimension dimension) throws CompileException {
        if (!(subscript instanceof Subscript.Named named)) {
            return -1;
        }
        int element = ReferenceCompiler.element(named.name(), dimension);
        if (element < 0 && !Names.canonical(named.name()).equals(Names.canonical(dimension.name()))) {
            throw new CompileException(
                    subscript.span(),
                    "model.element-unknown",
                    named.name(),
                    dimension.name(),
                    Names.nearest(named.name(), dimension.elements()));
        }
        return element;
    }

    private List<StockElement> stocks() {
        List<StockElement> stocks = new ArrayList<>();
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock) {
                List<List<Column>> inflows = flows(stock, stock.inflows());
                List<List<Column>> outflows = flows(stock, stock.outflows());
                List<Column> columns = layout.byName().get(stock.key());
                for (int i = 0; i < columns.size(); i++) {
                    int element = i;
                    stocks.add(new StockElement(
                            columns.get(i).slot(),
                            inflows.stream()
                                    .mapToInt(flow -> flow.get(element).slot())
                                    .toArray(),
                            outflows.stream()
                                    .mapToInt(flow -> flow.get(element).slot())
                                    .toArray()));
                }
            }
        }
        return stocks;
    }

    private List<List<Column>> flows(Variable.Stock stock, List<String> names) {
        List<List<Column>> flows = new ArrayList<>();
        Span span = stock.header().span();
        for (String name : names) {
            Variable flow = model.variables().get(name);
            if (flow == null) {
                problem(Diagnostic.error(
                        model.file(), span, "model.flow-unknown", stock.name(), name, model.nearest(name)));
            } else if (!(flow instanceof Variable.Flow)) {
                problem(Diagnostic.error(model.file(), span, "model.flow-expected", stock.name(), flow.name()));
            } else if (!flow.dimensions().equals(stock.dimensions())) {
                problem(Diagnostic.error(model.file(), span, "model.flow-shape", stock.name(), flow.name()));
            } else if (flows.contains(layout.byName().get(flow.key()))) {
                problem(Diagnostic.error(model.file(), span, "model.flow-twice", stock.name(), flow.name()));
            } else {
                flows.add(layout.byName().get(flow.key()));
            }
        }
        return flows;
    }

    /** Names the loop from cause to effect, at the place of its first variable; what INIT keeps has no name. */
    private void report(List<Integer> loop, String key, Map<Integer, Code> frozen) {
        List<Column> columns = new ArrayList<>();
        for (int slot : loop) {
            if (!frozen.containsKey(slot)) {
                columns.add(layout.columns().get(slot));
            }
        }
        Column first = columns.get(0);
        if (!columns.get(columns.size() - 1).equals(first)) {
            columns.add(first);
        }
        String names = columns.stream().map(Column::label).collect(Collectors.joining(" → "));
        problem(Diagnostic.error(model.file(), first.variable().header().span(), key, names));
    }

    /** A mistake of an apply-to-all equation is one mistake, not one for each element. */
    private void problem(Diagnostic diagnostic) {
        if (seen.add(diagnostic)) {
            problems.add(diagnostic);
        }
    }
}
