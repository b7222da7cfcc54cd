package qianyi.diagram;

import java.util.stream.Collectors;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Language;

/** What a symbol tells of its variable when a reader hovers it. */
final class Hover {
    private Hover() {}

    static String of(Subject subject, Language language) {
        Variable variable = subject.variable();
        StringBuilder text = new StringBuilder(words(variable.header().documentation(), variable.name(), language));
        text.append(" (").append(variable.name());
        if (!variable.dimensions().isEmpty()) {
            text.append(
                    variable.dimensions().stream().map(Dimension::name).collect(Collectors.joining(", ", "[", "]")));
        }
        text.append(")");
        variable.unit().map(Unit::toString).ifPresent(unit -> text.append(" · ").append(unit));
        String description = variable.header().documentation().description();
        text.append(description.isEmpty() ? "" : "\n" + description);
        subject.constants()
                .forEach(c -> text.append("\n◦ ").append(words(c.header().documentation(), c.name(), language)));
        subject.readers().forEach(r -> text.append("\n→ ").append(words(r, "", language)));
        return text.toString();
    }

    /** The words in that language, else the name without underscores. */
    static String words(Documentation documentation, String name, Language language) {
        String words = language == Language.ZH ? documentation.zh() : documentation.en();
        return words.isEmpty() ? name.replace('_', ' ') : words;
    }
}
