package qianyi.analysis.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What it would take so that the target is met in a share of many runs. The same members, with the same draws, stand behind
 * every candidate; what is searched is the quantile of the margin, which is smooth, and not the share, which is a
 * staircase. Levers are chosen and hence not drawn; all else that has a distribution is drawn and never chosen.
 *
 * @param confidence the share wanted, above 0 and below 1
 * @param runs behind every candidate
 * @param drawn how many assumptions are drawn
 * @param failed runs that left the numbers at the scenario; they meet no target
 * @param path what is moved
 * @param result along the path, of the quantile
 * @param met the share of runs that meet the target where the levers are as the scenario has them
 * @param most the same where the target is met with the confidence wanted, or at the best of the points tried
 * @param interval of the answer: 90 % for the quantile of the population from which the members are drawn
 */
public record ConfidentReach(
        ReachQuestion question,
        double confidence,
        int runs,
        long seed,
        int drawn,
        int failed,
        LeverPath path,
        SearchResult result,
        double met,
        double most,
        AnswerInterval interval) {
    /**
     * @param low the answer if the quantile lay as high as the runs allow; none if the target is out of reach even then
     * @param high the answer if it lay as low as they allow; none if it is out of reach then
     */
    public record AnswerInterval(OptionalDouble low, OptionalDouble high) {}

    /** @param levers chosen; at least one */
    public static ConfidentReach of(
            ReachQuestion question, List<Lever> levers, double confidence, int runs, long seed) {
        return new ConfidentSearch(question, LeverPath.of(levers), confidence, runs, seed).reach();
    }

    /** The number along the path, nearest to the scenario's; none if the target is out of reach. */
    public OptionalDouble needed() {
        return result.nearest(path.from());
    }
}
