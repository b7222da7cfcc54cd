package qianyi.engine;

import qianyi.model.NotAvailable;

/** Some lines of a program as one method of a generated class, for one run at a time. */
abstract class ScalarPart {
    /** Carries the lines out. */
    abstract void run(double[] values, Frame frame);

    /** As {@link Code.Element} has it. */
    static double element(double position, int first, int count, double[] values) {
        int index = Vectors.index(position, count);
        return index < 0 ? NotAvailable.VALUE : values[first + index];
    }

    /** A line whose method would be too large to be compiled by the machine: it is interpreted. */
    static final class Interpreted extends ScalarPart {
        private final Assignment line;

        Interpreted(Assignment line) {
            this.line = line;
        }

        @Override
        void run(double[] values, Frame frame) {
            frame.carryOut(line);
        }
    }
}
