package qianyi.model;

import java.util.List;

/**
 * A problem in what a user supplied, as a value: nothing here is text for a person yet.
 *
 * @param key names a sentence of the message catalogue; the sentence refers to the arguments as {0}, {1} ...
 * @param file the file as the user would name it
 * @param arguments strings, numbers, units or lists of strings
 */
public record Diagnostic(Severity severity, String key, String file, Span span, List<Object> arguments) {
    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    public static Diagnostic error(String file, Span span, String key, Object... arguments) {
        return new Diagnostic(Severity.ERROR, key, file, span, List.of(arguments));
    }

    public static Diagnostic warning(String file, Span span, String key, Object... arguments) {
        return new Diagnostic(Severity.WARNING, key, file, span, List.of(arguments));
    }

    public static Diagnostic note(String file, Span span, String key, Object... arguments) {
        return new Diagnostic(Severity.NOTE, key, file, span, List.of(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
