package qianyi.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import qianyi.format.external.NoFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.TimeSpec;

/**
 * Time of one run among 256 side by side. The model is the file that the system property {@code model} names, {@code vary}
 * and {@code save} name constants and variables; the constants differ by up to a tenth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LanesBenchmark {
    static final int LANES = 256;

    private Program program;
    private TimeSpec grid;
    private List<Column> varied;
    private List<Column> saved;
    private LaneRun run;
    private double[][] drawn;
    private double last;

    @Setup
    public void compile() throws IOException {
        String file = System.getProperty("model");
        program = ModelReader.read(file, Files.readAllBytes(Path.of(file)), new NoFiles(), List.of())
                .then(Program::compile)
                .value()
                .orElseThrow();
        grid = program.time().value().orElseThrow();
        varied = columns("vary");
        saved = columns("save");
        run = lanes().newRun(LANES);
        Random random = new Random(1);
        double[] start = program.start();
        drawn = varied.stream()
                .map(column -> random.doubles(LANES, 0.9, 1.1)
                        .map(share -> share * start[column.slot()])
                        .toArray())
                .toArray(double[][]::new);
    }

    private List<Column> columns(String property) {
        return Arrays.stream(System.getProperty(property).split(","))
                .flatMap(name -> program.columns(name).stream())
                .toList();
    }

    @Benchmark
    public LaneProgram lanes() {
        return LaneProgram.of(program, grid, List.of(), varied, saved);
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double run() {
        run.run(drawn, new long[LANES], LANES, (k, values) -> last = values[0][0]);
        return last;
    }
}
