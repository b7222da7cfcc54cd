package qianyi.format.convert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.format.Exprs;
import qianyi.format.FunctionTable;
import qianyi.format.Rewriting;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/** The right side of one equation in functions that a dialect has; what it lacks in other words, or refused. */
abstract class FunctionForm extends Rewriting {
    final Workshop shop;
    final Variable owner;
    final List<LeftPlace> left;
    private final FunctionTable table;
    private final FunctionTable source;

    /**
     * @param table functions of the dialect written
     * @param source functions of the dialect read, for their names
     */
    FunctionForm(Workshop shop, Variable owner, List<LeftPlace> left, FunctionTable table, FunctionTable source) {
        this.shop = shop;
        this.owner = owner;
        this.left = left;
        this.table = table;
        this.source = source;
    }

    /** A whole right side. */
    Expr whole(Expr expression) {
        return expression instanceof Expr.Call call && standsAlone(call.function())
                ? function(call.function(), in(call.arguments()), call)
                : in(expression);
    }

    /** Whether a function must be a whole right side. */
    abstract boolean standsAlone(Builtin function);

    /** A call in other words; none if it is written as it is. */
    abstract Optional<Expr> inOtherWords(Expr.Call call, List<Expr> arguments);

    abstract Expr table(GraphicalFunction function, Expr argument, Expr.Inline place);

    @Override
    public Expr literal(Expr.Literal literal) {
        if (Double.isInfinite(literal.value()) || Double.isNaN(literal.value())) {
            shop.notes.refused(owner.name(), literal.span(), "infinite");
        }
        return literal;
    }

    @Override
    public Expr inline(Expr.Inline inline) {
        return table(inline.function(), in(inline.argument()), inline);
    }

    @Override
    public Expr call(Expr.Call call) {
        if (standsAlone(call.function())) {
            return beside(call, function(call.function(), in(call.arguments()), call));
        }
        return function(call.function(), in(call.arguments()), call);
    }

    /** A function that must stand alone, in a variable of its own. */
    Expr beside(Expr.Call call, Expr written) {
        if (runs(written)) {
            shop.notes.refused(owner.name(), call.span(), "inside-array-function", named(call.function()));
            return call;
        }
        shop.notes.rewritten(owner.name(), call.span(), "stands-alone", named(call.function()));
        return shop.beside(owner, left, call.function().name().toLowerCase(Locale.ROOT), written);
    }

    private static boolean runs(Expr expression) {
        boolean within = expression instanceof Expr.Call call
                && call.function().reducesArray(call.arguments().size());
        List<Subscript> subscripts = expression instanceof Expr.Reference reference
                ? reference.subscripts()
                : expression instanceof Expr.Lookup lookup ? lookup.subscripts() : List.of();
        return !within
                && (subscripts.stream().anyMatch(subscript -> !(subscript instanceof Subscript.Named))
                        || Children.of(expression).stream().anyMatch(FunctionForm::runs));
    }

    private Expr function(Builtin function, List<Expr> arguments, Expr.Call call) {
        Optional<Expr> other = inOtherWords(new Expr.Call(function, arguments, call.span()), arguments);
        if (other.isPresent()) {
            return other.get();
        }
        if (table.written(function, arguments).isEmpty() || function.takesTable() && isSeries(arguments.get(0))) {
            shop.notes.refused(owner.name(), call.span(), "function", named(function));
        }
        return new Expr.Call(function, arguments, call.span());
    }

    /** Whether an expression is a series from outside, which becomes an equation and can no longer be asked as a table. */
    private boolean isSeries(Expr expression) {
        return expression instanceof Expr.Reference reference
                && shop.model.variables().get(Names.canonical(reference.name())) instanceof Variable.Data;
    }

    /** The name of a function in the dialect that was read. */
    String named(Builtin function) {
        return source.functions().stream()
                .filter(one -> one.builtin() == function)
                .map(FunctionTable.Function::name)
                .findFirst()
                .orElse(function.name());
    }

    /** Says that a function was written in other words. */
    Optional<Expr> said(Expr.Call call, Expr written) {
        if (call.arguments().stream().anyMatch(Exprs::isRandom)) {
            shop.notes.refused(owner.name(), call.span(), "random-twice", named(call.function()));
        } else {
            shop.notes.rewritten(owner.name(), call.span(), "function", named(call.function()));
        }
        return Optional.of(written);
    }
}
