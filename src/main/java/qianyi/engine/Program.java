package qianyi.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.model.Diagnosed;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * A model made ready to run: flat, ordered, immutable, shared by all threads.
 *
 * <p>The initial phase gives constants their values and then computes what stocks need at the start; the step phase
 * computes every flow and auxiliary from stocks and constants. Both are ordered element by element, so that a model
 * that looks circular by variable runs if it is not circular by element.
 */
public final class Program {
    /** Slots of the variables that rule the grid; none where the model has no such variable. */
    record TimeSlots(Optional<Integer> start, Optional<Integer> stop, Optional<Integer> step, Optional<Integer> save) {
        boolean contain(int slot) {
            Optional<Integer> wanted = Optional.of(slot);
            return start.equals(wanted) || stop.equals(wanted) || step.equals(wanted) || save.equals(wanted);
        }
    }

    private final Model model;
    private final TimeSlots timeSlots;
    private final List<Column> all;
    private final List<Column> columns;
    private final Map<String, List<Column>> byName;
    private final List<Column> owners;
    private final double[] constants;
    private final List<Assignment> initial;
    private final List<Assignment> step;
    private final List<StockElement> stocks;
    private final List<Memory> memories;
    private final Map<String, List<Integer>> tables;
    private final List<GraphicalFunction> functions;
    private final Set<String> tablesOfTime;
    private final int[] watched;
    private final boolean movesTime;
    private final LookupTable[] ready;
    private final SavedColumns whole;
    private final LaneParts laneParts = new LaneParts();
    private final Map<List<Integer>, SavedColumns> saved = Collections.synchronizedMap(new LatestColumns());

