package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How what stands in a slot at a point of a run has come about: by an equation at that very point, or from earlier points.
 * What a stock holds is exactly what it held at the beginning of the step before, and so much of each flow as the
 * integrator's method says.
 */
public final class StateAccount {
    /** How a slot gets its value. */
    public enum Kind {
        /** Computed at each point. */
        EQUATION,
        /** Moved by flows. */
        STOCK,
        /** The value of another slot some steps before. */
        MEMORY,
        /** Computed at the start and kept. */
        START_VALUE,
        /** Neither computed nor moved. */
        CONSTANT
    }

    /** @param sign 1 for what fills a stock, -1 for what empties it */
    public record Flow(int slot, int sign) {}

    /** What a stock gains at a point: so many units of time of its flows there. */
    public record Gain(int point, double duration) {}

    /**
     * From an earlier point to this one.
     *
     * @param from the earlier point, at the beginning of a step
     */
    public record Move(int from, List<Gain> gains) {
        public Move {
            gains = List.copyOf(gains);
        }
    }

    private final RunTrace trace;
    private final RungeKutta method;
    private static final int NOT_COMPUTED = -1;

    private final int[] computed;
    private final int[] started;
    private final Map<Integer, StockElement> stocks = new HashMap<>();
    private final Map<Integer, Memory> memories = new HashMap<>();

    public StateAccount(RunTrace trace) {
        this.trace = trace;
        this.method = RungeKutta.of(trace.grid().method());
        Program program = trace.program();
        this.computed = numbered(program.step(), program.slots());
        this.started = numbered(program.initial(), program.slots());
        program.stocks().forEach(stock -> stocks.put(stock.slot(), stock));
        program.memories().forEach(memory -> memories.put(memory.slot(), memory));
    }

    private static int[] numbered(List<Assignment> lines, int slots) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, NOT_COMPUTED);
        for (int i = 0; i < lines.size(); i++) {
            int first = lines.get(i).slot();
            Arrays.fill(numbers, first, first + lines.get(i).size(), i);
        }
        return numbers;
    }

    /** Where a slot stands in the order of computation at a point, or at the start; -1 if it is not computed there. */
    public int order(int slot, boolean atStart) {
        return (atStart ? started : computed)[slot];
    }

    public Kind kind(int slot) {
        if (computed[slot] != NOT_COMPUTED) {
            return Kind.EQUATION;
        }
        if (stocks.containsKey(slot)) {
            return Kind.STOCK;
        }
        if (memories.containsKey(slot)) {
            return Kind.MEMORY;
        }
        return isComputedAtStart(slot) ? Kind.START_VALUE : Kind.CONSTANT;
    }

    /** Whether the value at the start is computed. */
    public boolean isComputedAtStart(int slot) {
        return started[slot] != NOT_COMPUTED;
    }

    /** What moves a stock, in the order of the file. */
    public List<Flow> flows(int stock) {
        List<Flow> flows = new ArrayList<>();
        for (int inflow : stocks.get(stock).inflows()) {
            flows.add(new Flow(inflow, 1));
        }
        for (int outflow : stocks.get(stock).outflows()) {
            flows.add(new Flow(outflow, -1));
        }
        return flows;
    }

    /** Whether a stock is kept from falling below 0. */
    public boolean stopsAtZero(int stock) {
        return stocks.get(stock).nonNegative();
    }

    /** How stocks came to a point; the first point has no earlier one. */
    public Move move(int point) {
        int stage = trace.stage(point);
        int from = stage == 0 ? point - method.stages() : point - stage;
        RungeKutta.Row row = method.row(stage == 0 ? method.stages() - 1 : stage - 1);
        double width = trace.grid().step() * row.node();
        return new Move(
                from,
                row.terms().stream()
                        .map(term -> new Gain(from + term.stage(), width * term.weight() / row.total()))
                        .toList());
    }

    /** The slot whose value a memory gives later. */
    public int source(int memory) {
        return memories.get(memory).source();
    }

    /**
     * The point whose value a memory of a run gives at a point, {@link RunTrace#START} as long as it gives its own initial
     * value.
     *
     * @param run one of the same program on the same grid
     */
    public int remembered(RunTrace run, int memory, int point) {
        int back = memories.get(memory) instanceof Memory.Pipe pipe
                ? Memories.length(
                        run.value(RunTrace.START, pipe.delay()),
                        run.grid().step(),
                        run.grid().steps() + 1)
                : 1;
        int step = run.step(point) - back;
        return point == RunTrace.START || step < 0 ? RunTrace.START : step * method.stages();
    }
}
