package qianyi.engine;

/**
 * What a run remembers of past instants. A memory stands still during a step and at the inner stages of an integrator,
 * and moves once when the step is done, all memories at the same time.
 */
sealed interface Memory {
    /** Where the remembered value stands. */
    int slot();

    /** What is taken in at the beginning of a step. */
    int source();

    <R> R accept(Visitor<R> visitor);

    /** One method a case. */
    interface Visitor<R> {
        R last(Last last);

        R pipe(Pipe pipe);
    }

    /** The value of one step before. */
    record Last(int slot, int source) implements Memory {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.last(this);
        }
    }

    /**
     * The value of as many steps before as the delay is long, rounded with halves up, and at least one (Vensim reference
     * manual, "DELAY FIXED", for the least; the suite's Vensim results for the rounding).
     *
     * @param delay slot of the delay, read at the start only
     */
    record Pipe(int slot, int source, int delay) implements Memory {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pipe(this);
        }
    }
}
