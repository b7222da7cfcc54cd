package qianyi.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import qianyi.text.Localized;

/**
 * How far off forecasts of that kind were: quantiles of the logarithm of the actual figure over the forecast.
 *
 * @param label what they are called in a sentence
 * @param source id of a source; empty if none is cited
 * @param quantiles shares inside (0, 1), rising, at least two
 * @param horizons years ahead, to one logarithm a quantile, rising
 */
public record ForecastErrors(
        Localized label, String source, List<Double> quantiles, NavigableMap<Integer, List<Double>> horizons) {
    public ForecastErrors {
        quantiles = List.copyOf(quantiles);
        NavigableMap<Integer, List<Double>> copy = new TreeMap<>();
        horizons.forEach((years, errors) -> copy.put(years, List.copyOf(errors)));
        horizons = Collections.unmodifiableNavigableMap(copy);
    }

    /**
     * The errors of so many years ahead, one a quantile: 0 for none, on straight lines between the horizons, and behind
     * the last of them on with its slope.
     */
    public List<Double> at(double years) {
        if (years <= 0) {
            return Collections.nCopies(quantiles.size(), 0.0);
        }
        Map.Entry<Integer, List<Double>> to = horizons.ceilingEntry((int) Math.ceil(years));
        if (to == null) {
            to = horizons.lastEntry();
        }
        Map.Entry<Integer, List<Double>> from = horizons.lowerEntry(to.getKey());
        int start = from == null ? 0 : from.getKey();
        double share = (years - start) / (to.getKey() - start);
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < quantiles.size(); i++) {
            double low = from == null ? 0 : from.getValue().get(i);
            errors.add(low + share * (to.getValue().get(i) - low));
        }
        return errors;
    }
}
