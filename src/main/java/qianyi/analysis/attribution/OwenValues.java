package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The fair shares of players in unions that come and go as a whole but for the one looked at (Owen 1977): the Shapley
 * value inside a union of the game whose worth of a part of it is what that part would get among the other unions.
 * The shares of a union sum to its own Shapley value among the unions.
 *
 * @param unions how many players each has, at least one; players are counted through them from bit 0 on
 */
record OwenValues(List<Integer> unions) implements Sharing {
    OwenValues {
        unions = List.copyOf(unions);
        if (unions.isEmpty()
                || unions.stream().anyMatch(size -> size < 1 || size > ShapleyValues.MOST_PLAYERS)
                || unions.size() > ShapleyValues.MOST_PLAYERS
                || unions.stream().mapToInt(size -> size).sum() > Long.SIZE - 1) {
            throw new IllegalArgumentException("unions of " + unions);
        }
    }

    @Override
    public long[] coalitions() {
        LongStream asked = LongStream.empty();
        for (int union = 0; union < unions.size(); union++) {
            int one = union;
            asked = LongStream.concat(
                    asked, LongStream.range(0, 1L << unions.get(union)).flatMap(part -> LongStream.range(
                                    0, 1L << unions.size() - 1)
                            .map(others -> coalition(one, part, spread(others, one)))));
        }
        return asked.sorted().distinct().toArray();
    }

    /** At least as many as {@link #coalitions} gives, without listing them. */
    static double most(List<Integer> unions) {
        return unions.stream().mapToDouble(size -> Math.scalb(1, size)).sum() * Math.scalb(1, unions.size() - 1);
    }

    @Override
    public FairShares of(LongToDoubleFunction worth) {
        long all = whole((1L << unions.size()) - 1);
        double nobody = worth.applyAsDouble(0);
        double everybody = worth.applyAsDouble(all);
        List<FairShares.Share> shares = new ArrayList<>();
        for (int union = 0; union < unions.size(); union++) {
            FairShares inside = ShapleyValues.of(inside(union, worth));
            for (int i = 0; i < unions.get(union); i++) {
                long player = 1L << first(union) + i;
                shares.add(new FairShares.Share(
                        worth.applyAsDouble(player) - nobody,
                        everybody - worth.applyAsDouble(all ^ player),
                        inside.shares().get(i).fair()));
            }
        }
        return new FairShares(shares, everybody - nobody);
    }

    /** For each part of a union what it would get in the game of the unions if it stood for its union. */
    private double[] inside(int union, LongToDoubleFunction worth) {
        double[] standing = new double[1 << unions.get(union)];
        for (int part = 0; part < standing.length; part++) {
            double[] between = new double[1 << unions.size()];
            for (int present = 0; present < between.length; present++) {
                int others = present & ~(1 << union);
                boolean here = others != present;
                between[present] = worth.applyAsDouble(coalition(union, here ? part : 0, others));
            }
            standing[part] = ShapleyValues.fair(between, union);
        }
        return standing;
    }

    /** Some players of a union with other unions, given as bits, as a whole. */
    private long coalition(int union, long part, long others) {
        return part << first(union) | whole(others);
    }

    private long whole(long chosen) {
        long players = 0;
        for (int union = 0; union < unions.size(); union++) {
            if ((chosen >> union & 1) == 1) {
                players |= (1L << unions.get(union)) - 1 << first(union);
            }
        }
        return players;
    }

    private int first(int union) {
        return unions.subList(0, union).stream().mapToInt(size -> size).sum();
    }

    /** The same bits with a 0 put in at a place. */
    private static long spread(long bits, int place) {
        long low = bits & (1L << place) - 1;
        return bits - low << 1 | low;
    }
}
