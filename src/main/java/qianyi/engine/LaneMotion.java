package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block of lanes on its way, with the one run beside it that has what all lanes have in common. */
final class LaneMotion implements Integrator.Motion {
    private final LaneProgram program;
    private final LaneProgram.Lines lines;
    private final LaneMemory memory;
    private final Frame frame;
    private final double[][] drawn;
    private final StockMotion beside;
    private final int[] varied;
    private final List<Integer> other = new ArrayList<>();
    private final boolean constantsMove;
    private final boolean holds;

    /** When the constants were last set. */
    private double constantsAt;

    LaneMotion(LaneProgram program, LaneMemory memory, double[][] drawn) {
        this.program = program;
        this.lines = program.lines();
        this.memory = memory;
        this.frame = memory.frame();
        this.drawn = drawn;
        this.beside = new StockMotion(frame, program.program().stocks());
        this.varied = program.varied().stream().mapToInt(Column::slot).toArray();
        this.other.addAll(program.sameConstants());
        this.constantsMove = program.overrides().movesConstants();
        this.holds = program.overrides().holdsStocks();
    }

    /** Constants and initial values. */
    void initialise() {
        frame.initialValues();
        program.atStart().forEach(frame::carryOut);
        for (int i = 0; i < varied.length; i++) {
            double[] values = memory.values()[varied[i]];
            for (int lane = 0; lane < memory.lanes(); lane++) {
                values[lane] = program.overrides().initialConstant(varied[i], drawn[i][lane]);
            }
        }
        fillOthers();
        memory.run(lines.initial());
    }

    /** Constants at the frame's instant, and what depends on them alone. */
    void setConstants() {
        moveConstants();
        memory.run(lines.still());
    }

    /** All lanes at the instant of the frame. */
    void evaluateLanes() {
        if (holds) {
            program.overrides().held(frame).forEach(hold -> Arrays.fill(memory.values()[hold.slot()], hold.value()));
        }
        if (constantsMove
                && program.overrides()
                        .constantsDiffer(constantsAt, frame.time(), frame.grid().step())) {
            setConstants();
        }
        memory.run(lines.moving());
    }

    private void moveConstants() {
        constantsAt = frame.time();
        for (int i = 0; i < varied.length; i++) {
            double[] values = memory.values()[varied[i]];
            for (int lane = 0; lane < memory.lanes(); lane++) {
                values[lane] = program.overrides().constant(varied[i], drawn[i][lane], frame);
            }
        }
        fillOthers();
    }

    private void fillOthers() {
        for (int slot : other) {
            Arrays.fill(memory.values()[slot], frame.value(slot));
        }
    }

    @Override
    public void evaluate(double instant) {
        beside.evaluate(instant);
        evaluateLanes();
    }

    @Override
    public void remember() {
        beside.remember();
        memory.run(lines.remember());
    }

    @Override
    public void rate(int stage) {
        beside.rate(stage);
        memory.run(lines.rate().get(stage));
    }

    @Override
    public void move(int stage) {
        beside.move(stage);
        memory.run(lines.move().get(stage));
    }
}