    Program(
            Model model,
            SlotLayout layout,
            TimeSlots timeSlots,
            Set<Integer> undefined,
            LookupTables tables,
            DraftLines drafts,
            Constants constants,
            List<Assignment> initial,
            List<Assignment> step) {
        this.model = model;
        this.timeSlots = timeSlots;
        this.all = layout.columns();
        this.byName = layout.byName().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(column -> !undefined.contains(column.slot()))
                        .toList()));
        this.columns = all.stream()
                .filter(column -> !undefined.contains(column.slot())
                        && !column.variable().header().internal())
                .toList();
        this.owners = IntStream.range(0, drafts.slots()).mapToObj(drafts::owner).toList();
        this.constants = constants.values(drafts.slots());
        this.initial = List.copyOf(initial);
        this.step = List.copyOf(step);
        this.stocks = List.copyOf(drafts.stocks());
        this.memories = List.copyOf(drafts.memories());
        this.tables = Map.copyOf(tables.byName());
        this.functions = List.copyOf(tables.functions());
        this.tablesOfTime = TablesOfTime.in(model);
        this.watched = watched();
        this.movesTime = findMovesTime();
        this.ready = this.functions.stream().map(LookupTable::new).toArray(LookupTable[]::new);
        this.whole = SavedColumns.all(this);
    }

    /** Flattens and orders a model; all errors of names, subscripts, functions and loops at once. */
    public static Diagnosed<Program> compile(Model model) {
        return ProgramCompiler.compile(model);
    }

    public Model model() {
        return model;
    }

    /** The grid of the model itself, as {@link #time(List)} says without overrides. */
    public Diagnosed<TimeSpec> time() {
        return time(List.of());
    }

    /**
     * The grid of the model under some overrides: where variables rule it, as they are at the start of such a run. An
     * error if they leave no grid; a warning if the interval for saving had to be rounded to whole steps.
     */
    public Diagnosed<TimeSpec> time(List<RunOverride> overrides) {
        return Grid.of(this, timeSlots, overrides);
    }

    /**
     * The same where the caller knows that there is one.
     *
     * @throws IllegalArgumentException if the overrides leave the model no grid
     */
    public TimeSpec grid(List<RunOverride> overrides) {
        return time(overrides).value().orElseThrow(() -> new IllegalArgumentException("the model has no grid of time"));
    }

    /** Every element that is shown and has a value, in the order of the file; what is internal is left out. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns of one variable, internal or not, in element order; empty for a lookup or an unknown name. */
    public List<Column> columns(String name) {
        return byName.getOrDefault(Names.canonical(name), List.of());
    }

    /**
     * The columns that a person calls {@code name} or {@code name[A,B]}, in element order; at least one.
     *
     * @throws IllegalArgumentException if there is no such variable or element, or it is a lookup
     */
    public List<Column> columnsOf(String name) {
        List<Column> whole = columns(name);
        List<Column> columns = whole.isEmpty() ? ColumnName.parse(name).find(this) : whole;
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return columns;
    }

    /**
     * The same where a run may give them another value.
     *
     * @throws IllegalArgumentException also if it is a stock, whose start is computed
     */
    public List<Column> settable(String name) {
        List<Column> columns = columnsOf(name);
        if (columns.get(0).variable() instanceof Variable.Stock) {
            throw new IllegalArgumentException(name + " is a stock");
        }
        return columns;
    }

    /** One column; elements in the order of the variable's dimensions. */
    public Optional<Column> column(String name, List<String> elements) {
        List<Column> own = columns(name);
        Optional<Column> spelledSo =
                own.stream().filter(c -> c.elements().equals(elements)).findFirst();
        return spelledSo.or(() -> own.stream()
                .filter(c -> Names.canonical(c.elements()).equals(Names.canonical(elements)))
                .findFirst());
    }

    /** The table that a variable is or has. */
    public Optional<GraphicalFunction> table(String name) {
        return model.variable(name).flatMap(Variable::table);
    }

    /** The same as a run has it under some overrides. */
    public Optional<GraphicalFunction> table(String name, List<RunOverride> overrides) {
        Optional<GraphicalFunction> table = table(name);
        for (RunOverride override : overrides) {
            if (override instanceof RunOverride.Points other
                    && Names.canonical(other.table()).equals(Names.canonical(name))) {
                table = Optional.of(other.function());
            }
        }
        return table;
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

    /** The same as initial values see it under some overrides. */
    public double constant(Column column, List<RunOverride> overrides) {
        return new OverrideSchedule(this, overrides).initialConstant(column.slot(), constant(column));
    }

    /** The column that has a slot, or in whose equation a hidden slot arose. */
    Column owner(int slot) {
        return owners.get(slot);
    }

    /** Whether a slot is a column's own. */
    boolean isColumn(int slot) {
        return slot < all.size();
    }

    /** Whether a column says when runs start, stop, how long a step is or how often it is saved. */
    boolean rulesTime(Column column) {
        return timeSlots.contain(column.slot());
    }

    TimeSlots timeSlots() {
        return timeSlots;
    }

    /** Whether the stop, the step or the saving interval changes while a run goes on. */
    boolean movesTime() {
        return movesTime;
    }

    private boolean findMovesTime() {
        int[] computed = Stream.of(timeSlots.stop(), timeSlots.step(), timeSlots.save())
                .flatMap(Optional::stream)
                .filter(slot -> !(owner(slot).variable() instanceof Variable.Constant))
                .mapToInt(Integer::intValue)
                .toArray();
        if (computed.length == 0) {
            return false;
        }
        ChangingSlots moving = ChangingSlots.of(this, Set.of());
        return Arrays.stream(computed).anyMatch(moving::contains);
    }

    int columnSlots() {
        return all.size();
    }

    /**
     * What has to be a number, in the order of computation: stocks, and lines that a column has. Constants and lines that
     * are only a number may be infinite. A hidden stock counts under the name of the variable in whose equation it arose.
     */
    private int[] watched() {
        IntStream moved = stocks.stream().mapToInt(StockElement::slot);
        IntStream computed = step.stream()
                .filter(line -> !(line instanceof Assignment.Single single && single.code() instanceof Code.Number))
                .mapToInt(Assignment::slot)
                .filter(this::isColumn);
        return IntStream.concat(moved, computed).toArray();
    }

    /** Slots that have to be numbers; not to be changed. */
    int[] watchedSlots() {
        return watched;
    }

    /** What a run keeps that keeps all columns. */
    SavedColumns whole() {
        return whole;
    }

    /**
     * What a run keeps that keeps some columns: asked for again the same, with the bytecode that it has by then. No more than
     * the last few are held, since whoever asks for each variable in turn would fill the memory with bytecode.
     */
    SavedColumns saving(List<Column> asked) {
        return saved.computeIfAbsent(asked.stream().map(Column::slot).toList(), slots -> SavedColumns.of(this, asked));
    }

    /** What lanes of this program have been compiled to so far. */
    LaneParts laneParts() {
        return laneParts;
    }

    int slots() {
        return constants.length;
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

    List<Memory> memories() {
        return memories;
    }

    /** The tables, each at the index that the code refers to. */
    List<GraphicalFunction> functions() {
        return functions;
    }

    /** The same, ready to be asked; not to be changed. */
    LookupTable[] ready() {
        return ready;
    }

    /** The tables of a variable; none if it is and has no table. */
    List<Integer> tableIndices(String name) {
        return tables.getOrDefault(Names.canonical(name), List.of());
    }

    /** The last few that were asked for, by their slots. */
    private static final class LatestColumns extends LinkedHashMap<List<Integer>, SavedColumns> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 16;

        LatestColumns() {
            super(2 * MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Integer>, SavedColumns> eldest) {
            return size() > MOST;
        }
    }
}
