package qianyi.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import qianyi.model.Builtin;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.NotAvailable;

/** What can be asked of a table besides its value (Vensim reference manual, "Lookup functions", "Data functions"). */
final class TableFunctions {
    private TableFunctions() {}

    /**
     * @param a the first number after the table, 0 if there is none
     * @param b the second, 0 if there is none
     */
    static double value(Builtin function, LookupTable table, double a, double b) {
        return switch (function) {
            case LOOKUP_EXTRAPOLATE -> table.at(a, Kind.EXTRAPOLATE);
            case LOOKUP_FORWARD -> table.at(a, Kind.NEXT);
            case LOOKUP_BACKWARD -> table.at(a, Kind.DISCRETE);
            case LOOKUP_INVERT -> inverse(table, a);
            case LOOKUP_AREA -> area(table, a, b);
            case LOOKUP_SLOPE -> slope(table, a, b);
            case DENSITY_CENTRE, DENSITY_BELOW, DENSITY_QUANTILE -> TableDensity.value(function, table, a);
            case DATA_AT_TIME -> table.at(a);
            case DATA_BETWEEN_TIMES -> between(table, a, b);
            case DATA_MAX, DATA_MIN, DATA_MEAN, DATA_MEDIAN, DATA_DEVIATION -> statistic(function, points(table, a, b));
            case DATA_POINTS -> table.size();
            case DATA_FIRST_TIME -> table.x(0);
            case DATA_LAST_TIME -> table.x(table.size() - 1);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** The smallest x with a value; beyond all values the x of the end that is nearest to it. */
    private static double inverse(LookupTable table, double y) {
        int last = table.size() - 1;
        for (int i = 0; i < last; i++) {
            double low = table.y(i);
            double high = table.y(i + 1);
            if (y == low) {
                return table.x(i);
            }
            if (y > low && y < high || y < low && y > high) {
                return table.x(i) + (y - low) / table.slope(i);
            }
        }
        boolean nearFirst = Math.abs(y - table.y(0)) < Math.abs(y - table.y(last));
        return nearFirst ? table.x(0) : table.x(last);
    }

    /** The integral from one x to another, with flat ends; negative if the second is the smaller one. */
    private static double area(LookupTable table, double from, double to) {
        if (to < from) {
            return -area(table, to, from);
        }
        double area = 0;
        double left = from;
        for (int i = 0; i < table.size() && left < to; i++) {
            if (table.x(i) > left) {
                double right = Math.min(to, table.x(i));
                area += trapezium(table, left, right);
                left = right;
            }
        }
        return left < to ? area + trapezium(table, left, to) : area;
    }

    private static double trapezium(LookupTable table, double left, double right) {
        return (right - left) * (table.at(left, Kind.CONTINUOUS) + table.at(right, Kind.CONTINUOUS)) / 2;
    }

    /**
     * The slope at an x.
     *
     * @param mode -1: of the segment before, 1: of the segment after, 0: the mean of both at a point
     */
    private static double slope(LookupTable table, double x, double mode) {
        int point = table.before(x);
        boolean exact = point >= 0 && table.x(point) == x;
        double before = segment(table, exact ? point - 1 : point);
        double after = segment(table, point);
        return mode < 0 ? before : mode > 0 ? after : (before + after) / 2;
    }

    private static double segment(LookupTable table, int low) {
        return low < 0 || low >= table.size() - 1 ? 0 : table.slope(low);
    }

    private static double[] points(LookupTable table, double from, double to) {
        return IntStream.range(0, table.size())
                .filter(i -> table.x(i) >= from && table.x(i) <= to)
                .mapToDouble(table::y)
                .toArray();
    }

    /** Of no points it is not available, and the deviation not of one either. */
    private static double statistic(Builtin function, double[] points) {
        if (points.length == 0 || function == Builtin.DATA_DEVIATION && points.length == 1) {
            return NotAvailable.VALUE;
        }
        return switch (function) {
            case DATA_MAX -> Arrays.stream(points).max().orElseThrow();
            case DATA_MIN -> Arrays.stream(points).min().orElseThrow();
            case DATA_MEAN -> mean(points);
            case DATA_MEDIAN -> median(points);
            default -> deviation(points);
        };
    }

    private static double mean(double[] points) {
        return Arrays.stream(points).sum() / points.length;
    }

    private static double median(double[] points) {
        double[] sorted = points.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(double[] points) {
        double mean = mean(points);
        double squares = Arrays.stream(points)
                .map(point -> (point - mean) * (point - mean))
                .sum();
        return Math.sqrt(squares / (points.length - 1));
    }

    /** -1 looks backward, 0 goes straight between points, 1 looks forward; not available outside of the series. */
    private static double between(LookupTable table, double time, double mode) {
        if (time < table.x(0) || time > table.x(table.size() - 1)) {
            return NotAvailable.VALUE;
        }
        return table.at(time, mode < 0 ? Kind.DISCRETE : mode > 0 ? Kind.NEXT : Kind.CONTINUOUS);
    }
}
