package qianyi.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import qianyi.engine.wasm.JavaTranslation;
import qianyi.engine.wasm.Opcode;
import qianyi.engine.wasm.StaticMethod;
import qianyi.engine.wasm.WasmCode;
import qianyi.engine.wasm.WasmCode.Signature;
import qianyi.engine.wasm.WasmModule;
import qianyi.engine.wasm.WasmType;
import qianyi.model.TimeSpec;

/**
 * A program as a WebAssembly module that runs it bit for bit as {@link Simulation} does, in a browser or elsewhere. It asks
 * for nothing from outside and uses only what the first version of the format has.
 *
 * @param computed slots of the columns whose values stand in the memory after a run
 * @param refused functions of the model that a module cannot have, by name; if there are any, it has no use
 */
public record WasmProgram(
        byte[] module, WasmPlaces places, List<Column> columns, Set<Integer> computed, Set<String> refused) {
    /** Bytes of a function from which on lines go into another, so that browsers compile it well. */
    private static final int LARGEST = 16_000;

    public WasmProgram {
        module = module.clone();
        columns = List.copyOf(columns);
        computed = Set.copyOf(computed);
        refused = Set.copyOf(refused);
    }

    @Override
    public byte[] module() {
        return module.clone();
    }

    /**
     * @param columns that are kept
     * @param replaceable flows and auxiliaries whose equations may give way; constants may always be changed
     * @param more functions that the module hands out besides
     */
    public static WasmProgram of(
            Program program,
            TimeSpec grid,
            List<Column> columns,
            Collection<Column> replaceable,
            List<StaticMethod> more) {
        Set<Integer> replaced = new HashSet<>();
        replaceable.forEach(column -> replaced.add(column.slot()));
        return new Writer(SavedColumns.of(program, columns), grid, replaced).written(more);
    }

    private static final class Writer {
        private final WasmModule module = new WasmModule();
        private final JavaTranslation methods = new JavaTranslation(module);
        private final Set<String> refused = new TreeSet<>();
        private final SavedColumns saving;
        private final TimeSpec grid;
        private final Set<Integer> replaced;
        private final StockLines stocks;
        private final SharedCode.Lines step;
        private final WasmMemory memory;
        private final RungeKutta method;

        Writer(SavedColumns saving, TimeSpec grid, Set<Integer> replaced) {
            this.saving = saving;
            this.grid = grid;
            this.replaced = replaced;
            this.method = RungeKutta.of(grid.method());
            Program program = saving.program();
            this.stocks = new StockLines(saving.needs().stocks(), program.slots(), method);
            this.step = SharedCode.of(saving.needs().step(), ChangingSlots.of(program, replaced), stocks.end());
            this.memory = WasmMemory.of(module, saving, grid, step.slots());
            if (program.movesTime()) {
                refused.add("TIME STEP");
            }
        }

        WasmProgram written(List<StaticMethod> more) {
            replace("initial", lines(saving.needs().initial(), "replaceInitially"));
            int fixed = lines(step.still(), "replace");
            int moving = lines(step.moving(), "replace");
            replace("fixed", fixed);
            replace("moving", moving);
            replace("remember", lines(stocks.remember(), "replace"));
            replaceStages("rate", stocks.stages(stocks::rate));
            replaceStages("move", stocks.stages(stocks::move));
            int run = methods.function(WasmRun.class, "run", "([D)I");
            Signature result = new Signature(List.of(), Optional.of(WasmType.I32));
            int start = module.declare(result);
            module.define(start, result, code -> code.number(0).call(run));
            module.export("run", start);
            module.export("fixed", fixed);
            module.export("moving", moving);
            more.forEach(
                    one -> module.export(one.export(), methods.function(one.owner(), one.method(), one.descriptor())));
            return new WasmProgram(
                    module.encoded(),
                    new WasmPlaces(
                            WasmRun.TIME,
                            WasmRun.STEPS,
                            memory.values(),
                            memory.saved(),
                            WasmRun.CHANGE_COUNT,
                            memory.changes(),
                            WasmMemory.MOST_CHANGES,
                            memory.firstChanges(),
                            tables(),
                            memory.rows(),
                            WasmMemory.rowCount(grid)),
                    saving.columns(),
                    computed(),
                    refused);
        }

        /** Columns whose values stand in the memory after a run. */
        private Set<Integer> computed() {
            Set<Integer> slots = new HashSet<>();
            RequiredLines needs = saving.needs();
            needs.stocks().forEach(stock -> slots.add(stock.slot()));
            needs.step().forEach(line -> {
                IntStream.range(0, line.size()).forEach(i -> slots.add(line.slot() + i));
                line.reads(slots::add);
            });
            return slots;
        }

        private Map<String, List<WasmPlaces.Table>> tables() {
            Program program = saving.program();
            Map<String, List<WasmPlaces.Table>> tables = new TreeMap<>();
            program.model().variables().keySet().forEach(name -> {
                List<Integer> indices = program.tableIndices(name);
                if (!indices.isEmpty()) {
                    tables.put(name, indices.stream().map(memory.tables()::get).toList());
                }
            });
            return tables;
        }

        private void replace(String name, int function) {
            methods.replace(WasmRun.Lines.class, name, "()V", function);
        }

        /** One function a stage, and one that calls that of its number. */
        private void replaceStages(String name, List<List<Assignment.Single>> stages) {
            List<Integer> functions =
                    stages.stream().map(lines -> lines(lines, "replace")).toList();
            Signature signature = new Signature(List.of(WasmType.I32), Optional.empty());
            int function = module.declare(signature);
            module.define(function, signature, code -> {
                for (int stage = 0; stage < functions.size(); stage++) {
                    code.get(0).number(stage).op(Opcode.I32_EQ).when();
                    code.call(functions.get(stage)).op(Opcode.END);
                }
            });
            methods.replace(WasmRun.Lines.class, name, "(I)V", function);
        }

        /** Lines in as many functions as it takes, and one that calls them in their order. */
        private int lines(List<? extends Assignment> lines, String replacing) {
            List<Integer> parts = new ArrayList<>();
            int next = 0;
            while (next < lines.size()) {
                int from = next;
                int[] to = {next};
                parts.add(module.define(code -> to[0] = write(lines, from, replacing, code)));
                next = to[0];
            }
            Consumer<WasmCode> calls = code -> parts.forEach(code::call);
            return module.define(calls);
        }

        /** Writes lines from one on, as many as fit; gives the number of the next. */
        private int write(List<? extends Assignment> lines, int from, String replacing, WasmCode code) {
            WasmEmitter emitter = new WasmEmitter(code, memory, methods, grid, refused);
            int next = from;
            while (next < lines.size() && code.size() < LARGEST) {
                if (lines.get(next) instanceof Assignment.Single single) {
                    emitter.line(single, replaced.contains(single.slot()), replacing);
                } else {
                    refused.add(((Assignment.Block) lines.get(next)).function().name());
                }
                next++;
            }
            return next;
        }
    }
}
