package qianyi.analysis.portfolio;

import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.search.ReachQuestion;
import qianyi.answer.ArrivalWithErrors;

/** The cheapest portfolio with which the central run meets the target although forecasts err as much as they have. */
final class ErrorsSearch {
    private ErrorsSearch() {}

    /** None if the study has no such errors. */
    static Optional<ConfidentPortfolio.WithErrors> of(
            PortfolioQuestion question, CentralCandidates central, PortfolioSearch search, double confidence) {
        ReachQuestion reach = question.reach();
        OptionalDouble factor = ArrivalWithErrors.factor(reach.study(), reach.target(), reach.by(), confidence);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        double left = factor.getAsDouble();
        Candidates asked = central.asking(margin -> (1 + margin) * left - 1);
        double[] corner = search.corner();
        Optional<PortfolioSearch.Found> found =
                asked.margins(corner)[0] < 0 ? Optional.empty() : search.cheapest(asked);
        double[] at = found.map(PortfolioSearch.Found::shares).orElse(corner);
        return Optional.of(new ConfidentPortfolio.WithErrors(
                found.map(search::portfolio),
                PortfolioProof.withErrors(question, question.values(at)).orElse(0),
                PortfolioProof.withErrors(question, question.values(question.start()))
                        .orElse(0)));
    }
}
