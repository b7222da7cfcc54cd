package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import qianyi.format.Calls;
import qianyi.format.ExpressionParser;
import qianyi.format.SourceText;
import qianyi.format.SyntaxException;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** The equations of one variable: one for all elements, or one an element (XMILE 1.0, sections 4.1 and 4.5). */
final class XmileEquations {
    /** The most elements that an equation is written out for, where it differs from element to element. */
    private static final int MOST_WRITTEN_OUT = 10_000;

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private final XmileContext context;
    private final XmileScope scope;
    private final Variable.Header header;
    private final BiFunction<String, List<Dimension>, Calls> calls;

    XmileEquations(
            XmileContext context,
            XmileScope scope,
            Variable.Header header,
            BiFunction<String, List<Dimension>, Calls> calls) {
        this.context = context;
        this.scope = scope;
        this.header = header;
        this.calls = calls;
    }

    /** What could be read; mistakes are reported. */
    List<Equation> read(XmlElement element) {
        List<Equation> equations = new ArrayList<>();
        List<XmlElement> all = element.children("eqn").toList();
        List<XmlElement> parts = element.children("element").toList();
        boolean tablesByElement =
                parts.stream().anyMatch(part -> part.child("gf").isPresent());
        if (all.size() == 1 && !tablesByElement) {
            Optional<List<Equation>> numbers = numbers(all.get(0));
            equations.addAll(numbers.orElseGet(() -> whole(all.get(0), element.child("init_eqn"), element)));
        } else if (all.size() > 1 && oneAnElement(all.size())) {
            for (int i = 0; i < all.size(); i++) {
                int[] position = position(i);
                equations.addAll(one(all.get(i), Optional.empty(), Optional.empty(), position, subscripts(position)));
            }
        } else if (all.size() > 1) {
            all.stream().skip(1).forEach(further -> context.problems()
                    .error(further.span(), "xmile.equation-twice", header.name()));
            equations.addAll(whole(all.get(0), Optional.empty(), element));
        }
        parts.forEach(part -> equations.addAll(part(part, all)));
        return equations;
    }

    /** What one more expression of the variable says, for all of its elements. */
    List<Equation> of(XmlElement expression) {
        return one(expression, Optional.empty(), Optional.empty(), null, List.of());
    }

    /** Vensim's export writes an equation for each element in order, row by row. */
    private boolean oneAnElement(int equations) {
        return context.writtenByVensim() && equations == size();
    }

