package qianyi.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.TablePoint;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * Many runs with drawn inputs as they are asked for. Each method gives a new one and leaves this one as it is. What the
 * runs give depends on the question, the design, their number and the seed, never on the threads.
 *
 * @param over the design of a study of which the inputs are a part; none if theirs is a design of its own
 * @param runs at least 1
 * @param seed of the draws and of the random numbers inside the model
 * @param threads at least 1
 */
public record ManyRuns(
        EnsembleQuestion question, Optional<CommonDesign> over, Design.Kind design, long runs, long seed, int threads) {
    public ManyRuns {
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException(runs + " runs on " + threads + " threads");
        }
    }

    /** A thousand runs by a Latin hypercube with seed 1 on all processors. */
    public static ManyRuns of(EnsembleQuestion question) {
        return new ManyRuns(
                question,
                Optional.empty(),
                Design.Kind.LHS,
                1000,
                1,
                Runtime.getRuntime().availableProcessors());
    }

    /** A model on its own grid; nothing is drawn and nothing saved yet, and what will be is saved at the end. */
    public static ManyRuns of(Program program) {
        TimeSpec grid = program.grid(List.of());
        return of(
                new EnsembleQuestion(program, grid, List.of(), List.of(), List.of(), List.of(grid.steps()), List.of()));
    }

    /**
     * Draws a constant or a point of a table.
     *
     * @param name {@code name}, drawn once for all of its elements, {@code name[A,B]} or {@code table[x=2028]}
     * @param distribution of its values, in its unit
     * @throws IllegalArgumentException if there is no such constant or point or it is drawn already
     */
    public ManyRuns vary(String name, Distribution distribution) {
        EnsembleInput input = input(name, distribution);
        if (input.columns().stream().anyMatch(column -> !(column.variable() instanceof Variable.Constant))) {
            throw new IllegalArgumentException(name + " is no constant");
        }
        List<EnsembleInput> inputs =
                Stream.concat(question.inputs().stream(), Stream.of(input)).toList();
        return asking(inputs, question.saved(), question.at());
    }

    private EnsembleInput input(String name, Distribution distribution) {
        return TablePoint.named(question.program(), question.overrides(), name)
                .map(point -> new EnsembleInput(name, point, distribution))
                .orElseGet(() -> new EnsembleInput(name, question.program().settable(name), distribution));
    }

    /**
     * Keeps some variables, besides what is kept already.
     *
     * @param names each {@code name} with all of its elements, or {@code name[A,B]}
     * @throws IllegalArgumentException if there is no such variable or element
     */
    public ManyRuns save(String... names) {
        List<Column> saved = Stream.concat(
                        question.saved().stream(),
                        Arrays.stream(names).flatMap(name -> question.program().columnsOf(name).stream()))
                .distinct()
                .toList();
        return asking(question.inputs(), saved, question.at());
    }

    /**
     * Keeps it at some instants and no others.
     *
     * @param instants in the model's unit of time, each on the grid
     * @throws IllegalArgumentException if one is not
     */
    public ManyRuns at(double... instants) {
        return asking(
                question.inputs(),
                question.saved(),
                Arrays.stream(instants).mapToObj(this::step).toList());
    }

    private int step(double instant) {
        TimeSpec grid = question.grid();
        double exact = (instant - grid.start()) / grid.step();
        long step = Math.round(exact);
        if (!(Math.abs(exact - step) <= 1e-6) || step < 0 || step > grid.steps()) {
            throw new IllegalArgumentException("no step ends at " + instant);
        }
        return (int) step;
    }

    private ManyRuns asking(List<EnsembleInput> inputs, List<Column> saved, List<Integer> at) {
        EnsembleQuestion asked = new EnsembleQuestion(
                question.program(), question.grid(), question.overrides(), inputs, saved, at, question.paths());
        return new ManyRuns(asked, over, design, runs, seed, threads);
    }

    /** Draws from a part of the design of a study, so that the same run of another question draws the same. */
    public ManyRuns over(CommonDesign whole) {
        return new ManyRuns(question, Optional.of(whole), design, runs, seed, threads);
    }

    public ManyRuns design(Design.Kind kind) {
        return new ManyRuns(question, over, kind, runs, seed, threads);
    }

    public ManyRuns runs(long number) {
        return new ManyRuns(question, over, design, number, seed, threads);
    }

    public ManyRuns seed(long number) {
        return new ManyRuns(question, over, design, runs, number, threads);
    }

    public ManyRuns threads(int number) {
        return new ManyRuns(question, over, design, runs, seed, number);
    }

    /**
     * Compiles the question. What comes out runs block by block in the memory of a few blocks, from any block on, and
     * hands each one on as it comes.
     */
    public Ensemble ensemble() {
        List<EnsembleInput> inputs = question.inputs();
        Design draws = over.map(whole -> whole.of(design, inputs, runs, seed))
                .orElseGet(() -> Design.of(design, inputs.size(), runs, seed));
        return new Ensemble(question, draws, runs, seed);
    }

    /**
     * Compiles runs over a table in the place of draws: run n is the single run in which the numbers of row n are set
     * ({@link qianyi.engine.OneRun#set}), on the grid of the question. Nothing else is drawn; number, design, seed and
     * order of the inputs of this question do not count. Constants run side by side; points of tables and variables that
     * have an equation run one by one. {@link Ensemble#again(double[][])} runs another table and compiles nothing.
     *
     * @param inputs what the columns of the table set, each {@code name} in all of its elements, {@code name[A,B]} or
     *     {@code table[x=2028]}
     * @param table one row a run, one number an input, in the unit of the variable
     * @throws IllegalArgumentException if there is no such thing, it is a stock or set twice, the table is empty, a row is
     *     not as wide, or a cell is no number
     */
    public Ensemble rows(List<String> inputs, double[][] table) {
        EnsembleQuestion asked = question.with(inputs.stream()
                .map(name -> input(name, new Distribution.AsGiven()))
                .toList());
        return new Ensemble(asked, new GivenRows(asked.inputs(), table), table.length, seed);
    }

    /** Runs all and holds all in memory. */
    public Members run() {
        return ensemble().all(threads);
    }
}
