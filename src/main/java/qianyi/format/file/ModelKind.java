package qianyi.format.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import qianyi.format.FunctionTable;
import qianyi.format.vensim.VensimFunctions;
import qianyi.format.xmile.XmileFunctions;

/** The dialects that a model file may be in. */
public enum ModelKind {
    XMILE,
    VENSIM;

    /** What the dialect's manual calls a function; the word of the program if the dialect has no such function. */
    public String functionName(String builtin) {
        FunctionTable table =
                switch (this) {
                    case XMILE -> XmileFunctions.TABLE;
                    case VENSIM -> VensimFunctions.TABLE;
                };
        return table.functions().stream()
                .filter(function -> function.builtin().name().equals(builtin))
                .map(FunctionTable.Function::name)
                .findFirst()
                .orElse(builtin);
    }

    /** Characters from the start in which a file says what it is. */
    private static final int HEAD = 4_096;

    /** The dialect that the ending of a name stands for; none if the ending is not that of a model. */
    public static Optional<ModelKind> ofName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "xmile", "stmx", "itmx", "xml" -> Optional.of(XMILE);
            case "mdl" -> Optional.of(VENSIM);
            default -> Optional.empty();
        };
    }

    /**
     * The dialect that the first characters show: an XML element, or the word that names Vensim's encoding, or an
     * equation between its marks "~" and "|". None for anything else, such as a packaged model of Vensim, which is binary.
     */
    public static Optional<ModelKind> ofContent(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replace("\0", "")
                .strip();
        if (head.startsWith("<")) {
            return Optional.of(XMILE);
        }
        boolean marks = head.matches("(?s)[^~|]*~[^|]*\\|.*");
        return head.startsWith("{UTF-8}") || head.startsWith("\\\\\\---///") || marks
                ? Optional.of(VENSIM)
                : Optional.empty();
    }
}
