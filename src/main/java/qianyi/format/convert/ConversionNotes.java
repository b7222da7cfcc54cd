package qianyi.format.convert;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** What a conversion says in other words, and what it refuses, by the variable that is concerned. */
final class ConversionNotes {
    private final String file;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<String> rewritten = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    ConversionNotes(String file) {
        this.file = file;
    }

    /**
     * Something is written in other words that mean the same.
     *
     * @param key what follows {@code convert.rewritten.}; its sentence begins with the variable
     */
    void rewritten(String variable, Span span, String key, Object... more) {
        rewritten.add(variable);
        add(Diagnostic.note(file, span, "convert.rewritten." + key, arguments(variable, more)));
    }

    /**
     * Something cannot be written.
     *
     * @param key what follows {@code convert.refused.}; its sentence begins with the variable
     */
    void refused(String variable, Span span, String key, Object... more) {
        refused.add(variable);
        add(Diagnostic.error(file, span, "convert.refused." + key, arguments(variable, more)));
    }

    /** From the top of the file to its end. */
    List<Diagnostic> found() {
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic one) -> one.span().line())
                        .thenComparingInt(one -> one.span().column()))
                .toList();
    }

    boolean isRefused(String variable) {
        return refused.contains(variable);
    }

    boolean isRewritten(String variable) {
        return rewritten.contains(variable) && !isRefused(variable);
    }

    private void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    private static Object[] arguments(String variable, Object[] more) {
        Object[] all = new Object[more.length + 1];
        all[0] = variable;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
