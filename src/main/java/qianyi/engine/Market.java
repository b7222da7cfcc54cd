package qianyi.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Demand and supply that depend on a price (Vensim reference manual, "FIND MARKET PRICE", "DEMAND AT PRICE", "SUPPLY AT
 * PRICE", "MARKETP"). Demand falls with the price along the curves of {@link Allocation}, supply rises along their mirror
 * images; a fixed quantity stays what it is. A shape that is none gives NaN.
 */
final class Market {
    private static final int MOST_HALVINGS = 2_000;

    private Market() {}

    /** Those who demand, or those who supply: for each a quantity and a profile. */
    private record Side(double[] quantities, double[][] profiles) {
        static Side of(double[] inputs, int from, int count) {
            double[][] profiles = new double[count][];
            for (int i = 0; i < count; i++) {
                int first = from + count + i * ArrayFunctions.PROFILE;
                profiles[i] = Arrays.copyOfRange(inputs, first, first + ArrayFunctions.PROFILE);
            }
            return new Side(Arrays.copyOfRange(inputs, from, from + count), profiles);
        }
    }

    static double demand(double quantity, double[] profile, double price) {
        return quantity * Allocation.share(price, profile);
    }

    static double supply(double quantity, double[] profile, double price) {
        boolean fixed = (int) profile[0] == 0;
        return quantity * (fixed ? 1 : 1 - Allocation.share(price, profile));
    }

    /** @param inputs how many demand, their quantities, their profiles, then the same of those who supply */
    static double price(double[] inputs) {
        int demanders = (int) inputs[0];
        int suppliers = (inputs.length - 1) / (1 + ArrayFunctions.PROFILE) - demanders;
        int rest = 1 + demanders * (1 + ArrayFunctions.PROFILE);
        return price(Side.of(inputs, 1, demanders), Side.of(inputs, rest, suppliers));
    }

    /** @param inputs the requests, their priorities, the width and the supply */
    static double priority(double[] inputs) {
        int count = (inputs.length - 2) / 2;
        double[][] profiles = new double[count][];
        for (int i = 0; i < count; i++) {
            profiles[i] = new double[] {1, inputs[count + i], inputs[2 * count], 0};
        }
        Side supply = new Side(new double[] {inputs[2 * count + 1]}, new double[][] {{0, inputs[count], 0, 0}});
        return price(new Side(Arrays.copyOf(inputs, count), profiles), supply);
    }

    /** The middle of all prices at which demand and supply are alike; an end of the curves where there is none. */
    private static double price(Side demand, Side supply) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Side side : List.of(demand, supply)) {
            for (double[] profile : side.profiles()) {
                double reach = Allocation.reach(profile);
                low = Math.min(low, profile[1] - reach);
                high = Math.max(high, profile[1] + reach);
            }
        }
        if (Double.isNaN(excess(low, demand, supply))) {
            return Double.NaN;
        }
        double from = boundary(low, high, true, demand, supply);
        double to = boundary(low, high, false, demand, supply);
        return from + (to - from) / 2;
    }

    /** Where the excess of demand, which falls with the price, comes down to 0, or goes below. */
    private static double boundary(double low, double high, boolean downTo, Side demand, Side supply) {
        double from = low;
        double to = high;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = from + (to - from) / 2;
            if (!(middle > from && middle < to)) {
                break;
            }
            double excess = excess(middle, demand, supply);
            if (downTo ? excess > 0 : excess >= 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return to;
    }

    private static double excess(double price, Side demand, Side supply) {
        double excess = 0;
        for (int i = 0; i < demand.quantities().length; i++) {
            excess += demand(demand.quantities()[i], demand.profiles()[i], price);
        }
        for (int i = 0; i < supply.quantities().length; i++) {
            excess -= supply(supply.quantities()[i], supply.profiles()[i], price);
        }
        return excess;
    }
}
