package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.format.Rewriting;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Subscript;

/**
 * Equations as the whole model understands them: names of variables as they are outside, tables that stand in a variable
 * put where they are called, and names of dimensions and of their elements as numbers where they are values (XMILE 1.0,
 * section 3.7.1).
 */
final class XmileMeaning extends Rewriting {
    /** Stella's name for "no value". */
    private static final String NO_NUMBER = "nan";

    private final XmileContext context;
    private final XmileScope scope;
    private final String self;
    private final List<Dimension> left;
    private final Optional<int[]> position;
    private boolean needsPosition;
    private int arrayFunctions;

    /**
     * @param self what SELF means
     * @param left dimensions of the left side
     * @param position of the element whose equation this is; none for an equation of all elements
     */
    XmileMeaning(XmileContext context, XmileScope scope, String self, List<Dimension> left, Optional<int[]> position) {
        this.context = context;
        this.scope = scope;
        this.self = self;
        this.left = left;
        this.position = position;
    }

    /** Whether something in the equations so far differs from element to element. */
    boolean needsPosition() {
        return needsPosition;
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        boolean marked = reference.name().endsWith(XmileLexer.TRANSPOSED);
        String bare = marked
                ? reference.name().substring(0, reference.name().length() - XmileLexer.TRANSPOSED.length())
                : reference.name();
        boolean ownApostrophe = marked && scope.find(bare + "'").isPresent();
        boolean transposed = marked && !ownApostrophe;
        String name = ownApostrophe ? bare + "'" : bare;
        if (name.startsWith("#")) {
            return reference;
        }
        Optional<String> found = Names.canonical(name).equals("self") ? Optional.of(self) : scope.find(name);
        if (found.isEmpty() && reference.subscripts().isEmpty()) {
            Optional<Expr> index = index(name, reference);
            if (index.isPresent()) {
                return index.get();
            }
            if (Names.canonical(name).equals(NO_NUMBER)) {
                return new Expr.Literal(Double.NaN, reference.span());
            }
        }
        if (found.isEmpty() && scope instanceof XmileMacros.MacroScope) {
            context.problems().error(reference.span(), "xmile.macro-name-unknown", name);
        }
        List<Subscript> subscripts = new ArrayList<>();
        reference.subscripts().forEach(subscript -> subscripts.add(subscript(subscript)));
        if (transposed && arrayFunctions == 0) {
            transpose(reference, subscripts);
        }
        return new Expr.Reference(found.orElse(name), subscripts, reference.span());
    }

    /** {@code Location.Boston} is a number, and {@code Location} is that of the element whose equation this is. */
    private Optional<Expr> index(String name, Expr.Reference reference) {
        String key = Names.canonical(name);
        int dot = key.indexOf('.');
        if (dot > 0 && context.dimensions().containsKey(key.substring(0, dot))) {
            int element = context.dimensions().get(key.substring(0, dot)).indexOf(key.substring(dot + 1));
            return element < 0 ? Optional.empty() : Optional.of(new Expr.Literal(element + 1, reference.span()));
        }
        for (int d = 0; d < left.size(); d++) {
            if (Names.canonical(left.get(d).name()).equals(key)) {
                needsPosition = true;
                int at = d;
                return Optional.of(position.<Expr>map(p -> new Expr.Literal(p[at] + 1, reference.span()))
                        .orElse(reference));
            }
        }
        return Optional.empty();
    }

    private Subscript subscript(Subscript subscript) {
        if (!(subscript instanceof Subscript.Named named)) {
            return inSubscripts(List.of(subscript)).get(0);
        }
        if (isVariable(named)) {
            return new Subscript.Computed(in(new Expr.Reference(named.name(), List.of(), named.span())), named.span());
        }
        if (named.name().startsWith("@")) {
            needsPosition = true;
            int dimension = Integer.parseInt(
                            named.name().substring(1, Math.min(named.name().length(), 9)))
                    - 1;
            if (dimension < 0 || dimension >= left.size()) {
                context.problems().error(named.span(), "xmile.position-unknown", named.name(), left.size());
                return subscript;
            }
            return position.<Subscript>map(p -> element(p, dimension, subscript))
                    .orElse(subscript);
        }
        boolean runs = arrayFunctions > 0
                && context.dimensions().containsKey(Names.canonical(named.name()))
                && left.stream().noneMatch(d -> Names.canonical(d.name()).equals(Names.canonical(named.name())));
        return runs ? new Subscript.All(named.span()) : subscript;
    }

    /** Whether a subscript is the name of a variable, and of no dimension and no element. */
    private boolean isVariable(Subscript.Named named) {
        String key = Names.canonical(named.name());
        boolean ofDimension = context.dimensions().containsKey(key)
                || context.dimensions().values().stream().anyMatch(dimension -> dimension.indexOf(key) >= 0);
        int dot = key.indexOf('.');
        return !ofDimension
                && !key.matches("@?[0-9]+")
                && (dot < 0 || !context.dimensions().containsKey(key.substring(0, dot)))
                && scope.find(named.name()).isPresent();
    }

    private void transpose(Expr.Reference reference, List<Subscript> subscripts) {
        needsPosition = true;
        if (!subscripts.isEmpty()) {
            context.problems().error(reference.span(), "xmile.unsupported", "A[…]'");
            return;
        }
        position.ifPresent(p -> {
            Subscript place = new Subscript.All(reference.span());
            IntStream.range(0, p.length).forEach(d -> subscripts.add(element(p, d, place)));
            Collections.reverse(subscripts);
        });
    }

    private Subscript element(int[] at, int dimension, Subscript place) {
        return new Subscript.Named(left.get(dimension).elements().get(at[dimension]), place.span());
    }

    @Override
    public Expr binary(Expr.Binary binary) {
        Expr left = in(binary.left());
        Expr right = in(binary.right());
        return binary.operator() == BinaryOperator.MODULO && context.writtenByVensim()
                ? new Expr.Call(Builtin.REMAINDER, List.of(left, right), binary.span())
                : new Expr.Binary(binary.operator(), left, right, binary.span());
    }

    @Override
    public Expr call(Expr.Call call) {
        boolean array = call.function().reducesArray(call.arguments().size());
        arrayFunctions += array ? 1 : 0;
        Expr meant = super.call(call);
        arrayFunctions -= array ? 1 : 0;
        return meant;
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        Expr argument = in(lookup.argument());
        String table = lookup.table().startsWith("#")
                ? lookup.table()
                : scope.find(lookup.table()).orElse(lookup.table());
        if (context.embeddedByElement().contains(Names.canonical(table))) {
            table = XmileVariables.tableOf(table);
        }
        GraphicalFunction embedded = context.embedded().get(Names.canonical(table));
        return embedded == null
                ? new Expr.Lookup(
                        table, lookup.subscripts().stream().map(this::subscript).toList(), argument, lookup.span())
                : new Expr.Inline(embedded, argument, lookup.span());
    }
}
