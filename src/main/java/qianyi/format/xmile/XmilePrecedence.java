package qianyi.format.xmile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qianyi.format.Precedence;
import qianyi.format.Precedence.Binary;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Expr;

/**
 * How tightly XMILE's operators bind (XMILE 1.0, section 3.3.1): powers before signs and NOT, so -2^2 is -4; then
 * products with MOD, sums, order, equality, AND, OR. That a^b^c groups to the right is unverified against the text of the
 * standard.
 */
final class XmilePrecedence {
    static final Precedence TABLE = table();

    private XmilePrecedence() {}

    private static Precedence table() {
        Map<String, Binary> binary = new HashMap<>();
        put(binary, 1, BinaryOperator.OR);
        put(binary, 2, BinaryOperator.AND);
        put(binary, 3, BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL);
        put(
                binary,
                4,
                BinaryOperator.LESS,
                BinaryOperator.LESS_OR_EQUAL,
                BinaryOperator.GREATER,
                BinaryOperator.GREATER_OR_EQUAL);
        put(binary, 5, BinaryOperator.ADD, BinaryOperator.SUBTRACT);
        put(binary, 6, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE, BinaryOperator.MODULO);
        binary.put(
                XmileLexer.SAFE_DIVISION,
                new Binary(6, false, (left, right, span) -> new Expr.Call(Builtin.ZIDZ, List.of(left, right), span)));
        binary.put("^", new Binary(BinaryOperator.POWER, 8, true));
        return new Precedence(binary, 7, 7);
    }

    private static void put(Map<String, Binary> binary, int strength, BinaryOperator... operators) {
        for (BinaryOperator operator : operators) {
            binary.put(operator.sign(), new Binary(operator, strength, false));
        }
    }
}
