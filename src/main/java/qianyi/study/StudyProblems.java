package qianyi.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import qianyi.model.Diagnostic;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.text.Diagnostics;

/** Collects what is wrong in one file of a study, once each, in a set shared by all its files. */
final class StudyProblems {
    private final String file;
    private final Set<Diagnostic> all;

    /**
     * @param file as the user would name it
     * @param all grows by what is reported
     */
    StudyProblems(String file, Set<Diagnostic> all) {
        this.file = file;
        this.all = all;
    }

    String file() {
        return file;
    }

    /** A place of the file as a person would look for it. */
    String place(Span span) {
        return Diagnostics.place(file, span);
    }

    /** Those of one sheet of this workbook. */
    StudyProblems ofSheet(String name) {
        return new StudyProblems(Diagnostics.sheet(file, name), all);
    }

    void error(Span span, String key, Object... arguments) {
        all.add(Diagnostic.error(file, span, key, arguments));
    }

    void warning(Span span, String key, Object... arguments) {
        all.add(Diagnostic.warning(file, span, key, arguments));
    }

    void note(Span span, String key, Object... arguments) {
        all.add(Diagnostic.note(file, span, key, arguments));
    }

    void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    /** Whether this file has errors so far. */
    boolean hasErrors() {
        return all.stream().anyMatch(d -> d.isError() && d.file().equals(file));
    }

    /**
     * An error for a name that does not exist.
     *
     * @param bare the sentence if nothing is near: {0} is the name
     * @param near the sentence if something is: {1} are the nearest names
     */
    void unknown(Span span, String bare, String near, String name, Collection<String> known) {
        if (FullWidth.in(name)) {
            error(span, "study.full-width-name", name);
            return;
        }
        List<String> nearest = Names.nearest(name, known);
        if (nearest.isEmpty()) {
            error(span, bare, name);
        } else {
            error(span, near, name, nearest);
        }
    }
}
