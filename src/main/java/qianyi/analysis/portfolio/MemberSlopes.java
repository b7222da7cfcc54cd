package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each lever does in every member near a portfolio, by a step to one side that is wide enough for the quantile to pass
 * over several members.
 */
final class MemberSlopes {
    private static final double STEP = 0.05;

    /** A share of its way above which a lever is in a mix. */
    private static final double USED = 0.01;

    private final TriedPortfolio at;
    private final List<TriedPortfolio> moved;

    MemberSlopes(SampledPortfolios portfolios, TriedPortfolio at) {
        this.at = at;
        double[][] steps = IntStream.range(0, at.shares().length)
                .mapToObj(lever -> {
                    double[] one = at.shares().clone();
                    one[lever] += one[lever] + STEP <= 1 ? STEP : -STEP;
                    return one;
                })
                .toArray(double[][]::new);
        this.moved = portfolios.tried(steps);
    }

    /** Of the margin of a place, over the whole way of each lever. */
    double[] ofRank(int place) {
        double before = at.ranked(place);
        return IntStream.range(0, moved.size())
                .mapToDouble(lever -> (moved.get(lever).ranked(place) - before) / width(lever))
                .toArray();
    }

    private double width(int lever) {
        return moved.get(lever).shares()[lever] - at.shares()[lever];
    }

    private double[] ofMember(int member) {
        return IntStream.range(0, moved.size())
                .mapToDouble(lever -> (moved.get(lever).members()[member] - at.members()[member]) / width(lever))
                .toArray();
    }

    /** For each lever the share of the members in whose own cheapest mix it is, of those that can be met. */
    List<ConfidentPortfolio.LeverUse> uses(PortfolioQuestion question) {
        CheapestMix mix = new CheapestMix(question);
        int[] used = new int[moved.size()];
        int possible = 0;
        for (int member = 0; member < at.members().length; member++) {
            double[] slopes = ofMember(member);
            double margin = at.members()[member];
            if (!Double.isFinite(margin) || !Arrays.stream(slopes).allMatch(Double::isFinite)) {
                continue;
            }
            double[] cheapest = mix.step(at.shares(), new double[] {margin}, new double[][] {slopes}, 1);
            double reached = margin
                    + IntStream.range(0, slopes.length)
                            .mapToDouble(i -> slopes[i] * (cheapest[i] - at.shares()[i]))
                            .sum();
            if (reached < -1e-6) {
                continue;
            }
            possible++;
            for (int i = 0; i < used.length; i++) {
                used[i] += cheapest[i] > question.levers().get(i).start() + USED ? 1 : 0;
            }
        }
        List<ConfidentPortfolio.LeverUse> uses = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            uses.add(new ConfidentPortfolio.LeverUse(
                    question.levers().get(i), possible == 0 ? 0 : used[i] / (double) possible));
        }
        return uses;
    }
}
