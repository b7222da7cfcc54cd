package qianyi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qianyi.engine.math.Scratch;
import qianyi.model.Builtin;
import qianyi.model.TimeSpec;

/** One run's memory while it lasts: never shared, never handed out. */
final class Frame {
    private final Program program;
    private final RequiredLines needs;
    private TimeSpec grid;
    private final OverrideSchedule overrides;
    private final boolean changesFormulas;
    private final LookupTable[] tables;
    private final double[] values;
    private final Memories memories;
    private final Evaluator evaluator = new Evaluator();
    private final Optional<ScalarKernel> kernel;
    private final double[][] scratch;
    private Optional<Scratch> blockScratch = Optional.empty();
    private final boolean constantsMove;
    private double constantsAt;
    private final boolean holds;
    private final long noise;
    private double time;
    private int step;
    private boolean running;

    /**
     * @param kernel the program's step as bytecode; none to interpret it
     * @param noise tells the random numbers of one run of a model from those of another
     */
    Frame(Program program, TimeSpec grid, OverrideSchedule overrides, Optional<ScalarKernel> kernel, long noise) {
        this(program.whole(), grid, overrides, kernel, noise);
    }

    /** The same with no more than what is needed for what a run keeps. */
    Frame(SavedColumns saving, TimeSpec grid, OverrideSchedule overrides, Optional<ScalarKernel> kernel, long noise) {
        this.program = saving.program();
        this.needs = saving.needs();
        this.grid = grid;
        this.overrides = overrides;
        this.changesFormulas = overrides.changesFormulas();
        this.tables = overrides.tables(program);
        this.values =
                Arrays.copyOf(program.start(), kernel.map(ScalarKernel::slots).orElse(program.slots()));
        this.memories = new Memories(needs.memories());
        this.noise = noise;
        this.kernel = kernel;
        this.scratch = kernel.map(ScalarKernel::scratch).orElse(new double[0][]);
        this.constantsMove = overrides.movesConstants();
        this.holds = overrides.holdsStocks();
        this.time = grid.start();
    }

    TimeSpec grid() {
        return grid;
    }

    double time() {
        return time;
    }

    /** Every value, by slot; it belongs to the frame. */
    double[] values() {
        return values;
    }

    /** How the stocks of the run move. */
    Integrator.Motion motion() {
        return kernel.map(compiled -> compiled.motion(this)).orElseGet(() -> new StockMotion(this, needs.stocks()));
    }

    double value(int slot) {
        return values[slot];
    }

    void set(int slot, double value) {
        values[slot] = value;
    }

    /** Number of the step at whose beginning or inside which the frame stands. */
    int step() {
        return step;
    }

    /** What tells the noise of one run from that of another. */
    long noise() {
        return noise;
    }

    double[] values(List<Code> codes) {
        double[] all = new double[codes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = codes.get(i).value(this);
        }
        return all;
    }

    /** Stands at another instant, with nothing computed there yet. */
    void place(int k, double instant) {
        step = k;
        time = instant;
    }

    /** Gives the frame another table. */
    void table(int index, LookupTable table) {
        tables[index] = table;
    }

    LookupTable table(int index) {
        return tables[index];
    }

    /** Constants, then what stocks need at the start, then stocks. */
    void initialise() {
        initialValues();
        startRunning();
    }

    /** Everything as it is before time begins to run. */
    void initialValues() {
        running = false;
        overrides.setConstants(this);
        needs.initial().forEach(this::carryOut);
        memories.initialise(this, longestPipe());
    }

    /** Steps after which nothing can come out of a pipe any more. */
    int longestPipe() {
        return program.movesTime() ? TimeSpec.MOST_STEPS : grid.steps() + 1;
    }

    /** From here on equations hold as they do on the way. */
    void startRunning() {
        running = true;
        setConstants();
    }

    /** All flows and auxiliaries at the beginning of a step, and what memories take in there. */
    void begin(int k, double instant) {
        step = k;
        evaluate(instant);
        memories.take(this);
    }

    /** Steps have another length from here on. */
    void changeStep(double length) {
        grid = grid.withStep(length, 1);
        constantsAt = Double.NaN;
    }

    /** Memories move on, when stocks have moved. */
    void end() {
        memories.move(this);
    }

    /** All flows and auxiliaries at an instant, from the stocks as they stand. */
    void evaluate(double instant) {
        time = instant;
        running = true;
        if (holds) {
            overrides.holdStocks(this);
        }
        if (constantsMove && overrides.constantsDiffer(constantsAt, instant, grid.step())) {
            setConstants();
        }
        if (kernel.isPresent()) {
            kernel.get().moving(values, this);
        } else {
            needs.step().forEach(this::carryOut);
        }
    }

    /** Constants at the frame's instant, and what depends on them alone. */
    private void setConstants() {
        constantsAt = time;
        overrides.moveConstants(this, program);
        kernel.ifPresent(compiled -> compiled.fixed(values, this));
    }

    /** One line of a program. */
    void carryOut(Assignment line) {
        line.accept(evaluator);
    }

    /** What a slot holds instead of what its equation says. */
    double replaced(int slot, double value) {
        return overrides.formula(slot, value, this);
    }

    /** Neighbouring slots take the values of a function that yields an array. */
    void block(int slot, int size, Builtin function, double[] inputs) {
        System.arraycopy(ArrayFunctions.value(function, size, inputs), 0, values, slot, size);
    }

    /** Frames of lanes get the room that functions over all of them work in. */
    void blocksOf(Scratch room) {
        blockScratch = Optional.of(room);
    }

    Scratch blockScratch() {
        return blockScratch.orElseThrow();
    }

    /** An array that belongs to one place of the compiled program. */
    double[] scratch(int place) {
        return scratch[place];
    }

    /** Carries out lines of a program in this frame. */
    private final class Evaluator implements Assignment.Visitor<Void> {
        @Override
        public @Nullable Void single(Assignment.Single single) {
            int slot = single.slot();
            double value = single.code().value(Frame.this);
            values[slot] = !running
                    ? overrides.initialFormula(slot, value)
                    : changesFormulas ? overrides.formula(slot, value, Frame.this) : value;
            return null;
        }

        @Override
        public @Nullable Void block(Assignment.Block block) {
            Frame.this.block(block.slot(), block.size(), block.function(), values(block.inputs()));
            return null;
        }
    }
}
