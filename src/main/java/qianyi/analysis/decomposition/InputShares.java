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
    static Optional<InputShares> of(Counterfactual equations, int slot, PointPair pair) {
        List<Counterfactual.Input> inputs = equations.inputs(slot, pair.isStart());
        int[] players = IntStream.range(0, inputs.size())
                .filter(i -> equations.differs(inputs.get(i), slot, pair.one(), pair.other()))
                .toArray();
        boolean exact = players.length <= MOST_EXACT;
        double[] ofPlayers = exact ? shapley(equations, slot, pair, players) : walks(equations, slot, pair, players);
        double[] shares = new double[inputs.size()];
        for (int i = 0; i < players.length; i++) {
            shares[players[i]] = ofPlayers[i];
        }
        boolean numbers = Arrays.stream(shares).allMatch(Double::isFinite);
        return numbers ? Optional.of(new InputShares(shares, exact)) : Optional.empty();
    }

    private static double[] shapley(Counterfactual equations, int slot, PointPair pair, int[] players) {
        double[] worth = new double[1 << players.length];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            BitSet chosen = new BitSet();
            for (int i = 0; i < players.length; i++) {
                chosen.set(players[i], (coalition & 1 << i) != 0);
            }
            worth[coalition] = equations.value(slot, pair.one(), pair.other(), chosen::get);
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

    private static double[] walks(Counterfactual equations, int slot, PointPair pair, int[] players) {
        double[] shares = new double[players.length];
        int[] places = IntStream.range(0, players.length).toArray();
        int[] back = IntStream.range(0, players.length)
                .map(i -> players.length - 1 - i)
                .toArray();
        for (int[] order : List.of(places, back)) {
            BitSet chosen = new BitSet();
            double before = equations.value(slot, pair.one(), pair.other(), chosen::get);
            for (int place : order) {
                chosen.set(players[place]);
                double after = equations.value(slot, pair.one(), pair.other(), chosen::get);
                shares[place] += (after - before) / 2;
                before = after;
            }
        }
        return shares;
    }
}
