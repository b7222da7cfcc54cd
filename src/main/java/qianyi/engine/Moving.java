package qianyi.engine;

import java.util.Set;
import qianyi.model.Builtin;

/** What changes while a run goes on, beside stocks and memories: the clock, waves, random numbers. */
final class Moving {
    private Moving() {}

    /** Whether a line gives the same at every instant of a run, when the slots that change are known. */
    static boolean isStill(Assignment line, Set<Integer> moves) {
        boolean[] reads = {false};
        line.reads(slot -> reads[0] |= moves.contains(slot));
        boolean clock = line instanceof Assignment.Single single
                ? asksClock(single.code())
                : ((Assignment.Block) line).inputs().stream().anyMatch(Moving::asksClock);
        return !reads[0] && !clock;
    }

    private static boolean asksClock(Code code) {
        boolean own = code instanceof Code.Clock clock && clock.function() == Builtin.TIME
                || code instanceof Code.Wave
                || code instanceof Code.Random;
        return own || code.parts().stream().anyMatch(Moving::asksClock);
    }
}
