package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import qianyi.format.Calls;
import qianyi.format.Limits;
import qianyi.format.SyntaxProblems;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.SliderRange;
import qianyi.model.StockOrder;
import qianyi.model.Subscript;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Numbers;

/** The variables of a model or of a macro (XMILE 1.0, sections 3.1 and 4). */
final class XmileVariables {
    private static final Set<String> KINDS = Set.of("stock", "flow", "aux", "gf");

    private final XmileContext context;
    private final SyntaxProblems problems;
    private final XmileScope scope;
    private final UnaryOperator<String> outside;
    private final XmileBehavior behavior;
    private final Map<String, ModelScope.Connection> inputs;
    private final BiFunction<String, List<Dimension>, Calls> calls;
    private final Set<String> flows = new HashSet<>();
    private XmileConveyors conveyors;
    private XmileQueues queues;

    /**
     * @param outside how the whole model spells a variable of this place
     * @param inputs for each input of a module, by canonical name, where its value comes from
     * @param calls what an equation with that left side may call
     */
    XmileVariables(
            XmileContext context,
            XmileScope scope,
            UnaryOperator<String> outside,
            XmileBehavior behavior,
            Map<String, ModelScope.Connection> inputs,
            BiFunction<String, List<Dimension>, Calls> calls) {
        this.context = context;
        this.problems = context.problems();
        this.scope = scope;
        this.outside = outside;
        this.behavior = behavior;
        this.inputs = inputs;
        this.calls = calls;
        this.conveyors = new XmileConveyors(List.of(), problems);
        this.queues = new XmileQueues(List.of(), problems);
    }

    /** In the order of the file; what could not be read is reported and left out. */
    List<Variable> read(List<XmlElement> elements) {
        conveyors = new XmileConveyors(elements, problems);
        queues = new XmileQueues(elements, problems);
        elements.stream()
                .filter(element -> element.name().equals("stock"))
                .flatMap(stock -> stock.children().stream())
                .filter(child -> child.name().equals("inflow") || child.name().equals("outflow"))
                .forEach(flow -> flows.add(Names.canonical(flow.strippedText())));
        List<Variable> variables = new ArrayList<>();
        for (XmlElement element : elements) {
            if (KINDS.contains(element.name())) {
                variable(element).ifPresent(variables::add);
                variables.addAll(namedTable(element));
                tablesBesideEquations(element).ifPresent(variables::add);
            } else if (!Set.of("group", "module").contains(element.name())
                    && !element.name().contains(":")) {
                problems.error(element.span(), "xmile.unsupported", "<" + element.name() + ">");
            }
        }
        return variables;
    }

    /** A table called by name: a gf of its own, or an auxiliary that has tables and no equation. */
    private static boolean isTable(XmlElement element) {
        boolean bare = element.child("eqn").isEmpty()
                && element.children("element")
                        .allMatch(part -> part.child("eqn").isEmpty());
        return element.name().equals("gf")
                || element.name().equals("aux")
                        && bare
                        && (element.child("gf").isPresent()
                                || element.children("element")
                                        .anyMatch(part -> part.child("gf").isPresent()));
    }

    /** The hidden variable that holds the tables which elements of an array have beside their equations. */
    static String tableOf(String variable) {
        return "#" + variable + ">table";
    }

    static boolean hasTablesBesideEquations(XmlElement element) {
        return !isTable(element)
                && element.children("element").anyMatch(part -> part.child("gf").isPresent());
    }

    /** LOOKUP reads the table of an element whatever its equation is, as it does for a variable without elements. */
    private Optional<Variable> tablesBesideEquations(XmlElement element) {
        Optional<String> name = element.attribute("name").filter(text -> !text.isBlank());
        if (name.isEmpty() || !hasTablesBesideEquations(element)) {
            return Optional.empty();
        }
        Variable.Header shown = header(element, outside.apply(spelled(name.get())));
        return lookup(
                element,
                new Variable.Header(
                        tableOf(shown.name()),
                        shown.dimensions(),
                        Optional.empty(),
                        Documentation.NONE,
                        shown.span(),
                        true));
    }

