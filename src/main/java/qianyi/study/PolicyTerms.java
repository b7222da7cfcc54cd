package qianyi.study;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.text.Localized;

/**
 * What a portfolio of policy may use, what that costs, and what it may not break.
 *
 * @param levers none if the study lists none: then whatever its scenarios set is one
 */
public record PolicyTerms(List<PolicyLever> levers, List<Limit> limits) {
    public static final PolicyTerms NONE = new PolicyTerms(List.of(), List.of());

    public PolicyTerms {
        levers = List.copyOf(levers);
        limits = List.copyOf(limits);
    }

    /** What an assumption costs to raise: an effort point for each unit of it if the study does not say. */
    public LeverCost cost(Assumption assumption) {
        return levers.stream()
                .filter(lever -> lever.assumption().equals(assumption.title()))
                .map(PolicyLever::cost)
                .findFirst()
                .orElse(LeverCost.EFFORT);
    }

    /** What costs are counted in; empty for effort points. */
    public Localized costUnit() {
        return levers.isEmpty() ? LeverCost.EFFORT.unit() : levers.get(0).cost().unit();
    }

    /** Whether costs are effort points, which nothing but their number stands behind. */
    public boolean isIllustrative() {
        return costUnit().equals(LeverCost.EFFORT.unit());
    }

    /**
     * An assumption that policy chooses.
     *
     * @param assumption its title
     * @param area empty if none is given
     * @param low none for that of the assumption
     * @param high none for that of the assumption
     */
    public record PolicyLever(
            String assumption, Localized area, OptionalDouble low, OptionalDouble high, LeverCost cost) {}

    /**
     * A variable that has to stay on one side of a number in every year from the one after today to the year asked for.
     *
     * @param variable a scalar, in the unit of the model
     * @param bound largest value, or the least
     */
    public record Limit(String variable, double bound, boolean atMost) {
        /** How far a value keeps away from the bound, below 0 beyond it; in the unit of the variable. */
        public double margin(double value) {
            return atMost ? bound - value : value - bound;
        }
    }
}
