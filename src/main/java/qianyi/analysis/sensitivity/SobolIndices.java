package qianyi.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import qianyi.ensemble.RunProgress;

/**
 * Shares of the variance of a result (Sobol 1993): the first index of an input is the share that would go if it alone
 * were known, the total index the share that would stay if all others were. First indices are estimated as in Saltelli
 * and others 2010, total ones as in Jansen 1999 ("Analysis of variance designs for model output"), both on results less
 * their mean. Inputs are taken to be independent.
 *
 * <p>The intervals are bootstrapped: rows of the design are drawn again, with replacement, and the 5th and the 95th
 * percentile of the estimates are taken. They are wider than the error of a Sobol sequence, whose rows are more even than
 * independent ones.
 *
 * @param indices by total index, the largest first
 * @param used rows without a run that has no number, from which the indices are
 * @param runs of all rows
 * @param failed runs without a number; the rows in which one stands are left out
 * @param later runs whose date lies behind the horizon, which stands for it
 * @param varies whether the result differs between runs; if not, there are no indices
 */
public record SobolIndices(List<Index> indices, int rows, int used, int runs, int failed, int later, boolean varies) {
    /** Rows without which there is no variance. */
    public static final int FEWEST_ROWS = 2;

    private static final int RESAMPLES = 1000;
    private static final double LOW = 5;
    private static final double HIGH = 95;

    /** A share with its 90 % interval; estimates of a small share may be below 0. */
    public record Share(double value, double low, double high) {}

    /** The shares of one input; none if the result does not vary. */
    public record Index(String title, Optional<Share> first, Optional<Share> total) {}

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /** Whether so many inputs are drawn from a Sobol sequence; if not, from independent draws. */
    public static boolean isSobol(int inputs) {
        return SaltelliDesign.isSobol(inputs);
    }

    /** @param rows at least {@link #FEWEST_ROWS}; there are as many runs a row as inputs and two more */
    public static SobolIndices of(
            SensitivityQuestion question, int rows, long seed, int threads, RunProgress progress) {
        SaltelliDesign design = new SaltelliDesign(question.inputs().size(), rows, seed);
        CappedResults results =
                CappedResults.of(question.results(design, design.runs(), threads, progress), question.measure());
        Share[][] shares = shares(design, results.values(), seed);
        List<Index> indices = new ArrayList<>();
        for (int input = 0; input < design.inputs(); input++) {
            boolean known = shares.length > 0;
            indices.add(new Index(
                    question.inputs().get(input).title(),
                    known ? Optional.of(shares[input][0]) : Optional.empty(),
                    known ? Optional.of(shares[input][1]) : Optional.empty()));
        }
        indices.sort(Comparator.comparingDouble(
                index -> -index.total().map(Share::value).orElse(0.0)));
        return new SobolIndices(
                indices,
                rows,
                SobolTerms.of(design, results.values()).rows(),
                design.runs(),
                results.failed(),
                results.later(),
                shares.length > 0);
    }

    /** For each input the first and the total share; empty if the result does not vary. */
    static Share[][] shares(SaltelliDesign design, double[] results, long seed) {
        SobolTerms terms = SobolTerms.of(design, results);
        int[] once = new int[terms.rows()];
        Arrays.fill(once, 1);
        double[][] estimates = terms.estimates(once);
        if (Double.isNaN(estimates[0][0])) {
            return new Share[0][];
        }
        double[][][] again = new double[design.inputs()][2][RESAMPLES];
        Well19937c random = new Well19937c(seed);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] times = new int[terms.rows()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double[][] drawn = terms.estimates(times);
            for (int input = 0; input < again.length; input++) {
                again[input][0][resample] = drawn[input][0];
                again[input][1][resample] = drawn[input][1];
            }
        }
        Share[][] shares = new Share[design.inputs()][2];
        for (int input = 0; input < shares.length; input++) {
            for (int kind = 0; kind < 2; kind++) {
                shares[input][kind] = share(estimates[input][kind], again[input][kind]);
            }
        }
        return shares;
    }

    /** Resamples whose result does not vary say nothing. */
    private static Share share(double value, double[] again) {
        Percentile percentile = new Percentile();
        percentile.setData(Arrays.stream(again).filter(Double::isFinite).toArray());
        return new Share(value, percentile.evaluate(LOW), percentile.evaluate(HIGH));
    }
}
