package qianyi.diagram;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks for places that are easy to read by simulated annealing (Davidson and Harel, 1996), with a fixed seed: the same
 * blocks come to the same places on every machine.
 */
final class Arrangement {
    private static final long SEED = 1000;
    private static final int TRIALS_A_BLOCK = 2500;
    private static final int MOST_TRIALS = 300_000;
    private static final double HOT = 400;
    private static final double COLD = 3;
    /** What a move may win by fewer crossings, at the most that is looked for. */
    private static final double HOPE = 250;

    private Arrangement() {}

    static Places of(List<NodeCluster> blocks, List<ArrangementCost.Line> lines, int columns) {
        Places places = Places.first(blocks, columns);
        ArrangementCost tangle = new ArrangementCost(blocks, lines, places);
        SplittableRandom random = new SplittableRandom(SEED);
        int trials = Math.min(MOST_TRIALS, TRIALS_A_BLOCK * blocks.size());
        for (int trial = 0; trial < trials; trial++) {
            double heat = HOT * StrictMath.pow(COLD / HOT, (double) trial / trials);
            int block = random.nextInt(blocks.size());
            int column;
            int row;
            if (random.nextInt(3) > 0) {
                column = places.column(block) + random.nextInt(-1, 2);
                row = places.row(block) + random.nextInt(-1, 2);
            } else {
                column = random.nextInt(places.columns());
                row = random.nextInt(places.rows());
            }
            attempt(places, tangle, block, column, row, heat, random);
        }
        return places;
    }

    private static void attempt(
            Places places,
            ArrangementCost tangle,
            int block,
            int column,
            int row,
            double heat,
            SplittableRandom random) {
        Places.Move move = places.move(block, column, row);
        if (move == null) {
            return;
        }
        double most = -heat * StrictMath.log(1 - random.nextDouble());
        double shorter = tangle.length(move.blocks());
        note(tangle, move);
        double longer = tangle.length(move.blocks());
        boolean taken = longer - shorter <= most + HOPE;
        if (taken) {
            double after = tangle.around(move.blocks());
            places.undo(move);
            note(tangle, move);
            taken = after - tangle.around(move.blocks()) <= most;
            if (taken) {
                places.move(block, column, row);
                note(tangle, move);
            }
        } else {
            places.undo(move);
            note(tangle, move);
        }
    }

    private static void note(ArrangementCost tangle, Places.Move move) {
        for (int block : move.blocks()) {
            tangle.moved(block);
        }
    }
}
