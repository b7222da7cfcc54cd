package qianyi.engine;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import qianyi.model.TimeSpec;

/** Time of one run among members side by side of the regional economy, whose constants differ by up to a tenth. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LanesBenchmark {
    private static final int RUNS = 256;

    @Param({"32", "64", "256"})
    int members = 256;

    private LaneRun run;
    private double[][] drawn;
    private double last;

    @Setup
    public void compile() throws IOException {
        RegionalEconomy economy = RegionalEconomy.read();
        Program program = economy.program();
        TimeSpec own = program.time().value().orElseThrow();
        TimeSpec grid = own.withStep(own.step(), own.steps());
        run = LaneProgram.of(program, grid, List.of(), economy.varied(), economy.kept())
                .newRun(members);
        Random random = new Random(1);
        double[] start = program.start();
        drawn = economy.varied().stream()
                .map(column -> random.doubles(members, 0.9, 1.1)
                        .map(share -> share * start[column.slot()])
                        .toArray())
                .toArray(double[][]::new);
    }

    @Benchmark
    @OperationsPerInvocation(RUNS)
    public double run() {
        for (int block = 0; block < RUNS / members; block++) {
            run.run(drawn, new long[members], members, (k, values) -> last = values[0][0]);
        }
        return last;
    }
}
