package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;

/** Statements as definitions; a mistake in one does not hide those in others. */
final class Definitions {
    private Definitions() {}

    /** What is read but never run (reality checks, texts) is reported as a note and left out. */
    static List<Definition> read(List<Statement> statements, SyntaxProblems problems) {
        List<Definition> definitions = new ArrayList<>();
        for (Statement statement : statements) {
            try {
                Definition definition = Definition.read(statement);
                switch (definition.sort()) {
                    case REALITY_CHECK ->
                        problems.note(
                                definition.name().span(),
                                "vensim.reality-check",
                                definition.name().text());
                    case TEXT ->
                        problems.note(
                                definition.name().span(),
                                "vensim.text-variable",
                                definition.name().text());
                    default -> definitions.add(definition);
                }
            } catch (SyntaxException e) {
                problems.add(e);
            }
            if (problems.isFull()) {
                break;
            }
        }
        return definitions;
    }
}
