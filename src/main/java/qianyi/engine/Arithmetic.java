package qianyi.engine;

import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * What each operator and function means for doubles. There is this one definition; whatever else runs programs has to
 * give the same bits.
 */
final class Arithmetic {
    private Arithmetic() {}

    static double truth(boolean value) {
        return value ? 1 : 0;
    }

    static boolean isTrue(double value) {
        return value != 0;
    }

    static double binary(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> left - right * Math.floor(left / right);
            case POWER -> Math.pow(left, right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AND -> truth(isTrue(left) && isTrue(right));
            case OR -> truth(isTrue(left) || isTrue(right));
        };
    }

    /** A function of one number. */
    static double unary(Builtin function, double x) {
        return switch (function) {
            case ABS -> Math.abs(x);
            case ARCCOS -> Math.acos(x);
            case ARCSIN -> Math.asin(x);
            case ARCTAN -> Math.atan(x);
            case COS -> Math.cos(x);
            case EXP -> Math.exp(x);
            case INT -> Math.floor(x);
            case LN -> Math.log(x);
            case LOG10 -> Math.log10(x);
            case SIN -> Math.sin(x);
            case SQRT -> Math.sqrt(x);
            case TAN -> Math.tan(x);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** Whether an instant is at or after another; a millionth of a step of rounding does not count. */
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
        double since = Math.max(0, time - first);
        double phase = interval > 0 ? since - interval * Math.floor(since / interval + 1e-6 * step / interval) : since;
        return phase < step * (1 - 1e-6) ? amount / step : 0;
    }
}
