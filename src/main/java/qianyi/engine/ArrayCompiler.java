package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.Variable;

/** Functions of whole arrays. */
final class ArrayCompiler {
    /** The most numbers that all array functions of a model may take in together. */
    static final int MOST_PARTS = 2_000_000;

    private final ExpressionCompiler expressions;
    private final SlotLayout layout;
    private final ReferenceCompiler references;
    private final ArrayFunctionCompiler blocks;
    private final ArrayValueCompiler values;
    private long parts;

    ArrayCompiler(
            ExpressionCompiler expressions,
            SlotLayout layout,
            Elements elements,
            ReferenceCompiler references,
            DraftLines drafts) {
        this.blocks = new ArrayFunctionCompiler(expressions, elements, references, drafts);
        this.values = new ArrayValueCompiler(expressions, elements, references, drafts, blocks, this::parts);
        this.expressions = expressions;
        this.layout = layout;
        this.references = references;
    }

    boolean compiles(Expr.Call call) {
        return reduces(call)
                || call.function() == Builtin.VECTOR_ELEMENT
                || ArrayValueCompiler.compiles(call.function())
                || ArrayFunctionCompiler.compiles(call.function());
    }

    Code call(Expr.Call call, Scope scope) throws CompileException {
        return switch (call.function()) {
            case VECTOR_SELECT -> select(call, scope);
            case VECTOR_ELEMENT -> element(call, scope);
            default ->
                reduces(call)
                        ? reduce(call, scope)
                        : ArrayValueCompiler.compiles(call.function())
                                ? values.call(call, scope)
                                : blocks.call(call, scope);
        };
    }

    /** Whether a function takes in all that runs in its arguments. */
    private static boolean reduces(Expr.Call call) {
        return call.function() == Builtin.VECTOR_SELECT
                || call.function().reducesArray(call.arguments().size());
    }

    private Code select(Expr.Call call, Scope scope) throws CompileException {
        Expr selection = call.arguments().get(0);
        Expr values = call.arguments().get(1);
        List<Scope.Running> running = new ArrayList<>();
        collect(selection, running);
        collect(values, running);
        if (running.isEmpty()) {
            throw noArray(selection, call);
        }
        return new Code.Select(
                parts(call, selection, running, scope),
                parts(call, values, running, scope),
                expressions.compile(call.arguments().get(2), scope),
                expressions.compile(call.arguments().get(3), scope),
                expressions.compile(call.arguments().get(4), scope));
    }

    /** VECTOR ELM MAP: as many elements on from the one that is named as the second argument says. */
    private Code element(Expr.Call call, Scope scope) throws CompileException {
        if (!(call.arguments().get(0) instanceof Expr.Reference reference)) {
            throw new CompileException(
                    call.arguments().get(0).span(),
                    "model.first-element",
                    call.function().spelling());
        }
        Column named = expressions.column(reference, scope);
        List<Column> all = layout.byName().get(named.variable().key());
        int first = all.get(0).slot();
        Code offset = expressions.compile(call.arguments().get(1), scope);
        Code position = new Code.Binary(BinaryOperator.ADD, new Code.Number(named.slot() - first), offset);
        return new Code.Element(first, all.size(), position);
    }

    private Code reduce(Expr.Call call, Scope scope) throws CompileException {
        Expr argument = call.arguments().get(0);
        List<Scope.Running> running = new ArrayList<>();
        collect(argument, running);
        if (running.isEmpty()) {
            boolean single = call.function() == Builtin.MIN || call.function() == Builtin.MAX;
            if (!single) {
                throw noArray(argument, call);
            }
            return expressions.compile(argument, scope);
        }
        List<ElementRange> ranges = ElementRange.in(argument, references);
        if (!ranges.isEmpty()) {
            return reduceRange(call, running, ranges, scope);
        }
        if (call.function() == Builtin.SIZE) {
            return new Code.Number(size(running, call));
        }
        return new Code.Reduce(call.function(), parts(call, argument, running, scope));
    }

