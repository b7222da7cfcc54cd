package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * Functions of arrays that yield one number, computed once an instant. In Vensim an array is given by its first element: all
 * from there to the end of the last dimension are meant (reference manual, "FIND MARKET PRICE", "MARKETP", "VECTOR LOOKUP").
 * In Stella it is given as it is to SUM.
 */
final class ArrayValueCompiler {
    private static final Set<Builtin> FUNCTIONS = Set.of(
            Builtin.ALLOCATED,
            Builtin.DEMAND_AT_PRICE,
            Builtin.ELEMENT_OF_RANK,
            Builtin.INTERPOLATE,
            Builtin.MARKET_PRICE,
            Builtin.MARKET_PRIORITY,
            Builtin.SUPPLY_AT_PRICE,
            Builtin.VECTOR_LOOKUP);

    /** Gives the code of an expression for everything that runs in it. */
    @FunctionalInterface
    interface Parts {
        List<Code> of(Expr.Call call, Expr expression, Scope scope) throws CompileException;
    }

    private final ExpressionCompiler expressions;
    private final Elements elements;
    private final ReferenceCompiler references;
    private final DraftLines drafts;
    private final ArrayFunctionCompiler blocks;
    private final Parts parts;

    ArrayValueCompiler(
            ExpressionCompiler expressions,
            Elements elements,
            ReferenceCompiler references,
            DraftLines drafts,
            ArrayFunctionCompiler blocks,
            Parts parts) {
        this.expressions = expressions;
        this.elements = elements;
        this.references = references;
        this.drafts = drafts;
        this.blocks = blocks;
        this.parts = parts;
    }

    static boolean compiles(Builtin function) {
        return FUNCTIONS.contains(function);
    }

    Code call(Expr.Call call, Scope scope) throws CompileException {
        return new Code.Slot(drafts.block(call.function(), 1, inputs(call, scope)));
    }

    /** As {@link ArrayFunctions#value} wants them. */
    private List<Code> inputs(Expr.Call call, Scope scope) throws CompileException {
        List<Expr> arguments = call.arguments();
        List<Code> all = new ArrayList<>();
        switch (call.function()) {
            case DEMAND_AT_PRICE, SUPPLY_AT_PRICE -> {
                all.add(number(call, 0, scope));
                all.addAll(blocks.profile(call, arguments.get(1), scope));
                all.add(number(call, 2, scope));
            }
            case MARKET_PRICE -> {
                all.add(new Code.Number(following(call, arguments.get(0)).size()));
                side(call, 0, scope, all);
                side(call, 2, scope, all);
            }
            case MARKET_PRIORITY -> {
                List<Code> requests = vector(call, 0, scope);
                all.addAll(requests);
                all.addAll(vector(call, 1, scope));
                alike(call, 1, requests.size(), all.size() - requests.size());
                all.add(number(call, 3, scope));
                all.add(number(call, 4, scope));
            }
            case VECTOR_LOOKUP -> {
                all.addAll(vector(call, 0, scope));
                for (int i = 1; i < arguments.size(); i++) {
                    all.add(number(call, i, scope));
                }
            }
            case INTERPOLATE -> interpolate(call, scope, all);
            case ELEMENT_OF_RANK -> rank(call, scope, all);
            default -> allocated(call, scope, all);
        }
        return all;
    }

    private Code number(Expr.Call call, int argument, Scope scope) throws CompileException {
        return expressions.compile(call.arguments().get(argument), scope);
    }

    private void interpolate(Expr.Call call, Scope scope, List<Code> all) throws CompileException {
        Expr array = call.arguments().get(0);
        List<Scope.Running> running = array instanceof Expr.Reference reference
                ? references.running(references.variable(reference.name(), reference.span()), reference.subscripts())
                : List.of();
        int dimensions = call.arguments().size() - 1;
        if (running.size() != dimensions) {
            throw new CompileException(array.span(), "model.interpolate", running.size(), dimensions);
        }
        all.add(new Code.Number(dimensions));
        running.forEach(one -> all.add(new Code.Number(one.dimension().size())));
        for (int i = 1; i <= dimensions; i++) {
            all.add(number(call, i, scope));
        }
        all.addAll(parts.of(call, array, scope));
    }

