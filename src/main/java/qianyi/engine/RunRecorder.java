package qianyi.engine;

import java.util.Optional;

/** Hands on what one run saves, and notes where it left the numbers. */
final class RunRecorder {
    /** Takes each row: the instant, and one number a saved column, which nobody else changes. */
    interface Rows {
        void row(double time, double[] values);
    }

    private final SavedColumns saving;
    private final Frame frame;
    private final Rows rows;
    private Optional<Run.Failure> failure = Optional.empty();

    RunRecorder(SavedColumns saving, Frame frame, Rows rows) {
        this.saving = saving;
        this.frame = frame;
        this.rows = rows;
    }

    /** Notes the first value that is NaN or infinite, stocks before what is computed from them. */
    void watch() {
        if (failure.isPresent()) {
            return;
        }
        double[] values = frame.values();
        if (areNumbers(saving.watched(), values)) {
            return;
        }
        for (int slot : saving.watched()) {
            if (!(Math.abs(values[slot]) <= Double.MAX_VALUE)) {
                fail(slot);
                return;
            }
        }
    }

    /** Nothing but numbers gives 0, in four sums that need not wait for each other. */
    private static boolean areNumbers(int[] slots, double[] values) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 4 <= slots.length; i += 4) {
            first += values[slots[i]] * 0.0;
            second += values[slots[i + 1]] * 0.0;
            third += values[slots[i + 2]] * 0.0;
            fourth += values[slots[i + 3]] * 0.0;
        }
        for (; i < slots.length; i++) {
            first += values[slots[i]] * 0.0;
        }
        return first + second + third + fourth == 0;
    }

    /** Notes a value that ends the run. */
    void fail(int slot) {
        failure = Optional.of(new Run.Failure(saving.program().owner(slot), frame.time(), frame.value(slot)));
    }

    void save() {
        rows.row(frame.time(), saving.row(frame.values()));
    }

    Optional<Run.Failure> failure() {
        return failure;
    }
}
