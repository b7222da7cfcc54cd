package qianyi.ensemble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Many runs of one program with drawn inputs, some hundred side by side and several such blocks at a time. What a run
 * gives depends on the question, the design, the seed and the number of the run alone, never on blocks or threads.
 */
public final class Ensemble {
    /** Members of a block: enough for the vector units, few enough for the cache. */
    public static final int BLOCK = 256;

    /** Blocks under way for each thread. */
    private static final int AHEAD = 2;

    private final EnsembleQuestion question;
    private final Design design;
    private final long runs;
    private final long seed;
    private final int block;
    private final MemberRuns members;
    private final Queue<BlockRun> idle = new ConcurrentLinkedQueue<>();

    /**
     * Compiles the question.
     *
     * @param design of as many inputs as the question has
     * @param seed of the random numbers inside the model
     */
    public Ensemble(EnsembleQuestion question, Design design, long runs, long seed) {
        this(question, design, runs, seed, BLOCK);
    }

    Ensemble(EnsembleQuestion question, Design design, long runs, long seed, int block) {
        this(question, design, runs, seed, block, MemberRuns.of(question));
    }

    private Ensemble(EnsembleQuestion question, Design design, long runs, long seed, int block, MemberRuns members) {
        if (design.inputs() != question.inputs().size()) {
            throw new IllegalArgumentException(
                    design.inputs() + " drawn, " + question.inputs().size() + " asked");
        }
        this.question = question;
        this.design = design;
        this.runs = runs;
        this.seed = seed;
        this.block = block;
        this.members = members;
    }

    /**
     * Other draws of the same program, which is not compiled again.
     *
     * @param inputs that set the same columns in the same order; points of tables may be drawn besides
     */
    public Ensemble again(List<EnsembleInput> inputs, Design other, long otherRuns, long otherSeed) {
        EnsembleQuestion asked = question.with(inputs);
        return new Ensemble(asked, other, otherRuns, otherSeed, block, members.again(asked));
    }

    /**
     * The runs of another table on the same program, which is not compiled again.
     *
     * @param table one row a run, one number an input of this ensemble
     * @throws IllegalArgumentException if it is empty, a row is not as wide, or a cell is no number
     */
    public Ensemble again(double[][] table) {
        List<EnsembleInput> given =
                question.inputs().stream().map(EnsembleInput::given).toList();
        return again(given, new GivenRows(given, table), table.length, seed);
    }

    /** Runs all and holds all in memory. */
    public Members all(int threads) {
        return Members.of(this, threads);
    }

    public EnsembleQuestion question() {
        return question;
    }

    public long runs() {
        return runs;
    }

    /** Number of blocks. */
    public long blocks() {
        return (runs + block - 1) / block;
    }

    /**
     * Runs the blocks from one on to the end. Memory is bounded: a few blocks a thread are under way.
     *
     * @param first number of the first block
     * @param read reads what is wanted from a block; called by several threads at once
     * @param take takes what was read in the order of the runs, in the thread of the caller; false ends the work
     */
    public <T> void run(long first, int threads, Function<EnsembleBlock, T> read, Predicate<T> take) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "ensemble");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<T>> underWay = new ArrayDeque<>();
            long next = first;
            boolean wanted = true;
            while (wanted && (next < blocks() || !underWay.isEmpty())) {
                while (next < blocks() && underWay.size() < threads * AHEAD) {
                    long number = next++;
                    underWay.add(workers.submit(() -> block(number, read)));
                }
                wanted = take.test(underWay.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** One block alone, in the thread of the caller. */
    public <T> T block(long number, Function<EnsembleBlock, T> read) {
        BlockRun free = idle.poll();
        BlockRun run = free == null ? new BlockRun(question, members, design, seed, block) : free;
        long from = number * block;
        T result = read.apply(run.run(from, (int) Math.min(block, runs - from)));
        idle.add(run);
        return result;
    }

    /**
     * The numbers drawn for a stretch of runs.
     *
     * @return one row an input, one number a run
     */
    public double[][] draws(long from, int count) {
        return draws(question.inputs(), design, from, count);
    }

    /** The same of inputs that are asked in no ensemble at hand. */
    public static double[][] draws(List<EnsembleInput> inputs, Design design, long from, int count) {
        double[][] drawn = new double[inputs.size()][count];
        draw(inputs, design, from, drawn);
        return drawn;
    }

    static void draw(List<EnsembleInput> inputs, Design design, long from, double[][] out) {
        if (out.length == 0) {
            return;
        }
        design.fill(from, out);
        for (int i = 0; i < out.length; i++) {
            Distribution distribution = inputs.get(i).distribution();
            for (int lane = 0; lane < out[i].length; lane++) {
                out[i][lane] = distribution.quantile(out[i][lane]);
            }
        }
    }
}
