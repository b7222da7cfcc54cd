package qianyi.engine;

import java.util.List;

/**
 * What a line of a program does, without which slots it does it to: lines of one shape share one compiled method.
 *
 * @param arrays how many arrays it works on; array 0 is the one that it fills
 * @param numbers how many numbers it takes that all lanes have in common
 */
record LaneShape(List<LanePass> passes, int arrays, int numbers) {
    /** Registers from here on are numbers. */
    static final int NUMBER = 1 << 24;

    LaneShape {
        passes = List.copyOf(passes);
    }
}
