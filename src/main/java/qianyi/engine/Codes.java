package qianyi.engine;

import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/** Code put together: the four operations, comparisons, and steps of time. */
final class Codes {
    static final Code DT = new Code.Clock(Builtin.DT);
    static final Code ZERO = new Code.Number(0);
    static final Code ONE = new Code.Number(1);

    /** What is beyond a limit that is only met on the way. */
    static final Code NOTHING = new Code.Number(Double.NaN);

    /** What a sum of steps may be off a whole number. */
    static final double ROUNDING = 1e-6;

    private Codes() {}

    static Code add(Code left, Code right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    static Code subtract(Code left, Code right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Code multiply(Code left, Code right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Code divide(Code left, Code right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    static Code binary(BinaryOperator operator, Code left, Code right) {
        return new Code.Binary(operator, left, right);
    }

    static Code and(Code left, Code right) {
        return binary(BinaryOperator.AND, left, right);
    }

    static Code positive(Code code) {
        return binary(BinaryOperator.GREATER, code, ZERO);
    }

    static Code least(Code left, Code right) {
        return new Code.Reduce(Builtin.MIN, List.of(left, right));
    }

    static Code most(Code left, Code right) {
        return new Code.Reduce(Builtin.MAX, List.of(left, right));
    }

    static Code when(Code condition, Code then, Code otherwise) {
        return new Code.Conditional(condition, then, otherwise);
    }

    /** A length of time in whole steps, halves up. */
    static Code steps(Code time) {
        return new Code.Function(Builtin.INT, List.of(add(divide(time, DT), new Code.Number(0.5 + ROUNDING))));
    }
}
