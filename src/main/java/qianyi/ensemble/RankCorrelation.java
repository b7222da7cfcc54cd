package qianyi.ensemble;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rank correlations (Spearman) between inputs, ready to be brought into a design by way of dependent normal numbers
 * ({@link CorrelationMatrix}).
 */
public final class RankCorrelation {
    private final double[][] lower;
    private final boolean independent;

    private RankCorrelation(double[][] lower, boolean independent) {
        this.lower = lower;
        this.independent = independent;
    }

    /** No correlation between any of the inputs. */
    public static RankCorrelation none(int inputs) {
        double[][] identity = new double[inputs][inputs];
        for (int i = 0; i < inputs; i++) {
            identity[i][i] = 1;
        }
        return new RankCorrelation(identity, true);
    }

    /**
     * The correlations of a matrix; nothing if they contradict one another (the matrix is not positive definite).
     *
     * @param ranks symmetric, 1 on the diagonal, each entry between -1 and 1
     */
    public static Optional<RankCorrelation> of(double[][] ranks) {
        boolean independent = true;
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < i; j++) {
                independent &= ranks[i][j] == 0;
            }
        }
        boolean none = independent;
        return CorrelationMatrix.lowerFactor(ranks).map(lower -> new RankCorrelation(lower, none));
    }

    public int inputs() {
        return lower.length;
    }

    public boolean isIndependent() {
        return independent;
    }

    /** The inputs that go with another one, in their order. */
    int[] concerned() {
        return IntStream.range(0, lower.length).filter(this::concerns).toArray();
    }

    private boolean concerns(int input) {
        return IntStream.range(0, lower.length)
                .anyMatch(other -> other != input && (lower[input][other] != 0 || lower[other][input] != 0));
    }

    /** The dependent normal number of an input, from independent ones. */
    double dependent(int input, double[] normal) {
        double sum = 0;
        for (int j = 0; j <= input; j++) {
            sum += lower[input][j] * normal[j];
        }
        return sum;
    }

    /** The design with these correlations; a Latin hypercube keeps its one draw in each part. */
    public Design in(Design design) {
        if (inputs() != design.inputs()) {
            throw new IllegalArgumentException(inputs() + " correlated, " + design.inputs() + " drawn");
        }
        if (independent) {
            return design;
        }
        return design instanceof LatinHypercube cube
                ? RankedHypercube.of(cube, this)
                : CorrelatedDraws.of(design, this);
    }
}
