package qianyi.ensemble;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Rank correlations (Spearman) as those of normal numbers: a rank correlation r belongs to the linear one
 * {@code 2 sin(pi r / 6)} of a normal pair (Pearson 1907, "On further methods of determining correlation").
 */
public final class CorrelationMatrix {
    private static final double ALMOST_ZERO = 1e-10;

    private CorrelationMatrix() {}

    /**
     * The lower factor of Cholesky, which turns independent normal numbers into dependent ones; nothing if the
     * correlations contradict one another (the matrix is not positive definite).
     *
     * @param ranks symmetric, 1 on the diagonal, each entry between -1 and 1
     */
    public static Optional<double[][]> lowerFactor(double[][] ranks) {
        int inputs = ranks.length;
        if (inputs == 0) {
            return Optional.of(ranks);
        }
        RealMatrix normal = new Array2DRowRealMatrix(inputs, inputs);
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < inputs; j++) {
                normal.setEntry(i, j, i == j ? 1 : 2 * StrictMath.sin(Math.PI * ranks[i][j] / 6));
            }
        }
        try {
            return Optional.of(new CholeskyDecomposition(normal, ALMOST_ZERO, ALMOST_ZERO)
                    .getL()
                    .getData());
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }
}