    /** A table inside a variable may have a name, and then it can be called by it (section 4.1.3). */
    private List<Variable> namedTable(XmlElement element) {
        Optional<XmlElement> gf =
                element.child("gf").filter(table -> table.child("ypts").isPresent());
        Optional<String> name = gf.flatMap(table -> table.attribute("name")).filter(text -> !text.isBlank());
        if (name.isEmpty()
                || Names.canonical(name.get())
                        .equals(Names.canonical(element.attribute("name").orElse("")))) {
            return List.of();
        }
        Variable.Header header = new Variable.Header(
                outside.apply(spelled(name.get())),
                List.of(),
                Optional.empty(),
                Documentation.NONE,
                gf.get().span(),
                true);
        return new XmileGraphicalFunction(problems)
                .read(gf.get()).stream()
                        .<Variable>map(
                                table -> new Variable.Lookup(header, List.of(new ElementTable(List.of(), table))))
                        .toList();
    }

    private Optional<Variable> variable(XmlElement element) {
        Optional<String> name = element.attribute("name").filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            problems.error(element.span(), "xmile.name-missing", element.name());
            return Optional.empty();
        }
        if (name.get().length() > Limits.NAME_LENGTH) {
            problems.error(element.span(), "model.name-too-long", Limits.NAME_LENGTH);
            return Optional.empty();
        }
        if (XmileFunctions.TABLE
                .find(name.get())
                .filter(function -> function.most() == 0)
                .isPresent()) {
            problems.error(element.span(), "model.name-is-function", name.get());
            return Optional.empty();
        }
        XmileUnsupported.report(element, name.get(), conveyors.isLeak(element), problems);
        queues.report(element);
        Variable.Header header = header(element, outside.apply(spelled(name.get())));
        ModelScope.Connection connection = inputs.get(Names.canonical(name.get()));
        if (connection != null) {
            Expr source = new Expr.Reference(connection.from(), List.of(), connection.span());
            return Optional.of(
                    new Variable.Auxiliary(header, List.of(new Equation(List.of(), source)), Optional.empty()));
        }
        if (isTable(element)) {
            return lookup(element, header);
        }
        Optional<GraphicalFunction> table = element.child("gf")
                .filter(gf ->
                        gf.child("ypts").isPresent() || gf.attribute("name").isEmpty())
                .flatMap(new XmileGraphicalFunction(problems)::read);
        XmileEquations reader = new XmileEquations(context, scope, header, calls);
        if (conveyors.isEnd(element) || queues.drives(element)) {
            return Optional.of(new Variable.Flow(header, List.of(), Optional.empty(), false));
        }
        if (conveyors.isLeak(element)) {
            List<Equation> share = XmileConveyors.share(element).map(reader::of).orElse(List.of());
            return Optional.of(new Variable.Flow(header, share, Optional.empty(), false));
        }
        List<Equation> equations = reader.read(element);
        if (isInputWithoutEquation(element)) {
            problems.warning(element.span(), "xmile.input-without-equation", header.name());
            Expr nothing = new Expr.Literal(0, element.span());
            return Optional.of(new Variable.Constant(header, List.of(new Equation(List.of(), nothing))));
        }
        if (element.child("eqn").isEmpty() && element.child("element").isEmpty()) {
            problems.error(element.span(), "xmile.equation-missing", header.name());
        }
        return equations.isEmpty() ? Optional.empty() : Optional.of(variable(element, header, equations, table));
    }

    /** A module that is saved as a file of its own has inputs that nothing connects; Stella runs it with 0 for them. */
    private static boolean isInputWithoutEquation(XmlElement element) {
        return element.name().equals("aux")
                && element.attribute("access").orElse("").equals("input")
                && element.child("eqn").isEmpty()
                && element.child("element").isEmpty()
                && element.child("gf").isEmpty();
    }

    private Variable variable(
            XmlElement element, Variable.Header header, List<Equation> equations, Optional<GraphicalFunction> table) {
        boolean flow = element.name().equals("flow")
                || context.writtenByVensim()
                        && element.name().equals("aux")
                        && flows.contains(
                                Names.canonical(element.attribute("name").orElse("")));
        if (element.name().equals("stock")) {
            Optional<StockOrder> order = order(element, new XmileEquations(context, scope, header, calls));
            return new Variable.Stock(
                    header,
                    equations,
                    flows(element, "inflow"),
                    flows(element, "outflow"),
                    List.of(),
                    order.isEmpty() && behavior.nonNegativeStock(element),
                    order);
        }
        if (flow) {
            boolean nonNegative = element.name().equals("flow") && behavior.nonNegativeFlow(element);
            return new Variable.Flow(header, equations, table, nonNegative);
        }
        return table.isEmpty() && equations.stream().allMatch(equation -> isNumber(equation.expression()))
                ? new Variable.Constant(header, equations)
                : new Variable.Auxiliary(header, equations, table);
    }

    private Optional<StockOrder> order(XmlElement stock, XmileEquations equations) {
        Function<String, String> outside = each -> scope.find(each).orElse(each);
        Optional<StockOrder> waiting = queues.of(stock, equations, outside);
        return waiting.or(() -> conveyors.of(stock, equations, outside));
    }

    private Optional<Variable> lookup(XmlElement element, Variable.Header header) {
        List<ElementTable> tables = new ArrayList<>();
        XmileGraphicalFunction reader = new XmileGraphicalFunction(problems);
        Optional<XmlElement> whole = element.name().equals("gf") ? Optional.of(element) : element.child("gf");
        whole.flatMap(reader::read).ifPresent(table -> tables.add(new ElementTable(List.of(), table)));
        XmileEquations equations = new XmileEquations(context, scope, header, calls);
        element.children("element").forEach(part -> {
            List<Subscript> subscripts = equations.subscripts(part);
            part.child("gf").flatMap(reader::read).ifPresent(table -> tables.add(new ElementTable(subscripts, table)));
        });
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Variable.Lookup(header, tables));
    }

    /** A name as it is shown: without quotes, separators as "_". */
    static String spelled(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return (quoted ? stripped.substring(1, stripped.length() - 1) : stripped)
                .replace("\\n", "_")
                .replace('\n', '_')
                .replace(' ', '_');
    }

    /** The range of a slider (XMILE 1.0, section 4.1.1). */
    private static SliderRange range(XmlElement element) {
        return new SliderRange(end(element, "min"), end(element, "max"), OptionalDouble.empty());
    }

    private static OptionalDouble end(XmlElement element, String name) {
        return element.attribute(name)
                .map(text -> Numbers.decimal(text.strip()))
                .orElse(OptionalDouble.empty());
    }

    private Variable.Header header(XmlElement element, String name) {
        Optional<Unit> unit = element.child("units").flatMap(context.units()::read);
        Documentation documentation = element.child("doc")
                .map(doc -> Documentation.parse(doc.text().text()))
                .orElse(Documentation.NONE)
                .withRange(element.child("range").map(XmileVariables::range));
        return new Variable.Header(name, shape(element, name), unit, documentation, element.span());
    }

    private List<Dimension> shape(XmlElement element, String name) {
        List<Dimension> shape = new ArrayList<>();
        element.children("dimensions").flatMap(all -> all.children("dim")).forEach(dim -> {
            String dimensionName = dim.attribute("name").orElse("");
            Dimension dimension = context.dimensions().get(Names.canonical(dimensionName));
            if (dimension == null) {
                problems.error(
                        dim.span(), "model.dimension-unknown", dimensionName, Names.nearest(dimensionName, names()));
            } else {
                shape.add(dimension);
            }
        });
        long size = shape.stream().mapToLong(Dimension::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        if (size > Limits.ARRAY_SIZE) {
            problems.error(element.span(), "model.array-too-large", name, size, Limits.ARRAY_SIZE);
            return List.of();
        }
        return shape;
    }

    private List<String> names() {
        return context.dimensions().values().stream().map(Dimension::name).toList();
    }

    private List<String> flows(XmlElement stock, String tag) {
        return stock.children(tag)
                .map(flow -> scope.find(flow.strippedText()).orElse(Names.canonical(flow.strippedText())))
                .toList();
    }

    private static boolean isNumber(Expr expression) {
        if (expression instanceof Expr.Unary sign && sign.operator() != qianyi.model.UnaryOperator.NOT) {
            return isNumber(sign.operand());
        }
        return expression instanceof Expr.Literal;
    }
}
