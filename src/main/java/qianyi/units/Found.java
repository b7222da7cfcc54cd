package qianyi.units;

import java.util.Optional;
import qianyi.model.Unit;

/**
 * What is known about the unit of an expression.
 *
 * @param unit none if it is not known: it then fits wherever the expression is used
 * @param fitsAll whether the value agrees with every unit, as 0 does
 */
record Found(Optional<Unit> unit, boolean fitsAll) {
    static final Found UNKNOWN = new Found(Optional.empty(), false);
    static final Found PURE = of(Unit.ONE);
    static final Found ZERO = new Found(Optional.of(Unit.ONE), true);

    static Found of(Unit unit) {
        return new Found(Optional.of(unit), false);
    }

    static Found of(Optional<Unit> unit) {
        return new Found(unit, false);
    }

    boolean isKnown() {
        return unit.isPresent();
    }

    boolean agreesWith(Found other) {
        return fitsAll || other.fitsAll || !isKnown() || !other.isKnown() || unit.equals(other.unit);
    }

    boolean isPure() {
        return agreesWith(PURE);
    }

    /** The unit of two values that agree. What is not known stays so, else one mistake would be reported twice. */
    Found or(Found other) {
        return fitsAll || !other.isKnown() ? other : this;
    }

    Found times(Found other) {
        return of(unit.flatMap(left -> other.unit.map(left::times)));
    }

    Found over(Found other) {
        return of(unit.flatMap(left -> other.unit.map(left::over)));
    }
}
