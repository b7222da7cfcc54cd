package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Which inputs were drawn otherwise in the runs that are of interest than in the others: the regional sensitivity of
 * Hornberger and Spear (1981), "An approach to the preliminary analysis of environmental systems".
 *
 * @param input its number, from 0
 * @param distance of Kolmogorov and Smirnov between its draws in the two kinds of runs: the largest gap between the two
 *     distributions, 0 to 1
 * @param lowerInCases whether at that gap the runs of interest have the lower draws
 * @param medianInCases of the draws in the runs of interest
 * @param medianInOthers of the draws in the other runs
 * @param p how often chance alone would part the draws so far, by the limiting distribution; corrected for the number
 *     of inputs by Holm's method (1979), so that the chance of a single false find among all of them stays below the
 *     level it is held against
 */
public record RegionalSensitivity(
        int input, double distance, boolean lowerInCases, double medianInCases, double medianInOthers, double p) {
    /** The level at which an input counts as one that matters. */
    public static final double LEVEL = 0.05;

    /** Below this argument the limiting distribution is 1 to every digit, and its series hardly converges. */
    private static final double CERTAIN = 0.1;

    /** Making one fills a random number generator that is not used here. */
    private static final KolmogorovSmirnovTest TEST = new KolmogorovSmirnovTest();

    public boolean matters() {
        return p < LEVEL;
    }

    /** All inputs, the most different first, equal ones in their order; none if there is only one kind of run. */
    static List<RegionalSensitivity> of(Sample sample) {
        if (sample.cases() == 0 || sample.cases() == sample.runs()) {
            return List.of();
        }
        List<RegionalSensitivity> all = new ArrayList<>();
        for (int input = 0; input < sample.inputs(); input++) {
            all.add(of(input, sample.sorted(input, true), sample.sorted(input, false)));
        }
        all.sort(Comparator.comparingDouble(RegionalSensitivity::distance).reversed());
        return corrected(all);
    }

    private static RegionalSensitivity of(int input, double[] cases, double[] others) {
        double largest = 0;
        int a = 0;
        int b = 0;
        while (a < cases.length && b < others.length) {
            double value = Math.min(cases[a], others[b]);
            while (a < cases.length && cases[a] == value) {
                a++;
            }
            while (b < others.length && others[b] == value) {
                b++;
            }
            double gap = (double) a / cases.length - (double) b / others.length;
            if (Math.abs(gap) > Math.abs(largest)) {
                largest = gap;
            }
        }
        return new RegionalSensitivity(
                input,
                Math.abs(largest),
                largest > 0,
                median(cases),
                median(others),
                chance(Math.abs(largest), cases.length, others.length));
    }

    private static double chance(double distance, int cases, int others) {
        double argument = distance * Math.sqrt((double) cases * others / ((double) cases + others));
        return argument < CERTAIN ? 1 : TEST.approximateP(distance, cases, others);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Holm: the k-th smallest is held against the level over the number of those that are left. */
    private static List<RegionalSensitivity> corrected(List<RegionalSensitivity> largestFirst) {
        List<RegionalSensitivity> all = new ArrayList<>();
        double highest = 0;
        for (int k = 0; k < largestFirst.size(); k++) {
            RegionalSensitivity raw = largestFirst.get(k);
            highest = Math.max(highest, Math.min(1, raw.p() * (largestFirst.size() - k)));
            all.add(new RegionalSensitivity(
                    raw.input(),
                    raw.distance(),
                    raw.lowerInCases(),
                    raw.medianInCases(),
                    raw.medianInOthers(),
                    highest));
        }
        return all;
    }
}
