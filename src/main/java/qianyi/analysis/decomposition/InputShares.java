package qianyi.analysis.decomposition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.analysis.attribution.FairShares;
import qianyi.analysis.attribution.ShapleyValues;
import qianyi.engine.Counterfactual;

/**
 * What each input of an equation adds to its difference between two points. Up to {@value #MOST_EXACT} inputs that differ,
 * their fair shares over all coalitions (Shapley 1953); above, the mean of two walks from the one side to the other, input
 * by input in the order of the equation and in the opposite order, which is the same wherever no more than two inputs at a
 * time act together. Either way the shares sum to the difference, and what does not differ has exactly 0.
 *
 * @param shares one an input, in the order of the equation
 * @param exact whether they are the means over all orders
 */
record InputShares(double[] shares, boolean exact) {
    static final int MOST_EXACT = 8;

    /** None if the equation has no value with some inputs from the one side and some from the other. */
    static Optional<InputShares> of(Sides sides, int slot, PointPair pair) {
        Counterfactual equations = sides.equations();
        List<Counterfactual.Input> inputs = equations.inputs(slot, pair.isStart());
        int[] players = IntStream.range(0, inputs.size())
                .filter(i -> equations.differs(inputs.get(i), slot, pair.one(), pair.other()))
                .toArray();
        double[] shares = new double[inputs.size()];
        boolean exact = players.length <= MOST_EXACT;
        if (players.length == 1) {
            shares[players[0]] = sides.difference(slot, pair);
        } else if (players.length > 1) {
            double[] ofPlayers = exact ? shapley(sides, slot, pair, players) : walks(sides, slot, pair, players);
            for (int i = 0; i < players.length; i++) {
                shares[players[i]] = ofPlayers[i];
            }
        }
        boolean numbers = Arrays.stream(shares).allMatch(Double::isFinite);
        return numbers ? Optional.of(new InputShares(shares, exact)) : Optional.empty();
    }

    private static double[] shapley(Sides sides, int slot, PointPair pair, int[] players) {
        double[] worth = new double[1 << players.length];
        worth[0] = sides.one().value(pair.one(), slot);
        worth[worth.length - 1] = sides.other().value(pair.other(), slot);
        BitSet chosen = new BitSet();
        for (int coalition = 1; coalition < worth.length - 1; coalition++) {
            for (int i = 0; i < players.length; i++) {
                chosen.set(players[i], (coalition & 1 << i) != 0);
            }
            worth[coalition] = sides.equations().value(slot, pair.one(), pair.other(), chosen::get);
            if (!Double.isFinite(worth[coalition])) {
                double[] none = new double[players.length];
                Arrays.fill(none, Double.NaN);
                return none;
            }
        }
        return ShapleyValues.of(worth).shares().stream()
                .mapToDouble(FairShares.Share::fair)
                .toArray();
    }

    private static double[] walks(Sides sides, int slot, PointPair pair, int[] players) {
        double[] shares = new double[players.length];
        for (boolean back : new boolean[] {false, true}) {
            BitSet chosen = new BitSet();
            double before = sides.one().value(pair.one(), slot);
            for (int i = 0; i < players.length; i++) {
                int place = back ? players.length - 1 - i : i;
                chosen.set(players[place]);
                double after = sides.equations().value(slot, pair.one(), pair.other(), chosen::get);
                shares[place] += (after - before) / 2;
                before = after;
            }
        }
        return shares;
    }
}
