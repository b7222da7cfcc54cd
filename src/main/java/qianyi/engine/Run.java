package qianyi.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a run saved. Nothing in it can be changed. */
public final class Run {
    /**
     * Where a run stopped being a number.
     *
     * @param column the first value that was NaN or infinite, in the order of computation
     */
    public record Failure(Column column, double time, double value) {}

    private final SavedColumns saving;
    private final double[] times;
    private final double[][] values;
    private final Optional<Failure> failure;

    /**
     * @param times the saved instants
     * @param values one row an instant, one number a saved column; handed over, not copied
     */
    Run(SavedColumns saving, double[] times, double[][] values, Optional<Failure> failure) {
        this.saving = saving;
        this.times = times;
        this.values = values;
        this.failure = failure;
    }

    public Program program() {
        return saving.program();
    }

    /** What can be asked for, in the order of the file. */
    public List<Column> columns() {
        return saving.columns();
    }

    public int size() {
        return times.length;
    }

    public double time(int index) {
        return times[index];
    }

    public double[] times() {
        return times.clone();
    }

    /** The value of a saved column at a saved instant. */
    public double value(Column column, int index) {
        return values[index][saving.place(column)];
    }

    /** All saved values of a saved column. */
    public double[] series(Column column) {
        int place = saving.place(column);
        double[] series = new double[times.length];
        Arrays.setAll(series, i -> values[i][place]);
        return series;
    }

    /** All saved values of a variable; for an array give the elements. */
    public double[] series(String name, String... elements) {
        return series(program()
                .column(name, List.of(elements))
                .orElseThrow(() -> new IllegalArgumentException("no " + name + Arrays.toString(elements))));
    }

    /**
     * The same run with some columns measured on another level from an instant on; nothing that hangs on them moves.
     *
     * @param measured columns, of which those that were not saved are left out
     */
    public Run scaled(Collection<Column> measured, double from, double factor) {
        int[] kept = measured.stream()
                .filter(columns()::contains)
                .mapToInt(saving::place)
                .toArray();
        double[][] other = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= from - 1e-9 * Math.max(1, Math.abs(from))) {
                for (int place : kept) {
                    other[i][place] *= factor;
                }
            }
        }
        return new Run(saving, times, other, failure);
    }

    /** Index of the saved instant, which must exist to within a millionth of a step. */
    public int index(double time) {
        for (int i = 0; i < times.length; i++) {
            if (Math.abs(times[i] - time) <= 1e-9 * Math.max(1, Math.abs(time))) {
                return i;
            }
        }
        throw new IllegalArgumentException("nothing saved at " + time);
    }

    /** The value of a variable at a saved instant; for an array give the elements. */
    public double at(double time, String name, String... elements) {
        return series(name, elements)[index(time)];
    }

    /** Why and where the run is no longer a number, if so. */
    public Optional<Failure> failure() {
        return failure;
    }
}
