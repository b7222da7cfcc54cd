package qianyi.format;

/** How large a foreign file may be. Model files come from strangers; beyond a limit a file is refused by its name. */
public final class Limits {
    /** Characters of a file. */
    public static final int FILE_LENGTH = 64_000_000;
    /** Elements inside elements. */
    public static final int XML_DEPTH = 64;
    /** Characters of a name. */
    public static final int NAME_LENGTH = 1_000;
    /** Parentheses, operators and functions inside one another. */
    public static final int EXPRESSION_DEPTH = 200;
    /** Operators of one equation. */
    public static final int EXPRESSION_LENGTH = 500;
    /** Elements of one array. */
    public static final int ARRAY_SIZE = 1_000_000;
    /** Macros calling macros. */
    public static final int MACRO_DEPTH = 16;
    /** Variables that the calls of macros become, all together. */
    public static final int MACRO_VARIABLES = 100_000;

    private Limits() {}
}