    /** Vensim's export writes arrays of constants as lists, row by row. */
    private Optional<List<Equation>> numbers(XmlElement eqn) {
        String text = eqn.strippedText();
        if (!context.writtenByVensim() || header.dimensions().isEmpty() || text.indexOf(',') < 0) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                var number = XmileGraphicalFunction.parse(part);
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                numbers.add(number.getAsDouble());
            }
        }
        if (numbers.size() != size()) {
            return Optional.empty();
        }
        Span span = eqn.text().span();
        return Optional.of(IntStream.range(0, numbers.size())
                .mapToObj(i -> new Equation(subscripts(position(i)), new Expr.Literal(numbers.get(i), span)))
                .toList());
    }

    private List<Equation> whole(XmlElement eqn, Optional<XmlElement> initial, XmlElement owner) {
        return one(eqn, initial, named(owner), null, List.of());
    }

    /** An element of an array: an equation, or a table that the equation of all goes through. */
    private List<Equation> part(XmlElement part, List<XmlElement> all) {
        Optional<XmlElement> gf = part.child("gf");
        Optional<XmlElement> eqn =
                part.child("eqn").or(() -> gf.isPresent() ? all.stream().findFirst() : gf);
        if (eqn.isEmpty()) {
            context.problems().error(part.span(), "xmile.equation-missing", header.name());
            return List.of();
        }
        List<Subscript> subscripts = subscripts(part);
        Optional<int[]> position = position(subscripts);
        Optional<GraphicalFunction> table = gf.flatMap(new XmileGraphicalFunction(context.problems())::read);
        List<Equation> read = one(eqn.get(), part.child("init_eqn"), named(part), position.orElse(null), subscripts);
        return table.isEmpty()
                ? read
                : read.stream()
                        .map(equation -> new Equation(
                                equation.elements(),
                                new Expr.Inline(
                                        table.get(),
                                        equation.expression(),
                                        equation.expression().span())))
                        .toList();
    }

    /** A table without points of its own names one that stands elsewhere (section 4.1.3). */
    private static Optional<String> named(XmlElement owner) {
        return owner.child("gf").filter(gf -> gf.child("ypts").isEmpty()).flatMap(gf -> gf.attribute("name"));
    }

    private List<Equation> one(
            XmlElement eqn,
            Optional<XmlElement> initial,
            Optional<String> table,
            int[] position,
            List<Subscript> subscripts) {
        try {
            List<Dimension> shape = position == null ? header.dimensions() : List.of();
            Expr expression = parse(eqn.text(), shape);
            if (table.isPresent()) {
                expression = new Expr.Lookup(table.get(), List.of(), expression, expression.span());
            }
            if (initial.isPresent()) {
                Expr start = parse(initial.get().text(), shape);
                expression = new Expr.Call(Builtin.ACTIVE_INITIAL, List.of(expression, start), expression.span());
            }
            XmileMeaning meaning = meaning(Optional.ofNullable(position));
            Expr meant = meaning.in(expression);
            return meaning.needsPosition() && position == null && subscripts.isEmpty()
                    ? writtenOut(expression)
                    : List.of(new Equation(subscripts, meant));
        } catch (SyntaxException e) {
            context.problems().add(e);
            return List.of();
        }
    }

    private List<Equation> writtenOut(Expr expression) throws SyntaxException {
        if (size() > MOST_WRITTEN_OUT) {
            throw new SyntaxException(expression.span(), "xmile.elements-too-many", header.name(), MOST_WRITTEN_OUT);
        }
        return IntStream.range(0, size())
                .mapToObj(i -> new Equation(
                        subscripts(position(i)),
                        meaning(Optional.of(position(i))).in(expression)))
                .toList();
    }

    private Expr parse(SourceText text, List<Dimension> shape) throws SyntaxException {
        if (text.text().contains("???")) {
            throw new SyntaxException(text.span(), "xmile.equation-lost", header.name());
        }
        Calls macros = calls.apply(header.name(), shape);
        XmileMeaning meaning = meaning(Optional.empty());
        Calls own = (name, arguments, span) -> {
            if (context.macros().isMacro(name)) {
                return macros.call(name, arguments.stream().map(meaning::in).toList(), span);
            }
            if (XmileFunctions.UNSUPPORTED.contains(Names.canonical(name))) {
                throw new SyntaxException(span, "xmile.function-unsupported", name);
            }
            Optional<Expr> size = size(name, arguments, span);
            return size.isPresent() ? size : XmileForms.FORMS.call(name, arguments, span);
        };
        return ExpressionParser.parse(XmileLexer.tokens(text), context.dialect(), scope.tables(), own);
    }

    /** SIZE of a dimension is the number of its elements (Stella writes it; SDEverywhere's elmcount.stmx). */
    private Optional<Expr> size(String name, List<Expr> arguments, Span span) {
        boolean ofDimension = name.equalsIgnoreCase("SIZE")
                && arguments.size() == 1
                && arguments.get(0) instanceof Expr.Reference named
                && named.subscripts().isEmpty()
                && scope.find(named.name()).isEmpty()
                && context.dimensions().containsKey(Names.canonical(named.name()));
        return ofDimension
                ? Optional.of(new Expr.Literal(
                        context.dimensions()
                                .get(Names.canonical(((Expr.Reference) arguments.get(0)).name()))
                                .size(),
                        span))
                : Optional.empty();
    }

    private XmileMeaning meaning(Optional<int[]> position) {
        return new XmileMeaning(context, scope, header.name(), header.dimensions(), position);
    }

    /** The subscripts that an element is given; their number is checked. */
    List<Subscript> subscripts(XmlElement part) {
        List<Subscript> subscripts = new ArrayList<>();
        for (String name : part.attribute("subscript").orElse("").split(",")) {
            subscripts.add(new Subscript.Named(name.strip(), part.span()));
        }
        if (subscripts.size() != header.dimensions().size()) {
            context.problems()
                    .error(
                            part.span(),
                            "model.subscript-count",
                            header.name(),
                            header.dimensions().size(),
                            subscripts.size());
        }
        return subscripts;
    }

    private List<Subscript> subscripts(int[] position) {
        return IntStream.range(0, position.length)
                .<Subscript>mapToObj(d -> new Subscript.Named(
                        header.dimensions().get(d).elements().get(position[d]), header.span()))
                .toList();
    }

    /** Where an element lies; nothing if there is none of these names. */
    private Optional<int[]> position(List<Subscript> subscripts) {
        if (subscripts.size() != header.dimensions().size()) {
            return Optional.empty();
        }
        int[] position = IntStream.range(0, subscripts.size())
                .map(d -> header.dimensions().get(d).indexOf(((Subscript.Named) subscripts.get(d)).name()))
                .toArray();
        return Arrays.stream(position).allMatch(at -> at >= 0) ? Optional.of(position) : Optional.empty();
    }

    /** The place of the n-th element: the last dimension runs fastest (section 3.7.1, "row-major order"). */
    private int[] position(int index) {
        int[] position = new int[header.dimensions().size()];
        int rest = index;
        for (int d = position.length - 1; d >= 0; d--) {
            position[d] = rest % header.dimensions().get(d).size();
            rest /= header.dimensions().get(d).size();
        }
        return position;
    }

    private int size() {
        return header.dimensions().stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }
}
