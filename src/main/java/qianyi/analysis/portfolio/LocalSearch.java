package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Goes from a portfolio to the cheapest one near it that keeps every margin: successive linear programs within a step that
 * shrinks (Palacios-Gomez, Lasdon and Engquist 1982, "Nonlinear optimization by successive linear programming",
 * Management Science 28, 1106-1120), then back into what keeps the margins.
 */
final class LocalSearch {
    private static final int MOST_STEPS = 50;
    private static final double FIRST_REACH = 0.25;
    private static final double LEAST_REACH = 1e-9;
    private static final double SLOPE_STEP = 1e-5;

    /** Where no lever is left to buy a margin with. */
    private static final double DEAREST = 1e3;

    /** Costs of the whole by which a step has to pay, or it is the last. */
    private static final double WORTHWHILE = 1e-8;

    private final PortfolioQuestion question;
    private final Candidates candidates;
    private final CheapestMix mix;

    LocalSearch(PortfolioQuestion question, Candidates candidates) {
        this.question = question;
        this.candidates = candidates;
        this.mix = new CheapestMix(question);
    }

    /** @return a portfolio that keeps every margin to a billionth or comes as near as it got */
    double[] from(double[] start) {
        double[] at = start;
        double[] margins = candidates.margins(at);
        double reach = FIRST_REACH;
        double[][] slopes = slopes(candidates, at, margins, SLOPE_STEP);
        for (int i = 0; i < MOST_STEPS && reach > LEAST_REACH; i++) {
            double[] next = mix.step(at, margins, slopes, reach);
            double[] there = candidates.margins(next);
            double length = length(at, next);
            double price = price(next, slopes);
            double gain = worth(at, margins, price) - worth(next, there, price);
            if (gain > 0) {
                at = next;
                margins = there;
                slopes = slopes(candidates, at, margins, SLOPE_STEP);
                reach = length < reach * 0.99 ? Math.max(length, reach / 4) / 2 : reach;
                if (gain < WORTHWHILE && missed(margins) < WORTHWHILE) {
                    return at;
                }
            } else {
                reach = Math.min(length, reach) / 4;
            }
        }
        return at;
    }

    private static double length(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .max()
                .orElse(0);
    }

    /** Cost and what is missed, at a price above that of any lever in use. */
    private double worth(double[] at, double[] margins, double price) {
        return question.cost(at) / question.mostCost() + price * missed(margins);
    }

    private static double missed(double[] margins) {
        return Arrays.stream(margins).map(m -> Math.max(0, -m)).sum();
    }

    /** Twice what a little more of the target's margin costs by the lever that gives it cheapest, in costs of the whole. */
    private double price(double[] at, double[][] slopes) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 1 - LEAST_REACH && slopes[0][i] > 0) {
                CostedLever lever = question.levers().get(i);
                double marginal = (lever.costAt(at[i] + SLOPE_STEP) - lever.costAt(at[i])) / SLOPE_STEP;
                cheapest = Math.min(cheapest, marginal / question.mostCost() / slopes[0][i]);
            }
        }
        return Math.max(1, Double.isFinite(cheapest) ? 2 * cheapest : DEAREST);
    }

    /**
     * The change of each margin over the whole way of each lever, by a difference to the side where there is room.
     *
     * @return one row a margin, one number a lever
     */
    static double[][] slopes(Candidates candidates, double[] at, double[] margins, double step) {
        double[][] tried = IntStream.range(0, at.length)
                .mapToObj(i -> moved(at, i, at[i] + step <= 1 ? at[i] + step : at[i] - step))
                .toArray(double[][]::new);
        double[][] there = candidates.margins(tried);
        double[][] slopes = new double[margins.length][at.length];
        for (int c = 0; c < margins.length; c++) {
            for (int i = 0; i < at.length; i++) {
                double slope = (there[i][c] - margins[c]) / (tried[i][i] - at[i]);
                slopes[c][i] = Double.isFinite(slope) ? slope : 0;
            }
        }
        return slopes;
    }

    private static double[] moved(double[] at, int lever, double to) {
        double[] other = at.clone();
        other[lever] = to;
        return other;
    }
}
