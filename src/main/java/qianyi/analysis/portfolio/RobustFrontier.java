package qianyi.analysis.portfolio;

import java.util.List;
import qianyi.ensemble.RunProgress;

/**
 * Earlier or cheaper: portfolios for some years at two confidences, each the cheapest for its year, tried again on the same
 * members. Regret is by how many years a portfolio arrives later than the earliest of them in the same run; a run that does
 * not arrive within the period counts as the year after it.
 *
 * @param options at most seven, by confidence and year
 */
public record RobustFrontier(PortfolioQuestion question, int runs, long seed, List<Option> options) {
    public RobustFrontier {
        options = List.copyOf(options);
    }

    /**
     * A portfolio for a year.
     *
     * @param confidence with which it was sought
     * @param values of each lever
     * @param met share of the runs that have arrived in the year
     * @param median year of arrival; the year after the period if fewer than half arrive
     * @param regret 90th percentile, in years
     * @param uses how often each lever belongs to the cheapest mix for the year, if each run had its own
     */
    public record Option(
            double confidence,
            int by,
            List<Double> values,
            double cost,
            double met,
            int median,
            int regret,
            List<ConfidentPortfolio.LeverUse> uses) {
        public Option {
            values = List.copyOf(values);
            uses = List.copyOf(uses);
        }
    }

    public static RobustFrontier of(PortfolioQuestion question, int runs, long seed, RunProgress progress) {
        return new RobustSearch(question, runs, seed, progress).frontier();
    }
}
