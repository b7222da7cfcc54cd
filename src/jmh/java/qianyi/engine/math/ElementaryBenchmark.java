package qianyi.engine.math;

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

/** Time for one number: blocks of 256, one number after another, and what Java has. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ElementaryBenchmark.SIZE)
public class ElementaryBenchmark {
    static final int SIZE = 256;

    private final double[] x = new double[SIZE];
    private final double[] y = new double[SIZE];
    private final double[] out = new double[SIZE];
    private final Scratch scratch = new Scratch(SIZE);
    private final double[] other = new double[SIZE];
    private boolean turn;
    private double exponent = 0.37;

    @Setup
    public void fill() {
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            x[i] = Math.exp(random.nextGaussian());
            other[i] = Math.exp(random.nextGaussian());
            y[i] = random.nextGaussian();
        }
    }

    @Benchmark
    public double[] powBlock() {
        turn = !turn;
        ElementaryLanes.pow(turn ? x : other, exponent, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] powBlockOfExponents() {
        ElementaryLanes.pow(x, y, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] powBlockOfKnownLogarithms() {
        ElementaryLanes.pow(x, exponent, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] powOne() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Elementary.pow(x[i], exponent);
        }
        return out;
    }

    @Benchmark
    public double[] powOfJava() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Math.pow(x[i], exponent);
        }
        return out;
    }

    @Benchmark
    public double powOneAfterAnother() {
        double last = 1;
        for (int i = 0; i < SIZE; i++) {
            last = Elementary.pow(x[i] + last, exponent);
        }
        return last;
    }

    @Benchmark
    public double powOfJavaOneAfterAnother() {
        double last = 1;
        for (int i = 0; i < SIZE; i++) {
            last = Math.pow(x[i] + last, exponent);
        }
        return last;
    }

    @Benchmark
    public double[] expBlock() {
        ElementaryLanes.exp(y, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] expOne() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Elementary.exp(y[i]);
        }
        return out;
    }

    @Benchmark
    public double[] expOfJava() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Math.exp(y[i]);
        }
        return out;
    }

    @Benchmark
    public double[] lnBlock() {
        ElementaryLanes.ln(x, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] lnOne() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Elementary.ln(x[i]);
        }
        return out;
    }

    @Benchmark
    public double[] lnOfJava() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Math.log(x[i]);
        }
        return out;
    }

    @Benchmark
    public double[] log10Block() {
        ElementaryLanes.log10(x, out, 0, SIZE, scratch);
        return out;
    }

    @Benchmark
    public double[] log10OfJava() {
        for (int i = 0; i < SIZE; i++) {
            out[i] = Math.log10(x[i]);
        }
        return out;
    }
}
