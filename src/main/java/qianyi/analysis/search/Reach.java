package qianyi.analysis.search;

import java.util.List;
import java.util.Optional;
import qianyi.answer.Outcome;

/**
 * What it would take, or that it cannot be done.
 *
 * @param margin in the year asked for under the scenario; NaN if its run failed
 * @param outcome when the target is met under the scenario
 * @param growth that would do it, whatever brings it
 * @param outside what else but policy would do it, each alone, by group
 * @param effects the same of what belongs to policy and is not chosen: how strongly it works
 * @param policy what each lever of policy alone does
 * @param together what all levers of policy do; none if there is but one, or none that helps
 * @param beyond what else but policy would do it with every lever of policy at its upper bound, each alone; empty if policy
 *     is enough
 */
public record Reach(
        ReachQuestion question,
        double margin,
        Outcome outcome,
        Optional<GrowthReach> growth,
        List<LeverReach> outside,
        List<LeverReach> effects,
        List<LeverReach> policy,
        Optional<Together> together,
        List<LeverReach> beyond) {
    public Reach {
        outside = List.copyOf(outside);
        effects = List.copyOf(effects);
        policy = List.copyOf(policy);
        beyond = List.copyOf(beyond);
    }

    public static Reach of(ReachQuestion question) {
        return new ReachSearch(question).reach();
    }

    /** Whether the scenario itself meets the target in the year asked for. */
    public boolean isMet() {
        return margin >= 0;
    }

    /** Whether some way of policy meets it. */
    public boolean isPossible() {
        return isMet()
                || policy.stream().anyMatch(one -> one.needed().isPresent())
                || together.filter(all -> all.result() instanceof SearchResult.Intervals)
                        .isPresent();
    }
}
