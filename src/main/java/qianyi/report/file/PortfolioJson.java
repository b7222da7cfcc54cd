package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.portfolio.ConfidentPortfolio;
import qianyi.analysis.portfolio.Portfolio;
import qianyi.analysis.portfolio.PortfolioEffects;
import qianyi.analysis.portfolio.PortfolioProof;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;

/** Portfolios for programs; numbers are in the model's units. */
final class PortfolioJson {
    private PortfolioJson() {}

    static Map<String, @Nullable Object> way(Portfolio portfolio, String kind, Optional<PortfolioProof> proof) {
        Map<String, @Nullable Object> way = way(
                portfolio,
                kind,
                proof.map(some -> OptionalDouble.of(some.portfolio())).orElse(OptionalDouble.empty()));
        way.put("share_scenario", proof.map(PortfolioProof::scenario));
        way.put("share_with_errors", proof.map(PortfolioProof::portfolioWithErrors));
        way.put("share_scenario_with_errors", proof.map(PortfolioProof::scenarioWithErrors));
        way.put("runs", proof.map(PortfolioProof::runs));
        return way;
    }

    static List<Map<String, @Nullable Object>> ways(ConfidentPortfolio found) {
        Stream<Map<String, @Nullable Object>> drawn = found.portfolio().stream().map(portfolio -> {
            Map<String, @Nullable Object> way = way(portfolio, "portfolio", OptionalDouble.of(found.best()));
            way.put("uses", uses(found.uses()));
            return way;
        });
        Stream<Map<String, @Nullable Object>> withErrors = found
                .errors()
                .flatMap(errors -> errors.portfolio()
                        .map(portfolio -> way(portfolio, "portfolio_with_errors", OptionalDouble.of(errors.best()))))
                .stream();
        Stream<Map<String, @Nullable Object>> withoutLimits = found.withoutLimits().stream()
                .map(portfolio -> way(portfolio, "portfolio_without_limits", OptionalDouble.of(found.confidence())));
        return Stream.of(drawn, withErrors, withoutLimits).flatMap(ways -> ways).toList();
    }

    private static Map<String, @Nullable Object> uses(List<ConfidentPortfolio.LeverUse> uses) {
        return object(uses.stream()
                .flatMap(use -> Stream.<Object>of(use.lever().lever().title(), use.share()))
                .toArray());
    }

    private static Map<String, @Nullable Object> way(Portfolio portfolio, String kind, OptionalDouble share) {
        return object(
                "kind", kind,
                "levers", values(portfolio.question().plainLevers(), portfolio.values()),
                "cost", portfolio.cost(),
                "level", portfolio.figure(),
                "year", portfolio.outcome().year(),
                "instant", portfolio.outcome().instant(),
                "lost_year", portfolio.outcome().lostYear(),
                "share", share,
                "lowered", portfolio.lowered().stream().map(Lever::title).toList(),
                "limits", limits(portfolio),
                "effects",
                        object(PortfolioEffects.of(portfolio).stream()
                                .flatMap(effect -> Stream.<Object>of(
                                        effect.variable(), List.of(effect.scenario(), effect.portfolio())))
                                .toArray()),
                "cost_quadratic", portfolio.searches().quadratic(),
                "cost_evolution", portfolio.searches().evolution(),
                "searches_at_cap", portfolio.searches().capped());
    }

    private static Map<String, @Nullable Object> values(List<Lever> levers, List<Double> values) {
        return ReachJson.values(
                levers, values.stream().mapToDouble(value -> value).toArray());
    }

    private static List<Map<String, @Nullable Object>> limits(Portfolio portfolio) {
        return IntStream.range(0, portfolio.limits().size())
                .mapToObj(i -> object(
                        "variable",
                        portfolio.question().limits().get(i).variable(),
                        portfolio.question().limits().get(i).atMost() ? "at_most" : "at_least",
                        portfolio.question().limits().get(i).bound(),
                        "value",
                        portfolio.limits().get(i).value(),
                        "scenario",
                        portfolio.limits().get(i).scenario()))
                .toList();
    }

    /** Null for effort points. */
    static Optional<Map<String, @Nullable Object>> costUnit(ReachQuestion question) {
        return question.study().policy().isIllustrative()
                ? Optional.empty()
                : Optional.of(object(
                        "zh", question.study().policy().costUnit().zh(),
                        "en", question.study().policy().costUnit().en()));
    }

    static Map<String, @Nullable Object> robust(RobustFrontier frontier) {
        return object(
                "runs", frontier.runs(),
                "seed", frontier.seed(),
                "options",
                        frontier.options().stream()
                                .map(option -> object(
                                        "confidence", option.confidence(),
                                        "by", option.by(),
                                        "levers", values(frontier.question().plainLevers(), option.values()),
                                        "cost", option.cost(),
                                        "share", option.met(),
                                        "median_year", option.median(),
                                        "regret_years", option.regret(),
                                        "uses", uses(option.uses())))
                                .toList());
    }
}
