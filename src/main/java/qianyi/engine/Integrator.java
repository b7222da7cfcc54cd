package qianyi.engine;

import qianyi.model.TimeSpec;

/**
 * How stocks are carried over a step. All flows are taken before any stock moves; the values at the beginning of the
 * step are there when it starts.
 */
final class Integrator {
    /** What can be carried over a step: one run, or many side by side. Stages are those of the grid's method. */
    interface Motion {
        /** All flows and auxiliaries at an instant, from the stocks as they stand. */
        void evaluate(double instant);

        /** Keeps where the stocks stand. */
        void remember();

        /** Keeps what each stock gains in a unit of time, for a stage. */
        void rate(int stage);

        /** Stocks from where they stood to where {@link RungeKutta#row} of a stage says. */
        void move(int stage);
    }

    private Integrator() {}

    /** Over the step of number k. */
    static void advance(Motion motion, TimeSpec grid, int k) {
        RungeKutta method = RungeKutta.of(grid.method());
        int last = method.stages() - 1;
        motion.remember();
        for (int stage = 0; stage < last; stage++) {
            motion.rate(stage);
            motion.move(stage);
            motion.evaluate(grid.time(k, method.row(stage).node()));
        }
        motion.rate(last);
        motion.move(last);
    }
}
