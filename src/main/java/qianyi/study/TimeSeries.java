package qianyi.study;

/** A figure over time, as far as it is known. */
public interface TimeSeries {
    boolean covers(double time);

    /** @throws IllegalArgumentException at an instant that is not covered */
    double at(double time);
}
