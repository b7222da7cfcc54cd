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
    public static final int RANGE_ELEMENTS = 200_000;
    /** Subscript ranges that are named inside one another. */
    public static final int RANGE_DEPTH = 100;
    /** Numbers that the equations of a Vensim file list or take from other files, all together. */
    public static final int LISTED_NUMBERS = 1_000_000;
    /** Errors that are reported for one file. */
    public static final int ERRORS = 1_000;
    /** Macros calling macros. */
    public static final int MACRO_DEPTH = 16;
    /** Variables that the calls of macros become, all together. */
    public static final int MACRO_VARIABLES = 100_000;
    /** Modules inside one another. */
    public static final int MODULE_DEPTH = 20;
    /** Modules of a model. */
    public static final int MODULES = 1_000;
    /** Bytes of a file beside a model. */
    public static final int COMPANION_LENGTH = 20_000_000;
    /** Bytes of all files beside a model that it reads. */
    public static final int COMPANIONS_LENGTH = 60_000_000;
    /** Bytes that a workbook unpacks to; compressed, they may be few. */
    public static final int ARCHIVE_LENGTH = 100_000_000;
    /** Files in a workbook. */
    public static final int ARCHIVE_FILES = 1_000;
    /** Cells of a sheet that are not empty, and points of the series that one equation takes from it. */
    public static final int SHEET_CELLS = 1_000_000;
    /** Cells, not empty, of all sheets that a model reads. */
    public static final int COMPANIONS_CELLS = 2_000_000;

    private Limits() {}
}
