package qianyi.report.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.model.Dimension;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.text.Messages;
import qianyi.text.Suggestions;

/**
 * A variable or an element as a person types it: {@code name}, {@code name[A,B]}. Case, spaces and underscores are as
 * in {@link qianyi.model.Names}.
 *
 * @param elements empty for every element
 */
public record ColumnName(String variable, List<String> elements) {
    private static final Pattern WITH_ELEMENTS = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]*)]\\s*", Pattern.DOTALL);

    public ColumnName {
        elements = List.copyOf(elements);
    }

    public static ColumnName parse(String text) {
        Matcher matcher = WITH_ELEMENTS.matcher(text);
        return matcher.matches()
                ? new ColumnName(
                        matcher.group(1),
                        Arrays.stream(matcher.group(2).split(",", -1))
                                .map(String::strip)
                                .toList())
                : new ColumnName(text, List.of());
    }

    /** A name with its elements or dimensions, as {@link #parse} takes it. */
    public static String of(String name, List<String> elements) {
        return elements.isEmpty() ? name : name + "[" + String.join(",", elements) + "]";
    }

    /** The columns meant, in element order. */
    public List<Column> find(Program program) {
        Optional<Variable> found = program.model().variable(variable);
        if (found.isEmpty()
                || !elements.isEmpty()
                        && elements.size() != found.get().dimensions().size()) {
            return List.of();
        }
        return program.columns(found.get().name()).stream().filter(this::means).toList();
    }

    private boolean means(Column column) {
        List<Dimension> dimensions = column.variable().dimensions();
        for (int i = 0; i < elements.size(); i++) {
            int wanted = dimensions.get(i).indexOf(elements.get(i));
            if (wanted < 0
                    || wanted != dimensions.get(i).indexOf(column.elements().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Why {@link #find} finds nothing. */
    public String problem(Program program, Messages messages) {
        Optional<Variable> found = program.model().variable(variable);
        if (found.isEmpty()) {
            return messages.text("cli.name.unknown", variable)
                    + Suggestions.didYouMean(program.model().nearest(variable), messages);
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
