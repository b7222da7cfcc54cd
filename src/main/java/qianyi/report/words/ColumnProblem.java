package qianyi.report.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.model.Dimension;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.text.Messages;
import qianyi.text.Suggestions;

/** Why a name finds no column of a program. */
public final class ColumnProblem {
    private ColumnProblem() {}

    /** The reason as a sentence. */
    public static String of(ColumnName asked, Program program, Messages messages) {
        List<String> elements = asked.elements();
        Optional<Variable> found = program.model().variable(asked.variable());
        if (found.isEmpty()) {
            return messages.text("cli.name.unknown", asked.variable())
                    + Suggestions.didYouMean(program.model().nearest(asked.variable()), messages);
        }
        List<Dimension> dimensions = found.get().dimensions();
        String name = found.get().name();
        if (program.columns(name).isEmpty()) {
            return messages.text("cli.name.table", name);
        }
        if (dimensions.isEmpty()) {
            return messages.text("cli.name.scalar", name);
        }
        if (elements.size() != dimensions.size()) {
            return messages.text("cli.name.dimensions", name, dimensions.size(), elements.size());
        }
        return IntStream.range(0, dimensions.size())
                .filter(i -> dimensions.get(i).indexOf(elements.get(i)) < 0)
                .mapToObj(i -> noElement(name, elements.get(i), dimensions.get(i), messages))
                .collect(Collectors.joining("; "));
    }

    private static String noElement(String name, String element, Dimension dimension, Messages messages) {
        List<String> near = Names.nearest(element, dimension.elements());
        return near.isEmpty()
                ? messages.text("cli.name.element_of", name, element, dimension.elements())
                : messages.text("cli.name.element", name, element) + Suggestions.didYouMean(near, messages);
    }
}
