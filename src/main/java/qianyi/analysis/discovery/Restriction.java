package qianyi.analysis.discovery;

/**
 * What a box demands of one input; both ends belong to it.
 *
 * @param input its number, from 0
 * @param low minus infinity if it is open below
 * @param high infinity if it is open above
 */
public record Restriction(int input, double low, double high) {
    public Restriction {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    /** No demand at all. */
    static Restriction none(int input) {
        return new Restriction(input, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public boolean hasLow() {
        return low != Double.NEGATIVE_INFINITY;
    }

    public boolean hasHigh() {
        return high != Double.POSITIVE_INFINITY;
    }

    /** Whether it demands nothing. */
    boolean isOpen() {
        return !hasLow() && !hasHigh();
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }
}
