package qianyi.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import qianyi.ensemble.Design;

/**
 * The random walks of Morris 1991 ("Factorial sampling plans for preliminary computational experiments") through a grid
 * of shares: each walk begins at a point of the grid and moves every input once, in an order of its own, by half the
 * levels, up from the lower half and down from the upper one.
 *
 * <p>The levels are the middles of {@link #LEVELS} equal parts of (0, 1), so that no input is ever at an end, which a
 * normal distribution does not have. Over the walks each input begins equally often on each level (a Latin hypercube).
 */
final class MorrisWalks implements Design {
    /** The 5th, 15th ... 95th percentile. */
    static final int LEVELS = 10;

    /** A move as a share. */
    static final double STEP = 0.5;

    private final int inputs;
    private final int walks;
    private final Design starts;
    private final Design orders;

    MorrisWalks(int inputs, int walks, long seed) {
        this.inputs = inputs;
        this.walks = walks;
        this.starts = Design.of(Kind.LHS, inputs, walks, seed);
        this.orders = Design.of(Kind.RANDOM, inputs, walks, ~seed);
    }

    int walks() {
        return walks;
    }

    int runs() {
        return walks * (inputs + 1);
    }

    /** The input that a walk moves at each of its steps. */
    int[] order(int walk) {
        double[] keys = at(orders, walk);
        Integer[] order = new Integer[inputs];
        Arrays.setAll(order, input -> input);
        Arrays.sort(order, Comparator.comparingDouble(input -> keys[input]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The levels at which a walk begins, each from 0. */
    int[] start(int walk) {
        return Arrays.stream(at(starts, walk))
                .mapToInt(share -> (int) (share * LEVELS))
                .toArray();
    }

    /** 1 for an input that goes up from its level, -1 for one that goes down. */
    static int direction(int level) {
        return level < LEVELS / 2 ? 1 : -1;
    }

    private double[] at(Design design, int walk) {
        double[][] point = new double[inputs][1];
        design.fill(walk, point);
        return Arrays.stream(point).mapToDouble(share -> share[0]).toArray();
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public void fill(long from, double[][] out) {
        int runs = out[0].length;
        int length = inputs + 1;
        for (int walk = (int) (from / length); (long) walk * length < from + runs; walk++) {
            int[] levels = start(walk);
            int[] order = order(walk);
            for (int step = 0; step < length; step++) {
                if (step > 0) {
                    int moved = order[step - 1];
                    levels[moved] += direction(levels[moved]) * LEVELS / 2;
                }
                long place = (long) walk * length + step - from;
                for (int input = 0; input < inputs && place >= 0 && place < runs; input++) {
                    out[input][(int) place] = (levels[input] + 0.5) / LEVELS;
                }
            }
        }
    }

    @Override
    public long noise(long run) {
        return 0;
    }
}
