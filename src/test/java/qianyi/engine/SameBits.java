package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import qianyi.model.TimeSpec;

/** Holds whatever runs programs against the interpreter, bit for bit. */
final class SameBits {
    private SameBits() {}

    /** The compiled program against the interpreter: every value of every instant, and where the run leaves the numbers. */
    static void compiled(Program program, TimeSpec grid, List<RunOverride> overrides) {
        Run interpreted = Simulation.interpreted(program, grid, overrides, 5);
        Run compiled = Simulation.compiled(program, grid, overrides, 5);
        assertThat(compiled.times()).isEqualTo(interpreted.times());
        assertThat(compiled.failure()).isEqualTo(interpreted.failure());
        for (Column column : program.columns()) {
            same(compiled.series(column), interpreted.series(column), column.label());
        }
    }

    static void same(double[] got, double[] wanted, String name) {
        assertThat(got).as(name).hasSameSizeAs(wanted);
        for (int i = 0; i < got.length; i++) {
            if (Double.doubleToLongBits(got[i]) != Double.doubleToLongBits(wanted[i])) {
                throw new AssertionError(name + " at " + i + ": " + got[i] + " instead of " + wanted[i]);
            }
        }
    }
}
