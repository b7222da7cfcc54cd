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

    public SyntaxException(Span span, String key, Object... arguments) {
        super(key, null, false, false);
        this.span = span;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Diagnostic in(String file) {
        return Diagnostic.error(file, span, key, arguments.toArray());
    }
}
