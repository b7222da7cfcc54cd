package qianyi.study;

import qianyi.text.Localized;

/**
 * What it costs to raise a lever above the level of the scenario that is compared; what is not above it costs nothing.
 *
 * @param coefficient of the rise, or of its square; at least 0
 * @param unit empty for effort points
 * @param source id of a source; empty if it has none
 */
public record LeverCost(double coefficient, boolean quadratic, Localized unit, String source) {
    /** One point for a rise by 1. */
    public static final LeverCost EFFORT = new LeverCost(1, false, Localized.same(""), "");

    /** @param rise in the unit of the lever */
    public double of(double rise) {
        double above = Math.max(0, rise);
        return coefficient * (quadratic ? above * above : above);
    }
}
