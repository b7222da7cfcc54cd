package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import qianyi.format.Calls;
import qianyi.format.Limits;
import qianyi.format.Macros;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.Token;
import qianyi.format.external.ExternalCall;
import qianyi.format.external.ExternalTables;
import qianyi.format.vensim.Definition.Sort;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.model.Variable.Header;

/** Variables from their definitions, of which an array may have one for each of its parts. */
final class VensimVariables {
    private final Ranges ranges;
    private final Shapes shapes;
    private final ExternalTables external;
    private final VensimUnits units;
    private final SyntaxProblems problems;
    private int listed;

    VensimVariables(Ranges ranges, ExternalTables external, VensimUnits units, SyntaxProblems problems) {
        this.ranges = ranges;
        this.shapes = new Shapes(ranges, problems);
        this.external = external;
        this.units = units;
        this.problems = problems;
    }

    /**
     * In the order of the first definition of each; what could not be read is reported and left out.
     *
     * @param callable names beyond the lookups among the definitions that may turn out to be lookups
     */
    List<Variable> read(List<Definition> definitions, Set<String> callable, Macros.Scopes scopes) {
        Map<String, List<Definition>> byName = new LinkedHashMap<>();
        Set<String> tables = new HashSet<>(callable);
        for (Definition definition : definitions) {
            String name = Names.canonical(definition.name().text());
            byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(definition);
            if (isLookup(definition)) {
                tables.add(name);
            }
        }
        Expressions expressions = new Expressions(ranges, tables, problems);
        List<Variable> variables = new ArrayList<>();
        for (List<Definition> parts : byName.values()) {
            if (problems.isFull()) {
                break;
            }
            variables.addAll(variable(withoutPlaceholders(parts), expressions, scopes));
        }
        return variables;
    }

    /** A list of causes says nothing beside an equation (Vensim reference manual, "A FUNCTION OF"). */
    private static List<Definition> withoutPlaceholders(List<Definition> parts) {
        List<Definition> equations = parts.stream()
                .filter(part -> !Expressions.isPlaceholder(part.right()))
                .toList();
        return equations.isEmpty() ? parts : equations;
    }

    private static boolean isLookup(Definition definition) {
        return definition.sort() == Sort.LOOKUP
                || ExternalEquation.kind(definition.right())
                        .filter(kind -> kind == ExternalCall.Kind.LOOKUPS)
                        .isPresent();
    }

    private List<Variable> variable(List<Definition> parts, Expressions expressions, Macros.Scopes scopes) {
        Token name = parts.get(0).name();
        if (VensimFunctions.TABLE
                .find(name.text())
                .filter(function -> function.most() == 0)
                .isPresent()) {
            problems.error(name.span(), "model.name-is-function", name.text());
            return List.of();
        }
        Optional<List<Dimension>> shape = shapes.of(name.text(), parts);
        if (shape.isEmpty()) {
            return List.of();
        }
        if (shape.get().isEmpty() && parts.size() > 1) {
            problems.error(
                    parts.get(1).name().span(),
                    "model.name-twice",
                    name.text(),
                    name.span().line());
            return List.of();
        }
        Header header = header(parts, shape.get());
        Pieces pieces = new Pieces();
        int before = problems.errors();
        for (Definition part : parts) {
            try {
                new Part(part, header, expressions, scopes, pieces).read();
            } catch (SyntaxException e) {
                problems.add(e);
            }
        }
        return problems.errors() > before ? List.of() : pieces.variables(header, problems);
    }

