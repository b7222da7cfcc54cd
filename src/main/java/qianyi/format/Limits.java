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
    /** Statements of a Vensim file. */
    public static final int STATEMENTS = 200_000;
    /** Names of elements in the subscript ranges of a Vensim file, all together. */
    public static final int RANGE_ELEMENTS = 1_000_000;
    /** Subscript ranges that are named inside one another. */
    public static final int RANGE_DEPTH = 100;
    /** Numbers that the equations of a Vensim file list or take from other files, all together. */
    public static final int LISTED_NUMBERS = 2_000_000;
    /** Errors that are reported for one file; the rest of it is not read. */
    public static final int ERRORS = 1_000;
    /** Macros calling macros. */
    public static final int MACRO_DEPTH = 16;
    /** Variables that the calls of macros become, all together. */
    public static final int MACRO_VARIABLES = 100_000;
    /** Modules inside one another. */
    public static final int MODULE_DEPTH = 20;
    /** Modules of a model. */
    public static final int MODULES = 1_000;

    private Limits() {}
}
