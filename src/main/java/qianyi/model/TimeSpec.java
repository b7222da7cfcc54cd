package qianyi.model;

/**
 * The grid of time: instant k is {@code start + k * step}, computed and never accumulated.
 *
 * @param start first instant, in the model's time unit
 * @param stop last instant
 * @param step length of one step, greater than 0
 * @param saveEvery steps between two saved instants, at least 1
 * @param unit name of the time unit as the file spells it, empty if it has none
 */
public record TimeSpec(double start, double stop, double step, int saveEvery, Method method, String unit) {
    /** How stocks are carried over one step. */
    public enum Method {
        EULER,
        RK2,
        RK4
    }

    /** The most steps a run may have; a file that asks for more is refused. */
    public static final int MOST_STEPS = 10_000_000;

    public TimeSpec {
        if (!isPossible(start, stop, step) || saveEvery < 1) {
            throw new IllegalArgumentException("no grid: start " + start + ", stop " + stop + ", step " + step);
        }
    }

    /** Whether there is a grid with a finite start, a positive step and at most {@link #MOST_STEPS} steps. */
    public static boolean isPossible(double start, double stop, double step) {
        return Double.isFinite(start)
                && Double.isFinite(step)
                && step > 0
                && stop >= start
                && (stop - start) / step <= MOST_STEPS;
    }

    /** Number of steps from start to stop: the last instant never lies beyond stop by more than rounding. */
    public int steps() {
        return (int) Math.floor((stop - start) / step * (1 + 1e-12) + 1e-9);
    }

    /** The instant after k steps. */
    public double time(int k) {
        return start + k * step;
    }

    public TimeSpec withStep(double newStep, int newSaveEvery) {
        return new TimeSpec(start, stop, newStep, newSaveEvery, method, unit);
    }

    public TimeSpec withMethod(Method newMethod) {
        return new TimeSpec(start, stop, step, saveEvery, newMethod, unit);
    }

    public TimeSpec withPeriod(double newStart, double newStop) {
        return new TimeSpec(newStart, newStop, step, saveEvery, method, unit);
    }
}
