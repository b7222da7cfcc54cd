package qianyi.model;

/**
 * The grid of time: instant k is {@code start + k * step}, computed and never accumulated. Where start and step are whole
 * multiples of one fraction, such as a tenth, an instant is the double next to its decimal: three steps of 0.1 are 0.3.
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

    /** The smallest fraction in which start and step are sought is one part of so many. */
    private static final double MOST_PARTS = 1e6;

    /** Beyond it times and numbers of steps are no exact doubles any more. */
    private static final double MOST_WHOLE = 1e15;

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

    /** Whether the stop is no whole number of steps away, so that a run ends before it. */
    public boolean endsBeforeStop() {
        return stop - time(steps()) > 1e-6 * step;
    }

    /** The instant after k steps. */
    public double time(int k) {
        return instant(start, step, k);
    }

    /** The instant inside step k, at a share of its length. */
    public double time(int k, double share) {
        return instant(start, step, k + share);
    }

    /** The instant after a number of steps, rounded once where there is such a fraction. */
    public static double instant(double start, double step, double steps) {
        for (double parts = 1; parts <= MOST_PARTS; parts *= 10) {
            if (isWhole(step * parts) && isWhole(start * parts)) {
                return (Math.rint(start * parts) + steps * Math.rint(step * parts)) / parts;
            }
        }
        return start + steps * step;
    }

    private static boolean isWhole(double number) {
        return Math.abs(number) < MOST_WHOLE && Math.abs(number - Math.rint(number)) <= 1e-12 * Math.abs(number);
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
