package qianyi.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import qianyi.Qianyi;
import qianyi.model.Model;

/**
 * Time to compile a model of 5,000 equations: 1,000 stocks, each with a flow, two auxiliaries and a constant of its own,
 * and each auxiliary with one of the stock before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {
    private static final int STOCKS = 1_000;

    private Model model;
    private Program program;

    @Setup
    public void read() {
        String equations = IntStream.range(0, STOCKS)
                .mapToObj(i -> """
                        rate%1$d = 0.0%1$d ~~|
                        gap%1$d = (1 + stock%2$d) / (2 + MAX(stock%1$d, 0.5)) ^ 0.7 ~~|
                        push%1$d = gap%1$d * rate%1$d + IF THEN ELSE(stock%2$d > 3, EXP(-gap%1$d), 0.1 * gap%2$d * Time) ~~|
                        flow%1$d = push%1$d - 0.02 * stock%1$d ~~|
                        stock%1$d = INTEG(flow%1$d, 1) ~~|
                        """.formatted(i, Math.max(0, i - 1)).replace("gap0 * Time", "Time"))
                .collect(Collectors.joining());
        String text = "{UTF-8}\n" + equations
                + "INITIAL TIME = 0 ~~|\nFINAL TIME = 10 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";
        model = Qianyi.read("five-thousand.mdl", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        program = Qianyi.compile(model).value().orElseThrow();
    }

    /** From equations to a program in order, which the interpreter can run. */
    @Benchmark
    public Program program() {
        return Qianyi.compile(model).value().orElseThrow();
    }

    /** From the program to bytecode for one run, loaded. */
    @Benchmark
    public ScalarKernel scalar() {
        return ScalarKernel.of(program, RequiredLines.all(program), Set.of(), RungeKutta.EULER);
    }

    /** From the program to bytecode for members side by side, loaded. */
    @Benchmark
    public LaneProgram lanes() {
        return LaneProgram.of(
                program,
                program.time().value().orElseThrow(),
                List.of(),
                program.columns("rate7"),
                program.columns("stock999"));
    }
}
