package qianyi.format.external;

import java.util.List;
import java.util.Map;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.external.ExternalCall.Kind;
import qianyi.model.Diagnostic;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Calls of a model in a folder, or in none, and what is said about them. */
record Call(ExternalTables tables, SyntaxProblems problems) {
    static final int[] SCALAR = {};
    private static final Span SPAN = new Span(7, 3, 7, 40);

    static Call in(CompanionFiles files, Map<String, String> tags) {
        SyntaxProblems problems = new SyntaxProblems("model.mdl");
        return new Call(new ExternalTables(files, tags, problems), problems);
    }

    static Call in(CompanionFiles files) {
        return in(files, Map.of());
    }

    static Call in(java.nio.file.Path folder) {
        return in(new FolderFiles(folder));
    }

    double[] constants(int[] extents, String... arguments) throws SyntaxException {
        return tables.constants(ExternalCall.of(Kind.CONSTANTS, false, List.of(arguments), SPAN), extents);
    }

    List<GraphicalFunction> data(int[] extents, String... arguments) throws SyntaxException {
        return tables.data(
                ExternalCall.of(Kind.DATA, false, List.of(arguments), SPAN),
                extents,
                GraphicalFunction.Kind.CONTINUOUS);
    }

    List<String> subscript(String... arguments) throws SyntaxException {
        return tables.subscript(ExternalCall.of(Kind.SUBSCRIPT, false, List.of(arguments), SPAN));
    }

    /** The line that a person reads about a call that fails, in English; that there is one in Chinese is tried, too. */
    static String complaint(Task task) {
        try {
            task.run();
        } catch (SyntaxException e) {
            Diagnostic diagnostic = e.in("model.mdl");
            Diagnostics.line(diagnostic, Language.ZH);
            return Diagnostics.line(diagnostic, Language.EN);
        }
        throw new AssertionError("the call was answered");
    }

    /** A call. */
    interface Task {
        void run() throws SyntaxException;
    }
}
