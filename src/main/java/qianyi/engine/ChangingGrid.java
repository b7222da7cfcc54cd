package qianyi.engine;

import qianyi.model.TimeSpec;

/**
 * Runs a program whose own variables change the grid on the way (Vensim reference manual, "Simulation control
 * parameters": TIME STEP, SAVEPER and FINAL TIME may be equations). A step has the length that holds at its beginning;
 * from a change on, time is counted from there. What is saved next comes one saving interval after what was saved last.
 */
final class ChangingGrid {
    private final Program program;
    private final Frame frame;
    private final RunRecorder record;
    private final Integrator.Motion motion;
    private TimeSpec stretch;
    private int step;

    private ChangingGrid(Program program, Frame frame, RunRecorder record) {
        this.program = program;
        this.frame = frame;
        this.record = record;
        this.motion = frame.motion();
        this.stretch = frame.grid();
    }

    static void run(Program program, Frame frame, RunRecorder record) {
        new ChangingGrid(program, frame, record).run();
    }

    private void run() {
        double nextSave = stretch.start();
        frame.initialise();
        for (int k = 0; k <= TimeSpec.MOST_STEPS; k++) {
            frame.begin(k, stretch.time(step));
            record.watch();
            double now = frame.time();
            boolean last = Waves.reached(now, stop(), stretch.step()) || k == TimeSpec.MOST_STEPS;
            if (last || Waves.reached(now, nextSave, stretch.step())) {
                record.save();
                nextSave = now + interval();
            }
            if (last) {
                break;
            }
            double length = length();
            if (!TimeSpec.isPossible(frame.grid().start(), frame.grid().stop(), length)) {
                record.fail(program.timeSlots().step().orElseThrow());
                break;
            }
            if (length != stretch.step()) {
                turn(now, length);
            }
            Integrator.advance(motion, stretch, step);
            frame.end();
            step++;
        }
    }

    /** A stretch of steps of another length begins. */
    private void turn(double now, double length) {
        TimeSpec grid = frame.grid();
        stretch = new TimeSpec(now, now + length, length, 1, grid.method(), grid.unit());
        step = 0;
        frame.changeStep(length);
    }

    private double stop() {
        return program.timeSlots().stop().map(frame::value).orElse(frame.grid().stop());
    }

    private double length() {
        return program.timeSlots().step().map(frame::value).orElse(stretch.step());
    }

    private double interval() {
        return program.timeSlots()
                .save()
                .map(frame::value)
                .orElse(frame.grid().saveEvery() * frame.grid().step());
    }
}