    private void rank(Expr.Call call, Scope scope, List<Code> all) throws CompileException {
        List<Code> values = parts.of(call, call.arguments().get(0), scope);
        all.addAll(values);
        List<Code> between =
                call.arguments().size() > 2 ? parts.of(call, call.arguments().get(2), scope) : List.of();
        // arrays of another size do not decide
        for (int i = 0; i < values.size(); i++) {
            all.add(between.size() == values.size() ? between.get(i) : new Code.Number(0));
        }
        all.add(number(call, 1, scope));
    }

    private void allocated(Expr.Call call, Scope scope, List<Code> all) throws CompileException {
        List<Code> requests = parts.of(call, call.arguments().get(2), scope);
        List<Code> priorities = parts.of(call, call.arguments().get(3), scope);
        alike(call, 3, requests.size(), priorities.size());
        all.addAll(requests);
        all.addAll(priorities);
        all.add(number(call, 4, scope));
        all.add(number(call, 5, scope));
        all.add(number(call, 0, scope));
        all.add(number(call, 1, scope));
    }

    private void side(Expr.Call call, int first, Scope scope, List<Code> all) throws CompileException {
        Expr profiles = call.arguments().get(first + 1);
        all.addAll(vector(call, first, scope));
        List<Subscript> who = following(call, call.arguments().get(first));
        for (Subscript one : who) {
            if (!(profiles instanceof Expr.Reference reference)
                    || reference.subscripts().size() < 2) {
                throw new CompileException(
                        profiles.span(),
                        "model.profile-expected",
                        call.function().spelling());
            }
            List<Subscript> subscripts = new ArrayList<>(reference.subscripts());
            subscripts.set(subscripts.size() - 2, one);
            all.addAll(blocks.profile(call, new Expr.Reference(reference.name(), subscripts, reference.span()), scope));
        }
    }

    /** The elements from the one that the last subscript of an argument names on. */
    private List<Code> vector(Expr.Call call, int argument, Scope scope) throws CompileException {
        Expr expression = call.arguments().get(argument);
        List<Code> vector = new ArrayList<>();
        for (Subscript element : following(call, expression)) {
            Expr.Reference reference = (Expr.Reference) expression;
            List<Subscript> subscripts = new ArrayList<>(reference.subscripts());
            subscripts.set(subscripts.size() - 1, element);
            vector.add(expressions.compile(new Expr.Reference(reference.name(), subscripts, reference.span()), scope));
        }
        return vector;
    }

    private List<Subscript> following(Expr.Call call, Expr expression) throws CompileException {
        if (expression instanceof Expr.Reference reference
                && !reference.subscripts().isEmpty()
                && reference.subscripts().get(reference.subscripts().size() - 1) instanceof Subscript.Named named) {
            Variable variable = references.variable(reference.name(), reference.span());
            int last = reference.subscripts().size() - 1;
            if (variable.dimensions().size() == reference.subscripts().size()) {
                Dimension dimension = variable.dimensions().get(last);
                int first = Math.max(0, elements.position(named.name(), dimension));
                List<Subscript> following = new ArrayList<>();
                for (String element : dimension.elements().subList(first, dimension.size())) {
                    following.add(new Subscript.Named(element, named.span()));
                }
                return following;
            }
        }
        throw new CompileException(
                expression.span(), "model.first-element", call.function().spelling());
    }

    private void alike(Expr.Call call, int argument, int one, int other) throws CompileException {
        if (one != other) {
            throw new CompileException(
                    call.arguments().get(argument).span(),
                    "model.arrays-alike",
                    call.function().spelling(),
                    one,
                    other);
        }
    }
}
