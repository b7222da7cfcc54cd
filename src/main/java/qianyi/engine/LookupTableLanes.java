package qianyi.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * A continuous table for many inputs at once, without a branch: inputs are brought between the first and the last point,
 * from which on a segment without slope follows. The values have the bits that {@link LookupTable} gives.
 */
final class LookupTableLanes {
    private final PointIndex index;
    private final double first;
    private final double last;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    private LookupTableLanes(double[] x, double[] y, double[] slopes, PointIndex index) {
        this.index = index;
        this.first = x[0];
        this.last = x[x.length - 1];
        // One segment more for the last point, and one that is met by what is not a number.
        this.x = Arrays.copyOf(x, x.length + 1);
        this.y = Arrays.copyOf(y, y.length + 1);
        this.slopes = Arrays.copyOf(slopes, x.length + 1);
    }

    /** None where points lie too close to one another, or where a segment of slope 0 would not give a value itself. */
    static Optional<LookupTableLanes> of(double[] x, double[] y, double[] slopes, PointIndex index) {
        boolean plain = Arrays.stream(slopes).allMatch(Double::isFinite)
                && Arrays.stream(y).allMatch(value -> Double.isFinite(value) && !isNegativeZero(value))
                && Double.isFinite(x[x.length - 1] - x[0]);
        return plain && index.oneStep() ? Optional.of(new LookupTableLanes(x, y, slopes, index)) : Optional.empty();
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && Double.doubleToRawLongBits(value) != 0;
    }

    /** Each input is read before its place in the output is written; both may be one array. */
    void at(double[] inputs, double[] out, int count) {
        bringInside(inputs, out, count, first, last);
        find(out, count, index, x, y, slopes);
    }

    private static void bringInside(double[] inputs, double[] out, int count, double first, double last) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.max(first, Math.min(last, inputs[i]));
        }
    }

    private static void find(double[] out, int count, PointIndex index, double[] x, double[] y, double[] slopes) {
        for (int i = 0; i < count; i++) {
            int low = index.ofInside(out[i]);
            out[i] = y[low] + slopes[low] * (out[i] - x[low]);
        }
    }
}
