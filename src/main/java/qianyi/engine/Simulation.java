package qianyi.engine;

import java.util.List;
import qianyi.model.TimeSpec;

/** Runs a program. */
public final class Simulation {
    private Simulation() {}

    /** One run from start to stop on the grid given; a run that leaves the numbers says so in its result. */
    public static Run run(Program program, TimeSpec grid, List<RunOverride> overrides) {
        throw new UnsupportedOperationException();
    }
}
