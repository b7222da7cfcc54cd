package qianyi.engine;

import java.util.Arrays;
import qianyi.model.TimeSpec;

/** One run's memory while it lasts: never shared, never handed out. */
final class Frame {
    private final Program program;
    private final TimeSpec grid;
    private final Overrides overrides;
    private final boolean changesFormulas;
    private final Table[] tables;
    private final double[] values;
    private double time;

    Frame(Program program, TimeSpec grid, Overrides overrides) {
        this.program = program;
        this.grid = grid;
        this.overrides = overrides;
        this.changesFormulas = overrides.changesFormulas();
        this.tables = overrides.tables(program);
        this.values = program.start();
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

    /** The values of the first slots. */
    double[] copy(int slots) {
        return Arrays.copyOf(values, slots);
    }

    Table table(int index) {
        return tables[index];
    }

    /** Constants, then what stocks need at the start, then stocks. */
    void initialise() {
        overrides.setConstants(this);
        for (Assignment assignment : program.initial()) {
            double value = assignment.code().value(this);
            values[assignment.slot()] = overrides.initialFormula(assignment.slot(), value);
        }
    }

    /** All flows and auxiliaries at an instant, from the stocks as they stand. */
    void evaluate(double instant) {
        time = instant;
        overrides.holdStocks(this);
        overrides.moveConstants(this, program);
        for (Assignment assignment : program.step()) {
            double value = assignment.code().value(this);
            values[assignment.slot()] = changesFormulas ? overrides.formula(assignment.slot(), value, this) : value;
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
            values[program.stocks().get(i).slot()] = start[i] + width * net[i];
        }
    }
}
