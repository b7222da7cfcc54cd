package qianyi.engine;

import qianyi.model.TimeSpec;

/**
 * How stocks are carried over a step. All flows are taken before any stock moves; the values at the beginning of the
 * step are there when it starts.
 */
final class Integrator {
    /** What can be carried over a step: one run, or many side by side. Stages are counted from 0. */
    interface Motion {
        /** All flows and auxiliaries at an instant, from the stocks as they stand. */
        void evaluate(double instant);

        /** Keeps where the stocks stand. */
        void remember();

        /** Keeps what each stock gains in a unit of time, for a stage. */
        void rate(int stage);

        /** Stocks to where they stood, plus their gain at a stage over the whole step. */
        void move(int stage);

        /** The same over half the step. */
        void moveHalf(int stage);

        /** The rate of stage 0 becomes the mean of stages 0 and 1. */
        void meanOfTwo();

        /** The rate of stage 0 becomes the mean of stages 0 to 3 with the weights 1, 2, 2, 1. */
        void meanOfFour();
    }

    private Integrator() {}

    /** How many stages a method takes. */
    static int stages(TimeSpec.Method method) {
        return switch (method) {
            case EULER -> 1;
            case RK2 -> 2;
            case RK4 -> 4;
        };
    }

    /** Over the step of number k. */
    static void advance(Motion motion, TimeSpec grid, int k) {
        motion.remember();
        motion.rate(0);
        switch (grid.method()) {
            case EULER -> motion.move(0);
            case RK2 -> heun(motion, grid, k);
            case RK4 -> rungeKutta(motion, grid, k);
        }
    }

    /** The method of Heun: the mean of the rates at both ends of the step. */
    private static void heun(Motion motion, TimeSpec grid, int k) {
        motion.move(0);
        motion.evaluate(grid.time(k + 1));
        motion.rate(1);
        motion.meanOfTwo();
        motion.move(0);
    }

    /** The classical fourth-order method (Kutta 1901). */
    private static void rungeKutta(Motion motion, TimeSpec grid, int k) {
        double middle = grid.start() + (k + 0.5) * grid.step();
        motion.moveHalf(0);
        motion.evaluate(middle);
        motion.rate(1);
        motion.moveHalf(1);
        motion.evaluate(middle);
        motion.rate(2);
        motion.move(2);
        motion.evaluate(grid.time(k + 1));
        motion.rate(3);
        motion.meanOfFour();
        motion.move(0);
    }
}
