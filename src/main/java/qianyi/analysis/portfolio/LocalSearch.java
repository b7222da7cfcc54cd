package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Goes from a portfolio to the cheapest one near it that keeps every margin: successive linear programs within a step that
 * follows how well the line held (Palacios-Gomez, Lasdon and Engquist 1982, "Nonlinear optimization by successive linear programming",
 * Management Science 28, 1106-1120), then back into what keeps the margins.
 */
final class LocalSearch {
    private static final int MOST_STEPS = 60;
    private static final double FIRST_REACH = 0.25;
    private static final double MOST_REACH = 0.5;
    private static final double LEAST_REACH = 1e-9;

    /** Of what a step promised, above which the next may go further, and below which it may not go so far. */
    private static final double GOOD = 0.75;

    private static final double POOR = 0.25;
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
        for (int i = 0; i < MOST_STEPS && reach > LEAST_REACH && !isOver(); i++) {
            double[] next = mix.step(at, margins, slopes, reach);
            double price = price(at, next, slopes);
            double before = worth(at, margins, price);
            double promised = before - worth(next, linear(at, margins, slopes, next), price);
            if (promised < WORTHWHILE) {
                reach /= 4;
                continue;
            }
            double[] there = candidates.margins(next);
            double gained = before - worth(next, there, price);
            if (gained > 0) {
                at = next;
                margins = there;
                slopes = slopes(candidates, at, margins, SLOPE_STEP);
            }
            reach = gained > GOOD * promised
                    ? Math.min(2 * reach, MOST_REACH)
                    : gained < POOR * promised ? reach / 4 : reach;
        }
        return at;
    }

    private boolean isOver() {
        return question.reach().limit().isOver();
    }

    /** The margins of another portfolio if the slopes were the same everywhere. */
    private static double[] linear(double[] at, double[] margins, double[][] slopes, double[] next) {
        return IntStream.range(0, margins.length)
                .mapToDouble(c -> margins[c]
                        + IntStream.range(0, at.length)
                                .mapToDouble(i -> slopes[c][i] * (next[i] - at[i]))
                                .sum())
                .toArray();
    }

    /** Cost and what is missed, at a price above that of any lever in use. */
    private double worth(double[] at, double[] margins, double price) {
        return question.cost(at) / question.mostCost() + price * missed(margins);
    }

    private static double missed(double[] margins) {
        return Arrays.stream(margins).map(m -> Math.max(0, -m)).sum();
    }

    /**
     * Twice the dearest margin that a step buys, or else what a little more would cost by the lever that gives it cheapest,
     * in costs of the whole.
     */
    private double price(double[] at, double[] next, double[][] slopes) {
        double cheapest = Double.POSITIVE_INFINITY;
        double dearest = 1;
        for (int i = 0; i < next.length; i++) {
            if (slopes[0][i] > 0) {
                double price = marginal(i, next[i]) / slopes[0][i];
                dearest = next[i] > at[i] + LEAST_REACH ? Math.max(dearest, price) : dearest;
                cheapest = next[i] < 1 - LEAST_REACH ? Math.min(cheapest, price) : cheapest;
            }
        }
        return 2 * Math.max(dearest, Double.isFinite(cheapest) ? cheapest : DEAREST);
    }

    /** What a little more of a lever costs, over its whole way. */
    private double marginal(int lever, double at) {
        CostedLever costed = question.levers().get(lever);
        double from = Math.min(at, 1 - SLOPE_STEP);
        return (costed.costAt(from + SLOPE_STEP) - costed.costAt(from)) / SLOPE_STEP / question.mostCost();
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
