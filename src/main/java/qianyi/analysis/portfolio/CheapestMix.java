package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The cheapest step near a portfolio, where margins are taken as linear: a linear program, in which the cost of a lever is
 * laid out in segments that rise in price, so that the cheaper fill first. What cannot be kept within the reach of the step
 * is missed by as little as possible.
 */
final class CheapestMix {
    private static final int SEGMENTS = 8;

    /** What missing a margin costs, in costs of the whole: more than any lever would take to keep it. */
    private static final double MISSING = 1e5;

    private static final double EPSILON = 1e-9;

    private final PortfolioQuestion question;

    CheapestMix(PortfolioQuestion question) {
        this.question = question;
    }

    /**
     * @param from the portfolio
     * @param margins there, one a constraint
     * @param slopes one row a constraint, one number a lever: change of the margin over the whole way
     * @param reach how far each lever may go from there
     * @return the portfolio after the step
     */
    double[] step(double[] from, double[] margins, double[][] slopes, double reach) {
        int levers = from.length;
        int segments = levers * SEGMENTS;
        double[] low = Arrays.stream(from).map(x -> Math.max(0, x - reach)).toArray();
        double[] width = IntStream.range(0, levers)
                .mapToDouble(i -> (Math.min(1, from[i] + reach) - low[i]) / SEGMENTS)
                .toArray();
        double[] price = new double[segments + margins.length];
        Arrays.fill(price, segments, price.length, MISSING);
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            int lever = s / SEGMENTS;
            double start = low[lever] + (s % SEGMENTS) * width[lever];
            CostedLever costed = question.levers().get(lever);
            price[s] = (costed.costAt(start + width[lever]) - costed.costAt(start))
                    / Math.max(width[lever], Double.MIN_NORMAL)
                    / question.mostCost();
            double[] one = new double[price.length];
            one[s] = 1;
            constraints.add(new LinearConstraint(one, Relationship.LEQ, width[lever]));
        }
        for (int c = 0; c < margins.length; c++) {
            double[] row = new double[price.length];
            double atLow = margins[c];
            for (int s = 0; s < segments; s++) {
                row[s] = slopes[c][s / SEGMENTS];
            }
            for (int i = 0; i < levers; i++) {
                atLow += slopes[c][i] * (low[i] - from[i]);
            }
            row[segments + c] = 1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, -atLow));
        }
        PointValuePair best = new SimplexSolver(EPSILON)
                .optimize(
                        new LinearObjectiveFunction(price, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        double[] moved = low.clone();
        for (int s = 0; s < segments; s++) {
            moved[s / SEGMENTS] += best.getPoint()[s];
        }
        return Arrays.stream(moved).map(x -> Math.max(0, Math.min(1, x))).toArray();
    }
}
