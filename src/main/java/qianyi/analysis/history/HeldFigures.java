package qianyi.analysis.history;

/**
 * How many actual figures the band of an answer would have held, over all series and horizons that it was tried on.
 *
 * @param share what it is meant to hold
 */
public record HeldFigures(int held, int of, double share) {
    /** Whether it held fewer than it is meant to. */
    public boolean isTooFew() {
        return held < share * of;
    }
}
