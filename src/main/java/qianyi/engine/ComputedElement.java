package qianyi.engine;

import java.util.List;
import java.util.Optional;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.Variable;

/**
 * A reference some of whose subscripts are expressions (XMILE 1.0, section 3.7.1): the whole part of each counts the
 * elements of its dimension from 1. What lies outside the dimension gives 0, which is unverified in Stella.
 *
 * @param corner the element that the reference means where each such expression is 1
 */
record ComputedElement(Column corner, SlotLayout layout, ReferenceCompiler references) {
    private static final Code NOTHING = new Code.Number(0);

    /** Gives the code of an expression. */
    @FunctionalInterface
    interface Compilation {
        Code of(Expr expression) throws CompileException;
    }

    /** The corner itself if no subscript is an expression. */
    Code code(Expr.Reference reference, Compilation compilation) throws CompileException {
        Variable variable = corner.variable();
        List<Column> all = layout.byName().get(variable.key());
        int first = all.get(0).slot();
        Optional<Code> inside = Optional.empty();
        Code position = new Code.Number(corner.slot() - first);
        int stride = all.size();
        for (int d = 0; d < reference.subscripts().size(); d++) {
            Dimension dimension = variable.dimensions().get(d);
            stride /= dimension.size();
            Optional<Expr> index = references.computed(reference.subscripts().get(d), dimension);
            if (index.isPresent()) {
                Code count = new Code.Function(Builtin.INT, List.of(compilation.of(index.get())));
                Code steps = binary(BinaryOperator.SUBTRACT, count, new Code.Number(1));
                position = binary(
                        BinaryOperator.ADD, position, binary(BinaryOperator.MULTIPLY, steps, new Code.Number(stride)));
                Code within = binary(
                        BinaryOperator.AND,
                        binary(BinaryOperator.GREATER_OR_EQUAL, count, new Code.Number(1)),
                        binary(BinaryOperator.LESS_OR_EQUAL, count, new Code.Number(dimension.size())));
                inside = Optional.of(inside.map(before -> binary(BinaryOperator.AND, before, within))
                        .orElse(within));
            }
        }
        Code element = new Code.Element(first, all.size(), position);
        return inside.<Code>map(condition -> new Code.Conditional(condition, element, NOTHING))
                .orElse(new Code.Slot(corner.slot()));
    }

    private static Code binary(BinaryOperator operator, Code left, Code right) {
        return new Code.Binary(operator, left, right);
    }
}
