package qianyi.analysis.portfolio;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SingleRuns;
import qianyi.answer.ArrivalWithErrors;
import qianyi.answer.Trajectory;
import qianyi.ensemble.RunProgress;

/**
 * A portfolio run again with all else drawn, on the same members as the scenario.
 *
 * @param runs at least 1
 * @param scenario share of the runs whose figure meets the target in the year asked for
 * @param portfolio the same with the portfolio
 * @param scenarioWithErrors share of the simulated forecast errors with which the target is met by then; none where the
 *     study has none
 */
public record PortfolioProof(
        int runs,
        long seed,
        double scenario,
        double portfolio,
        OptionalDouble scenarioWithErrors,
        OptionalDouble portfolioWithErrors) {
    public static PortfolioProof of(Portfolio portfolio, int runs, long seed, RunProgress progress) {
        PortfolioQuestion question = portfolio.question();
        SampledPortfolios sampled = new SampledPortfolios(question, 1, runs, seed, 2, progress);
        double[] values =
                portfolio.values().stream().mapToDouble(value -> value).toArray();
        List<TriedPortfolio> tried = sampled.tried(new double[][] {question.start(), question.shares(values)});
        sampled.end();
        double[] scenario = question.values(question.start());
        return new PortfolioProof(
                runs,
                seed,
                tried.get(0).met(),
                tried.get(1).met(),
                withErrors(question, scenario),
                withErrors(question, values));
    }

    /** The share of the simulated forecast errors with which the target is met by the year asked for. */
    static OptionalDouble withErrors(PortfolioQuestion question, double[] values) {
        ReachQuestion reach = question.reach();
        Trajectory central = new SingleRuns(reach).path(question.plainLevers(), values);
        return ArrivalWithErrors.of(reach.study(), central, reach.target()).stream()
                .mapToDouble(arrival -> arrival.shareBy(reach.by()).orElse(0))
                .findFirst();
    }
}
