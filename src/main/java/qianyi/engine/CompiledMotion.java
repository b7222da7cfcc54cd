package qianyi.engine;

import java.util.List;

/**
 * The stocks of one run on their way, in the bytecode of a kernel.
 *
 * @param values of the frame
 */
record CompiledMotion(Frame frame, double[] values, ScalarKernel.Moves moves) implements Integrator.Motion {
    @Override
    public void evaluate(double instant) {
        frame.evaluate(instant);
    }

    @Override
    public void remember() {
        run(moves.remember());
    }

    @Override
    public void rate(int stage) {
        run(moves.rate().get(stage));
    }

    @Override
    public void move(int stage) {
        run(moves.move().get(stage));
    }

    private void run(List<ScalarPart> parts) {
        ScalarKernel.run(parts, values, frame);
    }
}
