package qianyi.engine;

import java.util.OptionalDouble;
import qianyi.model.GraphicalFunction;

/**
 * What a run changes in a program that itself never changes. Overrides of one thing act one after the other, each on the
 * value that the earlier ones leave in force: first those that hold from the start, then by the instant from which they
 * hold, and in the order given where that is the same.
 */
public sealed interface RunOverride {
    /** How an operand acts on the value in force. */
    enum Operation {
        TO,
        TIMES,
        PLUS
    }

    /**
     * A constant, or an auxiliary whose equation gives way.
     *
     * @param slot slot of a constant, auxiliary or flow; never of a stock
     * @param from none: before initial values are computed; present: initial values keep the base value and the new one
     *     holds at every t >= from, at every stage of the integrator
     * @param ramp years from the value in force to the new one, on a straight line; 0 for a step
     */
    record Value(int slot, Operation operation, double operand, OptionalDouble from, double ramp)
            implements RunOverride {}

    /**
     * Other points for a table.
     *
     * @param table canonical name of the variable that is or has the table
     */
    record Points(String table, GraphicalFunction function) implements RunOverride {}

    /**
     * A stock kept at a value from an instant on. No scenario can say this: it breaks the accounting of a model on
     * purpose, for tests under extreme conditions.
     */
    record Hold(int slot, double value, double from) implements RunOverride {}
}
