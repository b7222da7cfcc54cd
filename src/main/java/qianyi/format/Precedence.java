package qianyi.format;

import java.util.Map;
import qianyi.model.BinaryOperator;

/**
 * How tightly the operators of a dialect bind: a higher number binds tighter.
 *
 * @param binary by the operator's sign
 * @param sign strength of + and - before an operand
 * @param not strength of NOT
 */
public record Precedence(Map<String, Binary> binary, int sign, int not) {
    /**
     * An operator between operands.
     *
     * @param rightAssociative whether a^b^c is a^(b^c)
     */
    public record Binary(BinaryOperator operator, int strength, boolean rightAssociative) {}

    public Precedence {
        binary = Map.copyOf(binary);
    }
}
