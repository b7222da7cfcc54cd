package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SampledRuns;

/**
 * What else but policy would add to a portfolio, if it lay at the end of its range that helps more and were not drawn.
 *
 * @param value at that end
 * @param met share of the runs that meet the target
 * @param enough whether that is the confidence wanted
 */
public record OutsideHelp(Lever lever, double value, double met, boolean enough) {
    /**
     * Of everything outside policy with a range, but for what changes the figure of today.
     *
     * @param at the portfolio
     * @param rank of the margin that counts
     */
    static List<OutsideHelp> of(PortfolioQuestion question, TriedPortfolio at, int runs, long seed, int rank) {
        ReachQuestion reach = question.reach();
        double[] policy = question.values(at.shares());
        SampledRuns together = new SampledRuns(reach, question.plainLevers(), constants(reach.outside()), runs, seed);
        List<OutsideHelp> found = new ArrayList<>();
        for (Lever lever : reach.outside()) {
            SampledRuns members = lever.assumption().isPoint()
                    ? new SampledRuns(reach, question.plainLevers(), List.of(lever), runs, seed)
                    : together;
            double[][] margins = {
                members.margins(policy, lever, lever.low()), members.margins(policy, lever, lever.high())
            };
            int better = met(margins[1]) >= met(margins[0]) ? 1 : 0;
            double[] sorted = DoubleStream.of(margins[better]).sorted().toArray();
            found.add(new OutsideHelp(
                    lever, better == 1 ? lever.high() : lever.low(), met(margins[better]), sorted[rank] >= 0));
        }
        return found.stream()
                .filter(one -> one.met() > at.met())
                .sorted(Comparator.comparingDouble(one -> -one.met()))
                .toList();
    }

    /** Those that run side by side; a point of a table makes every run go by itself. */
    private static List<Lever> constants(List<Lever> levers) {
        return levers.stream().filter(lever -> !lever.assumption().isPoint()).toList();
    }

    private static double met(double[] margins) {
        return DoubleStream.of(margins).filter(margin -> margin >= 0).count() / (double) margins.length;
    }
}
