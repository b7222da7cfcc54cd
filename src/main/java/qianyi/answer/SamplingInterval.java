package qianyi.answer;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How far a share of runs may be off because there were only so many: the 90 % interval of Wilson. It speaks of the
 * number of runs alone, never of how good the ranges are.
 *
 * <p>Wilson's and not that of Clopper and Pearson, because its coverage is close to 90 % on average and not always above
 * it, and because it stays within 0 and 1 and has a width even where no run, or every run, arrives (Brown, Cai and
 * DasGupta 2001, "Interval estimation for a binomial proportion", Statistical Science 16(2), 101-133). It holds for
 * independent draws; a Latin hypercube scatters no more than those but for a factor n / (n - 1) (Owen 1997, "Monte Carlo
 * variance of scrambled net quadrature", SIAM Journal on Numerical Analysis 34(5)), so that there it is rather too wide.
 */
public record SamplingInterval(double low, double high) {
    /** The share of samples whose interval holds the true share. */
    public static final double CONFIDENCE = 0.9;

    private static final WilsonScoreInterval WILSON = new WilsonScoreInterval();

    /**
     * The interval of {@code arrived / runs}.
     *
     * @param runs at least 1
     */
    public static SamplingInterval of(int arrived, int runs) {
        ConfidenceInterval interval = WILSON.createInterval(runs, arrived, CONFIDENCE);
        return new SamplingInterval(
                arrived == 0 ? 0 : Math.max(0, interval.getLowerBound()),
                arrived == runs ? 1 : Math.min(1, interval.getUpperBound()));
    }

    public double width() {
        return high - low;
    }

    /** How many runs would halve the width if the share stayed as it is, to the next whole multiple of a tenth of them. */
    public static long runsToHalve(int arrived, int runs) {
        double half = of(arrived, runs).width() / 2;
        int tenths = 11;
        while (of((int) Math.round(arrived * (tenths / 10.0)), (int) Math.round(runs * (tenths / 10.0)))
                        .width()
                > half) {
            tenths++;
        }
        return Math.round(runs * (tenths / 10.0));
    }
}
