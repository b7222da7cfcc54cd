package qianyi.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How the headline of one scenario lies over its runs, year by year; only runs that count. */
public final class Fan {
    /** The runs of ten that a band holds, the widest band first. */
    public static final List<Integer> BANDS = List.of(9, 6, 3);

    private final int[] runs;
    private final Map<Integer, double[]> sorted = new TreeMap<>();

    public Fan(ScenarioEnsemble ensemble) {
        runs = IntStream.range(0, ensemble.runs()).filter(ensemble::counts).toArray();
        YearlyFigures figures = ensemble.headline();
        for (int year = figures.from(); year <= figures.to(); year++) {
            double[] all = figures.at(year);
            sorted.put(
                    year,
                    Arrays.stream(runs).mapToDouble(run -> all[run]).sorted().toArray());
        }
    }

    /** Where a band ends below, as a share of the runs; above it ends at 1 less this. */
    public static double tail(int in10) {
        return (10 - in10) / 20.0;
    }

    /** Those that count, from 0. */
    public int[] runs() {
        return runs.clone();
    }

    /** How many count. */
    public int count() {
        return runs.length;
    }

    /**
     * The number of a year below which a share of the runs lies, in the model's unit: the inverse of the distribution, a
     * number that one of them has. NaN outside the years of the model, or if no run counts.
     */
    public double at(int year, double share) {
        return at(sorted.getOrDefault(year, new double[0]), share);
    }

    /** The same of numbers in their order. */
    static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }
}
