package qianyi.format;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** Collects what is noticed while one file is read. */
public final class Problems {
    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    public Problems(String file) {
        this.file = file;
    }

    public void error(Span span, String key, Object... arguments) {
        found.add(Diagnostic.error(file, span, key, arguments));
        errors++;
    }

    public void warning(Span span, String key, Object... arguments) {
        found.add(Diagnostic.warning(file, span, key, arguments));
    }

    public void note(Span span, String key, Object... arguments) {
        found.add(Diagnostic.note(file, span, key, arguments));
    }

    public void add(SyntaxException mistake) {
        found.add(mistake.in(file));
        errors++;
    }

    /** How many errors there are so far. */
    public int errors() {
        return errors;
    }

    /** Everything so far, in the order it was noticed. */
    public List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
