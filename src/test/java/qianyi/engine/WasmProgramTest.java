package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/** A program as a WebAssembly module gives the bits of the interpreter. */
class WasmProgramTest {
    private static final int RANDOM = Integer.getInteger("wasm.random", 1_000);

    @Test
    void growthGivesTheSameBits() {
        same("time 0 to 10 step 1/4\nconstant rate = 0.07\nflow gain = rate * money\nstock money = 100 | in gain\n");
    }

    @Test
    void pipesAndMethodsGiveTheSameBits() {
        same("time 0 to 10 step 1/8 rk4\nconstant rate = 0.07\naux late = DELAY(money, 2.3, 7)\n"
                + "aux before = PREVIOUS(money, 3)\n"
                + "flow gain = rate * money - 0.01 * late\nstock money = 100 | in gain\n");
    }

    @Test
    void whatCannotBeSaidIsNamedAtOnce() {
        Program program =
                CompactModel.program("time 0 to 1 step 1\naux a = SIN(TIME) + TAN(TIME)\naux b = NORMAL(0, 1)\n");
        assertThat(wasm(program, program.grid(List.of())).refused())
                .containsExactlyInAnyOrder("SIN", "TAN", "RANDOM_NORMAL");
    }

    /** A page with them has to have the same bytes each time it is written. */
    @Test
    void tablesKeepTheirOrder() {
        Map<String, List<WasmPlaces.Table>> tables = new LinkedHashMap<>();
        for (String name : "seven six five four three two one".split(" ")) {
            tables.put(name, List.of());
        }

        WasmPlaces places = new WasmPlaces(0, 0, 0, 0, 0, 0, 0, 0, tables, 0, 0);

        assertThat(places.tables().keySet()).containsExactlyElementsOf(tables.keySet());
    }

    @Test
    void programsDrawnAtRandomGiveTheSameBits() {
        SplittableRandom random = new SplittableRandom(41);
        int compared = 0;
        for (int i = 0; i < RANDOM; i++) {
            Program program = RandomProgram.drawForModule(random);
            compared += same(program, overrides(program, random)) ? 1 : 0;
        }
        System.out.println("modules: " + compared + " random programs compared");
        assertThat(compared).isGreaterThan(RANDOM * 9 / 10);
    }

    private static List<RunOverride> overrides(Program program, SplittableRandom random) {
        List<RunOverride> overrides = new ArrayList<>();
        for (Column column : program.columns()) {
            if (!(column.variable() instanceof Variable.Stock)
                    && !program.rulesTime(column)
                    && random.nextInt(4) == 0) {
                overrides.add(new RunOverride.Value(
                        column.slot(),
                        RunOverride.Operation.values()[random.nextInt(3)],
                        random.nextDouble(-2, 3),
                        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(4)),
                        random.nextInt(3)));
            }
        }
        return overrides;
    }

    private static void same(String model) {
        assertThat(same(CompactModel.program(model), List.of())).isTrue();
    }

    private static WasmProgram wasm(Program program, TimeSpec grid) {
        return WasmProgram.of(program, grid, program.columns(), program.columns(), List.of());
    }

    /** False if the model cannot be a module. */
    static boolean same(Program program, List<RunOverride> overrides) {
        TimeSpec grid = program.grid(List.of());
        WasmProgram wasm = wasm(program, grid);
        if (!wasm.refused().isEmpty()) {
            return false;
        }
        WasmRunner runner = new WasmRunner(wasm);
        Run run = Simulation.interpreted(SavedColumns.of(program, program.columns()), grid, overrides, 0);
        int failed = runner.run(program, overrides);
        assertThat(failed >= 0 ? grid.time(failed) : Double.NaN)
                .isEqualTo(run.failure().map(Run.Failure::time).orElse(Double.NaN));
        for (Column column : program.columns()) {
            SameBits.same(runner.series(column), run.series(column), column.label());
        }
        return true;
    }
}
