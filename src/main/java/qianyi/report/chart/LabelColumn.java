package qianyi.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves labels in a column apart until none overlaps, each as little as the others allow: least squares under a
 * smallest distance, which is isotonic regression after taking the distances out (pool adjacent violators, Ayer et al.
 * 1955).
 */
final class LabelColumn {
    private LabelColumn() {}

    /**
     * Places for labels.
     *
     * @param wanted where each would like to be, in any order
     * @param gap smallest distance between two neighbours
     * @return places in the order given, within low and high as long as there is room
     */
    static double[] place(double[] wanted, double gap, double low, double high) {
        int n = wanted.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        record Pool(double mean, int size) {}
        List<Pool> pools = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Pool pool = new Pool(wanted[order[k]] - k * gap, 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() >= pool.mean()) {
                Pool last = pools.remove(pools.size() - 1);
                int size = last.size() + pool.size();
                pool = new Pool((last.mean() * last.size() + pool.mean() * pool.size()) / size, size);
            }
            pools.add(pool);
        }
        double[] places = new double[n];
        int k = 0;
        for (Pool pool : pools) {
            double start = Math.max(low, Math.min(pool.mean(), high - (n - 1) * gap));
            for (int i = 0; i < pool.size(); i++, k++) {
                places[order[k]] = start + k * gap;
            }
        }
        return places;
    }
}
