package qianyi.engine;

import java.util.List;

/**
 * The memory of one block of lanes while it runs.
 *
 * @param frame what the lanes have in common
 * @param values an array a slot, one number a lane; empty arrays for what does not differ
 * @param noise of each lane
 * @param lanes how many are in use
 */
record LaneMemory(Frame frame, double[][] values, long[] noise, int lanes) {
    void run(List<LaneLine> lines) {
        for (LaneLine line : lines) {
            line.run(this);
        }
    }
}
