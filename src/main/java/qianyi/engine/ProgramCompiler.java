package qianyi.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.model.Builtin;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Equation;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.TimeVariables;
import qianyi.model.Variable;

/** Model to program, with every mistake of the model in one pass. */
final class ProgramCompiler {
    /** The most elements that all variables of a model may have together. */
    static final int MOST_ELEMENTS = 1_000_000;

    private static final Code ZERO = new Code.Number(0);

    private final Model model;
    private final SlotLayout layout;
    private final LeftSide leftSide;
    private final LookupTables tables = new LookupTables();
    private final DraftLines drafts;
    private final ExpressionCompiler expressions;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<Diagnostic> seen = new HashSet<>();
    private final Set<Integer> undefined = new TreeSet<>();
    private final Constants constants;

    private ProgramCompiler(Model model, List<Integer> orders) {
        this.model = model;
        this.layout = SlotLayout.of(model);
        this.constants = new Constants(layout);
        this.drafts = new DraftLines(layout, orders);
        Elements elements = new Elements(model);
        this.leftSide = new LeftSide(elements);
        this.expressions = new ExpressionCompiler(model, layout, elements, tables, constants, drafts);
    }

    /** The program; a model with too many elements is refused before anything is laid out. */
    static Diagnosed<Program> compile(Model model) {
        long elements =
                model.variables().values().stream().mapToLong(Variable::size).sum();
        if (elements > MOST_ELEMENTS) {
            return Diagnosed.failed(List.of(
                    Diagnostic.error(model.file(), Span.START, "model.too-many-elements", elements, MOST_ELEMENTS)));
        }
        List<Integer> orders = List.of();
        while (true) {
            ProgramCompiler compiler = new ProgramCompiler(model, orders);
            Diagnosed<Program> program = compiler.compile();
            List<Integer> asked = compiler.drafts.askedOrders();
            if (program.value().isEmpty() || asked.size() == orders.size()) {
                return program;
            }
            orders = orders(program.value().get(), asked);
        }
    }

    /** What the orders of delays are at the start, as far as they are whole numbers; the next attempt has them checked. */
    private static List<Integer> orders(Program program, List<Integer> slots) {
        TimeSpec grid = program.time().value().orElse(program.model().time());
        Frame frame = new Frame(program, grid, new OverrideSchedule(program, List.of()), Optional.empty(), 0);
        frame.initialise();
        return slots.stream().map(slot -> (int) Math.rint(frame.value(slot))).toList();
    }

    private Diagnosed<Program> compile() {
        for (Variable variable : model.variables().values()) {
            attempt(() -> tables.add(variable, leftSide));
        }
        List<Variable> variables = List.copyOf(model.variables().values());
        StockOrderCompiler order = new StockOrderCompiler(model, layout, leftSide, drafts, constants, expressions);
        variables.stream().filter(ProgramCompiler::isConstant).forEach(this::define);
        variables.stream()
                .filter(variable -> !isConstant(variable) && !order.drives(variable))
                .forEach(this::define);
        stocks();
        if (problems.isEmpty()) {
            attempt(order::write);
        }
        readsOfUndefined();
        if (!problems.isEmpty()) {
            return Diagnosed.failed(problems);
        }
        NonNegative.apply(drafts);
        Program.TimeSlots time = timeSlots();
        Ordering.Result initial = Ordering.sort(drafts.atStart(), slot -> drafts.isStart(slot) || time.contain(slot));
        Ordering.Result step = Ordering.sort(drafts.formulas(), slot -> true);
        step.loop().ifPresent(loop -> report(loop, "model.loop"));
        if (step.loop().isEmpty()) {
            initial.loop().ifPresent(loop -> report(loop, "model.loop-at-start"));
        }
        return problems.isEmpty()
                ? Diagnosed.of(
                        new Program(
                                model,
                                layout,
                                time,
                                undefined,
                                tables,
                                drafts,
                                constants,
                                initial.order(),
                                step.order()),
                        List.of())
                : Diagnosed.failed(problems);
    }

    private Program.TimeSlots timeSlots() {
        Optional<TimeVariables> names = model.timeVariables();
        return new Program.TimeSlots(
                names.flatMap(n -> Grid.slot(layout, n.start())),
                names.flatMap(n -> Grid.slot(layout, n.stop())),
                names.flatMap(n -> Grid.slot(layout, n.step())),
                names.flatMap(n -> Grid.slot(layout, n.save())));
    }

    private static boolean isConstant(Variable variable) {
        return variable instanceof Variable.Constant;
    }

    private void define(Variable variable) {
        if (variable instanceof Variable.Lookup) {
            return;
        }
        if (variable instanceof Variable.Data) {
            series(variable);
            return;
        }
        byElement(variable, variable.equations(), (column, code) -> {
            if (variable instanceof Variable.Constant) {
                constants.set(column.slot(), numberOf(code));
            } else if (variable instanceof Variable.Stock) {
                drafts.start(column.slot(), code);
            } else {
                Code value = throughTable(variable, column, code);
                boolean cut = variable instanceof Variable.Flow flow && flow.nonNegative();
                drafts.formula(column.slot(), cut ? new Code.Reduce(Builtin.MAX, List.of(value, ZERO)) : value);
            }
        });
    }

    /** A series is asked with the time of the instant. */
    private void series(Variable variable) {
        List<Integer> missing = new ArrayList<>();
        List<Column> columns = layout.byName().get(variable.key());
        for (int i = 0; i < columns.size(); i++) {
            Optional<Integer> table = tables.find(variable, i);
            if (table.isPresent()) {
                drafts.formula(columns.get(i).slot(), new Code.Lookup(table.get(), new Code.Clock(Builtin.TIME)));
            } else {
                missing.add(i);
            }
        }
        missing(variable, missing);
    }

