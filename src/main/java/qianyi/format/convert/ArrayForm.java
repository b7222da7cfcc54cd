package qianyi.format.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import qianyi.format.Exprs;
import qianyi.format.Rewriting;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * An equation with every subscript written out as the other dialect reads it: an element, or a dimension of the left side.
 * What runs inside an array function stays a star or becomes {@code name!}; where neither says the same, the function is
 * written out over its elements. An equation for all elements of a dimension may not fit; then it has to be asked for each.
 */
final class ArrayForm extends Rewriting {
    private static final int LONGEST = 200;

    /** Of elements: Vensim has PROD, but not every program that reads its files does. */
    private static final int LONGEST_PRODUCT = 20;

    /** What an array function runs over, and where it stands. */
    private record Runs(Dimension dimension, boolean named, int position) {}

    private final Model model;
    private final ElementNames names;
    private final List<LeftPlace> left;
    private final Optional<UnaryOperator<String>> running;
    private List<Runs> standing = List.of();
    private boolean stars;
    private boolean fits = true;

    /**
     * @param running what {@code name!} is called for a dimension; none for a dialect that has stars
     */
    ArrayForm(Model model, ElementNames names, List<LeftPlace> left, Optional<UnaryOperator<String>> running) {
        this.model = model;
        this.names = names;
        this.left = left;
        this.running = running;
    }

    /** The expression; none if it does not fit. */
    Optional<Expr> of(Expr expression) {
        Expr written = expression.accept(this);
        return fits ? Optional.of(written) : Optional.empty();
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        Variable variable = model.variables().get(Names.canonical(reference.name()));
        return variable == null
                ? number(reference)
                : new Expr.Reference(
                        variable.name(),
                        subscripts(variable, reference.subscripts(), reference.span()),
                        reference.span());
    }

    /** A dimension or an element as a number: its place. */
    private Expr number(Expr.Reference reference) {
        Optional<Dimension> dimension = names.dimension(reference.name());
        int place = names.place(reference.name());
        if (dimension.isPresent()) {
            Optional<Runs> runs = standing.stream()
                    .filter(one -> one.named()
                            && one.dimension().name().equals(dimension.get().name()))
                    .findFirst();
            Optional<LeftPlace> followed = names.follows(dimension.get(), left, 0);
            if (runs.isPresent()) {
                place = names.place(
                        runs.get().dimension().elements().get(runs.get().position()));
            } else if (followed.isPresent() && !followed.get().isOpen()) {
                place = names.in(dimension.get(), followed.get())
                        .map(names::place)
                        .orElse(0);
            } else {
                place = 0;
            }
        }
        fits &= place > 0;
        return new Expr.Literal(Math.max(1, place), reference.span());
    }

    private List<Subscript> subscripts(Variable variable, List<Subscript> written, Span span) {
        Map<String, Integer> seen = new HashMap<>();
        List<Subscript> subscripts = new ArrayList<>();
        for (int d = 0; d < variable.dimensions().size(); d++) {
            Dimension dimension = variable.dimensions().get(d);
            if (written.isEmpty() && !stars && standing.isEmpty()) {
                subscripts.add(followed(dimension, dimension, seen, span));
            } else if (!written.isEmpty() && written.get(d) instanceof Subscript.Named named) {
                int position = names.position(named.name(), dimension);
                Optional<Dimension> other = names.dimension(named.name());
                fits &= position >= 0 || other.isPresent();
                subscripts.add(
                        position >= 0
                                ? new Subscript.Named(dimension.elements().get(position), span)
                                : followed(other.orElse(dimension), dimension, seen, span));
            } else {
                boolean named = !written.isEmpty() && written.get(d) instanceof Subscript.Running;
                Dimension over = named ? over(((Subscript.Running) written.get(d)).name(), dimension) : dimension;
                subscripts.add(run(over, named, dimension, seen, span));
            }
        }
        return subscripts;
    }

    private Dimension over(String name, Dimension otherwise) {
        return names.dimension(name).orElse(otherwise);
    }

