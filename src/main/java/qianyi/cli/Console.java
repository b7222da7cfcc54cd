package qianyi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.report.terminal.TextGrid;
import qianyi.text.Diagnostics;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * Where a command speaks: data on one stream, everything else on the other.
 *
 * @param out data only
 * @param err what a person should know
 * @param quiet nothing but errors on err
 * @param columns of the terminal that out goes to; 0 if it goes to none, or to one that does not say
 */
record Console(PrintStream out, PrintStream err, Messages messages, boolean quiet, int columns) {
    private static final int NARROWEST = 60;

    /** No terminal. */
    Console(PrintStream out, PrintStream err, Messages messages, boolean quiet) {
        this(out, err, messages, quiet, 0);
    }

    /** Columns for text on out: those of the terminal, but enough for a table and not too many for prose. */
    int width() {
        return columns <= 0 ? TextGrid.WIDTH : Math.max(NARROWEST, Math.min(columns, TextGrid.WIDTH));
    }

    /** Prose on out, a sentence a line; on a terminal broken where it ends. */
    void prose(String sentence) {
        out.print(columns <= 0 ? sentence + "\n" : TextGrid.wrapped(sentence, 0, 2, width()));
    }

    Language language() {
        return messages.language();
    }

    /** Something worth knowing, unless quiet. */
    void say(String key, Object... arguments) {
        tell(messages.text(key, arguments));
    }

    /** The same in words. */
    void tell(String sentence) {
        if (!quiet) {
            err.println(sentence);
        }
    }

    /** Why a command could not do what was asked. */
    void error(String key, Object... arguments) {
        complain(messages.text(key, arguments));
    }

    /** Why a command could not do what was asked, in words. */
    void complain(String sentence) {
        err.println(messages.text("severity.error") + ": " + sentence);
    }

    /** What is wrong at a place in what the user gave. */
    void errorAt(String origin, String sentence) {
        err.println(origin + ": " + messages.text("severity.error") + ": " + sentence);
    }

    /** What should be known of a place in what the user gave, unless quiet. */
    void noteAt(String origin, String sentence) {
        tell(origin + ": " + messages.text("severity.note") + ": " + sentence);
    }

    /** Everything that was noticed in a user's files; only errors when quiet. */
    void diagnostics(List<Diagnostic> diagnostics) {
        diagnostics.stream()
                .filter(diagnostic -> !quiet || diagnostic.isError())
                .forEach(diagnostic -> err.println(Diagnostics.line(diagnostic, messages)));
    }

    /** Names the files that now exist, or says why there are none; whether they exist. */
    boolean written(Diagnosed<List<Path>> files) {
        for (Diagnostic noticed : files.diagnostics()) {
            String sentence = messages.text(noticed.key(), noticed.arguments());
            if (noticed.isError()) {
                complain(sentence);
            } else {
                tell(sentence);
            }
        }
        files.value().ifPresent(paths -> paths.forEach(path -> say("cli.written", path)));
        return files.value().isPresent();
    }
}
