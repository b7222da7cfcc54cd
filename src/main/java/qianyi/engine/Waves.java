package qianyi.engine;

import qianyi.model.Builtin;

/** What depends on time alone: steps, ramps and pulses. A millionth of a step of rounding does not count anywhere. */
final class Waves {
    private Waves() {}

    static double value(Builtin function, double time, double step, double a, double b, double c, double d) {
        return switch (function) {
            case STEP -> step(time, step, a, b);
            case RAMP -> ramp(time, step, a, b, c);
            case PULSE -> pulse(time, step, a, b, c);
            case PULSE_WINDOW -> window(time, step, a, b);
            case PULSE_TRAIN -> train(time, step, a, b, c, d);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** Whether an instant is at or after another. */
    static boolean reached(double time, double instant, double step) {
        return time >= instant - 1e-6 * step;
    }

    static double step(double time, double step, double height, double from) {
        return reached(time, from, step) ? height : 0;
    }

    /** Slope times the time since the start, held from the stop on. */
    static double ramp(double time, double step, double slope, double from, double to) {
        if (!reached(time, from, step)) {
            return 0;
        }
        double until = reached(time, to, step) ? to : time;
        return slope * Math.max(0, until - from);
    }

    /** The amount within one step, at the first time and then at every interval; an interval of 0 or less means once. */
    static double pulse(double time, double step, double amount, double first, double interval) {
        if (!reached(time, first, step)) {
            return 0;
        }
        return phase(time - first, step, interval) < step * (1 - 1e-6) ? amount / step : 0;
    }

    /**
     * 1 from a start on for a width, which is one step if it is less (Vensim reference manual, "PULSE").
     */
    static double window(double time, double step, double from, double width) {
        return reached(time, from, step) && !reached(time, from + Math.max(width, step), step) ? 1 : 0;
    }

    /** Windows again and again, until an end (Vensim reference manual, "PULSE TRAIN"). */
    static double train(double time, double step, double from, double width, double interval, double end) {
        if (!reached(time, from, step) || reached(time, end, step) && time > end) {
            return 0;
        }
        return phase(time - from, step, interval) < Math.max(width, step) - 1e-6 * step ? 1 : 0;
    }

    /** The time since the last beginning. */
    private static double phase(double elapsed, double step, double interval) {
        double since = Math.max(0, elapsed);
        return interval > 0 ? since - interval * Math.floor(since / interval + 1e-6 * step / interval) : since;
    }
}
