package qianyi.study;

/**
 * What has been observed, as the yardstick for what is wanted.
 *
 * @param series series of the history
 * @param baseYear year from which required growth counts
 * @param rebased whether levels start from the newest found figure of that year or a later one
 */
public record GrowthRecord(String series, int baseYear, boolean rebased) {
    /** With the levels that the model computes. */
    public GrowthRecord(String series, int baseYear) {
        this(series, baseYear, false);
    }
}
