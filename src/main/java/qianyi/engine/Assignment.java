package qianyi.engine;

import java.util.List;
import java.util.function.IntConsumer;
import qianyi.model.Builtin;

/** One line of a program: slots take values. */
sealed interface Assignment {
    /** The first slot that takes a value. */
    int slot();

    /** How many slots from there on do. */
    int size();

    /** Tells the slots that are read. */
    void reads(IntConsumer slots);

    <R> R accept(Visitor<R> visitor);

    /** One method a case. */
    interface Visitor<R> {
        R single(Single single);

        R block(Block block);
    }

    /** One slot takes the value of some code. */
    record Single(int slot, Code code) implements Assignment {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void reads(IntConsumer slots) {
            code.reads(slots);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.single(this);
        }
    }

    /**
     * Neighbouring slots take the values of a function that yields an array.
     *
     * @param inputs as {@link Vectors} wants them for the function
     */
    record Block(int slot, int size, Builtin function, List<Code> inputs) implements Assignment {
        public Block {
            inputs = List.copyOf(inputs);
        }

        @Override
        public void reads(IntConsumer slots) {
            inputs.forEach(input -> input.reads(slots));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.block(this);
        }
    }
}
