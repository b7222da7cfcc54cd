package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.Variable;

/** Functions of whole arrays. */
final class ArrayCompiler {
    /** The most numbers that all array functions of a model may take in together. */
    static final int MOST_PARTS = 2_000_000;

    private final ExpressionCompiler expressions;
    private final Layout layout;
    private final ReferenceCompiler references;
    private final Drafts drafts;
    private long parts;

    ArrayCompiler(ExpressionCompiler expressions, Layout layout, ReferenceCompiler references, Drafts drafts) {
        this.expressions = expressions;
        this.layout = layout;
        this.references = references;
        this.drafts = drafts;
    }

    boolean compiles(Expr.Call call) {
        return call.function().reducesArray(call.arguments().size());
    }

    Code call(Expr.Call call, Scope scope) throws CompileException {
        return reduce(call, scope);
    }

    private Code reduce(Expr.Call call, Scope scope) throws CompileException {
        Expr argument = call.arguments().get(0);
        List<Scope.Running> running = new ArrayList<>();
        collect(argument, running);
        if (running.isEmpty()) {
            boolean single = call.function() == Builtin.MIN || call.function() == Builtin.MAX;
            if (!single) {
                throw new CompileException(
                        argument.span(), "model.array-expected", call.function().name());
            }
            return expressions.compile(argument, scope);
        }
        if (call.function() == Builtin.SIZE) {
            return new Code.Number(size(running, call));
        }
        return new Code.Reduce(call.function(), parts(call, argument, running, scope));
    }

    /** The code of an expression for everything that runs, the last dimension running fastest. */
    private List<Code> parts(Expr.Call call, Expr expression, List<Scope.Running> running, Scope scope)
            throws CompileException {
        parts += size(running, call);
        if (parts > MOST_PARTS) {
            throw new CompileException(call.span(), "model.too-many-parts", MOST_PARTS);
        }
        List<Code> codes = new ArrayList<>();
        for (int[] position :
                Layout.positions(running.stream().map(Scope.Running::dimension).toList())) {
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
        boolean own = expression instanceof Expr.Call call && compiles(call);
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
