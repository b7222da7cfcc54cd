package qianyi.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {
    private static FairShares game(int players, IntToDoubleFunction worth) {
        return ShapleyValues.of(
                IntStream.range(0, 1 << players).mapToDouble(worth).toArray());
    }

    private static List<Double> fair(FairShares shares) {
        return shares.shares().stream().map(FairShares.Share::fair).toList();
    }

    /** Four heirs claim 120, 60, 40 and 30 of 120, and the largest claim counts (Aumann's game). */
    @Test
    void fourHeirsShareAsAumannSays() {
        double[] claims = {120, 60, 40, 30};
        FairShares heirs = game(4, coalition -> IntStream.range(0, 4)
                .filter(i -> (coalition >> i & 1) == 1)
                .mapToDouble(i -> claims[i])
                .max()
                .orElse(0));
        assertThat(heirs.shares().get(0).fair()).isCloseTo(80 + 5.0 / 6, within(1e-12));
        assertThat(heirs.shares().get(1).fair()).isCloseTo(20 + 5.0 / 6, within(1e-12));
        assertThat(heirs.shares().get(2).fair()).isCloseTo(10 + 5.0 / 6, within(1e-12));
        assertThat(heirs.shares().get(3).fair()).isCloseTo(7.5, within(1e-12));
        assertThat(heirs.residual()).isCloseTo(0, within(1e-12));
        assertThat(heirs.shares().get(0).alone()).isEqualTo(120);
        assertThat(heirs.shares().get(0).last()).isEqualTo(60);
        assertThat(heirs.shares().get(3).last()).isZero();
        assertThat(heirs.synergy()).isEqualTo(120 - 250);
    }

    /** From 600 to 1,000 at 3.5 percent a year, with two levers of 0.4 and 0.9 points. */
    @Test
    void yearsOfTwoLeversAreSharedBetweenBothOrders() {
        FairShares years = game(2, c -> Math.log(1000.0 / 600) / (0.035 + 0.004 * (c & 1) + 0.009 * (c >> 1)));
        assertThat(years.shares().get(0).fair()).isCloseTo(-1.2321988, within(5e-8));
        assertThat(years.shares().get(1).fair()).isCloseTo(-2.7206185, within(5e-8));
        assertThat(years.shares().get(0).alone()).isCloseTo(13.098093 - 14.595018, within(1e-6));
        assertThat(years.shares().get(0).last()).isCloseTo(10.642200 - 11.609673, within(1e-6));
        assertThat(years.whole()).isCloseTo(10.642200 - 14.595018, within(1e-6));
        assertThat(years.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whoAddsNothingGetsExactlyNothing() {
        FairShares shares = game(5, coalition -> Math.sqrt(2 + Integer.bitCount(coalition & 0b11011) / 3.0));
        assertThat(shares.shares().get(2)).isEqualTo(new FairShares.Share(0, 0, 0));
    }

    /** In each game the third and the last are alike; what they add has both signs and many sizes. */
    @Test
    void likeGetsLikeToTheLastBit() {
        for (int seed = 1; seed <= 200; seed++) {
            double pitch = seed * 0.7133;
            FairShares shares = game(8, coalition -> {
                int alike = (coalition >> 2 & 1) + (coalition >> 7 & 1);
                int others = coalition & 0b01111011;
                return Math.sin(others * pitch) * Math.exp(others % 13) * Math.log(1.1 + 0.3 * alike);
            });
            assertThat(shares.shares().get(2)).isEqualTo(shares.shares().get(7));
            assertThat(shares.shares().get(2)).isNotEqualTo(shares.shares().get(0));
        }
    }

    /** The same game with its players counted the other way round. */
    @Test
    void anotherOrderOfPlayersGivesTheSameBits() {
        IntToDoubleFunction worth = c -> Math.exp(0.37 * (c & 1) - 0.11 * (c >> 1 & 1) + 0.23 * (c >> 2 & 1));
        FairShares forward = game(3, worth);
        FairShares backward = game(3, c -> worth.applyAsDouble((c & 1) << 2 | c & 2 | c >> 2));
        assertThat(fair(backward))
                .containsExactly(
                        fair(forward).get(2),
                        fair(forward).get(1),
                        fair(forward).get(0));
    }

    @Test
    void aGameWithoutWorthIsRefused() {
        assertThatThrownBy(() -> ShapleyValues.of(new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapleyValues.of(new double[1 << 17])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapleyValues.of(new double[] {0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Owen's own example: majority of 3 with the first two in one union; they take all, half each. */
    @Test
    void aUnionThatWinsTakesAll() {
        OwenValues unions = new OwenValues(List.of(2, 1));
        FairShares majority = unions.of(coalition -> Long.bitCount(coalition) >= 2 ? 1 : 0);
        assertThat(fair(majority)).containsExactly(0.5, 0.5, 0.0);
        assertThat(unions.coalitions()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void unionsOfOneAndOneUnionOfAllAreShapleys() {
        IntToDoubleFunction worth = c -> Math.log(3 + c % 5) + 0.2 * Integer.bitCount(c);
        List<Double> shapley = fair(game(4, worth));
        for (List<Integer> sizes : List.of(List.of(1, 1, 1, 1), List.of(4))) {
            List<Double> owen = fair(new OwenValues(sizes).of(c -> worth.applyAsDouble((int) c)));
            for (int i = 0; i < 4; i++) {
                assertThat(owen.get(i)).isCloseTo(shapley.get(i), within(1e-14));
            }
        }
    }

    /** What a union gets among the unions is what its players get; only the coalitions listed are asked for. */
    @Test
    void aUnionSharesWhatItGetsAsAWhole() {
        OwenValues owen = new OwenValues(List.of(3, 1, 2));
        long[] asked = owen.coalitions();
        FairShares shares = owen.of(c -> {
            assertThat(asked).contains(c);
            return Math.sqrt(1 + Long.bitCount(c & 0b101011) * 1.7 + (c & 0b000110) / 3.0);
        });
        FairShares between = game(3, c -> {
            int players = ((c & 1) == 1 ? 0b111 : 0) | ((c & 2) != 0 ? 0b1000 : 0) | ((c & 4) != 0 ? 0b110000 : 0);
            return Math.sqrt(1 + Integer.bitCount(players & 0b101011) * 1.7 + (players & 0b000110) / 3.0);
        });
        List<Double> fair = fair(shares);
        assertThat(fair.get(0) + fair.get(1) + fair.get(2))
                .isCloseTo(between.shares().get(0).fair(), within(1e-14));
        assertThat(fair.get(3)).isCloseTo(between.shares().get(1).fair(), within(1e-14));
        assertThat(shares.residual()).isCloseTo(0, within(1e-14));
        assertThat((double) asked.length).isLessThanOrEqualTo(OwenValues.most(List.of(3, 1, 2)));
    }

    /** Two players have but two orders, each the other backwards: nothing is left open. */
    @Test
    void bothOrdersOfTwoPlayersAreExact() {
        IntToDoubleFunction worth = c -> Math.exp(0.4 * (c & 1) + 0.3 * (c >> 1));
        FairShares drawn = new SampledOrders(2, 5, 1).of(c -> worth.applyAsDouble((int) c));
        FairShares exact = game(2, worth);
        for (int i = 0; i < 2; i++) {
            assertThat(drawn.shares().get(i).fair())
                    .isCloseTo(exact.shares().get(i).fair(), within(1e-15));
            assertThat(drawn.shares().get(i).error()).isCloseTo(0, within(1e-15));
        }
    }

    /**
     * A sum with products of pairs: an order and the same backwards give each player exactly half of each product. With
     * one of three players besides, the pairs differ, and over 200 seeds the mean error is as large as it is said to be.
     */
    @Test
    void drawnOrdersErrAsTheySay() {
        IntToDoubleFunction pairs = c -> Integer.bitCount(c) + 0.7 * Integer.bitCount(c & c >> 1);
        FairShares drawn = new SampledOrders(6, 3, 1).of(c -> pairs.applyAsDouble((int) c));
        for (int i = 0; i < 6; i++) {
            assertThat(drawn.shares().get(i).fair())
                    .isCloseTo(game(6, pairs).shares().get(i).fair(), within(1e-14));
        }
        IntToDoubleFunction threes = c -> pairs.applyAsDouble(c) + 2 * Integer.bitCount(c & c >> 1 & c >> 2);
        double exact = game(6, threes).shares().get(2).fair();
        double squares = 0;
        double said = 0;
        for (int seed = 1; seed <= 200; seed++) {
            SampledOrders orders = new SampledOrders(6, 20, seed);
            FairShares shares = orders.of(c -> threes.applyAsDouble((int) c));
            assertThat(shares.residual()).isCloseTo(0, within(1e-13));
            squares += Math.pow(shares.shares().get(2).fair() - exact, 2) / 200;
            said += Math.pow(shares.shares().get(2).error(), 2) / 200;
        }
        assertThat(said).isPositive();
        assertThat(squares / said).isBetween(0.7, 1.4);
    }

    @Test
    void ordersAskOnlyForWhatTheyList() {
        SampledOrders orders = SampledOrders.within(14, 400, 1);
        long[] asked = orders.coalitions();
        assertThat(asked).hasSizeLessThanOrEqualTo(400).isSorted().doesNotHaveDuplicates();
        assertThat(asked[0]).isZero();
        assertThat(asked[asked.length - 1]).isEqualTo((1L << 14) - 1);
        orders.of(c -> {
            assertThat(Arrays.binarySearch(asked, c)).isNotNegative();
            return Long.bitCount(c);
        });
        assertThat(SampledOrders.within(40, 1, 1).pairs()).isEqualTo(2);
    }

    /** Two players, two members: one of whom the first player alone carries over the line, one of whom both must. */
    @Test
    void theErrorOfAMeanIsThatOfItsMembers() {
        double[][] worth = {{0, 0}, {1, 0}, {0, 0}, {1, 1}};
        Attribution.Part mean = new Sharing.All(2).meanPart(0, worth);
        assertThat(mean.end()).isEqualTo(1);
        assertThat(mean.shares().shares().get(0)).isEqualTo(new FairShares.Share(0.5, 1, 0.75, 0.25));
        assertThat(mean.shares().shares().get(1)).isEqualTo(new FairShares.Share(0, 0.5, 0.25, 0.25));
    }
}