    private Code throughTable(Variable variable, Column column, Code input) {
        int element = column.slot() - layout.byName().get(variable.key()).get(0).slot();
        Optional<Integer> table = tables.find(variable, element);
        return table.isPresent() ? new Code.Lookup(table.get(), input) : input;
    }

    private static double numberOf(Code code) {
        if (code instanceof Code.Negate negate) {
            return -numberOf(negate.operand());
        }
        return ((Code.Number) code).number();
    }

    /** Compiles the equation of each element, in element order, and hands the code on. */
    private void byElement(Variable variable, List<Equation> equations, BiConsumer<Column, Code> use) {
        List<Optional<Equation>> chosen = equationsByElement(variable, equations);
        List<int[]> positions = SlotLayout.positions(variable.dimensions());
        List<Column> columns = layout.byName().get(variable.key());
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).isPresent()) {
                Equation equation = chosen.get(i).get();
                Column column = columns.get(i);
                Scope scope = leftSide.scope(equation.elements(), variable.dimensions(), positions.get(i));
                drafts.begin(column);
                attempt(() -> use.accept(column, expressions.compile(equation.expression(), scope)));
            }
        }
    }

    /** The equation of each element, in element order; empty after a mistake. */
    private List<Optional<Equation>> equationsByElement(Variable variable, List<Equation> equations) {
        List<Optional<Equation>> chosen = new ArrayList<>(Collections.nCopies(variable.size(), Optional.empty()));
        boolean[] sound = {true};
        for (Equation equation : equations) {
            sound[0] &= attempt(() -> {
                for (int index : leftSide.covers(equation, variable.dimensions())) {
                    if (chosen.get(index).isPresent()) {
                        throw new CompileException(
                                equation.expression().span(),
                                "model.element-twice",
                                layout.byName().get(variable.key()).get(index).label());
                    }
                    chosen.set(index, Optional.of(equation));
                }
            });
        }
        if (!sound[0]) {
            return List.of();
        }
        missing(
                variable,
                IntStream.range(0, chosen.size())
                        .filter(i -> chosen.get(i).isEmpty())
                        .boxed()
                        .toList());
        return chosen;
    }

    /**
     * In a dialect without variables for time every element needs an equation; in the other an element without one does
     * not exist, and only reading it is a mistake.
     */
    private void missing(Variable variable, List<Integer> elements) {
        List<Column> columns = layout.byName().get(variable.key());
        elements.forEach(element -> undefined.add(columns.get(element).slot()));
        if (!elements.isEmpty() && (model.timeVariables().isEmpty() || elements.size() == columns.size())) {
            List<Object> first = elements.stream()
                    .limit(5)
                    .map(element -> (Object) columns.get(element).label())
                    .toList();
            problem(Diagnostic.error(
                    model.file(), variable.header().span(), "model.element-without-equation", elements.size(), first));
        }
    }

    private void readsOfUndefined() {
        if (!undefined.isEmpty() && problems.isEmpty()) {
            drafts.atStart().values().forEach(this::readsOfUndefined);
            drafts.formulas().values().forEach(this::readsOfUndefined);
        }
    }

    private void readsOfUndefined(Assignment assignment) {
        assignment.reads(slot -> {
            if (undefined.contains(slot)) {
                Column reader = drafts.owner(assignment.slot());
                problem(Diagnostic.error(
                        model.file(),
                        reader.variable().header().span(),
                        "model.element-read-without-equation",
                        reader.label(),
                        layout.columns().get(slot).label()));
            }
        });
    }

    private void stocks() {
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock) {
                List<List<Column>> inflows = flows(stock, stock.inflows());
                List<List<Column>> outflows = flows(stock, stock.outflows());
                if (stock.rates().isEmpty()) {
                    layout.byName().get(stock.key()).forEach(column -> stock(column, inflows, outflows, List.of()));
                } else {
                    byElement(
                            stock,
                            stock.rates(),
                            (column, rate) -> stock(column, inflows, outflows, List.of(drafts.slotOf(rate))));
                }
            }
        }
    }

    private void stock(Column column, List<List<Column>> inflows, List<List<Column>> outflows, List<Integer> rates) {
        int element = column.slot()
                - layout.byName().get(column.variable().key()).get(0).slot();
        drafts.stock(new StockElement(
                column.slot(),
                IntStream.concat(
                                inflows.stream()
                                        .mapToInt(flow -> flow.get(element).slot()),
                                rates.stream().mapToInt(Integer::intValue))
                        .toArray(),
                outflows.stream().mapToInt(flow -> flow.get(element).slot()).toArray(),
                column.variable() instanceof Variable.Stock stock && stock.nonNegative()));
    }

    /** Something that may find a mistake of the model. */
    private interface Attempt {
        void run() throws CompileException;
    }

    /** Whether no mistake was found; it is kept otherwise. */
    private boolean attempt(Attempt attempt) {
        try {
            attempt.run();
            return true;
        } catch (CompileException e) {
            problem(e.in(model.file()));
            return false;
        }
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

    /** Names the loop from cause to effect, at the place of its first variable; what is hidden has its owner's name. */
    private void report(List<Integer> loop, String key) {
        List<Column> columns = new ArrayList<>();
        for (int slot : loop) {
            Column column = drafts.owner(slot);
            if (columns.isEmpty() || !columns.get(columns.size() - 1).equals(column)) {
                columns.add(column);
            }
        }
        Column first = columns.get(0);
        if (columns.size() == 1 || !columns.get(columns.size() - 1).equals(first)) {
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
