package qianyi.format;

import java.util.Map;
import qianyi.model.BinaryOperator;
import qianyi.model.Expr;
import qianyi.model.Span;

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
     * @param operation the expression of its two operands
     */
    public record Binary(int strength, boolean rightAssociative, Operation operation) {
        public Binary(BinaryOperator operator, int strength, boolean rightAssociative) {
            this(strength, rightAssociative, (left, right, span) -> new Expr.Binary(operator, left, right, span));
        }
    }

    /** What an operator makes of its operands. */
    @FunctionalInterface
    public interface Operation {
        Expr of(Expr left, Expr right, Span span);
    }

    public Precedence {
        binary = Map.copyOf(binary);
    }
}
