package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;

/**
 * One run as it is asked for. Each method gives a new one and leaves this one as it is.
 *
 * @param grid none for that of the model under the overrides
 * @param overrides what differs from the model, in their order
 * @param saved what is kept and no more than that computed; none for every column
 */
public record OneRun(
        Program program, Optional<TimeSpec> grid, List<RunOverride> overrides, Optional<SavedColumns> saved) {
    public OneRun {
        overrides = List.copyOf(overrides);
    }

    /** The model as it is. */
    public static OneRun of(Program program) {
        return new OneRun(program, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Gives a constant or auxiliary another value for the whole run, or a point of a table.
     *
     * @param name {@code name} in all of its elements, {@code name[A,B]} in one, or {@code table[x=2028]}
     * @param value in the unit of the variable
     * @throws IllegalArgumentException if there is no such thing or it is a stock, whose start is computed
     */
    public OneRun set(String name, double value) {
        Optional<TablePoint> point = TablePoint.named(program, overrides, name);
        if (point.isPresent()) {
            return set(point.get(), value);
        }
        return with(program.settable(name).stream()
                .map(column -> new RunOverride.Value(
                        column.slot(), RunOverride.Operation.TO, value, OptionalDouble.empty(), 0))
                .toList());
    }

    private OneRun set(TablePoint point, double value) {
        GraphicalFunction inForce = program.table(point.table(), overrides).orElseThrow();
        return with(List.of(new RunOverride.Points(point.table(), point.in(inForce, value))));
    }

    /** Adds overrides behind those that are there. */
    public OneRun with(List<? extends RunOverride> more) {
        List<RunOverride> all = new ArrayList<>(overrides);
        all.addAll(more);
        return new OneRun(program, grid, all, saved);
    }

    public OneRun on(TimeSpec other) {
        return new OneRun(program, Optional.of(other), overrides, saved);
    }

    /**
     * Keeps some variables.
     *
     * @param names each {@code name} with all of its elements, or {@code name[A,B]}
     * @throws IllegalArgumentException if there is no such variable or element
     */
    public OneRun save(String... names) {
        return save(Arrays.stream(names)
                .flatMap(name -> program.columnsOf(name).stream())
                .distinct()
                .toList());
    }

    /** @param columns of the program, each once */
    public OneRun save(List<Column> columns) {
        return new OneRun(program, grid, overrides, Optional.of(program.saving(columns)));
    }

    /**
     * Runs. A run that leaves the numbers is whole and says where it did so ({@link Run#failure()}).
     *
     * @throws IllegalArgumentException if the overrides leave the model no grid
     */
    public Run run() {
        return Simulation.run(saving(), time(), overrides, 0);
    }

    /**
     * Runs in the memory of one row, however long the run and wide the model.
     *
     * @param rows takes each saved row as it comes
     * @return where the run left the numbers, if it did
     * @throws IllegalArgumentException if the overrides leave the model no grid
     */
    public Optional<Run.Failure> run(SavedRows rows) {
        SavedColumns saving = saving();
        return Simulation.run(
                saving, time(), overrides, 0, (time, values) -> rows.row(time, column -> values[saving.place(column)]));
    }

    private SavedColumns saving() {
        return saved.orElseGet(program::whole);
    }

    private TimeSpec time() {
        return grid.orElseGet(() -> program.grid(overrides));
    }
}
