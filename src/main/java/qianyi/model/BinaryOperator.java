package qianyi.model;

/** Operators between two operands, with the sign a person writes. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    /** Remainder with the sign of the divisor: {@code a - b * floor(a / b)} (XMILE 1.0, section 3.3.1). */
    MODULO("MOD"),
    POWER("^"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("="),
    NOT_EQUAL("<>"),
    AND("AND"),
    OR("OR");

    private final String sign;

    BinaryOperator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it compares two numbers. */
    public boolean isComparison() {
        return switch (this) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, AND, OR -> false;
        };
    }
}
