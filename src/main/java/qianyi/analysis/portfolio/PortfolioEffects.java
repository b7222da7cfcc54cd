package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.answer.Trajectory;
import qianyi.engine.OneRun;
import qianyi.engine.Run;
import qianyi.study.CostAccount;
import qianyi.study.Indicator;
import qianyi.study.PolicyTerms;
import qianyi.study.Study;

/** What a portfolio does to the other goals of a study, to debt and to public money, beside the scenario. */
public final class PortfolioEffects {
    private PortfolioEffects() {}

    /**
     * A variable in the year asked for, in its own unit.
     *
     * @param indicator none if it is debt or money, or what a limit is set for
     */
    public record Effect(Optional<Indicator> indicator, String variable, double scenario, double portfolio) {}

    /** Indicators first, then debt and money, then what limits are set for. */
    public static List<Effect> of(Portfolio portfolio) {
        Study study = portfolio.question().reach().study();
        Map<String, Optional<Indicator>> variables = new LinkedHashMap<>();
        for (Indicator indicator : study.indicators()) {
            indicator.variable().ifPresent(variable -> variables.put(variable, Optional.of(indicator)));
        }
        Stream.concat(
                        study.costs().stream().flatMap(PortfolioEffects::money),
                        study.policy().limits().stream().map(PolicyTerms.Limit::variable))
                .forEach(variable -> variables.putIfAbsent(variable, Optional.empty()));
        if (variables.isEmpty()) {
            return List.of();
        }
        int year = portfolio.question().reach().by();
        OneRun scenario = study.one(portfolio.question().reach().scenario())
                .save(variables.keySet().toArray(String[]::new));
        OneRun moved = scenario;
        for (int i = 0; i < portfolio.values().size(); i++) {
            moved = moved.set(
                    portfolio.question().levers().get(i).lever().title(),
                    portfolio.values().get(i));
        }
        Run before = scenario.run();
        Run after = moved.run();
        List<Effect> effects = new ArrayList<>();
        variables.forEach((variable, indicator) -> effects.add(new Effect(
                indicator,
                variable,
                Trajectory.of(before, variable).at(year),
                Trajectory.of(after, variable).at(year))));
        return effects;
    }

    private static Stream<String> money(CostAccount costs) {
        return Stream.of(Stream.of(costs.debtRatio(), costs.bonds()), costs.outlay().stream(), costs.from().stream())
                .flatMap(some -> some);
    }
}
