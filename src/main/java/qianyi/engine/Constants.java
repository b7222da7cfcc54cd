package qianyi.engine;

import java.util.Arrays;
import java.util.OptionalDouble;
import qianyi.model.Variable;

/** The constants of a model, and what can be known from them alone before a program exists. */
final class Constants {
    private final SlotLayout layout;
    private final double[] values;

    Constants(SlotLayout layout) {
        this.layout = layout;
        this.values = new double[layout.columns().size()];
    }

    void set(int slot, double value) {
        values[slot] = value;
    }

    /** The values by slot; slots that are no constants have 0. */
    double[] values(int slots) {
        return Arrays.copyOf(values, slots);
    }

    /** The value of some code if it is made of numbers, constants and operators. */
    OptionalDouble value(Code code) {
        if (code instanceof Code.Number number) {
            return OptionalDouble.of(number.number());
        }
        if (code instanceof Code.Slot slot) {
            boolean constant = slot.slot() < values.length
                    && layout.columns().get(slot.slot()).variable() instanceof Variable.Constant;
            return constant ? OptionalDouble.of(values[slot.slot()]) : OptionalDouble.empty();
        }
        if (code instanceof Code.Negate negate) {
            OptionalDouble operand = value(negate.operand());
            return operand.isPresent() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
        }
        if (code instanceof Code.Binary binary) {
            OptionalDouble left = value(binary.left());
            OptionalDouble right = value(binary.right());
            return left.isPresent() && right.isPresent()
                    ? OptionalDouble.of(Arithmetic.binary(binary.operator(), left.getAsDouble(), right.getAsDouble()))
                    : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }
}
