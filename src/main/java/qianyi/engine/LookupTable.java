package qianyi.engine;

import java.util.Optional;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.NotAvailable;

/** A graphical function ready to be asked. A point's own value is hit exactly; NaN gives NaN. */
final class LookupTable {
    /** An input as near as this to a point, relative to its size, is taken to be at the point where values jump there. */
    private static final double SAME = 1e-10;

    private final Kind kind;
    private final boolean isContinuous;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;
    private final PointIndex index;
    private final Optional<LookupTableLanes> block;

    LookupTable(GraphicalFunction function) {
        this.kind = function.kind();
        this.isContinuous = kind == Kind.CONTINUOUS;
        this.x = function.x().stream().mapToDouble(Double::doubleValue).toArray();
        this.y = function.y().stream().mapToDouble(Double::doubleValue).toArray();
        this.slopes = slopes(x, y);
        this.index = new PointIndex(x);
        this.block = kind == Kind.CONTINUOUS ? LookupTableLanes.of(x, y, slopes, index) : Optional.empty();
    }

    /** Between each point and the next. */
    static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length - 1];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        return slopes;
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
        return isContinuous ? continuous(input) : at(input, kind);
    }

    /** The values at many inputs. */
    void at(double[] inputs, double[] out, int count) {
        if (block.isPresent()) {
            block.get().at(inputs, out, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            out[i] = at(inputs[i], kind);
        }
    }

    private double continuous(double input) {
        int last = x.length - 1;
        if (input >= x[last] || last == 0) {
            return Double.isNaN(input) ? input : y[last];
        }
        if (input >= x[0]) {
            return between(before(input), input);
        }
        return Double.isNaN(input) ? input : y[0];
    }

    /** The value at an input, as another kind of table would have it. */
    double at(double input, Kind as) {
        if (Double.isNaN(input)) {
            return input;
        }
        return switch (as) {
            case CONTINUOUS -> continuous(input);
            case EXTRAPOLATE -> extrapolated(input);
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

    private double extrapolated(double input) {
        int last = x.length - 1;
        if (last == 0 || input == x[last]) {
            return y[last];
        }
        return between(Math.min(last - 1, Math.max(0, before(input))), input);
    }

    /** The last point at or before an input, or -1. */
    int before(double input) {
        return index.of(input);
    }

    /** The straight line through a point and the next. */
    double between(int low, double input) {
        return y[low] + slope(low) * (input - x[low]);
    }

    double slope(int low) {
        return slopes[low];
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