    /** What the left side means by a dimension, in another one. */
    private Subscript followed(Dimension named, Dimension dimension, Map<String, Integer> seen, Span span) {
        int occurrence = seen.merge(named.name(), 1, Integer::sum) - 1;
        Optional<LeftPlace> place = names.follows(named, left, occurrence);
        if (place.isPresent() && !place.get().isOpen()) {
            Optional<String> element = names.in(named, place.get()).flatMap(meant -> names.in(dimension, meant));
            fits &= element.isPresent();
            return new Subscript.Named(exact(element.orElse(""), dimension), span);
        }
        fits &= place.isPresent()
                && place.get().written().name().equals(named.name())
                && named.name().equals(dimension.name())
                && left.stream()
                                .filter(one -> one.written().name().equals(named.name()))
                                .count()
                        == 1;
        return new Subscript.Named(dimension.name(), span);
    }

    private String exact(String element, Dimension dimension) {
        int position = names.indexOf(element, dimension);
        return position < 0 ? element : dimension.elements().get(position);
    }

    private Subscript run(Dimension over, boolean named, Dimension dimension, Map<String, Integer> seen, Span span) {
        if (stars) {
            return running.<Subscript>map(name -> new Subscript.Running(name.apply(over.name()), span))
                    .orElse(new Subscript.All(span));
        }
        int occurrence = named ? 0 : seen.merge("*" + dimension.name(), 1, Integer::sum) - 1;
        List<Runs> found = standing.stream()
                .filter(one -> one.named() == named && one.dimension().name().equals(over.name()))
                .toList();
        Runs runs = found.size() == 1 ? found.get(0) : occurrence < found.size() ? found.get(occurrence) : null;
        Optional<String> element = runs == null
                ? Optional.empty()
                : names.in(dimension, runs.dimension().elements().get(runs.position()));
        fits &= element.isPresent();
        return new Subscript.Named(exact(element.orElse(""), dimension), span);
    }

    @Override
    public Expr lookup(Expr.Lookup lookup) {
        Variable table = model.variables().get(Names.canonical(lookup.table()));
        return table == null
                ? lookup
                : new Expr.Lookup(
                        table.name(),
                        subscripts(table, lookup.subscripts(), lookup.span()),
                        in(lookup.argument()),
                        lookup.span());
    }

    @Override
    public Expr call(Expr.Call call) {
        if (!call.function().reducesArray(call.arguments().size())) {
            return takesArrays(call.function())
                    ? call
                    : new Expr.Call(call.function(), in(call.arguments()), call.span());
        }
        Expr argument = call.arguments().get(0);
        List<Runs> runs = new ArrayList<>();
        collect(argument, runs);
        if (runs.isEmpty()) {
            return in(argument);
        }
        long size = runs.stream().mapToLong(one -> one.dimension().size()).reduce(1, (a, b) -> a * b);
        if (call.function() == Builtin.SIZE) {
            return new Expr.Literal(size, call.span());
        }
        List<Runs> outer = standing;
        boolean outside = stars;
        standing = List.of();
        boolean product = running.isPresent() && call.function() == Builtin.PROD && size <= LONGEST_PRODUCT;
        stars = !product && staysWhole(argument);
        Expr written =
                stars ? new Expr.Call(call.function(), List.of(in(argument)), call.span()) : over(call, runs, size);
        standing = outer;
        stars = outside;
        return written;
    }

    /** Functions whose arguments are whole arrays and that one dialect alone has. */
    private static boolean takesArrays(Builtin function) {
        return switch (function) {
            case ALLOCATE_AVAILABLE,
                    ALLOCATE_BY_PRIORITY,
                    ALLOCATED,
                    DEMAND_AT_PRICE,
                    ELEMENT_OF_RANK,
                    INTERPOLATE,
                    MARKET_PRICE,
                    MARKET_PRIORITY,
                    SUPPLY_AT_PRICE,
                    VECTOR_LOOKUP,
                    INVERT_MATRIX,
                    VECTOR_ELEMENT,
                    VECTOR_RANK,
                    VECTOR_REORDER,
                    VECTOR_SELECT,
                    VECTOR_SORT_ORDER -> true;
            default -> false;
        };
    }

