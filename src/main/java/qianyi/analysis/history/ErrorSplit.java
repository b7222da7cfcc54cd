package qianyi.analysis.history;

import java.util.OptionalDouble;

/**
 * Where the error of a forecast comes from; the parts sum to it. All are changes of the logarithm.
 *
 * @param revision of the base year's figure, from the vintage that the forecast started from to that of the figure
 * @param volume real growth since then, published less forecast; none where one of the two is missing
 * @param rest of the error: prices, or prices and volume together where {@code volume} is missing
 */
public record ErrorSplit(double revision, OptionalDouble volume, double rest) {}
