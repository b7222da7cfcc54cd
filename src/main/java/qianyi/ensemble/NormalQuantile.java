package qianyi.ensemble;

import org.apache.commons.math3.special.Erf;

/**
 * The standard normal distribution and its inverse, good to full precision far into both tails, where the inverse of
 * commons-math3 ends at about -8.2.
 */
public final class NormalQuantile {
    private static final double ROOT_OF_TWO = Math.sqrt(2);
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalQuantile() {}

    /** Share below x. */
    public static double share(double x) {
        return 0.5 * Erf.erfc(-x / ROOT_OF_TWO);
    }

    /**
     * The x below which a share lies: the inverse error function of commons-math3 improved by two steps of Halley's
     * method on the complementary error function, which keeps its relative precision in the tail.
     *
     * @param share inside (0, 1)
     */
    public static double at(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share);
        }
        double tail = Math.min(share, 1 - share);
        double x = start(tail);
        for (int i = 0; i < 2; i++) {
            double density = StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
            double error = (share(x) - tail) / density;
            x -= error / (1 + x * error / 2);
        }
        return share < 0.5 ? x : -x;
    }

    /** The first three digits: Abramowitz and Stegun 1964, formula 26.2.23. */
    private static double start(double tail) {
        double t = Math.sqrt(-2 * StrictMath.log(tail));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return above / below - t;
    }
}
