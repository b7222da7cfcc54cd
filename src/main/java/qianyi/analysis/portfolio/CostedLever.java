package qianyi.analysis.portfolio;

import qianyi.analysis.search.Lever;
import qianyi.study.LeverCost;

/**
 * A lever with what it costs to raise.
 *
 * @param floor below which it may not go, from the low to the high end of its range
 */
public record CostedLever(Lever lever, double floor, LeverCost cost) {
    /** Of a value, in the unit of the costs: what lies above the level of the scenario. */
    public double cost(double value) {
        return cost.of(value - lever.from());
    }

    /** The value at a share of the way from the floor to the upper end. */
    double value(double share) {
        return share >= 1 ? lever.high() : floor + share * (lever.high() - floor);
    }

    /** The share of the way at which the scenario has it. */
    double start() {
        return share(lever.from());
    }

    double share(double value) {
        return (value - floor) / (lever.high() - floor);
    }

    /** The cost at a share of the way. */
    double costAt(double share) {
        return cost(value(share));
    }
}
