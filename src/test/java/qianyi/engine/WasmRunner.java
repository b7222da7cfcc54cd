package qianyi.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.Parser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import qianyi.model.Variable;

/** Runs a module without a browser, with the changes of a run written into its memory as a page writes them. */
final class WasmRunner {
    private final WasmProgram wasm;
    private final Instance instance;

    WasmRunner(WasmProgram wasm) {
        this.wasm = wasm;
        this.instance = Instance.builder(Parser.parse(wasm.module())).build();
    }

    /** Gives the number of the first step at which a value is no number, -1 for none. */
    int run(Program program, List<RunOverride> overrides) {
        List<RunOverride.Value> values = new ArrayList<>();
        overrides.forEach(override -> values.add((RunOverride.Value) override));
        values.sort(Comparator.comparingInt(RunOverride.Value::slot)
                .thenComparingDouble(value -> value.from().orElse(Double.NEGATIVE_INFINITY)));
        put(wasm.places().changeCount(), values.size());
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            RunOverride.Value value = values.get(i);
            int place = wasm.places().changes() + 6 * i;
            boolean constant = program.owner(value.slot()).variable() instanceof Variable.Constant;
            double[] entry = {
                value.slot(),
                value.operation().ordinal(),
                value.operand(),
                value.from().orElse(Double.NEGATIVE_INFINITY),
                value.ramp(),
                constant ? 1 : 0
            };
            for (int k = 0; k < entry.length; k++) {
                put(place + k, entry[k]);
            }
            if (value.slot() != last) {
                put(wasm.places().firstChanges() + value.slot(), place);
                last = value.slot();
            }
        }
        int failed = (int) instance.export("run").apply()[0];
        values.forEach(value -> put(wasm.places().firstChanges() + value.slot(), 0));
        return failed;
    }

    /** What a column had at the kept instants. */
    double[] series(Column column) {
        int columns = wasm.columns().size();
        int place = wasm.places().rows() + wasm.columns().indexOf(column);
        double[] series = new double[wasm.places().rowCount()];
        for (int k = 0; k < series.length; k++) {
            series[k] = memory().readDouble((place + k * columns) * Double.BYTES);
        }
        return series;
    }

    private void put(int place, double number) {
        memory().writeF64(place * Double.BYTES, number);
    }

    private Memory memory() {
        return instance.memory();
    }
}
