package qianyi.format;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/** Collects what is noticed while one file is read: of errors at most {@link Limits#ERRORS}. */
public final class SyntaxProblems {
    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;
    private int repeated;

    public SyntaxProblems(String file) {
        this.file = file;
    }

    public void error(Span span, String key, Object... arguments) {
        keep(Diagnostic.error(file, span, key, arguments));
    }

    public void warning(Span span, String key, Object... arguments) {
        found.add(Diagnostic.warning(file, span, key, arguments));
    }

    public void note(Span span, String key, Object... arguments) {
        found.add(Diagnostic.note(file, span, key, arguments));
    }

    /** A mistake that was told already counts, and is not told again. */
    public void add(SyntaxException mistake) {
        if (mistake.isToldAlready()) {
            errors++;
            repeated++;
        } else {
            keep(mistake.in(file));
        }
    }

    /** What was noticed in another file. */
    public void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            keep(diagnostic);
        } else {
            found.add(diagnostic);
        }
    }

    /** The first errors, and one that says that there are more. */
    private void keep(Diagnostic error) {
        errors++;
        int told = errors - repeated;
        if (told <= Limits.ERRORS) {
            found.add(error);
        } else if (told == Limits.ERRORS + 1) {
            found.add(Diagnostic.error(file, error.span(), "model.too-many-errors", Limits.ERRORS));
        }
    }

    /** Whether there were more errors than are told. */
    public boolean isFull() {
        return errors - repeated > Limits.ERRORS;
    }

    /** How many errors there were so far, with those that were too many to keep. */
    public int errors() {
        return errors;
    }

    /** Everything so far, in the order it was noticed. */
    public List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
