package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.study.PolicyTerms;

/**
 * Which levers may be moved how far, what that costs, and what may not be broken.
 *
 * @param levers at least one, each with room above its floor
 */
public record PortfolioQuestion(ReachQuestion reach, List<CostedLever> levers, List<PolicyTerms.Limit> limits) {
    public PortfolioQuestion {
        levers = List.copyOf(levers);
        limits = List.copyOf(limits);
        if (levers.isEmpty() || levers.stream().anyMatch(one -> !(one.lever().high() > one.floor()))) {
            throw new IllegalArgumentException("no room");
        }
    }

    /**
     * With the costs and limits of the study. No lever goes below the scenario but those that are given a floor.
     *
     * @param floors by title of the lever
     */
    public static PortfolioQuestion of(ReachQuestion reach, List<Lever> levers, Map<String, Double> floors) {
        PolicyTerms terms = reach.study().policy();
        List<CostedLever> costed = new ArrayList<>();
        for (Lever lever : levers) {
            double floor = floors.getOrDefault(lever.title(), lever.from());
            if (lever.high() > floor) {
                costed.add(new CostedLever(lever, floor, terms.cost(lever.assumption())));
            }
        }
        return new PortfolioQuestion(reach, costed, terms.limits());
    }

    PortfolioQuestion withoutLimits() {
        return new PortfolioQuestion(reach, levers, List.of());
    }

    public List<Lever> plainLevers() {
        return levers.stream().map(CostedLever::lever).toList();
    }

    /** Where the scenario has each lever, as shares of the way from its floor to its upper end. */
    double[] start() {
        return levers.stream().mapToDouble(CostedLever::start).toArray();
    }

    /** The value of each lever. */
    double[] values(double[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> levers.get(i).value(shares[i]))
                .toArray();
    }

    /** The shares of the way that values are. */
    double[] shares(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> levers.get(i).share(values[i]))
                .toArray();
    }

    double cost(double[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> levers.get(i).costAt(shares[i]))
                .sum();
    }

    /** What all levers at their upper ends cost; 1 if that is nothing. */
    double mostCost() {
        double most = levers.stream().mapToDouble(lever -> lever.costAt(1)).sum();
        return most > 0 ? most : 1;
    }
}
