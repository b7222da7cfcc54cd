package qianyi.analysis.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.analysis.search.Together;
import qianyi.ensemble.RunProgress;

/**
 * The cheapest portfolio with which the target is met in a share of many runs, or that there is none. The same members stand
 * behind every candidate, and what is searched is the quantile of the margin.
 *
 * @param confidence the share wanted, above 0 and below 1
 * @param runs behind every candidate
 * @param drawn how many assumptions are drawn
 * @param portfolio none if no portfolio that was tried meets it
 * @param best the share of runs that meet the target with the portfolio, or else with all levers that help at their upper
 *     ends
 * @param scenario the same under the scenario
 * @param figure that is reached with the confidence wanted, by the portfolio or else with those levers; in the unit of the
 *     target
 * @param cheaper cost if the quantile lay as high as the runs allow; with {@code dearer} the interval of 90 %
 * @param dearer none if no portfolio would do it if the quantile lay as low as they allow
 * @param uses one a lever if there is a portfolio
 * @param gains if there is none: what a tenth of the range of each lever is worth at the upper ends, for the figure that is
 *     reached with the confidence wanted, the most first
 * @param outside if there is none: what else but policy would add, each alone, the most first
 * @param withoutLimits the cheapest portfolio if no limit held, where limits stop what levers could do; else none
 * @param earliest the first year by which the share of the runs has arrived with all levers that help at their upper ends;
 *     none within the period
 * @param errors the same question asked of the central run with simulated forecast errors; none if the study has none
 */
public record ConfidentPortfolio(
        PortfolioQuestion question,
        double confidence,
        int runs,
        long seed,
        int drawn,
        Optional<Portfolio> portfolio,
        double best,
        double scenario,
        double figure,
        OptionalDouble cheaper,
        OptionalDouble dearer,
        List<LeverUse> uses,
        List<Together.Gain> gains,
        List<OutsideHelp> outside,
        Optional<WithErrors> errors,
        Optional<Portfolio> withoutLimits,
        OptionalInt earliest) {
    public ConfidentPortfolio {
        uses = List.copyOf(uses);
        gains = List.copyOf(gains);
        outside = List.copyOf(outside);
    }

    /**
     * How often a lever belongs to the cheapest mix, if each run had its own: by what the lever does in that run near the
     * portfolio.
     *
     * @param share of the runs that can be met at all
     */
    public record LeverUse(CostedLever lever, double share) {}

    /**
     * @param portfolio none if no portfolio meets it with the confidence wanted
     * @param best the share of the errors with which the target is met by then, by the portfolio or with all levers that
     *     help at their upper ends
     * @param scenario the same under the scenario
     */
    public record WithErrors(Optional<Portfolio> portfolio, double best, double scenario) {}

    public static ConfidentPortfolio of(
            PortfolioQuestion question, double confidence, int runs, long seed, RunProgress progress) {
        return new ConfidentPortfolioSearch(question, confidence, runs, seed, progress).result();
    }
}
