package qianyi.report.table;

/** What a table is for. */
public enum Medium {
    /** To be read, on a page or in Markdown: rounded, and with words for what is no number. */
    PAGE,
    /** The same where there is little room, on a terminal. */
    TERMINAL,
    /** To be computed with, in a spreadsheet: all digits, names of the model, an empty cell for what is no number. */
    SHEET;

    /** The one of two names that it wants. */
    String name(String page, String sheet) {
        return this == SHEET ? sheet : page;
    }
}
