package qianyi.engine;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.NotAvailable;

/**
 * A flat expression: names have become slots, arrays have become single numbers. Its value depends on the frame alone:
 * the slots, the instant, the number of the step, the tables. What a function means is defined once, in the class of
 * its subject ({@link Arithmetic}, {@link Waves}, {@link LookupTable}, {@link Randomness}).
 */
sealed interface Code {
    /** The value in a frame: this is the interpreter. */
    double value(Frame frame);

    /** The code that this one is made of, in the order of evaluation. */
    List<Code> parts();

    <R> R accept(CodeVisitor<R> visitor);

    /** Tells the slots that are read. */
    default void reads(IntConsumer slots) {
        parts().forEach(part -> part.reads(slots));
    }

    /** A number. */
    record Number(double number) implements Code {
        @Override
        public double value(Frame frame) {
            return number;
        }

        @Override
        public List<Code> parts() {
            return List.of();
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** A value computed before. */
    record Slot(int slot) implements Code {
        @Override
        public double value(Frame frame) {
            return frame.value(slot);
        }

        @Override
        public void reads(IntConsumer slots) {
            slots.accept(slot);
        }

        @Override
        public List<Code> parts() {
            return List.of();
        }

        /** Spread out, because code is looked up by its slots and neighbours occur together. */
        @Override
        public int hashCode() {
            int spread = slot * 0x9e3779b9;
            return spread ^ (spread >>> 15);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.slot(this);
        }
    }

    /**
     * One of neighbouring slots, found by a number counted from 0; not available if there is none such.
     *
     * @param first slot of the number 0
     */
    record Element(int first, int count, Code position) implements Code {
        @Override
        public double value(Frame frame) {
            int index = Vectors.index(position.value(frame), count);
            return index < 0 ? NotAvailable.VALUE : frame.value(first + index);
        }

        @Override
        public void reads(IntConsumer slots) {
            position.reads(slots);
            for (int i = 0; i < count; i++) {
                slots.accept(first + i);
            }
        }

        @Override
        public List<Code> parts() {
            return List.of(position);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.element(this);
        }
    }

    /** The opposite number. */
    record Negate(Code operand) implements Code {
        @Override
        public double value(Frame frame) {
            return -operand.value(frame);
        }

        @Override
        public List<Code> parts() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.negate(this);
        }
    }

    /** 1 for 0, 0 for anything else. */
    record Not(Code operand) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.truth(!Arithmetic.isTrue(operand.value(frame)));
        }

        @Override
        public List<Code> parts() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** Two operands, the left one first. */
    record Binary(BinaryOperator operator, Code left, Code right) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.binary(operator, left.value(frame), right.value(frame));
        }

        @Override
        public List<Code> parts() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** The branch that is not taken is not evaluated. */
    record Conditional(Code condition, Code then, Code otherwise) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.isTrue(condition.value(frame)) ? then.value(frame) : otherwise.value(frame);
        }

        @Override
        public List<Code> parts() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** A function of one, two or three numbers and nothing else. */
    record Function(Builtin function, List<Code> arguments) implements Code {
        public Function {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Frame frame) {
            double first = arguments.get(0).value(frame);
            return switch (arguments.size()) {
                case 1 -> Arithmetic.unary(function, first);
                case 2 -> Arithmetic.binary(function, first, arguments.get(1).value(frame));
                default ->
                    Arithmetic.ternary(
                            function,
                            first,
                            arguments.get(1).value(frame),
                            arguments.get(2).value(frame));
            };
        }

        @Override
        public List<Code> parts() {
            return arguments;
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.function(this);
        }
    }

    /** TIME, DT, STARTTIME, STOPTIME. */
    record Clock(Builtin function) implements Code {
        @Override
        public double value(Frame frame) {
            return switch (function) {
                case TIME -> frame.time();
                case DT -> frame.grid().step();
                case STARTTIME -> frame.grid().start();
                case STOPTIME -> frame.grid().stop();
                default -> throw new IllegalStateException(function.name());
            };
        }

        @Override
        public List<Code> parts() {
            return List.of();
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.clock(this);
        }
    }

    /** STEP, RAMP and the pulses, with all their arguments. */
    record Wave(Builtin function, List<Code> arguments) implements Code {
        public Wave {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Frame frame) {
            return Waves.value(
                    function,
                    frame.time(),
                    frame.grid().step(),
                    arguments.get(0).value(frame),
                    arguments.get(1).value(frame),
                    arguments.size() > 2 ? arguments.get(2).value(frame) : 0,
                    arguments.size() > 3 ? arguments.get(3).value(frame) : 0);
        }

        @Override
        public List<Code> parts() {
            return arguments;
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.wave(this);
        }
    }

    /** A table asked. */
    record Lookup(int table, Code input) implements Code {
        @Override
        public double value(Frame frame) {
            return frame.table(table).at(input.value(frame));
        }

        @Override
        public List<Code> parts() {
            return List.of(input);
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.lookup(this);
        }
    }

    /** A table asked in another way, or asked something else: backward, for its slope ... */
    record TableFunction(Builtin function, int table, List<Code> arguments) implements Code {
        public TableFunction {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Frame frame) {
            return TableFunctions.value(
                    function,
                    frame.table(table),
                    arguments.isEmpty() ? 0 : arguments.get(0).value(frame),
                    arguments.size() < 2 ? 0 : arguments.get(1).value(frame));
        }

        @Override
        public List<Code> parts() {
            return arguments;
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.tableFunction(this);
        }
    }

    /** Many numbers to one, from the first to the last, as {@link Vectors#reduce} says. */
    record Reduce(Builtin function, List<Code> inputs) implements Code {
        public Reduce {
            inputs = List.copyOf(inputs);
        }

        @Override
        public double value(Frame frame) {
            return Vectors.reduce(function, frame.values(inputs));
        }

        @Override
        public List<Code> parts() {
            return inputs;
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.reduce(this);
        }
    }

    /**
     * VECTOR SELECT, as {@link Vectors#select} says.
     *
     * @param selection as many as values
     */
    record Select(List<Code> selection, List<Code> values, Code missing, Code action, Code error) implements Code {
        public Select {
            selection = List.copyOf(selection);
            values = List.copyOf(values);
        }

        @Override
        public double value(Frame frame) {
            return Vectors.select(
                    frame.values(selection),
                    frame.values(values),
                    missing.value(frame),
                    action.value(frame),
                    error.value(frame));
        }

        @Override
        public List<Code> parts() {
            return Stream.of(selection, values, List.of(missing, action, error))
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.select(this);
        }
    }

    /**
     * A number drawn at random, one a step.
     *
     * @param stream tells one draw of the model from another
     * @param arguments those of the distribution, the seed last
     */
    record Random(Builtin distribution, int stream, List<Code> arguments) implements Code {
        public Random {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Frame frame) {
            return Randomness.draw(distribution, frame.noise(), stream, frame.step(), frame.values(arguments));
        }

        @Override
        public List<Code> parts() {
            return arguments;
        }

        @Override
        public <R> R accept(CodeVisitor<R> visitor) {
            return visitor.random(this);
        }
    }
}
