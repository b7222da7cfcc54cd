package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import qianyi.model.Builtin;

/**
 * The lines of a program while it is compiled. Columns have the first slots; what an expression needs besides (stages of
 * a delay, values of a step before, arrays that a function yields) has hidden slots after them, each with the column in
 * whose equation it arose.
 */
final class DraftLines {
    private final SlotLayout layout;
    private final List<Integer> owners = new ArrayList<>();
    private final Map<Integer, Assignment> formulas = new TreeMap<>();
    private final Map<Integer, Code> starts = new TreeMap<>();
    private final Map<Integer, Code> initialFormulas = new TreeMap<>();
    private final List<StockElement> stocks = new ArrayList<>();
    private final List<Memory> memories = new ArrayList<>();
    private final Map<Code, Integer> frozen = new HashMap<>();
    private final Map<Code, Integer> shared = new HashMap<>();
    private final Map<List<Object>, Integer> blocks = new HashMap<>();
    private final List<Integer> knownOrders;
    private final List<Integer> askedOrders = new ArrayList<>();
    private int owner;
    private int streams;

    /**
     * @param knownOrders what a former attempt found for the numbers that {@link #orderAtStart} is asked for
     */
    DraftLines(SlotLayout layout, List<Integer> knownOrders) {
        this.layout = layout;
        this.knownOrders = knownOrders;
    }

    /** A whole number that is only known when initial values are: 1 at the first attempt, then what it was found to be. */
    int orderAtStart(Code code) {
        int index = askedOrders.size();
        askedOrders.add(slotOf(freeze(code)));
        return index < knownOrders.size() ? knownOrders.get(index) : 1;
    }

    /** Where the numbers stand that {@link #orderAtStart} was asked for. */
    List<Integer> askedOrders() {
        return askedOrders;
    }

    /** What follows belongs to the equation of this column. */
    void begin(Column column) {
        owner = column.slot();
    }

    /** Whether a slot is that of the column whose equation is compiled. */
    boolean isOwner(int slot) {
        return slot == owner;
    }

    /** A slot that no variable has. */
    int hidden() {
        owners.add(owner);
        return layout.columns().size() + owners.size() - 1;
    }

    /** A column or a hidden slot takes the value of some code at every instant. */
    void formula(int slot, Code code) {
        formulas.put(slot, new Assignment.Single(slot, code));
    }

    /** The code that a slot of its own has so far. */
    Optional<Code> formulaOf(int slot) {
        return formulas.get(slot) instanceof Assignment.Single single ? Optional.of(single.code()) : Optional.empty();
    }

    /** While initial values are computed, a slot takes another value than its formula says. */
    void initialFormula(int slot, Code code) {
        initialFormulas.put(slot, code);
    }

    /** A slot keeps its value from the start, or from there on moves as a stock or a memory does. */
    void start(int slot, Code code) {
        starts.put(slot, code);
    }

    void stock(StockElement stock) {
        stocks.add(stock);
    }

    void memory(Memory memory) {
        memories.add(memory);
    }

    /** A stock that no variable is. */
    int hiddenStock(Code start) {
        int slot = hidden();
        start(slot, start);
        return slot;
    }

    /** What a hidden stock gains in a unit of time. */
    void rate(int stock, Code rate) {
        stock(new StockElement(stock, new int[] {slotOf(rate)}, new int[0], false));
    }

    /** The value of some code at the start, for ever after. */
    Code freeze(Code code) {
        return new Code.Slot(frozen.computeIfAbsent(code, key -> {
            int slot = hidden();
            start(slot, code);
            return slot;
        }));
    }

    /** Code that is read several times, computed once. */
    Code once(Code code) {
        boolean cheap = code instanceof Code.Number || code instanceof Code.Slot || code instanceof Code.Clock;
        return cheap ? code : new Code.Slot(slotOf(code));
    }

    /** The slot in which the value of some code stands at every instant. */
    int slotOf(Code code) {
        return code instanceof Code.Slot slot
                ? slot.slot()
                : shared.computeIfAbsent(code, key -> {
                    int slot = hidden();
                    formula(slot, code);
                    return slot;
                });
    }

    /** The first of neighbouring slots with the values of a function that yields an array, computed once. */
    int block(Builtin function, int size, List<Code> inputs) {
        return blocks.computeIfAbsent(List.of(function, inputs), key -> {
            int first = hidden();
            for (int i = 1; i < size; i++) {
                hidden();
            }
            formulas.put(first, new Assignment.Block(first, size, function, inputs));
            return first;
        });
    }

    /** A number that tells one random draw of the model from another. */
    int stream() {
        return streams++;
    }

    int slots() {
        return layout.columns().size() + owners.size();
    }

    /** The column in whose equation a slot arose. */
    Column owner(int slot) {
        int column = slot < layout.columns().size()
                ? slot
                : owners.get(slot - layout.columns().size());
        return layout.columns().get(column);
    }

    List<StockElement> stocks() {
        return stocks;
    }

    List<Memory> memories() {
        return memories;
    }

    boolean isStart(int slot) {
        return starts.containsKey(slot);
    }

    /** What is computed at every instant, by first slot. */
    Map<Integer, Assignment> formulas() {
        return formulas;
    }

    /** What is computed before the first instant, by first slot. */
    Map<Integer, Assignment> atStart() {
        Map<Integer, Assignment> all = new LinkedHashMap<>(formulas);
        initialFormulas.forEach((slot, code) -> all.put(slot, new Assignment.Single(slot, code)));
        starts.forEach((slot, code) -> all.put(slot, new Assignment.Single(slot, code)));
        return new TreeMap<>(all);
    }
}
