package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How what coalitions of players reach is shared out. Player {@code i} is bit {@code i} of a coalition. */
sealed interface Sharing permits Sharing.All, OwenValues, SampledOrders {
    /** The coalitions whose worth is asked, each once, in rising order: the empty one first, that of all players last. */
    long[] coalitions();

    /** @param worth of each coalition that {@link #coalitions} lists */
    FairShares of(LongToDoubleFunction worth);

    /** Over every coalition (Shapley 1953). */
    record All(int players) implements Sharing {
        @Override
        public long[] coalitions() {
            return LongStream.range(0, 1L << players).toArray();
        }

        @Override
        public FairShares of(LongToDoubleFunction worth) {
            return ShapleyValues.of(
                    Arrays.stream(coalitions()).mapToDouble(worth).toArray());
        }
    }

    /**
     * A difference taken apart.
     *
     * @param before the number of the first scenario, which has another context than the empty coalition
     * @param numbers one a coalition
     */
    default Attribution.Part part(double before, double[] numbers) {
        return new Attribution.Part(before, numbers[0], numbers[numbers.length - 1], shares(coalitions(), numbers));
    }

    private FairShares shares(long[] asked, double[] numbers) {
        return of(coalition -> numbers[Arrays.binarySearch(asked, coalition)]);
    }

    /**
     * A mean over members taken apart. The error of a share is that of a mean over so many members, and, where orders are
     * drawn, that of so many orders besides; it takes members as drawn independently, so that even ones err less.
     *
     * @param before the mean of the first scenario
     * @param numbers for each coalition one a member, at least two
     */
    default Attribution.Part meanPart(double before, double[][] numbers) {
        long[] asked = coalitions();
        int members = numbers[0].length;
        Attribution.Part mean = part(
                before,
                Arrays.stream(numbers)
                        .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                        .toArray());
        List<FairShares> each = IntStream.range(0, members)
                .mapToObj(member -> shares(
                        asked,
                        Arrays.stream(numbers).mapToDouble(row -> row[member]).toArray()))
                .toList();
        List<FairShares.Share> shares = new ArrayList<>();
        for (int i = 0; i < mean.shares().shares().size(); i++) {
            int player = i;
            FairShares.Share share = mean.shares().shares().get(i);
            double ofMembers = error(
                    each.stream().mapToDouble(one -> one.shares().get(player).fair()), members);
            shares.add(new FairShares.Share(
                    share.alone(), share.last(), share.fair(), Math.hypot(ofMembers, share.error())));
        }
        return new Attribution.Part(
                before,
                mean.start(),
                mean.end(),
                new FairShares(shares, mean.shares().whole()));
    }

    /** The standard error of the mean of numbers that were drawn independently; at least two. */
    static double error(DoubleStream numbers, int count) {
        double[] drawn = numbers.toArray();
        double mean = Arrays.stream(drawn).sum() / count;
        double squares = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (count - 1) / count);
    }
}
