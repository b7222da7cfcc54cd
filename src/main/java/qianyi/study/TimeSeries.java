package qianyi.study;

/** A figure over time, as far as it is known. */
public interface TimeSeries {
    boolean covers(double time);

    /** @throws IllegalArgumentException at an instant that is not covered */
    double at(double time);

    /** The constant yearly rate that leads from the figure of one year to that of another, both covered. */
    default double meanGrowth(int from, int to) {
        return Math.pow(at(to) / at(from), 1.0 / (to - from)) - 1;
    }
}
