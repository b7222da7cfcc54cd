package qianyi.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.model.TimeSpec;

/**
 * Columns of a program that runs keep, with what has to be computed for them: what nobody asks for is not computed.
 * Shared by all threads. It is made once and serves any number of runs; the first ones make the bytecode.
 */
public final class SavedColumns {
    /** Steps of runs times lines of a step from which on bytecode pays for its making. */
    private static final long WORTH_COMPILING = 200_000;

    private final Program program;
    private final List<Column> columns;
    private final RequiredLines needs;
    private final int[] slots;
    private final int[] places;
    private final int[] watched;
    private final Map<Kind, ScalarKernel> kernels = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();

    /** What bytecode depends on: slots whose equations give way, and the method. */
    private record Kind(Set<Integer> replaced, RungeKutta method) {}

    private SavedColumns(Program program, List<Column> columns, RequiredLines needs, int[] slots, int[] watched) {
        this.program = program;
        this.columns = columns;
        this.needs = needs;
        this.slots = slots;
        this.watched = watched;
        this.places = new int[program.columnSlots()];
        Arrays.fill(places, -1);
        for (int place = 0; place < slots.length; place++) {
            places[slots[place]] = place;
        }
    }

    /** Every column. A run fails where the first value of any of them is no number. */
    static SavedColumns all(Program program) {
        int[] slots = IntStream.range(0, program.columnSlots()).toArray();
        return new SavedColumns(program, program.columns(), RequiredLines.all(program), slots, program.watchedSlots());
    }

    /**
     * Some columns. A run fails where one of them, or a stock that they hang on, is first no number at a step; what they
     * hang on besides is not watched.
     *
     * @param columns of the program, each once
     */
    public static SavedColumns of(Program program, Collection<Column> columns) {
        int[] slots = columns.stream().mapToInt(Column::slot).toArray();
        Program.TimeSlots ruling = program.timeSlots();
        List<Integer> asked = Stream.concat(
                        Arrays.stream(slots).boxed(),
                        Stream.of(ruling.start(), ruling.stop(), ruling.step(), ruling.save())
                                .flatMap(Optional::stream))
                .toList();
        RequiredLines needs = RequiredLines.of(program, asked);
        BitSet watched = new BitSet();
        Arrays.stream(slots).forEach(watched::set);
        needs.stocks().forEach(stock -> watched.set(stock.slot()));
        return new SavedColumns(
                program,
                List.copyOf(columns),
                needs,
                slots,
                Arrays.stream(program.watchedSlots()).filter(watched::get).toArray());
    }

    public Program program() {
        return program;
    }

    public List<Column> columns() {
        return columns;
    }

    /** What has to be computed. */
    RequiredLines needs() {
        return needs;
    }

    /** Slots that have to be numbers; not to be changed. */
    int[] watched() {
        return watched;
    }

    /** The kept ones of all values, in the order of the columns. */
    double[] row(double[] values) {
        double[] row = new double[slots.length];
        for (int place = 0; place < row.length; place++) {
            row[place] = values[slots[place]];
        }
        return row;
    }

    /** Where a column lies in a row; throws for one that is not kept. */
    int place(Column column) {
        int place = places[column.slot()];
        if (place < 0) {
            throw new IllegalArgumentException(column.label() + " was not saved");
        }
        return place;
    }

    /**
     * The step as bytecode.
     *
     * @param replaced slots whose equations give way
     */
    ScalarKernel kernel(Set<Integer> replaced, TimeSpec.Method method) {
        return kernels.computeIfAbsent(
                new Kind(replaced, RungeKutta.of(method)),
                kind -> ScalarKernel.of(program, needs, kind.replaced(), kind.method()));
    }

    /** Counts a run of so many steps, and says whether all that were counted pay for bytecode. */
    boolean countsAsWorthCompiling(int steps) {
        return asked.addAndGet((long) steps * needs.step().size()) >= WORTH_COMPILING;
    }
}
