package qianyi.ensemble;

import org.apache.commons.math3.distribution.BetaDistribution;

/** How a number is drawn, as its quantile function: a share inside (0, 1) in, a number out. */
public sealed interface Distribution {
    /**
     * The value below which a share of the draws lies.
     *
     * @param share inside (0, 1)
     */
    double quantile(double share);

    /** Whether it has ends, so that there is a quantile of 0 and of 1. */
    default boolean hasEnds() {
        return true;
    }

    /** The low end; without ends the 5th percentile. */
    default double low() {
        return quantile(0.05);
    }

    /** The high end; without ends the 95th percentile. */
    default double high() {
        return quantile(0.95);
    }

    /** Every value between the ends alike. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            inOrder(low, high);
        }

        @Override
        public double quantile(double share) {
            return low + share * (high - low);
        }
    }

    /** A triangle over the ends, highest at the mode. */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            inOrder(low, mode, high);
        }

        @Override
        public double quantile(double share) {
            return quantile(share, low, mode, high);
        }

        /** The same as a function of numbers. */
        public static double quantile(double share, double low, double mode, double high) {
            double width = high - low;
            if (width == 0) {
                return low;
            }
            return share * width < mode - low
                    ? low + Math.sqrt(share * width * (mode - low))
                    : high - Math.sqrt((1 - share) * width * (high - mode));
        }
    }

    /**
     * A beta distribution over the ends with the mean {@code (low + 4 mode + high) / 6} (Malcolm, Roseboom, Clark and
     * Fazar 1959, the estimate of PERT; shape 4).
     */
    record Pert(double low, double mode, double high) implements Distribution {
        public Pert {
            inOrder(low, mode, high);
        }

        @Override
        public double quantile(double share) {
            double width = high - low;
            if (width == 0) {
                return low;
            }
            BetaDistribution beta =
                    new BetaDistribution(null, 1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, 1e-12);
            return low + width * beta.inverseCumulativeProbability(share);
        }
    }

    /** The bell curve. */
    record Normal(double mean, double deviation) implements Distribution {
        public Normal {
            inOrder(0, deviation);
        }

        /** The one with these 5th and 95th percentiles. */
        public static Normal between(double fifth, double ninetyFifth) {
            inOrder(fifth, ninetyFifth);
            return new Normal((fifth + ninetyFifth) / 2, (ninetyFifth - fifth) / (2 * Z95));
        }

        @Override
        public boolean hasEnds() {
            return false;
        }

        @Override
        public double quantile(double share) {
            return mean + deviation * NormalQuantile.at(share);
        }
    }

    /**
     * Two halves of bell curves that meet at the median, so that the 5th, 50th and 95th percentile are these three. With
     * the median in the middle it is the bell curve.
     */
    record SplitNormal(double fifth, double median, double ninetyFifth) implements Distribution {
        public SplitNormal {
            inOrder(fifth, median, ninetyFifth);
        }

        @Override
        public boolean hasEnds() {
            return false;
        }

        @Override
        public double quantile(double share) {
            return value(NormalQuantile.at(share) / Z95, fifth, median, ninetyFifth);
        }

        /**
         * The same as a function of numbers.
         *
         * @param z the standard normal quantile over that of 0.95
         */
        public static double value(double z, double fifth, double median, double ninetyFifth) {
            return median + z * (z < 0 ? median - fifth : ninetyFifth - median);
        }
    }

    /** The one whose logarithm follows a bell curve with these two moments. */
    record LogNormal(double meanOfLog, double deviationOfLog) implements Distribution {
        public LogNormal {
            inOrder(0, deviationOfLog);
        }

        /** The one with these 5th and 95th percentiles, both above 0. */
        public static LogNormal between(double fifth, double ninetyFifth) {
            inOrder(Double.MIN_VALUE, fifth, ninetyFifth);
            Normal ofLog = Normal.between(StrictMath.log(fifth), StrictMath.log(ninetyFifth));
            return new LogNormal(ofLog.mean, ofLog.deviation);
        }

        @Override
        public boolean hasEnds() {
            return false;
        }

        @Override
        public double quantile(double share) {
            return StrictMath.exp(meanOfLog + deviationOfLog * NormalQuantile.at(share));
        }
    }

    /** A design that gives numbers where others give shares. */
    record AsGiven() implements Distribution {
        @Override
        public double quantile(double share) {
            return share;
        }
    }

    /** The 95th percentile of the standard normal distribution. */
    double Z95 = NormalQuantile.at(0.95);

    private static void inOrder(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || i > 0 && values[i] < values[i - 1]) {
                throw new IllegalArgumentException("not in order: " + java.util.Arrays.toString(values));
            }
        }
    }
}
