package qianyi.format.vensim;

import java.util.List;
import qianyi.format.SourceText;

/**
 * A file, cut into its statements.
 *
 * @param sketch the drawing and the settings as they stand, from the line that opens them; empty if there are none
 */
record MdlFile(List<Statement> statements, List<GroupHead> groups, List<MacroText> macros, String sketch) {
    /** The banner between asterisks that opens a group. */
    record GroupHead(String name, String comment) {}

    /**
     * What stands between {@code :MACRO:} and {@code :END OF MACRO:}.
     *
     * @param head the name and the arguments in parentheses
     */
    record MacroText(SourceText head, List<Statement> body) {
        MacroText {
            body = List.copyOf(body);
        }
    }

    MdlFile {
        statements = List.copyOf(statements);
        groups = List.copyOf(groups);
        macros = List.copyOf(macros);
    }
}
