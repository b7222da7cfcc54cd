package qianyi.engine;

import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * Comparisons with the time of the run. Instants that differ by less than a millionth of a step are one instant, as for
 * {@link Waves}: with steps of a tenth, {@code TIME = STARTTIME + 3 * DT} holds once, whatever the last bit says.
 */
final class TimeComparison {
    private static final Code TOLERANCE =
            new Code.Binary(BinaryOperator.MULTIPLY, new Code.Number(1e-6), new Code.Clock(Builtin.DT));

    private TimeComparison() {}

    /** The operation as it is, unless it compares and one of its sides is the time itself. */
    static Code of(BinaryOperator operator, Code left, Code right) {
        if (!operator.isComparison()) {
            return new Code.Binary(operator, left, right);
        }
        if (isTime(left)) {
            return compared(operator, left, right);
        }
        return isTime(right) ? compared(turned(operator), right, left) : new Code.Binary(operator, left, right);
    }

    private static boolean isTime(Code code) {
        return code instanceof Code.Clock clock && clock.function() == Builtin.TIME;
    }

    private static Code compared(BinaryOperator operator, Code time, Code other) {
        return switch (operator) {
            case LESS, GREATER_OR_EQUAL -> new Code.Binary(operator, time, moved(BinaryOperator.SUBTRACT, other));
            case GREATER, LESS_OR_EQUAL -> new Code.Binary(operator, time, moved(BinaryOperator.ADD, other));
            case EQUAL -> isNear(time, other);
            case NOT_EQUAL -> new Code.Not(isNear(time, other));
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    private static Code moved(BinaryOperator direction, Code instant) {
        return new Code.Binary(direction, instant, TOLERANCE);
    }

    private static Code isNear(Code time, Code other) {
        Code apart = new Code.Function(Builtin.ABS, List.of(new Code.Binary(BinaryOperator.SUBTRACT, time, other)));
        return new Code.Binary(BinaryOperator.LESS, apart, TOLERANCE);
    }

    /** The operator that says the same with its sides exchanged. */
    private static BinaryOperator turned(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            default -> operator;
        };
    }
}
