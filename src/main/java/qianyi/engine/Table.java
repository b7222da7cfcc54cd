package qianyi.engine;

import qianyi.model.GraphicalFunction;

/** A graphical function ready to be asked. */
final class Table {
    private final GraphicalFunction.Kind kind;
    private final double[] x;
    private final double[] y;

    Table(GraphicalFunction function) {
        this.kind = function.kind();
        this.x = function.x().stream().mapToDouble(Double::doubleValue).toArray();
        this.y = function.y().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The value at an input; NaN for NaN. A point's own value is hit exactly. */
    double at(double input) {
        if (Double.isNaN(input)) {
            return input;
        }
        int last = x.length - 1;
        if (input < x[0] || last == 0) {
            return kind == GraphicalFunction.Kind.EXTRAPOLATE && last > 0 ? between(0, input) : y[0];
        }
        if (input >= x[last]) {
            return kind == GraphicalFunction.Kind.EXTRAPOLATE && input > x[last] ? between(last - 1, input) : y[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= input) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return kind == GraphicalFunction.Kind.DISCRETE ? y[low] : between(low, input);
    }

    private double between(int low, double input) {
        double slope = (y[low + 1] - y[low]) / (x[low + 1] - x[low]);
        return y[low] + slope * (input - x[low]);
    }
}
