package qianyi.format.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import qianyi.format.Exprs;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** What all steps of one conversion share: the model, what is said of it, and what has to be made beside its variables. */
final class Workshop {
    private static final int MOST_WRITTEN_OUT = 10_000;

    final Model model;
    final ElementNames names;
    final ConversionNotes notes;
    private final boolean keepsArrays;
    private final Optional<UnaryOperator<String>> running;
    private final Set<String> taken = new HashSet<>();
    private final List<Variable> made = new ArrayList<>();

    /**
     * @param keepsArrays whether the arrays of the model are those of the dialect written
     * @param running what {@code name!} is called for a dimension; none for a dialect that has stars
     */
    Workshop(Model model, ConversionNotes notes, boolean keepsArrays, Optional<UnaryOperator<String>> running) {
        this.model = model;
        this.names = new ElementNames(model);
        this.notes = notes;
        this.keepsArrays = keepsArrays;
        this.running = running;
        taken.addAll(model.variables().keySet());
        model.dimensions().values().forEach(dimension -> {
            taken.add(Names.canonical(dimension.name()));
            dimension.elements().forEach(element -> taken.add(Names.canonical(element)));
        });
    }

    /** A name that nothing has yet. */
    String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(Names.canonical(name)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** The variables made since the last time. */
    List<Variable> takeMade() {
        List<Variable> taking = List.copyOf(made);
        made.clear();
        return taking;
    }

    /** A variable beside another for a part of its equation; the expression that reads it. */
    Expr beside(Variable owner, List<LeftPlace> left, String suffix, Expr expression) {
        List<Dimension> shape = LeftPlace.shape(left);
        Span span = expression.span();
        Variable.Header header = new Variable.Header(
                fresh(owner.name() + "_" + suffix), shape, owner.unit(), Documentation.NONE, span, true);
        made.add(new Variable.Auxiliary(header, List.of(new Equation(List.of(), expression)), Optional.empty()));
        return Exprs.at(expression).name(header.name(), subscripts(shape, span));
    }

    static List<Subscript> subscripts(List<Dimension> shape, Span span) {
        return shape.stream()
                .<Subscript>map(dimension -> new Subscript.Named(dimension.name(), span))
                .toList();
    }

    /** A table beside a variable; its name. */
    String tableBeside(String owner, GraphicalFunction table, Span span) {
        Variable.Header header = new Variable.Header(
                fresh(owner + "_table"), List.of(), Optional.empty(), Documentation.NONE, span, true);
        made.add(new Variable.Lookup(header, List.of(new ElementTable(List.of(), table))));
        return header.name();
    }

    /** The equations of a variable with their subscripts as the other dialect reads them. */
    List<Placed> placed(Variable variable, List<Equation> equations) {
        List<Placed> placed = new ArrayList<>();
        for (Equation equation : equations) {
            if (isComputed(equation.expression())) {
                notes.refused(variable.name(), equation.expression().span(), "computed-subscript");
            } else if (keepsArrays) {
                asItIs(variable, equation, placed);
            } else if (!equation.elements().isEmpty()
                    || !equation.except().isEmpty()
                    || !whole(variable, equation, placed)) {
                writtenOut(variable, equation, placed);
            }
        }
        return placed;
    }

    /** Whether an element is found by counting. */
    private static boolean isComputed(Expr expression) {
        return Children.of(expression, Expr.Reference.class).stream()
                        .anyMatch(
                                one -> !Subscript.expressions(one.subscripts()).isEmpty())
                || Children.of(expression, Expr.Lookup.class).stream()
                        .anyMatch(
                                one -> !Subscript.expressions(one.subscripts()).isEmpty());
    }

    private void asItIs(Variable variable, Equation equation, List<Placed> placed) {
        List<LeftPlace> left = new ArrayList<>();
        for (int d = 0; d < variable.dimensions().size(); d++) {
            Dimension own = variable.dimensions().get(d);
            Optional<Subscript> written = equation.elements().isEmpty()
                    ? Optional.empty()
                    : Optional.of(equation.elements().get(d));
            int position = written.map(subscript -> names.position(((Subscript.Named) subscript).name(), own))
                    .orElse(-1);
            left.add(new LeftPlace(
                    position >= 0
                            ? own
                            : written.map(subscript -> names.written(subscript, own))
                                    .orElse(own),
                    own,
                    position));
        }
        Expr expression = new BareArrays(model, names, left).in(equation.expression());
        placed.add(new Placed(left, equation.elements(), equation.except(), expression));
    }

    private boolean whole(Variable variable, Equation equation, List<Placed> placed) {
        List<LeftPlace> left = LeftPlace.open(variable.dimensions());
        Optional<Expr> expression = form(left).of(equation.expression());
        boolean distinct =
                variable.dimensions().stream().map(Dimension::name).distinct().count() == left.size();
        expression.filter(written -> distinct).ifPresent(written -> {
            spelledOut(variable, equation, written);
            placed.add(new Placed(left, List.of(), List.of(), written));
        });
        return distinct && expression.isPresent();
    }

    /** Names the array functions that are written over their elements. */
    private void spelledOut(Variable variable, Equation equation, Expr written) {
        List<Builtin> left = reducing(written);
        reducing(equation.expression()).stream()
                .filter(function -> !left.remove(function))
                .forEach(function ->
                        notes.rewritten(variable.name(), equation.expression().span(), "function", function.name()));
    }

    private static List<Builtin> reducing(Expr expression) {
        return new ArrayList<>(Children.of(expression, Expr.Call.class).stream()
                .filter(call -> call.function().reducesArray(call.arguments().size()))
                .map(Expr.Call::function)
                .toList());
    }

    private ArrayForm form(List<LeftPlace> left) {
        Optional<UnaryOperator<String>> named = running.map(name -> dimension -> left.stream()
                        .anyMatch(place ->
                                place.isOpen() && place.written().name().equals(dimension))
                ? name.apply(dimension)
                : dimension);
        return new ArrayForm(model, names, left, named);
    }

    private void writtenOut(Variable variable, Equation equation, List<Placed> placed) {
        Span span = equation.expression().span();
        List<Dimension> dimensions = variable.dimensions();
        List<int[]> covered = new ArrayList<>(names.covered(equation.elements(), dimensions));
        for (List<Subscript> except : equation.except()) {
            List<int[]> without = names.covered(except, dimensions);
            covered.removeIf(one -> without.stream().anyMatch(other -> Arrays.equals(one, other)));
        }
        if (covered.size() > MOST_WRITTEN_OUT) {
            notes.refused(variable.name(), span, "too-many-elements", covered.size(), MOST_WRITTEN_OUT);
            return;
        }
        if (covered.size() > 1) {
            notes.rewritten(variable.name(), span, "elements", covered.size());
        }
        for (int[] position : covered) {
            List<LeftPlace> left = new ArrayList<>();
            for (int d = 0; d < position.length; d++) {
                Dimension written = equation.elements().isEmpty()
                        ? dimensions.get(d)
                        : names.written(equation.elements().get(d), dimensions.get(d));
                left.add(new LeftPlace(written, dimensions.get(d), position[d]));
            }
            Optional<Expr> expression = form(left).of(equation.expression());
            if (expression.isEmpty()) {
                notes.refused(variable.name(), span, "subscripts");
                return;
            }
            spelledOut(variable, equation, expression.get());
            placed.add(new Placed(left, LeftPlace.subscripts(left, span), List.of(), expression.get()));
        }
    }
}
