package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qianyi.model.Builtin;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;

/**
 * Arrays as tables: a vector whose elements stand at even distances (Vensim reference manual, "VECTOR LOOKUP"), and an array
 * of any number of dimensions over the unit interval (isee systems, online help, "Array builtins", INTERPOLATE).
 */
final class VectorLookup {
    private static final Builtin[] MODES = {
        Builtin.DATA_AT_TIME,
        Builtin.LOOKUP_AREA,
        Builtin.LOOKUP_BACKWARD,
        Builtin.LOOKUP_EXTRAPOLATE,
        Builtin.LOOKUP_FORWARD,
        Builtin.LOOKUP_INVERT,
        Builtin.LOOKUP_SLOPE
    };

    private VectorLookup() {}

    /**
     * @param inputs the vector, x, the x of the first and of the last element, and the mode: 0 straight between the elements
     *     and flat beyond, 1 the area from the first, 2 backward, 3 extrapolated, 4 forward, 5 inverse, 6 slope, 7 to 9 as
     *     1, 5 and 6 on the lines carried on beyond the ends
     */
    static double value(double[] inputs) {
        int count = inputs.length - 4;
        double x = inputs[count];
        double first = inputs[count + 1];
        double last = inputs[count + 2];
        int mode = (int) Math.rint(inputs[count + 3]);
        if (!(first < last) || Double.isNaN(x) || count < 2 || mode < 0 || mode > 9) {
            return Double.NaN;
        }
        List<Double> places = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(i == count - 1 ? last : first + i * ((last - first) / (count - 1)));
            values.add(inputs[i]);
        }
        LookupTable table = new LookupTable(new GraphicalFunction(Kind.CONTINUOUS, places, values));
        return switch (mode) {
            case 1 -> TableFunctions.value(Builtin.LOOKUP_AREA, table, first, x);
            case 7 -> area(table, x);
            case 8 -> inverse(table, x);
            case 9 -> slope(table, x);
            default -> TableFunctions.value(MODES[mode], table, x, 0);
        };
    }

    private static double area(LookupTable table, double x) {
        int last = table.size() - 1;
        double end = Math.max(table.x(0), Math.min(table.x(last), x));
        double inside = TableFunctions.value(Builtin.LOOKUP_AREA, table, table.x(0), end);
        return inside + (x - end) * (table.at(end, Kind.EXTRAPOLATE) + table.at(x, Kind.EXTRAPOLATE)) / 2;
    }

    /** Beyond all values the line of the end whose value is nearer is carried on. */
    private static double inverse(LookupTable table, double y) {
        int last = table.size() - 1;
        double inside = TableFunctions.value(Builtin.LOOKUP_INVERT, table, y, 0);
        if (table.at(inside) == y || inside > table.x(0) && inside < table.x(last)) {
            return inside;
        }
        int segment = inside == table.x(0) ? 0 : last - 1;
        double slope = table.slope(segment);
        return slope == 0 ? inside : table.x(segment) + (y - table.y(segment)) / slope;
    }

    private static double slope(LookupTable table, double x) {
        int last = table.size() - 1;
        if (x <= table.x(0)) {
            return table.slope(0);
        }
        return x >= table.x(last) ? table.slope(last - 1) : TableFunctions.value(Builtin.LOOKUP_SLOPE, table, x, 0);
    }

    /**
     * Between neighbouring elements in proportion to the distance, one dimension after another; inputs outside 0 to 1 are
     * at the ends.
     *
     * @param inputs the number of dimensions, their sizes, the inputs, and the elements, the last dimension running fastest
     */
    static double interpolated(double[] inputs) {
        int dimensions = (int) inputs[0];
        int from = 1 + 2 * dimensions;
        double[] values = Arrays.copyOfRange(inputs, from, inputs.length);
        for (int d = 0; d < dimensions; d++) {
            int size = (int) inputs[1 + d];
            double place = Math.max(0, Math.min(1, inputs[1 + dimensions + d])) * (size - 1);
            int low = size == 1 || Double.isNaN(place) ? 0 : (int) Math.min(size - 2, Math.floor(place));
            int stride = values.length / size;
            double[] next = new double[stride];
            for (int i = 0; i < stride; i++) {
                double below = values[low * stride + i];
                next[i] = size == 1 ? below : below + (place - low) * (values[(low + 1) * stride + i] - below);
            }
            values = next;
        }
        return values[0];
    }
}
