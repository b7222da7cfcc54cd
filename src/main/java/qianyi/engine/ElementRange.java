package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.BinaryOperator;
import qianyi.model.Children;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Subscript;

/** Elements between two counts, {@code x[from:to]}, for the array function around them (XMILE 1.0, section 3.7.1). */
record ElementRange(Scope.Running running, Expr from, Expr to) {
    /** Those of an expression, from left to right. */
    static List<ElementRange> in(Expr expression, ReferenceCompiler references) throws CompileException {
        List<ElementRange> ranges = new ArrayList<>();
        for (Expr.Reference reference : Children.of(expression, Expr.Reference.class)) {
            for (int d = 0; d < reference.subscripts().size(); d++) {
                if (reference.subscripts().get(d) instanceof Subscript.Between between) {
                    Dimension dimension = references
                            .variable(reference.name(), reference.span())
                            .dimensions()
                            .get(d);
                    ranges.add(new ElementRange(new Scope.Running(dimension, false, 0), between.from(), between.to()));
                }
            }
        }
        return ranges;
    }

    /** Whether the element of a count lies between the two. */
    Code holds(int count, ComputedElement.Compilation compilation) throws CompileException {
        Code number = new Code.Number(count);
        return new Code.Binary(
                BinaryOperator.AND,
                new Code.Binary(BinaryOperator.GREATER_OR_EQUAL, number, compilation.of(from)),
                new Code.Binary(BinaryOperator.LESS_OR_EQUAL, number, compilation.of(to)));
    }

    /** What changes nothing in an array function. */
    static Code.Number neutral(Expr.Call call) throws CompileException {
        return switch (call.function()) {
            case SUM, MEAN, SIZE -> new Code.Number(0);
            case PROD -> new Code.Number(1);
            case MIN -> new Code.Number(Double.POSITIVE_INFINITY);
            case MAX -> new Code.Number(Double.NEGATIVE_INFINITY);
            default ->
                throw new CompileException(
                        call.span(), "model.range-in-function", call.function().spelling());
        };
    }
}
