package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A portfolio with the margin of every member, in parts of the target; minus infinity where a member left the numbers.
 *
 * @param shares of the way of each lever
 */
record TriedPortfolio(double[] shares, double[] members) {
    /** The margin of a place from the least on. */
    double ranked(int place) {
        double[] sorted = members.clone();
        Arrays.sort(sorted);
        return sorted[place];
    }

    /** The share of the members that meet the target. */
    double met() {
        return DoubleStream.of(members).filter(margin -> margin >= 0).count() / (double) members.length;
    }
}
