package qianyi.study;

import java.util.List;

/**
 * What has been observed, as the yardstick for what is wanted.
 *
 * @param series series of the history
 * @param baseYear year from which required growth counts
 * @param growth yearly rates seen in the record, lowest first
 */
public record GrowthRecord(String series, int baseYear, List<Double> growth) {
    public GrowthRecord {
        growth = List.copyOf(growth);
    }
}
