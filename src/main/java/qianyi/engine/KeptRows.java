package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the whole of a run. */
final class KeptRows implements RunRecorder.Rows {
    private final List<Double> times = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    @Override
    public void row(double time, double[] values) {
        times.add(time);
        rows.add(values);
    }

    Run run(SavedColumns saving, Optional<Run.Failure> failure) {
        return new Run(
                saving,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                rows.toArray(double[][]::new),
                failure);
    }
}
