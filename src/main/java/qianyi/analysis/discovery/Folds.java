package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Parts of the runs for cross-validation, each with its share of the cases of interest; the same for the same runs. */
final class Folds {
    static final int COUNT = 5;

    /** Fixed; whichever it is, it is not the design's, whose every second run can lie on one side of an input. */
    private static final long SEED = 20_211_225;

    private Folds() {}

    /** The part of each run, from 0. */
    static int[] of(Sample sample) {
        List<Integer> runs = new ArrayList<>();
        for (int run = 0; run < sample.runs(); run++) {
            runs.add(run);
        }
        Collections.shuffle(runs, new Random(SEED));
        int[] folds = new int[sample.runs()];
        int cases = 0;
        int others = 0;
        for (int run : runs) {
            folds[run] = (sample.isCase(run) ? cases++ : others++) % COUNT;
        }
        return folds;
    }
}
