package qianyi.engine;

import java.util.List;

/** The stocks of one run on their way. */
final class StockMotion implements Integrator.Motion {
    private final Frame frame;
    private final double[] values;
    private final double step;
    private final int[] slots;
    private final int[][] inflows;
    private final int[][] outflows;
    private final boolean[] nonNegative;
    private final double[] start;
    private final double[][] rates;

    StockMotion(Frame frame, List<StockElement> stocks) {
        this.frame = frame;
        this.values = frame.values();
        this.step = frame.grid().step();
        this.slots = stocks.stream().mapToInt(StockElement::slot).toArray();
        this.inflows = stocks.stream().map(StockElement::inflows).toArray(int[][]::new);
        this.outflows = stocks.stream().map(StockElement::outflows).toArray(int[][]::new);
        this.nonNegative = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            nonNegative[i] = stocks.get(i).nonNegative();
        }
        this.start = new double[slots.length];
        this.rates = new double[Integrator.stages(frame.grid().method())][slots.length];
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
        move(step, rates[stage]);
    }

    @Override
    public void moveHalf(int stage) {
        move(step / 2, rates[stage]);
    }

    private void move(double width, double[] rate) {
        for (int i = 0; i < slots.length; i++) {
            double moved = start[i] + width * rate[i];
            values[slots[i]] = nonNegative[i] ? Math.max(0, moved) : moved;
        }
    }

    @Override
    public void meanOfTwo() {
        for (int i = 0; i < slots.length; i++) {
            rates[0][i] = (rates[0][i] + rates[1][i]) / 2;
        }
    }

    @Override
    public void meanOfFour() {
        for (int i = 0; i < slots.length; i++) {
            rates[0][i] = (rates[0][i] + 2 * rates[1][i] + 2 * rates[2][i] + rates[3][i]) / 6;
        }
    }
}
