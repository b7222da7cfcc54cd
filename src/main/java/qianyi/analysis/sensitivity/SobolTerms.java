package qianyi.analysis.sensitivity;

import java.util.stream.IntStream;

/**
 * What the estimates of Sobol's indices are means of, a number a row; rows with a run that has no number are left out.
 *
 * @param a results at A, less the mean of all at A and B
 * @param b the same at B
 * @param change for each input the result at A with its coordinate from B, less that at A
 */
record SobolTerms(double[] a, double[] b, double[][] change) {
    /** A variance below this share of the squares is their rounding. */
    private static final double ROUNDING = 1e-12;

    static SobolTerms of(SaltelliDesign design, double[] results) {
        int width = design.width();
        int[] rows = IntStream.range(0, design.rows())
                .filter(row ->
                        IntStream.range(row * width, (row + 1) * width).noneMatch(run -> Double.isNaN(results[run])))
                .toArray();
        double mean = IntStream.of(rows)
                .mapToDouble(row -> (results[row * width] + results[row * width + 1]) / 2)
                .average()
                .orElse(0);
        double[] a = new double[rows.length];
        double[] b = new double[rows.length];
        double[][] change = new double[design.inputs()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            int first = rows[i] * width;
            a[i] = results[first] - mean;
            b[i] = results[first + 1] - mean;
            for (int input = 0; input < change.length; input++) {
                change[input][i] = results[first + 2 + input] - results[first];
            }
        }
        return new SobolTerms(a, b, change);
    }

    int rows() {
        return a.length;
    }

    /**
     * First and total index of each input, NaN if the result does not vary: {@code mean(b (ab - a)) / variance}, and
     * {@code mean((a - ab)^2) / 2 / variance}, of a and b less their mean.
     *
     * @param times how often each row counts
     */
    double[][] estimates(int[] times) {
        int count = IntStream.of(times).sum();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] * (a[i] + b[i]);
            squares += times[i] * (a[i] * a[i] + b[i] * b[i]);
        }
        double mean = sum / (2 * count);
        double variance = squares / (2 * count) - mean * mean;
        boolean varies = variance > ROUNDING * squares / (2 * count);
        double[][] estimates = new double[change.length][2];
        for (int input = 0; input < change.length; input++) {
            double[] own = change[input];
            double first = 0;
            double total = 0;
            for (int i = 0; i < times.length; i++) {
                first += times[i] * (b[i] - mean) * own[i];
                total += times[i] * own[i] * own[i];
            }
            estimates[input][0] = varies ? first / count / variance : Double.NaN;
            estimates[input][1] = varies ? total / 2 / count / variance : Double.NaN;
        }
        return estimates;
    }
}
