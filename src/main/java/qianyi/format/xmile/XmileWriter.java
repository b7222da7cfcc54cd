package qianyi.format.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import qianyi.diagram.View;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.SliderRange;
import qianyi.model.Subscript;
import qianyi.model.TimeSpec;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/**
 * Writes a model as an XMILE file (XMILE 1.0, chapters 2 to 4). The model must be one that XMILE can say: stocks with flows,
 * functions of XMILE, tables in variables of their own.
 */
public final class XmileWriter implements Variable.Visitor<String> {
    private static final String STEP = "  ";

    private final Model model;
    private final XmileExpressionWriter equations = new XmileExpressionWriter();
    private final StringBuilder out = new StringBuilder();

    private XmileWriter(Model model) {
        this.model = model;
    }

    /** The text of the file; the same model gives the same text. */
    public static String write(Model model, List<View> views) {
        String text = new XmileWriter(model).text();
        return views.isEmpty() ? text : XmileViews.write(text, views);
    }

    private String text() {
        line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line(0, "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">");
        header();
        time();
        units();
        dimensions();
        line(1, "<model>");
        line(2, "<variables>");
        model.groups().forEach(this::group);
        model.variables().values().forEach(this::variable);
        line(2, "</variables>");
        line(1, "</model>");
        line(0, "</xmile>");
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append(STEP.repeat(depth)).append(text).append('\n');
    }

    private void header() {
        line(1, "<header>");
        line(2, "<vendor>Qianyi project</vendor>");
        line(2, "<product version=\"1.0\" lang=\"zh\">Qianyi</product>");
        line(2, "<name>" + escape(model.name()) + "</name>");
        int most = model.variables().values().stream()
                .mapToInt(variable -> variable.dimensions().size())
                .max()
                .orElse(0);
        if (most > 0) {
            line(2, "<options><uses_arrays maximum_dimensions=\"" + most + "\"/></options>");
        }
        line(1, "</header>");
    }

    private void time() {
        TimeSpec time = model.time();
        String method =
                switch (time.method()) {
                    case EULER -> "Euler";
                    case RK2 -> "RK2";
                    case RK4 -> "RK4";
                };
        String unit = time.unit().isEmpty() ? "" : " time_units=\"" + escape(time.unit()) + "\"";
        String save = time.saveEvery() == 1
                ? ""
                : " isee:save_interval=\"" + Numbers.shortest(time.saveEvery() * time.step())
                        + "\" xmlns:isee=\"http://iseesystems.com/XMILE\"";
        line(1, "<sim_specs method=\"" + method + "\"" + unit + save + ">");
        line(2, "<start>" + Numbers.shortest(time.start()) + "</start>");
        line(2, "<stop>" + Numbers.shortest(time.stop()) + "</stop>");
        line(2, "<dt>" + Numbers.shortest(time.step()) + "</dt>");
        line(1, "</sim_specs>");
    }

    private void units() {
        Set<String> names = new TreeSet<>();
        model.variables().values().forEach(variable -> variable.unit()
                .ifPresent(unit -> names.addAll(unit.exponents().keySet())));
        if (!names.isEmpty()) {
            line(1, "<model_units>");
            names.forEach(name -> line(2, "<unit name=\"" + escape(name) + "\"/>"));
            line(1, "</model_units>");
        }
    }

    private void dimensions() {
        if (model.dimensions().isEmpty()) {
            return;
        }
        line(1, "<dimensions>");
        for (Dimension dimension : model.dimensions().values()) {
            String elements = dimension.elements().stream()
                    .map(element -> "<elem name=\"" + escape(element) + "\"/>")
                    .collect(Collectors.joining());
            line(2, "<dim name=\"" + escape(dimension.name()) + "\">" + elements + "</dim>");
        }
        line(1, "</dimensions>");
    }

    private void group(Group group) {
        line(3, "<group name=\"" + escape(group.name()) + "\">");
        documentation(group.documentation());
        for (String key : group.variables()) {
            line(4, "<entity name=\"" + escape(model.variables().get(key).name()) + "\"/>");
        }
        line(3, "</group>");
    }

    private void documentation(Documentation documentation) {
        String text = documentation.text();
        if (!text.isEmpty()) {
            line(4, "<doc>" + escape(text) + "</doc>");
        }
    }

    private void variable(Variable variable) {
        String tag = variable.accept(this);
        line(3, "<" + tag + " name=\"" + escape(variable.name()) + "\"" + tableType(variable, tag) + ">");
        documentation(variable.header().documentation());
        if (!variable.dimensions().isEmpty()) {
            line(
                    4,
                    variable.dimensions().stream()
                            .map(dimension -> "<dim name=\"" + escape(dimension.name()) + "\"/>")
                            .collect(Collectors.joining("", "<dimensions>", "</dimensions>")));
        }
        variable.equations().forEach(this::equation);
        flows(variable);
        if (variable instanceof Variable.Lookup lookup) {
            lookup.tables().forEach(table -> table(table, tag));
        } else {
            variable.table().ifPresent(table -> graph(table, 4, ""));
        }
        variable.unit().map(Unit::toString).ifPresent(unit -> line(4, "<units>" + escape(unit) + "</units>"));
        variable.header()
                .documentation()
                .range()
                .filter(SliderRange::isClosed)
                .ifPresent(range -> line(
                        4,
                        "<range min=\"" + Numbers.shortest(range.low().getAsDouble()) + "\" max=\""
                                + Numbers.shortest(range.high().getAsDouble()) + "\"/>"));
        line(3, "</" + tag + ">");
    }

    private static String tableType(Variable variable, String tag) {
        return tag.equals("gf")
                ? type(((Variable.Lookup) variable).tables().get(0).function())
                : "";
    }

    private void equation(Equation equation) {
        Expr expression = equation.expression();
        String lines;
        if (expression instanceof Expr.Call call && call.function() == Builtin.ACTIVE_INITIAL) {
            lines = "<eqn>" + text(call.arguments().get(0)) + "</eqn><init_eqn>"
                    + text(call.arguments().get(1)) + "</init_eqn>";
        } else {
            lines = "<eqn>" + text(expression) + "</eqn>";
        }
        line(4, equation.elements().isEmpty() ? lines : element(equation.elements()) + lines + "</element>");
    }

    private String text(Expr expression) {
        return escape(equations.of(expression));
    }

    private static String element(List<Subscript> elements) {
        return elements.stream()
                .map(subscript -> escape(((Subscript.Named) subscript).name()))
                .collect(Collectors.joining(", ", "<element subscript=\"", "\">"));
    }

    private void flows(Variable variable) {
        if (variable instanceof Variable.Stock stock) {
            stock.inflows().forEach(flow -> line(4, "<inflow>" + flowName(flow) + "</inflow>"));
            stock.outflows().forEach(flow -> line(4, "<outflow>" + flowName(flow) + "</outflow>"));
        }
        boolean nonNegative = variable instanceof Variable.Stock stock && stock.nonNegative()
                || variable instanceof Variable.Flow flow && flow.nonNegative();
        if (nonNegative) {
            line(4, "<non_negative/>");
        }
    }

    private String flowName(String key) {
        return escape(equations.name(model.variables().get(key).name()));
    }

    private void table(ElementTable table, String tag) {
        if (tag.equals("gf")) {
            points(table.function(), 4);
        } else if (table.elements().isEmpty()) {
            graph(table.function(), 4, "");
        } else {
            line(4, element(table.elements()));
            graph(table.function(), 5, "");
            line(4, "</element>");
        }
    }

    private void graph(GraphicalFunction function, int depth, String name) {
        line(depth, "<gf" + name + type(function) + ">");
        points(function, depth + 1);
        line(depth, "</gf>");
    }

    private static String type(GraphicalFunction function) {
        return " type=\"" + function.kind().name().toLowerCase(Locale.ROOT) + "\"";
    }

    private void points(GraphicalFunction function, int depth) {
        line(depth, "<xpts>" + numbers(function.x()) + "</xpts>");
        line(depth, "<ypts>" + numbers(function.y()) + "</ypts>");
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(Numbers::shortest).collect(Collectors.joining(", "));
    }

    @Override
    public String stock(Variable.Stock stock) {
        return "stock";
    }

    @Override
    public String flow(Variable.Flow flow) {
        return "flow";
    }

    @Override
    public String auxiliary(Variable.Auxiliary auxiliary) {
        return "aux";
    }

    @Override
    public String constant(Variable.Constant constant) {
        return "aux";
    }

    @Override
    public String lookup(Variable.Lookup lookup) {
        return lookup.dimensions().isEmpty() ? "gf" : "aux";
    }

    @Override
    public String data(Variable.Data data) {
        throw new IllegalArgumentException("a series is no variable of XMILE: " + data.name());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
