package qianyi.engine;

import java.util.List;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** Carries one mistake of a model out of the compiler's recursion; it never leaves the engine. */
final class CompileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String key;
    private final transient List<Object> arguments;

    CompileException(Span span, String key, Object... arguments) {
        super(key, null, false, false);
        this.span = span;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    Diagnostic in(String file) {
        return Diagnostic.error(file, span, key, arguments.toArray());
    }
}
