package qianyi.format.vensim;

import java.util.HashMap;
import java.util.Map;
import qianyi.format.Precedence;
import qianyi.format.Precedence.Binary;
import qianyi.model.BinaryOperator;

/**
 * How tightly Vensim's operators bind, tightest first: powers; signs; products; sums; relations; {@code :NOT:};
 * {@code :AND:}; {@code :OR:} (reference manual, "Operators", which lists the binary ones in this order and the relations
 * as one group).
 *
 * <p>Two rows differ from the manual's list, which puts the unary operators before all others. A sign binds less tightly
 * than a power: {@code -2^2} is -4 (observed; the manual elsewhere points to BASIC, where it is so too). {@code :NOT:} takes a
 * whole relation: the manual allows no arithmetic on a logical value, so {@code :NOT: a > b} has no other meaning (suite,
 * {@code logicals} and {@code subscripted_logicals}). That {@code a^b^c} groups to the right is unverified.
 */
final class VensimPrecedence {
    static final Precedence TABLE = table();

    private VensimPrecedence() {}

    private static Precedence table() {
        Map<String, Binary> binary = new HashMap<>();
        put(binary, 1, BinaryOperator.OR);
        put(binary, 2, BinaryOperator.AND);
        put(
                binary,
                4,
                BinaryOperator.EQUAL,
                BinaryOperator.NOT_EQUAL,
                BinaryOperator.LESS,
                BinaryOperator.LESS_OR_EQUAL,
                BinaryOperator.GREATER,
                BinaryOperator.GREATER_OR_EQUAL);
        put(binary, 5, BinaryOperator.ADD, BinaryOperator.SUBTRACT);
        put(binary, 6, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);
        binary.put("^", new Binary(BinaryOperator.POWER, 8, true));
        return new Precedence(binary, 7, 3);
    }

    private static void put(Map<String, Binary> binary, int strength, BinaryOperator... operators) {
        for (BinaryOperator operator : operators) {
            binary.put(operator.sign(), new Binary(operator, strength, false));
        }
    }
}
