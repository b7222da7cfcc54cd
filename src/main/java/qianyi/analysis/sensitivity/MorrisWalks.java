package qianyi.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;

/**
 * The random walks of Morris 1991 ("Factorial sampling plans for preliminary computational experiments") through a grid
 * of shares: each walk begins at a point of the grid and moves every input once, in an order of its own, by half the
 * levels, up from the lower half and down from the upper one.
 *
 * <p>The {@link #LEVELS} levels lie evenly from one end of an input's distribution to the other, so that a move is two
 * thirds of the way (the p/(2(p-1)) of Morris): a move by half of it would be blind to whatever repeats after half the
 * range. A distribution without ends is taken from its 5th to its 95th percentile. Over the walks each input begins equally
 * often on each level (a Latin hypercube).
 */
final class MorrisWalks implements Design {
    /** The levels of each input. */
    static final int LEVELS = 4;

    private static final double MARGIN_WITHOUT_ENDS = 0.05;

    private final List<Distribution> distributions;
    private final int inputs;
    private final int walks;
    private final Design starts;
    private final Design orders;

    MorrisWalks(List<Distribution> distributions, int walks, long seed) {
        this.distributions = List.copyOf(distributions);
        this.inputs = distributions.size();
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

    /** A move of an input as a share of its distribution. */
    double step(int input) {
        return share(input, LEVELS / 2) - share(input, 0);
    }

    private double share(int input, int level) {
        double margin = distributions.get(input).hasEnds() ? 0 : MARGIN_WITHOUT_ENDS;
        return margin + (1 - 2 * margin) * level / (LEVELS - 1);
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
                    out[input][(int) place] = share(input, levels[input]);
                }
            }
        }
    }

    @Override
    public long noise(long run) {
        return 0;
    }
}
