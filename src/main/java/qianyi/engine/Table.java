package qianyi.engine;

import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.NotAvailable;

/** A graphical function ready to be asked. A point's own value is hit exactly; NaN gives NaN. */
final class Table {
    /** An input as near as this to a point, relative to its size, is taken to be at the point where values jump there. */
    private static final double SAME = 1e-10;

    private final Kind kind;
    private final double[] x;
    private final double[] y;

    Table(GraphicalFunction function) {
        this.kind = function.kind();
        this.x = function.x().stream().mapToDouble(Double::doubleValue).toArray();
        this.y = function.y().stream().mapToDouble(Double::doubleValue).toArray();
    }

    int size() {
        return x.length;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    /** The value at an input, as the table's own kind has it. */
    double at(double input) {
        return at(input, kind);
    }

    /** The value at an input, as another kind of table would have it. */
    double at(double input, Kind as) {
        if (Double.isNaN(input)) {
            return input;
        }
        return switch (as) {
            case CONTINUOUS -> straight(input, false);
            case EXTRAPOLATE -> straight(input, true);
            case DISCRETE -> y[Math.max(0, before(snapped(input)))];
            case NEXT -> next(snapped(input));
            case POINTS_ONLY -> {
                double exact = snapped(input);
                int point = before(exact);
                yield point >= 0 && x[point] == exact ? y[point] : NotAvailable.VALUE;
            }
        };
    }

    private double next(double input) {
        int point = before(input);
        return point >= 0 && x[point] == input ? y[point] : y[Math.min(point + 1, x.length - 1)];
    }

    private double straight(double input, boolean extrapolate) {
        int last = x.length - 1;
        if (input < x[0] || last == 0) {
            return extrapolate && last > 0 ? between(0, input) : y[0];
        }
        if (input >= x[last]) {
            return extrapolate && input > x[last] ? between(last - 1, input) : y[last];
        }
        return between(before(input), input);
    }

    /** The last point at or before an input, or -1. */
    int before(double input) {
        if (!(input >= x[0])) {
            return -1;
        }
        int low = 0;
        int high = x.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= input) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The straight line through a point and the next. */
    double between(int low, double input) {
        return y[low] + slope(low) * (input - x[low]);
    }

    double slope(int low) {
        return (y[low + 1] - y[low]) / (x[low + 1] - x[low]);
    }

    /** The point that an input is at but for rounding, or the input itself. */
    private double snapped(double input) {
        int low = before(input);
        double width = SAME * Math.max(1, Math.abs(input));
        if (low >= 0 && input - x[low] <= width) {
            return x[low];
        }
        return low + 1 < x.length && x[low + 1] - input <= width ? x[low + 1] : input;
    }
}
