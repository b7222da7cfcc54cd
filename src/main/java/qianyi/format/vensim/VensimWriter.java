package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.diagram.View;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.SliderRange;
import qianyi.model.Subscript;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/**
 * Writes a model as Vensim's text format (Vensim reference manual, "The Vensim Modeling Language"). The model must be one
 * that Vensim can say: stocks with rates, functions of Vensim, variables that rule time.
 */
public final class VensimWriter implements Variable.Visitor<List<String>> {
    private static final String BANNER = "********************************************************";
    private static final String CONTROL = "Control";
    private static final int WIDTH = 100;

    private final Model model;
    private final VensimExpressionWriter equations = new VensimExpressionWriter();
    private final StringBuilder out = new StringBuilder();

    private VensimWriter(Model model) {
        this.model = model;
    }

    /**
     * The text of the file; the same model gives the same text.
     *
     * @param views pictures for a model without a drawing of its own
     */
    public static String write(Model model, List<View> views) {
        return new VensimWriter(model).text(views);
    }

    private String text(List<View> views) {
        out.append("{UTF-8}\n");
        new VensimRanges(model, equations).lines().forEach(range -> out.append(range));
        Set<String> rulers = new LinkedHashSet<>(model.timeVariables()
                .map(names -> List.of(names.stop(), names.start(), names.save(), names.step()))
                .orElse(List.of("final_time", "initial_time", "saveper", "time_step")));
        Set<String> grouped = new HashSet<>(rulers);
        model.groups().forEach(group -> grouped.addAll(group.variables()));
        model.variables().values().stream()
                .filter(variable -> !grouped.contains(variable.key()))
                .forEach(this::variable);
        Set<String> written = new HashSet<>(rulers);
        Documentation control = new Documentation("", "", "Simulation Control Parameters");
        for (Group group : model.groups()) {
            if (group.name().equals(CONTROL)) {
                control = group.documentation();
                rulers.addAll(group.variables());
                continue;
            }
            banner(group.name(), group.documentation());
            group.variables().stream()
                    .filter(written::add)
                    .map(model.variables()::get)
                    .forEach(this::variable);
        }
        banner(CONTROL, control);
        rulers.stream()
                .filter(model.variables()::containsKey)
                .map(model.variables()::get)
                .forEach(this::variable);
        out.append(model.sketch().isEmpty() ? VensimSketch.of(views, method()) : model.sketch());
        return out.toString();
    }

    /** How stocks are carried over a step, as the settings behind the drawing number it. */
    private int method() {
        return switch (model.time().method()) {
            case EULER -> 0;
            case RK2 -> 4;
            case RK4 -> 5;
        };
    }

    private void banner(String name, Documentation documentation) {
        String bare = name.replace("*", "").replace("~", "").replace("|", "").strip();
        out.append(BANNER)
                .append("\n\t.")
                .append(bare)
                .append('\n')
                .append(BANNER)
                .append("~\n\t\t");
        out.append(comment(documentation)).append("\n\t|\n\n");
    }

    private void variable(Variable variable) {
        List<String> statements = variable.accept(this);
        for (int i = 0; i < statements.size(); i++) {
            out.append(wrapped(statements.get(i)));
            out.append(i == 0 ? "\n\t~\t" + unit(variable) + "\n\t~\t" + comment(variable) + "\n\t|\n" : " ~~|\n");
        }
        out.append('\n');
    }

    private static String unit(Variable variable) {
        String unit = variable.unit()
                .map(one -> one.isOne() ? "Dmnl" : one.toString())
                .orElse("");
        return variable.header()
                .documentation()
                .range()
                .map(range -> (unit + " " + range(range)).strip())
                .orElse(unit);
    }

    private static String range(SliderRange range) {
        String ends = end(range.low()) + "," + end(range.high());
        return range.step().isPresent() ? "[" + ends + "," + end(range.step()) + "]" : "[" + ends + "]";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Numbers.shortest(end.getAsDouble()) : "?";
    }

    private static String comment(Variable variable) {
        return comment(variable.header().documentation());
    }

    /** Words in which nothing ends a comment. */
    private static String comment(Documentation documentation) {
        return documentation.text().replace('|', Documentation.WIDE_BAR).replace('~', '\uff5e');
    }

    private String left(Variable variable, List<Subscript> elements, List<List<Subscript>> except) {
        List<Subscript> all = new ArrayList<>(elements);
        if (elements.isEmpty()) {
            variable.dimensions()
                    .forEach(dimension -> all.add(new Subscript.Named(
                            dimension.name(), variable.header().span())));
        }
        return equations.name(variable.name())
                + equations.brackets(all)
                + (except.isEmpty()
                        ? ""
                        : except.stream().map(equations::brackets).collect(Collectors.joining(", ", " :EXCEPT: ", "")));
    }

    private String left(Variable variable, Equation equation) {
        return left(variable, equation.elements(), equation.except());
    }

    @Override
    public List<String> stock(Variable.Stock stock) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < stock.initial().size(); i++) {
            Equation initial = stock.initial().get(i);
            Expr rate = stock.rates().get(i).expression();
            statements.add(left(stock, initial) + "= INTEG (\n\t" + equations.of(rate) + ",\n\t\t"
                    + equations.of(initial.expression()) + ")");
        }
        return statements;
    }

    @Override
    public List<String> flow(Variable.Flow flow) {
        throw new IllegalArgumentException("a flow is no variable of Vensim: " + flow.name());
    }

    @Override
    public List<String> auxiliary(Variable.Auxiliary auxiliary) {
        return statements(auxiliary);
    }

    @Override
    public List<String> constant(Variable.Constant constant) {
        return statements(constant);
    }

    private List<String> statements(Variable variable) {
        return variable.equations().stream()
                .map(equation -> left(variable, equation) + "=\n\t" + equations.of(equation.expression()))
                .toList();
    }

    @Override
    public List<String> lookup(Variable.Lookup lookup) {
        List<String> statements = new ArrayList<>();
        for (ElementTable table : lookup.tables()) {
            statements.add(left(lookup, table.elements(), List.of()) + "(\n\t"
                    + VensimExpressionWriter.points(table.function()) + ")");
        }
        return statements;
    }

    @Override
    public List<String> data(Variable.Data data) {
        throw new IllegalArgumentException("a series is no variable of Vensim without its file: " + data.name());
    }

    /** Long lines go on in the next one behind a backslash, as Vensim writes them; never inside quotes. */
    private static String wrapped(String statement) {
        StringBuilder wrapped = new StringBuilder();
        int start = 0;
        int space = -1;
        boolean quoted = false;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            quoted ^= c == '"' && (i == 0 || statement.charAt(i - 1) != '\\');
            if (c == '\n') {
                wrapped.append(statement, start, i + 1);
                start = i + 1;
                space = -1;
            } else if ((c == ' ' || c == ',') && !quoted) {
                space = i + 1;
            }
            if (i - start >= WIDTH && space > start) {
                wrapped.append(statement, start, space).append("\\\n\t\t");
                start = space;
                space = -1;
            }
        }
        return wrapped.append(statement.substring(start)).toString();
    }
}
