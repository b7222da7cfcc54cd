package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Subscript;
import qianyi.model.Variable;

/**
 * Functions that yield an array: over the last dimension of the left side, or its last two for a matrix. The array is
 * computed once an instant and shared by all its elements.
 */
final class ArrayFunctionCompiler {
    private static final Set<Builtin> FUNCTIONS = Set.of(
            Builtin.VECTOR_SORT_ORDER,
            Builtin.VECTOR_RANK,
            Builtin.VECTOR_REORDER,
            Builtin.INVERT_MATRIX,
            Builtin.ALLOCATE_BY_PRIORITY,
            Builtin.ALLOCATE_AVAILABLE);

    private final ExpressionCompiler expressions;
    private final Elements elements;
    private final ReferenceCompiler references;
    private final DraftLines drafts;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private long inputs;

    ArrayFunctionCompiler(
            ExpressionCompiler expressions, Elements elements, ReferenceCompiler references, DraftLines drafts) {
        this.expressions = expressions;
        this.elements = elements;
        this.references = references;
        this.drafts = drafts;
    }

    static boolean compiles(Builtin function) {
        return FUNCTIONS.contains(function);
    }

    Code call(Expr.Call call, Scope scope) throws CompileException {
        int wanted = call.function() == Builtin.INVERT_MATRIX ? 2 : 1;
        if (scope.left().size() < wanted) {
            throw new CompileException(
                    call.span(), "model.array-on-left", call.function().spelling(), wanted);
        }
        Scope corner = corner(scope, wanted);
        List<Object> key = List.of(call, corner);
        Integer first = known.get(key);
        if (first == null) {
            List<Scope> cells = cells(call, corner, wanted);
            first = drafts.block(call.function(), cells.size(), inputs(call, cells));
            known.put(key, first);
        }
        return new Code.Slot(first + place(scope, wanted));
    }

    /** The scope of the first element of the array. */
    private Scope corner(Scope scope, int dimensions) {
        Scope corner = scope;
        for (int bound = scope.left().size() - dimensions; bound < scope.left().size(); bound++) {
            Scope.Bound over = scope.left().get(bound);
            corner = corner.moved(
                    bound, elements.indexOf(over.written().elements().get(0), over.own()));
        }
        return corner;
    }

    /** Which element of the array a scope is, the last dimension running fastest. */
    private int place(Scope scope, int dimensions) {
        int place = 0;
        for (int bound = scope.left().size() - dimensions; bound < scope.left().size(); bound++) {
            Scope.Bound over = scope.left().get(bound);
            place = place * over.written().size() + elements.indexOf(over.element(), over.written());
        }
        return place;
    }

    /** The scope of each element of the array, in order. */
    private List<Scope> cells(Expr.Call call, Scope scope, int dimensions) throws CompileException {
        List<Scope> cells = List.of(scope);
        for (int bound = scope.left().size() - dimensions; bound < scope.left().size(); bound++) {
            Scope.Bound over = scope.left().get(bound);
            List<Scope> next = new ArrayList<>();
            for (Scope cell : cells) {
                for (String element : over.written().elements()) {
                    next.add(cell.moved(bound, elements.indexOf(element, over.own())));
                }
            }
            cells = next;
        }
        inputs += cells.size();
        int size = scope.left().get(scope.left().size() - 1).written().size();
        boolean square = dimensions == 1 || cells.size() == size * size;
        if (!square || inputs > ArrayCompiler.MOST_PARTS) {
            throw square
                    ? new CompileException(call.span(), "model.too-many-parts", ArrayCompiler.MOST_PARTS)
                    : new CompileException(call.span(), "model.matrix-square");
        }
        return cells;
    }

    /** As {@link ArrayFunctions#value} wants them. */
    private List<Code> inputs(Expr.Call call, List<Scope> cells) throws CompileException {
        List<Expr> arguments = call.arguments();
        List<Code> all = new ArrayList<>(vector(arguments.get(0), cells));
        switch (call.function()) {
            case VECTOR_REORDER -> all.addAll(vector(arguments.get(1), cells));
            case VECTOR_SORT_ORDER, VECTOR_RANK -> all.add(expressions.compile(arguments.get(1), cells.get(0)));
            case ALLOCATE_BY_PRIORITY -> {
                all.addAll(vector(arguments.get(1), cells));
                all.add(expressions.compile(arguments.get(2), cells.get(0)));
                all.add(expressions.compile(arguments.get(3), cells.get(0)));
            }
            case ALLOCATE_AVAILABLE -> {
                for (Scope cell : cells) {
                    all.addAll(profile(call, arguments.get(1), cell));
                }
                all.add(expressions.compile(arguments.get(2), cells.get(0)));
            }
            default -> {}
        }
        return all;
    }

    private List<Code> vector(Expr expression, List<Scope> cells) throws CompileException {
        List<Code> vector = new ArrayList<>();
        for (Scope cell : cells) {
            vector.add(expressions.compile(expression, cell));
        }
        return vector;
    }

    /** The four numbers from the one that the last subscript names on. */
    List<Code> profile(Expr.Call call, Expr expression, Scope cell) throws CompileException {
        if (expression instanceof Expr.Reference reference
                && !reference.subscripts().isEmpty()
                && reference.subscripts().get(reference.subscripts().size() - 1) instanceof Subscript.Named named) {
            Variable variable = references.variable(reference.name(), reference.span());
            int last = reference.subscripts().size() - 1;
            if (variable.dimensions().size() == reference.subscripts().size()) {
                Dimension dimension = variable.dimensions().get(last);
                int first = Math.max(0, elements.position(named.name(), dimension));
                List<Code> numbers = new ArrayList<>();
                for (int i = first; i < first + ArrayFunctions.PROFILE && i < dimension.size(); i++) {
                    List<Subscript> subscripts = new ArrayList<>(reference.subscripts());
                    subscripts.set(
                            last, new Subscript.Named(dimension.elements().get(i), named.span()));
                    numbers.add(expressions.compile(
                            new Expr.Reference(reference.name(), subscripts, reference.span()), cell));
                }
                if (numbers.size() == ArrayFunctions.PROFILE) {
                    return numbers;
                }
            }
        }
        throw new CompileException(
                expression.span(), "model.profile-expected", call.function().spelling());
    }
}
