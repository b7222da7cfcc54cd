package qianyi.analysis.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.LeverReach;
import qianyi.analysis.search.Reach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.ensemble.RunProgress;

/**
 * What it would take: what each lever does, and the cheapest portfolio of them.
 *
 * @param portfolio none if the scenario meets the target, if policy cannot, or if no portfolio keeps the limits, too
 * @param proof of the portfolio; none without one, or if nothing was to be drawn
 */
public record ReachAnswer(Reach reach, Optional<Portfolio> portfolio, Optional<PortfolioProof> proof) {
    /**
     * @param floors of levers that may go below the scenario, by title
     * @param runs behind the proof; 0 for none
     */
    public static ReachAnswer of(
            ReachQuestion question, Map<String, Double> floors, int runs, long seed, RunProgress progress) {
        Reach reach = Reach.of(question);
        List<Lever> moving = moving(reach);
        Optional<Portfolio> portfolio = reach.isMet() || !reach.isPossible() || moving.size() < 2
                ? Optional.empty()
                : new PortfolioSearch(PortfolioQuestion.of(question, moving, floors)).cheapest();
        return new ReachAnswer(
                reach,
                portfolio,
                portfolio.filter(some -> runs > 0).map(some -> PortfolioProof.of(some, runs, seed, progress)));
    }

    /** The levers of policy that change the figure of the year asked for. */
    public static List<Lever> moving(Reach reach) {
        return reach.policy().stream()
                .filter(LeverReach::moves)
                .map(LeverReach::lever)
                .toList();
    }

    /** Whether policy could do it, but not within the limits of the study. */
    public boolean isStoppedByLimits() {
        return !reach.isMet()
                && reach.isPossible()
                && portfolio.isEmpty()
                && moving(reach).size() > 1;
    }
}
