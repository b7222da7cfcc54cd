package qianyi.answer;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import qianyi.ensemble.NormalQuantile;
import qianyi.study.ForecastErrors;

/**
 * The central run of a scenario with errors as large as such forecasts have had. Each path is the central one times the
 * exponential of an error, and keeps its rank among the errors through all years. Its rank is given as a normal score; so
 * are the quantiles of the table, with straight lines between them and on beyond the outermost two. Errors are 0 at the
 * last found figure, and lie on straight lines between years.
 */
final class ErrorPaths {
    private final Trajectory central;
    private final double[] scores;
    private final NavigableMap<Integer, double[]> errors = new TreeMap<>();
    private final List<Integer> wider;

    /**
     * @param from year of the last found figure
     * @param draws of the same figure under the same scenario; in a year in which they spread wider than the table has it,
     *     from the 5th to the 95th percentile, their quantiles stand in the place of the table's
     */
    ErrorPaths(ForecastErrors table, int from, int to, Trajectory central, Optional<Fan> draws) {
        this.central = central;
        this.scores = table.quantiles().stream().mapToDouble(NormalQuantile::at).toArray();
        for (int year = from; year <= to; year++) {
            errors.put(year, table.at(year - from).stream().mapToDouble(e -> e).toArray());
        }
        this.wider = IntStream.rangeClosed(from + 1, to)
                .filter(year -> central.covers(year)
                        && draws.filter(fan -> width(fan, year) > width(errors.get(year)))
                                .isPresent())
                .boxed()
                .toList();
        wider.forEach(year -> errors.put(year, ofDraws(draws.orElseThrow(), year, table.quantiles())));
    }

    private double width(double[] ofYear) {
        return error(ofYear, NormalQuantile.at(0.95)) - error(ofYear, NormalQuantile.at(0.05));
    }

    private static double width(Fan draws, int year) {
        return Math.log(draws.at(year, 0.95) / draws.at(year, 0.05));
    }

    private double[] ofDraws(Fan draws, int year, List<Double> quantiles) {
        return quantiles.stream()
                .mapToDouble(share -> Math.log(draws.at(year, share) / central.at(year)))
                .toArray();
    }

    /** Years in which the draws spread wider than the table. */
    List<Integer> wider() {
        return wider;
    }

    /** The path of a rank. */
    Trajectory at(double score) {
        double[] times = new double[central.size()];
        double[] values = new double[central.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = central.time(i);
            values[i] = central.value(i) * Math.exp(error(times[i], score));
        }
        return Trajectory.through(times, values);
    }

    private double error(double time, double score) {
        if (time <= errors.firstKey()) {
            return 0;
        }
        int year = Math.min((int) Math.floor(time), errors.lastKey());
        double at = error(errors.get(year), score);
        return time == year || year == errors.lastKey()
                ? at
                : at + (time - year) * (error(errors.get(year + 1), score) - at);
    }

    private double error(double[] ofYear, double score) {
        int i = segment(score);
        return ofYear[i] + (ofYear[i + 1] - ofYear[i]) * ((score - scores[i]) / (scores[i + 1] - scores[i]));
    }

    /** The place of the quantile below a score, or of the nearest that has one above it. */
    private int segment(double score) {
        int above = Arrays.binarySearch(scores, score);
        int below = above >= 0 ? above : -above - 2;
        return Math.max(0, Math.min(scores.length - 2, below));
    }

    /**
     * The rank from which on the figure of a year is at or above a level, as a normal score; infinite if none or every
     * one is.
     */
    double score(int year, double level) {
        double wanted = Math.log(level / central.at(year));
        double[] ofYear = year <= errors.firstKey() ? new double[scores.length] : errors.get(year);
        for (int i = 0; i < scores.length - 1; i++) {
            double rise = ofYear[i + 1] - ofYear[i];
            if (rise == 0 && wanted <= ofYear[i]) {
                return Double.NEGATIVE_INFINITY;
            }
            if (rise > 0 && (wanted <= ofYear[i + 1] || i == scores.length - 2)) {
                return scores[i] + (scores[i + 1] - scores[i]) * ((wanted - ofYear[i]) / rise);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
