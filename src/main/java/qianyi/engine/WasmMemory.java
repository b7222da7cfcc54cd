package qianyi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.engine.wasm.WasmModule;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;

/**
 * Where a module keeps the numbers of its program: places are counted in numbers from the beginning of its memory.
 *
 * @param changes room for the changes of a run
 * @param firstChanges one number a slot
 * @param tables by index of the program
 * @param saved slots of what a run keeps
 * @param rows room for what a run keeps
 */
record WasmMemory(
        Program program,
        int values,
        int changes,
        int firstChanges,
        List<WasmPlaces.Table> tables,
        int saved,
        int rows) {
    /** Changes that a run may have. */
    static final int MOST_CHANGES = 1_000;

    /** Points that a table has room for, at least. */
    private static final int FEWEST_POINTS = 256;

    WasmMemory {
        tables = List.copyOf(tables);
    }

    /**
     * Leaves room, and puts the program's own numbers there.
     *
     * @param slots how many the lines take
     */
    static WasmMemory of(WasmModule module, SavedColumns saving, TimeSpec grid, int slots) {
        Program program = saving.program();
        int header = module.room(WasmRun.HEADER);
        int values = module.room(slots);
        int constants = module.place(Arrays.copyOf(program.start(), slots));
        int firstChanges = module.room(slots);
        int changes = module.room(MOST_CHANGES * WasmRun.CHANGE_SIZE);
        List<WasmPlaces.Table> tables =
                program.functions().stream().map(table -> table(module, table)).toList();
        int watched =
                module.place(Arrays.stream(saving.watched()).asDoubleStream().toArray());
        double[] saved = saving.columns().stream().mapToDouble(Column::slot).toArray();
        int memories = memories(module, saving.needs().memories(), grid);
        int kept = module.place(saved);
        int rows = module.room(rowCount(grid) * saved.length);
        RungeKutta method = RungeKutta.of(grid.method());
        double[] head = new double[WasmRun.HEADER];
        head[WasmRun.START] = grid.start();
        head[WasmRun.DT] = grid.step();
        head[WasmRun.STEPS] = grid.steps();
        head[WasmRun.SAVE_EVERY] = grid.saveEvery();
        head[WasmRun.STAGES] = method.stages();
        IntStream.range(0, method.stages() - 1)
                .forEach(
                        stage -> head[WasmRun.NODES + stage] = method.row(stage).node());
        head[WasmRun.VALUES] = values;
        head[WasmRun.CONSTANTS] = constants;
        head[WasmRun.SLOTS] = slots;
        head[WasmRun.CHANGES] = changes;
        head[WasmRun.FIRST_CHANGES] = firstChanges;
        head[WasmRun.WATCHED] = watched;
        head[WasmRun.WATCHED_COUNT] = saving.watched().length;
        head[WasmRun.SAVED] = kept;
        head[WasmRun.SAVED_COUNT] = saved.length;
        head[WasmRun.ROWS] = rows;
        head[WasmRun.MEMORIES] = memories;
        head[WasmRun.MEMORY_COUNT] = saving.needs().memories().size();
        module.fill(header, head);
        return new WasmMemory(program, values, changes, firstChanges, tables, kept, rows);
    }

    /** Instants that are kept. */
    static int rowCount(TimeSpec grid) {
        return grid.steps() / grid.saveEvery() + (grid.steps() % grid.saveEvery() == 0 ? 1 : 2);
    }

    private static WasmPlaces.Table table(WasmModule module, GraphicalFunction function) {
        int size = function.x().size();
        int head = module.room(WasmTable.HEADER);
        double[] x = function.x().stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = function.y().stream().mapToDouble(Double::doubleValue).toArray();
        int most = Math.max(size, FEWEST_POINTS);
        WasmPlaces.Table table =
                new WasmPlaces.Table(head, most, module.room(most), module.room(most), module.room(most));
        module.fill(table.x(), x);
        module.fill(table.y(), y);
        module.fill(table.slopes(), LookupTable.slopes(x, y));
        double[] content = new double[WasmTable.HEADER];
        content[WasmTable.COUNT] = size;
        content[WasmTable.X] = table.x();
        content[WasmTable.Y] = table.y();
        content[WasmTable.SLOPES] = table.slopes();
        content[WasmTable.KIND] = function.kind().ordinal();
        module.fill(head, content);
        return table;
    }

    private static int memories(WasmModule module, List<Memory> memories, TimeSpec grid) {
        int place = module.room(memories.size() * WasmRun.MEMORY_SIZE);
        for (int i = 0; i < memories.size(); i++) {
            Memory memory = memories.get(i);
            double[] content = new double[WasmRun.MEMORY_SIZE];
            content[WasmRun.MEMORY_SLOT] = memory.slot();
            content[WasmRun.MEMORY_SOURCE] = memory.source();
            content[WasmRun.MEMORY_DELAY] = memory instanceof Memory.Pipe pipe ? pipe.delay() : -1;
            content[WasmRun.MEMORY_LENGTH] = 1;
            content[WasmRun.MEMORY_RING] = memory instanceof Memory.Pipe ? module.room(grid.steps() + 1) : 0;
            module.fill(place + i * WasmRun.MEMORY_SIZE, content);
        }
        return place;
    }

    /** The address of a slot, in bytes. */
    int address(int slot) {
        return (values + slot) * Double.BYTES;
    }

    /** The address of the place of the first change of a slot, in bytes; 0 stands there for none. */
    int firstChange(int slot) {
        return (firstChanges + slot) * Double.BYTES;
    }

    /** The place of a table. */
    int table(int index) {
        return tables.get(index).place();
    }
}
