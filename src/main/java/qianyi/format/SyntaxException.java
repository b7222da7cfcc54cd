package qianyi.format;

import java.util.List;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** Carries one mistake out of a parser to the place where it becomes a diagnostic; it never leaves a format. */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String key;
    private final transient List<Object> arguments;
    private final boolean toldAlready;

    public SyntaxException(Span span, String key, Object... arguments) {
        this(span, key, List.of(arguments), false);
    }

    private SyntaxException(Span span, String key, List<Object> arguments, boolean toldAlready) {
        super(key, null, false, false);
        this.span = span;
        this.key = key;
        this.arguments = arguments;
        this.toldAlready = toldAlready;
    }

    /** The same mistake, of which another place of the file has been told. */
    public SyntaxException toldAlready() {
        return new SyntaxException(span, key, arguments, true);
    }

    boolean isToldAlready() {
        return toldAlready;
    }

    /** Key and arguments: what two places have in common that make the same mistake. */
    public List<Object> what() {
        return List.of(key, arguments);
    }

    public Diagnostic in(String file) {
        return Diagnostic.error(file, span, key, arguments.toArray());
    }
}
