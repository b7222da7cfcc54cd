package qianyi.study;

import qianyi.text.Localized;

/**
 * How far a run may be from what was observed. It is left out if it misses one of the found figures of the series, from
 * the first year of the study to today, by more than the tolerance; derived and expected figures leave no run out.
 *
 * @param variable a scalar of the model, in the unit of the series
 * @param tolerance largest deviation as a share of the observed figure, above 0
 * @param source id of a source, empty if it has none
 */
public record HistoryTolerance(String variable, String series, double tolerance, Localized why, String source) {}