    private Header header(List<Definition> parts, List<Dimension> shape) {
        Optional<Unit> unit = parts.stream()
                .map(part -> part.statement().unit())
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(units::read);
        Documentation documentation = parts.stream()
                .map(part -> part.statement().comment())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Documentation::parse)
                .orElse(Documentation.NONE)
                .withRange(parts.stream()
                        .flatMap(part -> VensimUnits.range(part.statement().unit()).stream())
                        .findFirst());
        Token name = parts.get(0).name();
        return new Header(name.text(), shape, unit, documentation, name.span());
    }

    /** One definition. */
    private final class Part {
        private final Definition definition;
        private final Header header;
        private final Expressions expressions;
        private final Macros.Scopes scopes;
        private final Pieces pieces;
        private final List<Subscript> elements;

        Part(Definition definition, Header header, Expressions expressions, Macros.Scopes scopes, Pieces pieces) {
            this.definition = definition;
            this.header = header;
            this.expressions = expressions;
            this.scopes = scopes;
            this.pieces = pieces;
            this.elements = isWhole() ? List.of() : List.copyOf(definition.subscripts());
        }

        void read() throws SyntaxException {
            definition.except().forEach(this::warnOfNothingTakenAway);
            if (definition.sort() == Sort.DATA) {
                pieces.awaits(definition.between());
                return;
            }
            List<Token> right = definition.right();
            Optional<ExternalEquation> call = ExternalEquation.of(right);
            if (call.isPresent()) {
                external(call.get().call());
            } else if (definition.sort() == Sort.LOOKUP) {
                pieces.table(new ElementTable(
                        elements, Points.read(right, definition.name().span(), problems)));
            } else {
                Optional<List<Double>> numbers = NumberList.of(right);
                Optional<List<List<Token>>> stock = Expressions.stock(right);
                if (numbers.isPresent()) {
                    numbers(numbers.get());
                } else if (stock.isPresent()) {
                    Optional<Equation> rate = equation(stock.get().get(0));
                    Optional<Equation> start = equation(stock.get().get(1));
                    start.ifPresent(s -> rate.ifPresent(r -> pieces.stock(s, r)));
                } else {
                    equation(right).ifPresent(pieces::equation);
                }
            }
        }

        private void warnOfNothingTakenAway(List<Subscript> exception) {
            for (int place = 0; place < exception.size(); place++) {
                if (exception.get(place) instanceof Subscript.Named named) {
                    Dimension dimension = header.dimensions().get(place);
                    boolean takes =
                            ranges.find(named.name()).map(Dimension::elements).orElse(List.of(named.name())).stream()
                                    .anyMatch(element -> dimension.indexOf(element) >= 0);
                    if (!takes) {
                        problems.warning(named.span(), "vensim.except-outside", named.name(), dimension.name());
                    }
                }
            }
        }

        /** Whether the left side names the whole variable. */
        private boolean isWhole() {
            return definition.except().isEmpty()
                    && IntStream.range(0, header.dimensions().size()).allMatch(place -> Names.canonical(
                                    header.dimensions().get(place).name())
                            .equals(Names.canonical(
                                    definition.subscripts().get(place).name())));
        }

        private Optional<Equation> equation(List<Token> right) throws SyntaxException {
            Calls own = scopes.scope(header.name(), shapes.ranges(definition.subscripts()));
            return expressions.parse(right, own).map(expr -> new Equation(elements, definition.except(), expr));
        }

        private void numbers(List<Double> numbers) throws SyntaxException {
            Span span = definition.name().span();
            List<List<Subscript>> all = allElements();
            if (numbers.size() != all.size()) {
                throw new SyntaxException(span, "vensim.number-count", header.name(), all.size(), numbers.size());
            }
            for (int i = 0; i < all.size(); i++) {
                Expr number = new Expr.Literal(numbers.get(i), span);
                pieces.equation(new Equation(all.get(i), definition.except(), number));
            }
        }

        private void external(ExternalCall call) throws SyntaxException {
            int[] extents = shapes.ranges(definition.subscripts()).stream()
                    .mapToInt(Dimension::size)
                    .filter(size -> size > 1)
                    .toArray();
            switch (call.kind()) {
                case CONSTANTS -> {
                    List<Double> numbers = new ArrayList<>();
                    for (double number : external.constants(call, extents)) {
                        numbers.add(number);
                    }
                    numbers(numbers);
                }
                case DATA -> {
                    List<GraphicalFunction> series = external.data(call, extents, definition.between());
                    byElement(series).forEach(pieces::series);
                }
                case LOOKUPS -> byElement(external.lookups(call, extents)).forEach(pieces::table);
                case SUBSCRIPT -> throw new SyntaxException(call.span(), "vensim.external-place", "GET ... SUBSCRIPT");
            }
        }

        private List<ElementTable> byElement(List<GraphicalFunction> functions) throws SyntaxException {
            List<List<Subscript>> all = allElements();
            List<ElementTable> tables = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                tables.add(new ElementTable(all.get(i), functions.get(i)));
            }
            return tables;
        }

        /** The elements that the left side names, the last subscript running fastest. */
        private List<List<Subscript>> allElements() throws SyntaxException {
            List<List<Subscript>> all = List.of(List.of());
            for (Subscript.Named subscript : definition.subscripts()) {
                List<String> names =
                        ranges.find(subscript.name()).map(Dimension::elements).orElse(List.of(subscript.name()));
                if (listed + (long) all.size() * names.size() > Limits.LISTED_NUMBERS) {
                    throw new SyntaxException(subscript.span(), "vensim.too-many-numbers", Limits.LISTED_NUMBERS);
                }
                List<List<Subscript>> longer = new ArrayList<>(all.size() * names.size());
                List<Subscript> named = names.stream()
                        .<Subscript>map(name -> new Subscript.Named(name, subscript.span()))
                        .toList();
                for (List<Subscript> before : all) {
                    for (Subscript element : named) {
                        List<Subscript> one = new ArrayList<>(before);
                        one.add(element);
                        longer.add(one);
                    }
                }
                all = longer;
            }
            listed += all.size();
            return all;
        }
    }
}
