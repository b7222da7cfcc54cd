package qianyi.answer;

import java.util.List;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.study.TimeSeries;

/** One figure over time: the saved instants of a run, joined by straight lines. */
public final class Trajectory implements TimeSeries {
    private final double[] times;
    private final double[] values;

    private Trajectory(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Points in order of time.
     *
     * @param times strictly increasing, at least one
     */
    public static Trajectory through(double[] times, double[] values) {
        if (times.length == 0 || times.length != values.length) {
            throw new IllegalArgumentException(times.length + " instants and " + values.length + " values");
        }
        return new Trajectory(times.clone(), values.clone());
    }

    /** A scalar of a run, or the sum of the elements of an array. */
    public static Trajectory of(Run run, String variable) {
        List<Column> columns = run.program().columns(variable);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no " + variable);
        }
        double[] sum = new double[run.size()];
        for (int i = 0; i < sum.length; i++) {
            for (Column column : columns) {
                sum[i] += run.value(column, i);
            }
        }
        return new Trajectory(run.times(), sum);
    }

    public int size() {
        return times.length;
    }

    public double time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /** Whether the instant lies between the first and the last saved one, rounding allowed. */
    @Override
    public boolean covers(double time) {
        return time >= times[0] - tolerance(time) && time <= times[times.length - 1] + tolerance(time);
    }

    /** The value at an instant: the saved one where there is one, else a straight line between its neighbours. */
    @Override
    public double at(double time) {
        if (!covers(time)) {
            throw new IllegalArgumentException("nothing saved at " + time);
        }
        int index = indexAtOrAfter(time);
        return Math.abs(times[index] - time) <= tolerance(time)
                ? values[index]
                : new LinearInterpolator()
                        .interpolate(
                                new double[] {times[index - 1], times[index]},
                                new double[] {values[index - 1], values[index]})
                        .value(time);
    }

    /** The first saved instant that is not before the one given. */
    int indexAtOrAfter(double time) {
        int low = 0;
        int high = times.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (times[middle] < time - tolerance(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double tolerance(double time) {
        return 1e-9 * Math.max(1, Math.abs(time));
    }
}
