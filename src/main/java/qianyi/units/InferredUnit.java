package qianyi.units;

import java.util.Optional;
import qianyi.model.Unit;

/**
 * What is known about the unit of an expression.
 *
 * @param unit none if it is not known: it then fits wherever the expression is used
 * @param fitsAll whether the value agrees with every unit, as 0 does
 */
record InferredUnit(Optional<Unit> unit, boolean fitsAll) {
    static final InferredUnit UNKNOWN = new InferredUnit(Optional.empty(), false);
    static final InferredUnit PURE = of(Unit.ONE);
    static final InferredUnit ZERO = new InferredUnit(Optional.of(Unit.ONE), true);

    static InferredUnit of(Unit unit) {
        return new InferredUnit(Optional.of(unit), false);
    }

    static InferredUnit of(Optional<Unit> unit) {
        return new InferredUnit(unit, false);
    }

    boolean isKnown() {
        return unit.isPresent();
    }

    boolean agreesWith(InferredUnit other) {
        return fitsAll || other.fitsAll || !isKnown() || !other.isKnown() || unit.equals(other.unit);
    }

    boolean isPure() {
        return agreesWith(PURE);
    }

    /** The unit of two values that agree. What is not known stays so, else one mistake would be reported twice. */
    InferredUnit or(InferredUnit other) {
        return fitsAll || !other.isKnown() ? other : this;
    }

    InferredUnit times(InferredUnit other) {
        return of(unit.flatMap(left -> other.unit.map(left::times)));
    }

    InferredUnit over(InferredUnit other) {
        return of(unit.flatMap(left -> other.unit.map(left::over)));
    }
}
