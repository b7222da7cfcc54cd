package qianyi.analysis.decomposition;

import java.util.Map;
import java.util.TreeMap;

/** What one part adds to a difference, and from which points it comes, while that is summed. */
final class Share {
    private final Map<PointPair, Double> weights = new TreeMap<>();
    private double amount;

    double amount() {
        return amount;
    }

    /** By pair, so much of the part's own difference there that their products, less what counts elsewhere, are the amount. */
    Map<PointPair, Double> weights() {
        return weights;
    }

    void add(double more) {
        amount += more;
    }

    void add(PointPair pair, double weight, double difference) {
        add(pair, weight, difference, 0);
    }

    /** @param apart what of the difference counts elsewhere */
    void add(PointPair pair, double weight, double difference, double apart) {
        amount += weight * (difference - apart);
        weights.merge(pair, weight, Double::sum);
    }
}
