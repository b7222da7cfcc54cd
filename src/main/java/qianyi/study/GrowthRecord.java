package qianyi.study;

/**
 * What has been observed, as the yardstick for what is wanted.
 *
 * @param series series of the history
 * @param baseYear year from which required growth counts
 */
public record GrowthRecord(String series, int baseYear) {}