    /** An array function over its elements: {@code a[x] + a[y] + a[z]}. */
    private Expr over(Expr.Call call, List<Runs> runs, long size) {
        Exprs write = Exprs.at(call);
        Expr total = null;
        fits &= size <= LONGEST && call.function() != Builtin.STDDEV;
        for (long i = 0; i < size && fits; i++) {
            List<Runs> now = new ArrayList<>();
            long rest = i;
            for (int d = runs.size() - 1; d >= 0; d--) {
                Runs one = runs.get(d);
                int count = one.dimension().size();
                now.add(0, new Runs(one.dimension(), one.named(), (int) (rest % count)));
                rest /= count;
            }
            standing = now;
            Expr part = in(call.arguments().get(0));
            total = total == null
                    ? part
                    : switch (call.function()) {
                        case PROD -> write.binary(BinaryOperator.MULTIPLY, total, part);
                        case MAX, MIN -> write.call(call.function(), total, part);
                        default -> write.add(total, part);
                    };
        }
        if (total == null) {
            return call;
        }
        return call.function() == Builtin.MEAN ? write.over(total, write.number(size)) : total;
    }

    private record Use(Variable variable, List<Subscript> subscripts) {}

    /** The references that belong to an array function: not those of array functions inside. */
    private List<Use> uses(Expr expression) {
        List<Use> uses = new ArrayList<>();
        Variable variable = null;
        List<Subscript> subscripts = List.of();
        if (expression instanceof Expr.Reference reference) {
            variable = model.variables().get(Names.canonical(reference.name()));
            subscripts = reference.subscripts();
        } else if (expression instanceof Expr.Lookup lookup
                && !lookup.subscripts().isEmpty()) {
            variable = model.variables().get(Names.canonical(lookup.table()));
            subscripts = lookup.subscripts();
        }
        if (variable != null) {
            uses.add(new Use(variable, subscripts));
        }
        boolean own = expression instanceof Expr.Call call
                && call.function().reducesArray(call.arguments().size());
        if (!own) {
            Children.of(expression).forEach(child -> uses.addAll(uses(child)));
        }
        return uses;
    }

    private List<Runs> runs(Use use) {
        List<Runs> runs = new ArrayList<>();
        for (int d = 0; d < use.variable().dimensions().size(); d++) {
            Dimension dimension = use.variable().dimensions().get(d);
            if (use.subscripts().isEmpty() || use.subscripts().get(d) instanceof Subscript.All) {
                runs.add(new Runs(dimension, false, 0));
            } else if (use.subscripts().get(d) instanceof Subscript.Running over) {
                runs.add(new Runs(over(over.name(), dimension), true, 0));
            }
        }
        return runs;
    }

    private void collect(Expr argument, List<Runs> running) {
        for (Use use : uses(argument)) {
            List<Runs> wanted = runs(use);
            for (Runs one : wanted) {
                long most =
                        one.named() ? 1 : wanted.stream().filter(one::equals).count();
                while (running.stream().filter(one::equals).count() < most) {
                    running.add(one);
                }
            }
        }
    }

    /** Whether stars, or {@code name!}, say what runs: each dimension once a reference, and whole. */
    private boolean staysWhole(Expr argument) {
        boolean numbers = Children.of(argument, Expr.Reference.class).stream()
                .anyMatch(reference -> !model.variables().containsKey(Names.canonical(reference.name())));
        return !numbers && uses(argument).stream().allMatch(this::staysWhole);
    }

    private boolean staysWhole(Use use) {
        List<Runs> runs = runs(use);
        boolean whole = true;
        for (int d = 0;
                d < use.variable().dimensions().size() && !use.subscripts().isEmpty();
                d++) {
            whole &= !(use.subscripts().get(d) instanceof Subscript.Running over)
                    || ElementNames.same(
                            over.name(), use.variable().dimensions().get(d).name());
        }
        return whole
                && runs.stream().map(one -> one.dimension().name()).distinct().count() == runs.size();
    }
}
