package qianyi.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qianyi.model.TimeSpec;

/** One run's memory while it lasts: never shared, never handed out. */
final class Frame {
    private final Program program;
    private final TimeSpec grid;
    private final Overrides overrides;
    private final boolean changesFormulas;
    private final Table[] tables;
    private final double[] values;
    private final Memories memories;
    private final Evaluator evaluator = new Evaluator();
    private final long noise;
    private double time;
    private int step;
    private boolean running;

    Frame(Program program, TimeSpec grid, Overrides overrides, long noise) {
        this.program = program;
        this.grid = grid;
        this.overrides = overrides;
        this.changesFormulas = overrides.changesFormulas();
        this.tables = overrides.tables(program);
        this.values = program.start();
        this.memories = new Memories(program.memories());
        this.noise = noise;
        this.time = grid.start();
    }

    TimeSpec grid() {
        return grid;
    }

    double time() {
        return time;
    }

    double value(int slot) {
        return values[slot];
    }

    void set(int slot, double value) {
        values[slot] = value;
    }

    /** Number of the step at whose beginning or inside which the frame stands. */
    int step() {
        return step;
    }

    /** What tells the noise of one run from that of another. */
    long noise() {
        return noise;
    }

    double[] values(List<Code> codes) {
        double[] all = new double[codes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = codes.get(i).value(this);
        }
        return all;
    }

    /** The values of the first slots. */
    double[] copy(int slots) {
        return Arrays.copyOf(values, slots);
    }

    Table table(int index) {
        return tables[index];
    }

    /** Constants, then what stocks need at the start, then stocks. */
    void initialise() {
        running = false;
        overrides.setConstants(this);
        program.initial().forEach(assignment -> assignment.accept(evaluator));
        memories.initialise(this, program.movingStop().isPresent() ? TimeSpec.MOST_STEPS : grid.steps() + 1);
    }

    /** All flows and auxiliaries at the beginning of a step, and what memories take in there. */
    void begin(int k) {
        step = k;
        evaluate(grid.time(k));
        memories.take(this);
    }

    /** Memories move on, when stocks have moved. */
    void end() {
        memories.move(this);
    }

    /** All flows and auxiliaries at an instant, from the stocks as they stand. */
    void evaluate(double instant) {
        time = instant;
        running = true;
        overrides.holdStocks(this);
        overrides.moveConstants(this, program);
        program.step().forEach(assignment -> assignment.accept(evaluator));
    }

    /** Carries out lines of a program in this frame. */
    private final class Evaluator implements Assignment.Visitor<Void> {
        @Override
        public @Nullable Void single(Assignment.Single single) {
            int slot = single.slot();
            double value = single.code().value(Frame.this);
            values[slot] = !running
                    ? overrides.initialFormula(slot, value)
                    : changesFormulas ? overrides.formula(slot, value, Frame.this) : value;
            return null;
        }

        @Override
        public @Nullable Void block(Assignment.Block block) {
            double[] results = Blocks.value(block.function(), block.size(), values(block.inputs()));
            System.arraycopy(results, 0, values, block.slot(), results.length);
            return null;
        }
    }

    /** What each stock gains in a unit of time. */
    double[] net() {
        double[] net = new double[program.stocks().size()];
        Arrays.setAll(net, i -> program.stocks().get(i).net(this));
        return net;
    }

    double[] stocks() {
        double[] stocks = new double[program.stocks().size()];
        Arrays.setAll(stocks, i -> values[program.stocks().get(i).slot()]);
        return stocks;
    }

    /** Stocks moved from where they were: {@code start + width * net}. */
    void move(double[] start, double width, double[] net) {
        for (int i = 0; i < start.length; i++) {
            StockElement stock = program.stocks().get(i);
            values[stock.slot()] = stock.moved(start[i], width, net[i]);
        }
    }
}
