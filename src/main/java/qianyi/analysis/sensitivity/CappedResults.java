package qianyi.analysis.sensitivity;

import qianyi.answer.Measure;

/**
 * Results that can be added up: a date behind the horizon counts as the horizon.
 *
 * @param values NaN where there is no number
 * @param failed how many are NaN
 * @param later how many dates were behind the horizon
 */
record CappedResults(double[] values, int failed, int later) {
    static CappedResults of(double[] raw, Measure measure) {
        double[] values = raw.clone();
        int failed = 0;
        int later = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                failed++;
            } else if (values[i] == Measure.LATER && measure.horizon().isPresent()) {
                values[i] = measure.horizon().getAsDouble();
                later++;
            }
        }
        return new CappedResults(values, failed, later);
    }
}
