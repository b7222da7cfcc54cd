package qianyi.engine;

import java.util.List;

/** The stocks of one run on their way. */
final class StockMotion implements Integrator.Motion {
    private final Frame frame;
    private final double[] values;
    private final int[] slots;
    private final int[][] inflows;
    private final int[][] outflows;
    private final boolean[] nonNegative;
    private final RungeKutta method;
    private final double[] start;
    private final double[][] rates;

    StockMotion(Frame frame, List<StockElement> stocks) {
        this.frame = frame;
        this.values = frame.values();
        this.slots = stocks.stream().mapToInt(StockElement::slot).toArray();
        this.inflows = stocks.stream().map(StockElement::inflows).toArray(int[][]::new);
        this.outflows = stocks.stream().map(StockElement::outflows).toArray(int[][]::new);
        this.nonNegative = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            nonNegative[i] = stocks.get(i).nonNegative();
        }
        this.start = new double[slots.length];
        this.method = RungeKutta.of(frame.grid().method());
        this.rates = new double[method.stages()][slots.length];
    }

    @Override
    public void evaluate(double instant) {
        frame.evaluate(instant);
    }

    @Override
    public void remember() {
        for (int i = 0; i < slots.length; i++) {
            start[i] = values[slots[i]];
        }
    }

    @Override
    public void rate(int stage) {
        for (int i = 0; i < slots.length; i++) {
            double sum = 0;
            for (int inflow : inflows[i]) {
                sum += values[inflow];
            }
            for (int outflow : outflows[i]) {
                sum -= values[outflow];
            }
            rates[stage][i] = sum;
        }
    }

    @Override
    public void move(int stage) {
        RungeKutta.Row row = method.row(stage);
        double width = frame.grid().step() * row.node();
        for (int i = 0; i < slots.length; i++) {
            double moved = start[i] + width * mean(row, i);
            values[slots[i]] = nonNegative[i] ? Math.max(0, moved) : moved;
        }
    }

    private double mean(RungeKutta.Row row, int stock) {
        double sum = 0;
        for (RungeKutta.Term term : row.terms()) {
            sum += term.weight() * rates[term.stage()][stock];
        }
        return sum / row.total();
    }
}
