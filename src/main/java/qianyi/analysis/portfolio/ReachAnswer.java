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
 * @param portfolio none if the scenario meets the target, if policy cannot, or there are no two levers to mix
 * @param keepsLimits whether the portfolio was sought within the limits; if none was found there, they are left aside
 * @param proof of the portfolio; none without one, or if nothing was to be drawn
 */
public record ReachAnswer(
        Reach reach, Optional<Portfolio> portfolio, boolean keepsLimits, Optional<PortfolioProof> proof) {
    /**
     * @param floors of levers that may go below the scenario, by title
     * @param runs behind the proof; 0 for none
     */
    public static ReachAnswer of(
            ReachQuestion question, Map<String, Double> floors, int runs, long seed, RunProgress progress) {
        return of(Reach.of(question), floors, runs, seed, progress);
    }

    /** The same of what levers do, which may be known for several years. */
    static ReachAnswer of(Reach reach, Map<String, Double> floors, int runs, long seed, RunProgress progress) {
        List<Lever> moving = moving(reach);
        if (reach.isMet() || !reach.isPossible() || moving.size() < 2) {
            return new ReachAnswer(reach, Optional.empty(), true, Optional.empty());
        }
        PortfolioQuestion asked = PortfolioQuestion.of(reach.question(), moving, floors);
        Optional<Portfolio> within = new PortfolioSearch(asked).cheapest();
        Optional<Portfolio> found = within.isPresent() || asked.limits().isEmpty()
                ? within
                : new PortfolioSearch(asked.withoutLimits()).cheapest();
        return new ReachAnswer(
                reach,
                found,
                within.isPresent() || asked.limits().isEmpty(),
                found.filter(some -> runs > 0).map(some -> PortfolioProof.of(some, runs, seed, progress)));
    }

    /**
     * The levers that a portfolio may use: those asked for by name, else those that change the figure of the year asked for
     * and are not drawn, since what is drawn is a doubt and nobody's choice.
     */
    public static List<Lever> moving(Reach reach) {
        return reach.question().named()
                ? reach.question().policy()
                : reach.policy().stream()
                        .filter(one -> one.moves() && one.lever().assumption().isHeldWithinRange())
                        .map(LeverReach::lever)
                        .toList();
    }
}
