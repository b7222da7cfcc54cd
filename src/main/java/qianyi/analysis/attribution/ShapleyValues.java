package qianyi.analysis.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fair shares of a game with transferable utility (Shapley 1953), exact, over every coalition. Coalition {@code c}
 * is the set of the players whose bits are set in {@code c}. A player that never adds anything gets exactly 0; players
 * that add the same get the same to the last bit, whatever their order.
 */
public final class ShapleyValues {
    /** More would need more coalitions than can be run. */
    public static final int MOST_PLAYERS = 16;

    private ShapleyValues() {}

    /**
     * The shares of all players.
     *
     * @param worth of each coalition, 2^n of them; the first is of the empty one
     * @throws IllegalArgumentException if the length is no power of 2 up to 2^{@value #MOST_PLAYERS}, or a worth is no
     *     finite number
     */
    public static FairShares of(double[] worth) {
        int players = players(worth);
        int all = worth.length - 1;
        List<FairShares.Share> shares = IntStream.range(0, players)
                .mapToObj(player -> new FairShares.Share(
                        worth[1 << player] - worth[0], worth[all] - worth[all ^ 1 << player], fair(worth, player)))
                .toList();
        return new FairShares(shares, worth[all] - worth[0]);
    }

    private static int players(double[] worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        if (Integer.bitCount(worth.length) != 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(worth.length + " coalitions");
        }
        if (!Arrays.stream(worth).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a coalition without a worth");
        }
        return players;
    }

    /** The mean over the sizes of coalitions of the mean that the player adds to those of that size. */
    static double fair(double[] worth, int player) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        double[][] added = added(worth, player, players);
        double sum = 0;
        for (double[] ofSize : added) {
            Arrays.sort(ofSize);
            sum += Arrays.stream(ofSize).sum() / ofSize.length;
        }
        return sum / players;
    }

    /** What the player adds to each coalition without it, by the size of the coalition. */
    private static double[][] added(double[] worth, int player, int players) {
        double[][] added = new double[players][];
        int[] filled = new int[players];
        int coalitions = 1;
        for (int size = 0; size < players; size++) {
            added[size] = new double[coalitions];
            coalitions = coalitions * (players - 1 - size) / (size + 1);
        }
        int bit = 1 << player;
        for (int coalition = 0; coalition < worth.length; coalition++) {
            if ((coalition & bit) == 0) {
                int size = Integer.bitCount(coalition);
                added[size][filled[size]++] = worth[coalition | bit] - worth[coalition];
            }
        }
        return added;
    }
}
