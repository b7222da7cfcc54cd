package qianyi.engine;

import java.util.List;
import qianyi.model.TimeSpec;

/**
 * Carries the stocks of one run over a step. All flows are taken before any stock moves; the frame already holds the
 * values at the beginning of the step.
 */
final class Integrator {
    private final TimeSpec grid;
    private final int[] slots;
    private final int[][] inflows;
    private final int[][] outflows;
    private final double[] start;
    private final double[][] rates;

    Integrator(List<StockElement> stocks, TimeSpec grid) {
        this.grid = grid;
        this.slots = stocks.stream().mapToInt(StockElement::slot).toArray();
        this.inflows = stocks.stream().map(StockElement::inflows).toArray(int[][]::new);
        this.outflows = stocks.stream().map(StockElement::outflows).toArray(int[][]::new);
        this.start = new double[slots.length];
        this.rates = new double[4][slots.length];
    }

    /** Over the step of number k. */
    void advance(Frame frame, int k) {
        switch (grid.method()) {
            case EULER -> euler(frame);
            case RK2 -> heun(frame, k);
            case RK4 -> rungeKutta(frame, k);
        }
    }

    private void euler(Frame frame) {
        begin(frame, rates[0]);
        move(frame, grid.step(), rates[0]);
    }

    /** The method of Heun: the mean of the rates at both ends of the step. */
    private void heun(Frame frame, int k) {
        double[] first = rates[0];
        double[] second = rates[1];
        begin(frame, first);
        move(frame, grid.step(), first);
        frame.evaluate(grid.time(k + 1));
        net(frame, second);
        for (int i = 0; i < first.length; i++) {
            first[i] = (first[i] + second[i]) / 2;
        }
        move(frame, grid.step(), first);
    }

    /** The classical fourth-order method (Kutta 1901). */
    private void rungeKutta(Frame frame, int k) {
        double step = grid.step();
        double middle = grid.start() + (k + 0.5) * step;
        begin(frame, rates[0]);
        move(frame, step / 2, rates[0]);
        frame.evaluate(middle);
        net(frame, rates[1]);
        move(frame, step / 2, rates[1]);
        frame.evaluate(middle);
        net(frame, rates[2]);
        move(frame, step, rates[2]);
        frame.evaluate(grid.time(k + 1));
        net(frame, rates[3]);
        for (int i = 0; i < start.length; i++) {
            rates[0][i] = (rates[0][i] + 2 * rates[1][i] + 2 * rates[2][i] + rates[3][i]) / 6;
        }
        move(frame, step, rates[0]);
    }

    private void begin(Frame frame, double[] net) {
        double[] values = frame.values();
        for (int i = 0; i < slots.length; i++) {
            start[i] = values[slots[i]];
        }
        net(frame, net);
    }

    /** What each stock gains in a unit of time. */
    private void net(Frame frame, double[] net) {
        double[] values = frame.values();
        for (int i = 0; i < slots.length; i++) {
            double sum = 0;
            for (int inflow : inflows[i]) {
                sum += values[inflow];
            }
            for (int outflow : outflows[i]) {
                sum -= values[outflow];
            }
            net[i] = sum;
        }
    }

    private void move(Frame frame, double width, double[] net) {
        double[] values = frame.values();
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = start[i] + width * net[i];
        }
    }
}
