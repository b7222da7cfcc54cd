package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The fair shares of a game estimated from orders in which its players come, drawn at random in pairs of an order and the
 * same backwards, so that what a player adds early and late is weighed evenly (antithetic; Mitchell, Cooper, Frank and
 * Holmes 2022, "Sampling permutations for Shapley value estimation"). The shares sum to the whole whatever is drawn; the
 * error of a share is the standard error over the pairs. A player that never adds anything gets exactly 0; alike players
 * get alike within the error only.
 *
 * @param players at most {@value #MOST_PLAYERS}
 * @param pairs at least 2
 * @param seed of the draws
 */
record SampledOrders(int players, int pairs, long seed) implements Sharing {
    static final int MOST_PLAYERS = Long.SIZE - 2;

    SampledOrders {
        if (players < 1 || players > MOST_PLAYERS || pairs < 2) {
            throw new IllegalArgumentException(pairs + " pairs of orders of " + players);
        }
    }

    /** As many pairs as are asked no more than so many coalitions, but two at least. */
    static SampledOrders within(int players, double coalitions, long seed) {
        double ofPair = 2.0 * Math.max(1, players - 1);
        return new SampledOrders(players, (int) Math.max(2, (coalitions - 2 - 2.0 * players) / ofPair), seed);
    }

    @Override
    public long[] coalitions() {
        LongStream.Builder asked = LongStream.builder().add(0);
        for (int player = 0; player < players; player++) {
            asked.add(1L << player).add(all() ^ 1L << player);
        }
        for (int[] order : orders()) {
            long coalition = 0;
            for (int player : order) {
                coalition |= 1L << player;
                asked.add(coalition).add(all() ^ coalition);
            }
        }
        return asked.build().sorted().distinct().toArray();
    }

    @Override
    public FairShares of(LongToDoubleFunction worth) {
        List<int[]> orders = orders();
        double[][] added = new double[players][pairs];
        for (int pair = 0; pair < pairs; pair++) {
            add(orders.get(pair), worth, pair, added);
        }
        double nobody = worth.applyAsDouble(0);
        double everybody = worth.applyAsDouble(all());
        return new FairShares(
                IntStream.range(0, players)
                        .mapToObj(player -> new FairShares.Share(
                                worth.applyAsDouble(1L << player) - nobody,
                                everybody - worth.applyAsDouble(all() ^ 1L << player),
                                Arrays.stream(added[player]).sum() / pairs,
                                Sharing.error(Arrays.stream(added[player]), pairs)))
                        .toList(),
                everybody - nobody);
    }

    /** What each player adds in an order and in the same backwards, as the mean of both. */
    private void add(int[] order, LongToDoubleFunction worth, int pair, double[][] added) {
        long before = 0;
        for (int player : order) {
            long after = before | 1L << player;
            double forward = worth.applyAsDouble(after) - worth.applyAsDouble(before);
            double backward = worth.applyAsDouble(all() ^ before) - worth.applyAsDouble(all() ^ after);
            added[player][pair] = (forward + backward) / 2;
            before = after;
        }
    }

    private long all() {
        return (1L << players) - 1;
    }

    /** One of each pair. */
    private List<int[]> orders() {
        Random random = new Random(seed);
        List<int[]> orders = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            int[] order = IntStream.range(0, players).toArray();
            for (int left = players - 1; left > 0; left--) {
                int place = random.nextInt(left + 1);
                int moved = order[place];
                order[place] = order[left];
                order[left] = moved;
            }
            orders.add(order);
        }
        return orders;
    }
}
