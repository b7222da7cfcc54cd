package qianyi.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qianyi.engine.Run;

/**
 * The results of some runs that stand side by side. Its memory is used again for the next block: it may be read only
 * until the one who was handed it returns. Lanes are counted from 0.
 */
public final class EnsembleBlock {
    private final double[] times;
    private final double[][] drawn;
    private final double[][][] saved;
    private final double[][][] paths;
    private final Run.@Nullable Failure[] failures;
    private long from;
    private int count;

    EnsembleBlock(double[] times, int inputs, int instants, int columns, int paths, int capacity) {
        this.times = times;
        this.drawn = new double[inputs][capacity];
        this.saved = new double[instants][columns][capacity];
        this.paths = new double[paths][times.length][capacity];
        this.failures = new Run.Failure[capacity];
    }

    void begin(long first, int members) {
        from = first;
        count = members;
        Arrays.fill(failures, null);
    }

    /** The first run in it, counted from 0. */
    public long from() {
        return from;
    }

    /** How many runs are in it. */
    public int count() {
        return count;
    }

    /** The number drawn for an input. */
    public double drawn(int input, int lane) {
        return drawn[input][lane];
    }

    /** A saved column at one of the instants asked for. */
    public double saved(int instant, int column, int lane) {
        return saved[instant][column][lane];
    }

    /** The instants of a path: every step from start to stop. */
    public double[] times() {
        return times.clone();
    }

    /** A figure at every instant of {@link #times()}. */
    public double[] path(int path, int lane) {
        double[] values = new double[times.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = paths[path][k][lane];
        }
        return values;
    }

    /** Where a run left the numbers, if it did; its values then have no meaning. */
    public Optional<Run.Failure> failure(int lane) {
        return Optional.ofNullable(failures[lane]);
    }

    /** The lanes in use that left the numbers. */
    public List<Integer> failed() {
        return IntStream.range(0, count)
                .filter(lane -> failures[lane] != null)
                .boxed()
                .toList();
    }

    double[][] draws() {
        return drawn;
    }

    double[][] savedAt(int instant) {
        return saved[instant];
    }

    double[][] path(int path) {
        return paths[path];
    }

    void fail(int lane, Run.Failure failure) {
        failures[lane] = failure;
    }
}
