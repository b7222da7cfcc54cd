package qianyi.format.convert;

import java.util.List;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Subscript;

/**
 * A right side and the elements for which it holds.
 *
 * @param left one a dimension of the variable
 * @param elements as in an {@link Equation}
 */
record Placed(List<LeftPlace> left, List<Subscript> elements, List<List<Subscript>> except, Expr expression) {
    Equation equation() {
        return new Equation(elements, except, expression);
    }

    Placed with(Expr other) {
        return new Placed(left, elements, except, other);
    }
}
