package qianyi.report.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.VariableSearch;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.model.Dimension;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.text.Messages;
import qianyi.text.Suggestions;

/** Why a name finds no column of a program. */
public final class ColumnProblem {
    private static final int MOST = 3;

    private ColumnProblem() {}

    /** The reason as a sentence. */
    public static String of(ColumnName asked, Program program, Messages messages) {
        return of(asked, program, List.of(), messages);
    }

    /** @param assumptions of the study, whose labels may be meant; none for a model alone */
    public static String of(ColumnName asked, Program program, List<Assumption> assumptions, Messages messages) {
        List<String> elements = asked.elements();
        Optional<Variable> found = program.model().variable(asked.variable());
        if (found.isEmpty()) {
            return messages.text("cli.name.unknown", asked.variable())
                    + Suggestions.didYouMean(near(asked.variable(), program, assumptions, messages), messages);
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

    /** Names with their labels. */
    private static List<String> near(String words, Program program, List<Assumption> assumptions, Messages messages) {
        VariableSearch search = VariableSearch.of(program.model(), assumptions, words);
        return Stream.of(search.found(), search.near())
                .flatMap(List::stream)
                .limit(MOST)
                .map(named -> {
                    String label = named.label().in(messages.language());
                    return label.equals(named.title())
                            ? label
                            : messages.text("cli.name.labelled", named.title(), label);
                })
                .toList();
    }

    private static String noElement(String name, String element, Dimension dimension, Messages messages) {
        List<String> near = Names.nearest(element, dimension.elements());
        return near.isEmpty()
                ? messages.text("cli.name.element_of", name, element, dimension.elements())
                : messages.text("cli.name.element", name, element) + Suggestions.didYouMean(near, messages);
    }
}
