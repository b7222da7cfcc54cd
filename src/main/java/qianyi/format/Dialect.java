package qianyi.format;

/**
 * What tells the equations of one dialect from those of another, once they are words.
 *
 * @param computedSubscripts whether an expression may stand for an element
 */
public record Dialect(Precedence precedence, FunctionTable functions, boolean computedSubscripts) {}
