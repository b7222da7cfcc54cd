package qianyi.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
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
     * Draws a constant, once for all of its elements.
     *
     * @param distribution of its values, in its unit
     * @throws IllegalArgumentException if there is no such constant or it is drawn already
     */
    public ManyRuns vary(String name, Distribution distribution) {
        List<Column> columns = question.program().columnsOf(name);
        if (!(columns.get(0).variable() instanceof Variable.Constant)) {
            throw new IllegalArgumentException(name + " is no constant");
        }
        List<EnsembleInput> inputs = Stream.concat(
                        question.inputs().stream(), Stream.of(new EnsembleInput(name, columns, distribution)))
                .toList();
        return asking(inputs, question.saved(), question.at());
    }

    /**
     * Keeps all elements of some variables, besides what is kept already.
     *
     * @throws IllegalArgumentException if there is no such variable
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

    /** Runs all and holds all in memory. */
    public Members run() {
        List<Members> parts = new ArrayList<>();
        ensemble().run(0, threads, this::read, parts::add);
        return new Members(
                parts.stream().flatMap(part -> part.drawn().stream()).toList(),
                parts.stream().flatMap(part -> part.saved().stream()).toList(),
                parts.stream().flatMap(part -> part.failures().stream()).toList());
    }

    private Members read(EnsembleBlock block) {
        int instants = question.at().size();
        List<double[]> drawn = new ArrayList<>();
        List<double[]> saved = new ArrayList<>();
        List<Optional<Run.Failure>> failures = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            double[] draws = new double[question.inputs().size()];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = block.drawn(i, lane);
            }
            double[] values = new double[question.saved().size() * instants];
            for (int i = 0; i < values.length; i++) {
                values[i] = block.saved(i % instants, i / instants, lane);
            }
            drawn.add(draws);
            saved.add(values);
            failures.add(block.failure(lane));
        }
        return new Members(drawn, saved, failures);
    }
}
