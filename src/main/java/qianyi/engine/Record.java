package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one run has saved so far, and where it left the numbers. */
final class Record {
    private final Saving saving;
    private final Frame frame;
    private final List<Double> times = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private Optional<Run.Failure> failure = Optional.empty();

    Record(Saving saving, Frame frame) {
        this.saving = saving;
        this.frame = frame;
    }

    /** Notes the first value that is NaN or infinite, stocks before what is computed from them. */
    void watch() {
        if (failure.isPresent()) {
            return;
        }
        double[] values = frame.values();
        for (int slot : saving.watched()) {
            if (!(Math.abs(values[slot]) <= Double.MAX_VALUE)) {
                fail(slot);
                return;
            }
        }
    }

    /** Notes a value that ends the run. */
    void fail(int slot) {
        failure = Optional.of(new Run.Failure(saving.program().owner(slot), frame.time(), frame.value(slot)));
    }

    void save() {
        times.add(frame.time());
        rows.add(saving.row(frame.values()));
    }

    Run run() {
        return new Run(
                saving,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                rows.toArray(double[][]::new),
                failure);
    }
}
