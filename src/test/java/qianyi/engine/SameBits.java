package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import qianyi.model.TimeSpec;

/** Holds whatever runs programs against the interpreter, bit for bit. */
public final class SameBits {
    private SameBits() {}

    /** The compiled program against the interpreter: every value of every instant, and where the run leaves the numbers. */
    public static void compiled(Program program, TimeSpec grid, List<RunOverride> overrides) {
        Run interpreted = Simulation.interpreted(program.whole(), grid, overrides, 5);
        Run compiled = Simulation.compiled(program.whole(), grid, overrides, 5);
        assertThat(compiled.times()).isEqualTo(interpreted.times());
        assertThat(compiled.failure()).isEqualTo(interpreted.failure());
        for (Column column : program.columns()) {
            same(compiled.series(column), interpreted.series(column), column.label());
        }
        some(program, grid, overrides, interpreted);
    }

    /** Runs that keep a third of the columns, and compute no more than they need, against one that keeps all. */
    private static void some(Program program, TimeSpec grid, List<RunOverride> overrides, Run whole) {
        for (int first = 0; first < 3; first++) {
            List<Column> columns = new ArrayList<>();
            for (int i = first; i < program.columns().size(); i += 3) {
                columns.add(program.columns().get(i));
            }
            SavedColumns saving = SavedColumns.of(program, columns);
            for (Run some : List.of(
                    Simulation.interpreted(saving, grid, overrides, 5),
                    Simulation.compiled(saving, grid, overrides, 5))) {
                assertThat(some.times()).isEqualTo(whole.times());
                for (Column column : columns) {
                    same(some.series(column), whole.series(column), column.label());
                }
                some.failure().ifPresent(failure -> assertThat(failure.time())
                        .isGreaterThanOrEqualTo(whole.failure().orElseThrow().time()));
            }
        }
    }

    /** Lanes against one interpreted run for each: every column at every saved instant. */
    static void lanes(
            Program program,
            TimeSpec grid,
            List<RunOverride> overrides,
            List<Column> varied,
            double[][] drawn,
            int count) {
        List<Column> saved = program.columns();
        LaneProgram lanes = LaneProgram.of(program, grid, overrides, varied, saved);
        List<double[][]> rows = new ArrayList<>();
        long[] noise = LongStream.range(0, count).toArray();
        LaneRun run = lanes.newRun(count + 3);
        run.run(drawn, noise, count, (k, values) -> {});
        run.run(
                drawn,
                noise,
                count,
                (k, values) ->
                        rows.add(Arrays.stream(values).map(double[]::clone).toArray(double[][]::new)));
        for (int lane = 0; lane < count; lane++) {
            List<RunOverride> own = new ArrayList<>(overrides);
            for (int i = 0; i < varied.size(); i++) {
                own.add(
                        0,
                        new RunOverride.Value(
                                varied.get(i).slot(),
                                RunOverride.Operation.TO,
                                drawn[i][lane],
                                OptionalDouble.empty(),
                                0));
            }
            Run alone = Simulation.interpreted(program.whole(), grid, own, lane);
            assertThat(rows).hasSize(alone.size());
            for (int c = 0; c < saved.size(); c++) {
                double[] series = new double[rows.size()];
                for (int k = 0; k < series.length; k++) {
                    series[k] = rows.get(k)[c][lane];
                }
                same(
                        series,
                        alone.series(saved.get(c)),
                        "lane " + lane + " " + saved.get(c).label());
            }
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
