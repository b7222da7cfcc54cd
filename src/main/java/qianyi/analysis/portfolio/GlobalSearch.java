package qianyi.analysis.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.OptimizationData;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Looks for a cheap portfolio from afar, by the cost and a penalty for what is not kept: by quadratic models (Powell 2009,
 * "The BOBYQA algorithm for bound constrained optimization without derivatives", DAMTP 2009/NA06) or by evolution (Hansen
 * 2006, "The CMA evolution strategy: a comparing review"), both as commons-math3 has them. Each ends after a fixed number of
 * evaluations, or when the limit of the question is over, with the best that it has seen.
 */
final class GlobalSearch {
    static final int MOST_QUADRATIC = 150;
    static final int MOST_EVOLUTION = 400;
    private static final double PENALTY = 20;
    private static final double SQUARE_PENALTY = 200;
    private static final double FIRST_RADIUS = 0.2;
    private static final double LAST_RADIUS = 1e-4;
    private static final double CHECKED = 1e-5;

    private final PortfolioQuestion question;
    private final Candidates candidates;
    private final double missedAtStart;
    private final AtomicInteger capped = new AtomicInteger();

    GlobalSearch(PortfolioQuestion question, Candidates candidates) {
        this.question = question;
        this.candidates = candidates;
        this.missedAtStart = Math.max(missed(candidates.margins(question.start())), Double.MIN_NORMAL);
    }

    /** How many searches ended at their cap on evaluations. */
    int capped() {
        return capped.get();
    }

    private static double missed(double[] margins) {
        return Arrays.stream(margins).map(m -> Math.max(0, -m)).sum();
    }

    /** By quadratic models, from a portfolio on. */
    double[] quadratic(double[] start) {
        int levers = start.length;
        return best(new BOBYQAOptimizer(2 * levers + 1, FIRST_RADIUS, LAST_RADIUS), start, MOST_QUADRATIC);
    }

    /** By evolution, from a portfolio on; the same seed each time. */
    double[] evolution(double[] start) {
        int levers = start.length;
        double[] spread = new double[levers];
        Arrays.fill(spread, FIRST_RADIUS);
        return best(
                new CMAESOptimizer(
                        MOST_EVOLUTION,
                        Double.NEGATIVE_INFINITY,
                        true,
                        0,
                        1,
                        new MersenneTwister(1),
                        false,
                        new SimpleValueChecker(CHECKED, CHECKED)),
                start,
                MOST_EVOLUTION,
                new CMAESOptimizer.Sigma(spread),
                new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(levers))));
    }

    private double[] best(MultivariateOptimizer optimizer, double[] start, int most, OptimizationData... settings) {
        Remembered remembered = new Remembered(start);
        double[] ones = new double[start.length];
        Arrays.fill(ones, 1);
        List<OptimizationData> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                new MaxEval(most),
                new MaxIter(most),
                GoalType.MINIMIZE,
                new ObjectiveFunction(remembered),
                new InitialGuess(start),
                new SimpleBounds(new double[start.length], ones)));
        try {
            optimizer.optimize(all.toArray(OptimizationData[]::new));
        } catch (TooManyEvaluationsException atItsCap) {
            capped.incrementAndGet();
        } catch (MathIllegalStateException ended) {
            return remembered.best;
        }
        return remembered.best;
    }

    /** Remembers the best that was tried, wherever an optimiser stops: at its cap, too. */
    private final class Remembered implements MultivariateFunction {
        private double least = Double.POSITIVE_INFINITY;
        private double[] best;

        Remembered(double[] start) {
            this.best = start;
        }

        @Override
        public double value(double[] at) {
            if (question.reach().limit().isOver()) {
                throw new MathIllegalStateException();
            }
            double missed = missed(candidates.margins(at)) / missedAtStart;
            double value =
                    question.cost(at) / question.mostCost() + PENALTY * missed + SQUARE_PENALTY * missed * missed;
            double bounded = Double.isFinite(value) ? value : Double.MAX_VALUE;
            if (bounded < least) {
                least = bounded;
                best = at.clone();
            }
            return bounded;
        }
    }
}
