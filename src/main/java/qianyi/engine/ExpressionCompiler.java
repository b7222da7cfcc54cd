package qianyi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.UnaryOperator;

/** Expressions to code, for one element at a time. */
final class ExpressionCompiler {
    /** The most numbers that all array functions of a model may take in together. */
    static final int MOST_PARTS = 2_000_000;

    private final Layout layout;
    private final ReferenceCompiler references;
    private final Map<Code, Integer> frozen = new LinkedHashMap<>();
    private long parts;

    ExpressionCompiler(Model model, Layout layout) {
        this.layout = layout;
        this.references = new ReferenceCompiler(model, layout);
    }

    /** What INIT keeps: each expression with the slot for its value at the start, after the slots of the columns. */
    Map<Code, Integer> frozen() {
        return frozen;
    }

    Code compile(Expr expression, Scope scope) throws CompileException {
        return compile(expression, scope, false);
    }

    private Code compile(Expr expression, Scope scope, boolean insideArrayFunction) throws CompileException {
        if (expression instanceof Expr.Literal literal) {
            return new Code.Number(literal.value());
        }
        if (expression instanceof Expr.Reference reference) {
            return new Code.Slot(
                    references.column(reference, scope, insideArrayFunction).slot());
        }
        if (expression instanceof Expr.Unary unary) {
            Code operand = compile(unary.operand(), scope, insideArrayFunction);
            return unary.operator() == UnaryOperator.PLUS
                    ? operand
                    : unary.operator() == UnaryOperator.NEGATE ? new Code.Negate(operand) : new Code.Not(operand);
        }
        if (expression instanceof Expr.Binary binary) {
            return new Code.Binary(
                    binary.operator(),
                    compile(binary.left(), scope, insideArrayFunction),
                    compile(binary.right(), scope, insideArrayFunction));
        }
        if (expression instanceof Expr.Conditional conditional) {
            return new Code.Conditional(
                    compile(conditional.condition(), scope, insideArrayFunction),
                    compile(conditional.then(), scope, insideArrayFunction),
                    compile(conditional.otherwise(), scope, insideArrayFunction));
        }
        if (expression instanceof Expr.Lookup lookup) {
            return new Code.Lookup(
                    layout.tables().get(Names.canonical(lookup.table())),
                    compile(lookup.argument(), scope, insideArrayFunction));
        }
        if (expression instanceof Expr.Inline inline) {
            throw new CompileException(inline.span(), "model.not-run", "WITH LOOKUP");
        }
        return call((Expr.Call) expression, scope, insideArrayFunction);
    }

    private Code call(Expr.Call call, Scope scope, boolean insideArrayFunction) throws CompileException {
        if (call.function().reducesArray(call.arguments().size())) {
            return reduce(call, scope, insideArrayFunction);
        }
        List<Code> arguments = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            arguments.add(compile(argument, scope, insideArrayFunction));
        }
        return switch (call.function()) {
            case PI -> new Code.Number(Math.PI);
            case INF -> new Code.Number(Double.POSITIVE_INFINITY);
            case TIME, DT, STARTTIME, STOPTIME -> new Code.Clock(call.function());
            case MIN, MAX -> new Code.Reduce(call.function(), arguments);
            case INIT -> freeze(arguments.get(0));
            case STEP -> new Code.Signal(Builtin.STEP, arguments);
            case RAMP -> new Code.Signal(Builtin.RAMP, filled(arguments, new Code.Number(Double.POSITIVE_INFINITY)));
            case PULSE -> pulse(arguments);
            case ABS, ARCCOS, ARCSIN, ARCTAN, COS, EXP, INT, LN, LOG10, SIN, SQRT, TAN ->
                new Code.Unary(call.function(), arguments.get(0));
            default ->
                throw new CompileException(
                        call.span(), "model.not-run", call.function().name());
        };
    }

    private Code freeze(Code code) {
        return new Code.Slot(
                frozen.computeIfAbsent(code, key -> layout.columns().size() + frozen.size()));
    }

    private static Code pulse(List<Code> arguments) {
        List<Code> all = new ArrayList<>(arguments);
        if (all.size() == 1) {
            all.add(new Code.Clock(Builtin.STARTTIME));
        }
        return new Code.Signal(Builtin.PULSE, filled(all, new Code.Number(0)));
    }

    private static List<Code> filled(List<Code> arguments, Code third) {
        List<Code> all = new ArrayList<>(arguments);
        if (all.size() < 3) {
            all.add(third);
        }
        return all;
    }

    private Code reduce(Expr.Call call, Scope scope, boolean insideArrayFunction) throws CompileException {
        Expr argument = call.arguments().get(0);
        List<Dimension> running = new ArrayList<>();
        collect(argument, running);
        if (running.isEmpty()) {
            boolean single = call.function() == Builtin.MIN || call.function() == Builtin.MAX;
            if (!single) {
                throw new CompileException(
                        argument.span(), "model.array-expected", call.function().name());
            }
            return compile(argument, scope, insideArrayFunction);
        }
        long size = running.stream().mapToLong(Dimension::size).reduce(1, (a, b) -> Math.min(a * b, MOST_PARTS + 1L));
        if (call.function() != Builtin.SIZE) {
            parts += size;
        }
        if (parts > MOST_PARTS || size > MOST_PARTS) {
            throw new CompileException(call.span(), "model.too-many-parts", MOST_PARTS);
        }
        List<int[]> positions = Layout.positions(running);
        if (call.function() == Builtin.SIZE) {
            return new Code.Number(positions.size());
        }
        List<Code> parts = new ArrayList<>();
        for (int[] position : positions) {
            parts.add(compile(argument, scope.running(running, position), true));
        }
        return new Code.Reduce(call.function(), parts);
    }

    /** For each dimension as many indices as the reference that has most stars over it; inner functions have their own. */
    private void collect(Expr expression, List<Dimension> running) throws CompileException {
        if (expression instanceof Expr.Reference reference) {
            List<Dimension> stars = references.stars(reference);
            for (Dimension dimension : stars) {
                long wanted = stars.stream().filter(dimension::equals).count();
                while (running.stream().filter(dimension::equals).count() < wanted) {
                    running.add(dimension);
                }
            }
        } else if (expression instanceof Expr.Unary unary) {
            collect(unary.operand(), running);
        } else if (expression instanceof Expr.Binary binary) {
            collect(binary.left(), running);
            collect(binary.right(), running);
        } else if (expression instanceof Expr.Conditional conditional) {
            collect(conditional.condition(), running);
            collect(conditional.then(), running);
            collect(conditional.otherwise(), running);
        } else if (expression instanceof Expr.Lookup lookup) {
            collect(lookup.argument(), running);
        } else if (expression instanceof Expr.Call call
                && !call.function().reducesArray(call.arguments().size())) {
            for (Expr inner : call.arguments()) {
                collect(inner, running);
            }
        }
    }
}