    /** Over the elements between two counts: those beside them add, multiply or compare as if they were not there. */
    private Code reduceRange(Expr.Call call, List<Scope.Running> running, List<ElementRange> ranges, Scope scope)
            throws CompileException {
        Code.Number neutral = ElementRange.neutral(call);
        List<Code> values = parts(call, call.arguments().get(0), running, scope);
        List<Code> chosen = new ArrayList<>();
        List<Code> counted = new ArrayList<>();
        int part = 0;
        for (int[] position : SlotLayout.positions(
                running.stream().map(Scope.Running::dimension).toList())) {
            Code inside = new Code.Number(1);
            for (ElementRange range : ranges) {
                int at = position[running.indexOf(range.running())];
                inside = new Code.Binary(
                        BinaryOperator.AND, inside, range.holds(at + 1, limit -> expressions.compile(limit, scope)));
            }
            chosen.add(new Code.Conditional(inside, values.get(part++), neutral));
            counted.add(inside);
        }
        Code count = new Code.Reduce(Builtin.SUM, counted);
        return switch (call.function()) {
            case SIZE -> count;
            case MEAN -> new Code.Binary(BinaryOperator.DIVIDE, new Code.Reduce(Builtin.SUM, chosen), count);
            default -> new Code.Reduce(call.function(), chosen);
        };
    }

    private CompileException noArray(Expr found, Expr.Call call) {
        return new CompileException(
                found.span(), "model.array-expected", call.function().spelling(), references.runningExample());
    }

    /** The code of an expression for everything that runs in it. */
    private List<Code> parts(Expr.Call call, Expr expression, Scope scope) throws CompileException {
        List<Scope.Running> running = new ArrayList<>();
        collect(expression, running);
        if (running.isEmpty()) {
            throw noArray(expression, call);
        }
        return parts(call, expression, running, scope);
    }

    /** The code of an expression for everything that runs, the last dimension running fastest. */
    private List<Code> parts(Expr.Call call, Expr expression, List<Scope.Running> running, Scope scope)
            throws CompileException {
        parts += size(running, call);
        if (parts > MOST_PARTS) {
            throw new CompileException(call.span(), "model.too-many-parts", MOST_PARTS);
        }
        List<Code> codes = new ArrayList<>();
        for (int[] position : SlotLayout.positions(
                running.stream().map(Scope.Running::dimension).toList())) {
            List<Scope.Running> now = new ArrayList<>();
            for (int i = 0; i < position.length; i++) {
                now.add(running.get(i).at(position[i]));
            }
            codes.add(expressions.compile(expression, scope.running(now)));
        }
        return codes;
    }

    private static long size(List<Scope.Running> running, Expr.Call call) throws CompileException {
        long size = running.stream()
                .mapToLong(one -> one.dimension().size())
                .reduce(1, (a, b) -> Math.min(a * b, MOST_PARTS + 1L));
        if (size > MOST_PARTS) {
            throw new CompileException(call.span(), "model.too-many-parts", MOST_PARTS);
        }
        return size;
    }

    /**
     * What an expression asks an array function to run over: each {@code name!} once, and each dimension as often as the
     * reference that has most stars over it. Functions of arrays inside have their own.
     */
    private void collect(Expr expression, List<Scope.Running> running) throws CompileException {
        if (expression instanceof Expr.Reference reference) {
            if (references.isVariable(reference)) {
                Variable variable = references.variable(reference.name(), reference.span());
                add(references.running(variable, reference.subscripts()), running);
            }
        } else if (expression instanceof Expr.Lookup lookup) {
            Variable variable = references.variable(lookup.table(), lookup.span());
            if (!lookup.subscripts().isEmpty()) {
                add(references.running(variable, lookup.subscripts()), running);
            }
        }
        boolean own =
                expression instanceof Expr.Call call && (reduces(call) || ArrayValueCompiler.compiles(call.function()));
        for (Expr part : own ? List.<Expr>of() : Children.of(expression)) {
            collect(part, running);
        }
    }

    private static void add(List<Scope.Running> wanted, List<Scope.Running> running) {
        for (Scope.Running one : wanted) {
            long most = one.named() ? 1 : wanted.stream().filter(one::equals).count();
            while (running.stream().filter(one::equals).count() < most) {
                running.add(one);
            }
        }
    }
}
