package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Dialect;
import qianyi.format.ExpressionParser;
import qianyi.format.Limits;
import qianyi.format.Problems;
import qianyi.format.SourceText;
import qianyi.format.SyntaxException;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;
import qianyi.model.Unit;
import qianyi.model.Variable;

/** The variables of a model (XMILE 1.0, sections 3.1 and 4). */
final class XmileVariables {
    private static final Set<String> KINDS = Set.of("stock", "flow", "aux", "gf");
    private static final Set<String> UNSUPPORTED =
            Set.of("conveyor", "queue", "non_negative", "init_eqn", "overflow", "leak", "event_poster");

    private static final Dialect DIALECT = new Dialect(XmilePrecedence.TABLE, XmileFunctions.TABLE);

    private final Problems problems;
    private final Map<String, Dimension> dimensions;
    private final XmileUnits units;
    private final Set<String> tables = new HashSet<>();

    XmileVariables(Problems problems, Map<String, Dimension> dimensions, XmileUnits units) {
        this.problems = problems;
        this.dimensions = dimensions;
        this.units = units;
    }

    /** By canonical name; what could not be read is reported and left out. */
    Map<String, Variable> read(XmlElement model) {
        List<XmlElement> elements = model.children("variables")
                .flatMap(all -> all.children().stream())
                .toList();
        for (XmlElement element : elements) {
            if (isTable(element)) {
                tables.add(Names.canonical(element.attribute("name").orElse("")));
            }
        }
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            if (KINDS.contains(element.name())) {
                variable(element).ifPresent(variable -> keep(variables, variable));
            } else if (!element.name().equals("group") && !element.name().contains(":")) {
                problems.error(element.span(), "xmile.unsupported", "<" + element.name() + ">");
            }
        }
        return variables;
    }

    private void keep(Map<String, Variable> variables, Variable variable) {
        Variable earlier = variables.putIfAbsent(variable.key(), variable);
        if (earlier != null) {
            problems.error(
                    variable.header().span(),
                    "model.name-twice",
                    variable.name(),
                    earlier.header().span().line());
        }
    }

    /** A table called by name: a gf of its own, or an auxiliary that has a table and no equation. */
    private static boolean isTable(XmlElement element) {
        boolean bare =
                element.child("eqn").isEmpty() && element.child("element").isEmpty();
        return element.name().equals("gf")
                || element.name().equals("aux") && element.child("gf").isPresent() && bare;
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
        for (XmlElement child : element.children()) {
            if (UNSUPPORTED.contains(child.name())) {
                problems.error(child.span(), "xmile.unsupported-in", "<" + child.name() + ">", name.get());
            }
        }
        Variable.Header header = header(element, spelled(name.get()));
        if (isTable(element)) {
            XmlElement gf =
                    element.name().equals("gf") ? element : element.child("gf").orElseThrow();
            return new XmileGraphicalFunction(problems)
                    .read(gf)
                    .map(table -> new Variable.Lookup(header, List.of(new ElementTable(List.of(), table))));
        }
        Optional<GraphicalFunction> table = element.child("gf").flatMap(new XmileGraphicalFunction(problems)::read);
        List<Equation> equations = equations(element, header);
        if (equations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (element.name()) {
                    case "stock" ->
                        new Variable.Stock(
                                header,
                                equations,
                                flows(element, "inflow"),
                                flows(element, "outflow"),
                                List.of(),
                                false);
                    case "flow" -> new Variable.Flow(header, equations, table, false);
                    default ->
                        table.isEmpty() && equations.stream().allMatch(e -> isNumber(e.expression()))
                                ? new Variable.Constant(header, equations)
                                : new Variable.Auxiliary(header, equations, table);
                });
    }

    private static String spelled(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return (quoted ? stripped.substring(1, stripped.length() - 1) : stripped)
                .replace("\\n", "_")
                .replace(' ', '_');
    }

    private Variable.Header header(XmlElement element, String name) {
        Optional<Unit> unit = element.child("units").flatMap(units::read);
        Documentation documentation = element.child("doc")
                .map(doc -> Documentation.parse(doc.text().text()))
                .orElse(Documentation.NONE);
        return new Variable.Header(name, shape(element, name), unit, documentation, element.span());
    }

    private List<Dimension> shape(XmlElement element, String name) {
        List<Dimension> shape = new ArrayList<>();
        element.children("dimensions").flatMap(all -> all.children("dim")).forEach(dim -> {
            String dimensionName = dim.attribute("name").orElse("");
            Dimension dimension = dimensions.get(Names.canonical(dimensionName));
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
        return dimensions.values().stream().map(Dimension::name).toList();
    }

    private List<Equation> equations(XmlElement element, Variable.Header header) {
        List<Equation> equations = new ArrayList<>();
        element.children("eqn")
                .skip(1)
                .forEach(further -> problems.error(further.span(), "xmile.equation-twice", header.name()));
        element.child("eqn")
                .ifPresent(eqn -> expression(eqn).ifPresent(e -> equations.add(new Equation(List.of(), e))));
        element.children("element").forEach(part -> {
            if (part.child("gf").isPresent()) {
                problems.error(part.span(), "xmile.unsupported-in", "<gf> in <element>", header.name());
            }
            Optional<XmlElement> eqn = part.child("eqn");
            if (eqn.isEmpty()) {
                problems.error(part.span(), "xmile.equation-missing", header.name());
                return;
            }
            List<Subscript> subscripts = subscripts(part, header);
            expression(eqn.get()).ifPresent(e -> equations.add(new Equation(subscripts, e)));
        });
        if (element.child("eqn").isEmpty() && element.child("element").isEmpty()) {
            problems.error(element.span(), "xmile.equation-missing", header.name());
        }
        return equations;
    }

    private List<Subscript> subscripts(XmlElement part, Variable.Header header) {
        List<Subscript> subscripts = new ArrayList<>();
        for (String name : part.attribute("subscript").orElse("").split(",")) {
            subscripts.add(new Subscript.Named(name.strip(), part.span()));
        }
        if (subscripts.size() != header.dimensions().size()) {
            problems.error(
                    part.span(),
                    "model.subscript-count",
                    header.name(),
                    header.dimensions().size(),
                    subscripts.size());
        }
        return subscripts;
    }

    private Optional<Expr> expression(XmlElement eqn) {
        SourceText text = eqn.text();
        try {
            return Optional.of(ExpressionParser.parse(XmileLexer.tokens(text), DIALECT, tables));
        } catch (SyntaxException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    private static List<String> flows(XmlElement stock, String tag) {
        return stock.children(tag)
                .map(flow -> Names.canonical(flow.strippedText()))
                .toList();
    }

    private static boolean isNumber(Expr expression) {
        if (expression instanceof Expr.Unary sign && sign.operator() != UnaryOperator.NOT) {
            return isNumber(sign.operand());
        }
        return expression instanceof Expr.Literal;
    }
}
