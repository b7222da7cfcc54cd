package qianyi.model;

/** Operators before their operand. */
public enum UnaryOperator {
    NEGATE,
    PLUS,
    NOT
}
