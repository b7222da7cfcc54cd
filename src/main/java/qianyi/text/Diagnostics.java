package qianyi.text;

import java.util.List;
import java.util.Locale;
import qianyi.model.Diagnostic;

/** Diagnostics as lines for a person: {@code file:line:column: error: sentence}. */
public final class Diagnostics {
    private Diagnostics() {}

    public static String line(Diagnostic diagnostic, Language language) {
        Messages messages = Messages.in(language);
        String severity =
                messages.text("severity." + diagnostic.severity().name().toLowerCase(Locale.ROOT));
        return diagnostic.file() + ":" + diagnostic.span().line() + ":"
                + diagnostic.span().column() + ": " + severity + ": "
                + messages.text(diagnostic.key(), diagnostic.arguments());
    }

    public static List<String> lines(List<Diagnostic> diagnostics, Language language) {
        return diagnostics.stream().map(d -> line(d, language)).toList();
    }
}
