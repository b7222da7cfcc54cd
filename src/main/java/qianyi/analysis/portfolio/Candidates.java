package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Tries portfolios. One is a row of shares, one a lever: of the way from its floor to its upper end, from 0 to 1.
 */
interface Candidates {
    /**
     * How far each portfolio keeps away from what it may not fall below: first the target, then each limit, in parts of
     * what is usual for it. At least 0 is kept; a run that left the numbers keeps nothing and has minus infinity.
     *
     * @return one row a portfolio
     */
    double[][] margins(double[][] portfolios);

    default double[] margins(double[] portfolio) {
        return margins(new double[][] {portfolio})[0];
    }

    /** The same portfolios with another margin asked of the target. */
    default Candidates asking(DoubleUnaryOperator target) {
        return portfolios -> Arrays.stream(margins(portfolios))
                .map(row -> {
                    double[] other = row.clone();
                    other[0] = target.applyAsDouble(row[0]);
                    return other;
                })
                .toArray(double[][]::new);
    }
}
