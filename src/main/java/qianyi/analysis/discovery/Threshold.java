package qianyi.analysis.discovery;

import java.util.Optional;

/**
 * A figure that parts the runs in two.
 *
 * @param value between two figures that occur
 * @param casesBelow whether the cases of interest are told by a figure at or below it; else by one above it
 */
record Threshold(double value, boolean casesBelow) {
    boolean tells(double figure) {
        return figure <= value == casesBelow;
    }

    /**
     * The one with the lowest balanced error: the mean of the share of cases of interest that it takes for others and
     * the share of others that it takes for cases. None if all figures are equal or there is only one kind of run.
     *
     * @param order the runs in ascending order of the figure
     * @param folds the part of each run
     * @param heldOut the part that must not be looked at; -1 for none
     */
    static Optional<Threshold> best(Sample sample, int figure, int[] order, int[] folds, int heldOut) {
        int cases = 0;
        int others = 0;
        for (int run : order) {
            if (folds[run] != heldOut) {
                cases += sample.isCase(run) ? 1 : 0;
                others += sample.isCase(run) ? 0 : 1;
            }
        }
        Optional<Threshold> best = Optional.empty();
        if (cases == 0 || others == 0) {
            return best;
        }
        double lowest = Double.POSITIVE_INFINITY;
        int casesBelow = 0;
        int othersBelow = 0;
        double before = Double.NaN;
        for (int run : order) {
            if (folds[run] == heldOut) {
                continue;
            }
            double value = sample.value(figure, run);
            if (value > before) {
                double gap = (double) casesBelow / cases - (double) othersBelow / others;
                double error = (1 - Math.abs(gap)) / 2;
                if (error < lowest) {
                    lowest = error;
                    best = Optional.of(new Threshold(Peeling.middle(value, before), gap >= 0));
                }
            }
            casesBelow += sample.isCase(run) ? 1 : 0;
            othersBelow += sample.isCase(run) ? 0 : 1;
            before = value;
        }
        return best;
    }
}
