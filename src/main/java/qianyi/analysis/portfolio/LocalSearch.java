package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes from a portfolio to the cheapest one near it that keeps every margin: successive linear programs within a step that
 * shrinks (Palacios-Gomez, Lasdon and Engquist 1982, "Nonlinear optimization by successive linear programming",
 * Management Science 28, 1106-1120), then back into what keeps the margins.
 */
final class LocalSearch {
    private static final int MOST_STEPS = 80;
    private static final double FIRST_REACH = 0.25;
    private static final double LEAST_REACH = 1e-9;
    private static final double SLOPE_STEP = 1e-5;

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
            if (worth(next, there, price) < worth(at, margins, price)) {
                at = next;
                margins = there;
                slopes = slopes(candidates, at, margins, SLOPE_STEP);
                reach = length < reach * 0.99 ? Math.max(length, reach / 4) / 2 : reach;
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
        double missed = Arrays.stream(margins).map(m -> Math.max(0, -m)).sum();
        return question.cost(at) / question.mostCost() + price * missed;
    }

    /** Twice the dearest margin that is bought, in costs of the whole. */
    private double price(double[] at, double[][] slopes) {
        double dearest = 1;
        for (int i = 0; i < at.length; i++) {
            CostedLever lever = question.levers().get(i);
            double marginal = (lever.costAt(at[i] + SLOPE_STEP) - lever.costAt(at[i])) / SLOPE_STEP;
            if (at[i] > lever.start() + LEAST_REACH && slopes[0][i] > 0) {
                dearest = Math.max(dearest, marginal / question.mostCost() / slopes[0][i]);
            }
        }
        return 2 * dearest;
    }

    /**
     * The change of each margin over the whole way of each lever, by differences to both sides where there is room.
     *
     * @return one row a margin, one number a lever
     */
    static double[][] slopes(Candidates candidates, double[] at, double[] margins, double step) {
        List<double[]> tried = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            tried.add(moved(at, i, Math.min(1, at[i] + step)));
            tried.add(moved(at, i, Math.max(0, at[i] - step)));
        }
        double[][] there = candidates.margins(tried.toArray(double[][]::new));
        double[][] slopes = new double[margins.length][at.length];
        for (int c = 0; c < margins.length; c++) {
            for (int i = 0; i < at.length; i++) {
                double run = tried.get(2 * i)[i] - tried.get(2 * i + 1)[i];
                double slope = (there[2 * i][c] - there[2 * i + 1][c]) / run;
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
