package qianyi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.model.Dimension;
import qianyi.model.Variable;

/**
 * A variable, an element or a point of a table as a person types it: {@code name}, {@code name[A,B]},
 * {@code name[x=2028]}. Case, spaces and underscores are as in {@link qianyi.model.Names}.
 *
 * @param elements empty for every element
 */
public record ColumnName(String variable, List<String> elements) {
    private static final Pattern WITH_ELEMENTS = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]*)]\\s*", Pattern.DOTALL);
    private static final Pattern POINT = Pattern.compile("x\\s*=\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

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

    /** The x of a point of a table, if that is what stands in the place of elements. */
    public OptionalDouble x() {
        Matcher matcher = POINT.matcher(elements.size() == 1 ? elements.get(0) : "");
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    /** The columns meant, in element order; none if there are no such ones. */
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
}
