package qianyi.analysis.search;

import java.util.List;
import qianyi.answer.Outcome;

/**
 * What all levers of policy can do at once: each goes the same share of the way from the scenario to its upper bound.
 *
 * @param levers that are raised; at least one
 * @param left levers whose rise would move the figure away from the target, alone or beside the others; they stay as the
 *     scenario has them
 * @param result over the share
 * @param outcome with the share that is needed, or at the upper bounds if that is not enough
 * @param ends when the target is met with the raised levers at their upper bounds
 * @param gains what a tenth of the range of each raised lever is worth at the upper bounds, the most first
 */
public record Together(
        List<Lever> levers, List<Lever> left, SearchResult result, Outcome outcome, Outcome ends, List<Gain> gains) {
    public Together {
        levers = List.copyOf(levers);
        left = List.copyOf(left);
        gains = List.copyOf(gains);
    }

    /** From the scenario to the upper bounds. */
    public LeverPath path() {
        return LeverPath.together(levers);
    }

    /**
     * @param margin by which the figure falls when the lever alone goes back by a tenth of its range from its upper bound,
     *     in the unit of the target
     */
    public record Gain(Lever lever, double margin) {}
}
