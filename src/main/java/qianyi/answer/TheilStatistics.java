package qianyi.answer;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import qianyi.study.Fit;
import qianyi.study.Observation;
import qianyi.study.Period;

/**
 * How far a variable is from its observed series, and in what way (Theil 1966, Applied Economic Forecasting; Sterman
 * 1984, Dynamica 10: shares of the mean squared error that come from unequal means, unequal variation and unequal
 * movement).
 *
 * @param count figures compared
 * @param rootMeanSquare in the unit of the variable
 * @param relative root mean square over the mean of the observed figures
 * @param bias share of unequal means; the three shares sum to 1
 * @param variation share of unequal standard deviations (divisor n)
 * @param covariation share of what is left: point by point
 */
public record TheilStatistics(
        Fit fit, int count, double rootMeanSquare, double relative, double bias, double variation, double covariation) {
    /** None without an observed figure from the period's first year to today; of one alone, all error is bias. */
    public static Optional<TheilStatistics> of(Fit fit, Trajectory path, List<Observation> series, Period period) {
        List<Observation> compared = series.stream()
                .filter(o -> o.year() >= period.from() && o.year() <= period.today() && path.covers(o.year()))
                .toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        double[] simulated =
                compared.stream().mapToDouble(o -> path.at(o.year())).toArray();
        double[] observed = compared.stream().mapToDouble(Observation::value).toArray();
        return Optional.of(of(fit, simulated, observed));
    }

    /** The statistics of two rows of numbers of the same length. A perfect fit has no shares: all are 0. */
    static TheilStatistics of(Fit fit, double[] simulated, double[] observed) {
        int n = observed.length;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (simulated[i] - observed[i]) * (simulated[i] - observed[i]);
        }
        double meanSquare = squares / n;
        double rootMeanSquare = Math.sqrt(meanSquare);
        double relative = rootMeanSquare / Math.abs(new Mean().evaluate(observed));
        if (meanSquare == 0) {
            return new TheilStatistics(fit, n, 0, 0, 0, 0, 0);
        }
        double means = new Mean().evaluate(simulated) - new Mean().evaluate(observed);
        double deviations =
                Math.sqrt(new Variance(false).evaluate(simulated)) - Math.sqrt(new Variance(false).evaluate(observed));
        double bias = means * means / meanSquare;
        double variation = deviations * deviations / meanSquare;
        return new TheilStatistics(fit, n, rootMeanSquare, relative, bias, variation, 1 - bias - variation);
    }
}
