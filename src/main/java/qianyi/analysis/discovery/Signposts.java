package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qianyi.text.Numbers;

/**
 * From which year on the runs of interest can be told from the others, and by which figure.
 *
 * @param all every indicator in every year in which it parts the runs at all; by year, then by indicator
 */
public record Signposts(List<Signpost> all) {
    /** The balanced error below which runs count as told apart: four of five rightly, of each kind on average. */
    public static final double LEVEL = 0.2;

    /** Numbers that a threshold may take between the lowest and the highest figure. */
    private static final int THRESHOLDS = 100;

    public Signposts {
        all = List.copyOf(all);
    }

    /**
     * @param paths the figures: [indicator][year][run]
     * @param from the year of the first figure
     * @param cases whether each run is of interest
     */
    static Signposts of(double[][][] paths, int from, boolean[] cases) {
        List<Signpost> all = new ArrayList<>();
        int years = paths.length == 0 ? 0 : paths[0].length;
        for (int k = 0; k < years; k++) {
            double[][] figures = new double[paths.length][];
            for (int indicator = 0; indicator < paths.length; indicator++) {
                figures[indicator] = paths[indicator][k];
            }
            Sample sample = new Sample(figures, cases);
            int[] folds = Folds.of(sample);
            for (int indicator = 0; indicator < paths.length; indicator++) {
                signpost(sample, indicator, from + k, folds).ifPresent(all::add);
            }
        }
        return new Signposts(all);
    }

    /** The best one of the first year in which an error lies below the level; none if that never happens. */
    public Optional<Signpost> first() {
        return all.stream()
                .filter(signpost -> signpost.error() < LEVEL)
                .min(Comparator.comparingInt(Signpost::year).thenComparingDouble(Signpost::error));
    }

    /** The first year of one indicator in which its error lies below the level; none if that never happens. */
    public Optional<Signpost> first(int indicator) {
        return new Signposts(
                        all.stream().filter(s -> s.indicator() == indicator).toList())
                .first();
    }

    private static double threshold(Sample sample, int indicator, int[] order, Threshold best) {
        double range = sample.value(indicator, order[order.length - 1]) - sample.value(indicator, order[0]);
        return Numbers.rounded(best.value(), Numbers.decimals(range, THRESHOLDS));
    }

    private static Optional<Signpost> signpost(Sample sample, int indicator, int year, int[] folds) {
        int[] order = sample.order(indicator);
        Optional<Threshold> best = Threshold.best(sample, indicator, order, folds, -1);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        int casesRight = 0;
        int othersRight = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            Optional<Threshold> without = Threshold.best(sample, indicator, order, folds, fold);
            for (int run = 0; run < folds.length; run++) {
                if (folds[run] == fold && without.isPresent()) {
                    boolean told = without.get().tells(sample.value(indicator, run));
                    casesRight += told && sample.isCase(run) ? 1 : 0;
                    othersRight += !told && !sample.isCase(run) ? 1 : 0;
                }
            }
        }
        return Optional.of(new Signpost(
                indicator,
                year,
                threshold(sample, indicator, order, best.get()),
                best.get().casesBelow(),
                casesRight,
                sample.cases(),
                othersRight,
                sample.runs() - sample.cases()));
    }
}
