package qianyi.format;

/** What tells the equations of one dialect from those of another, once they are words. */
public record Dialect(Precedence precedence, FunctionTable functions) {}
