package qianyi.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import qianyi.model.Builtin;
import qianyi.model.NotAvailable;

/**
 * Functions that yield an array, or one number from arrays (Vensim reference manual, "Arrays, vectors and subscripts"; isee
 * systems, online help, "Array builtins").
 */
final class ArrayFunctions {
    /** Numbers of a profile of ALLOCATE AVAILABLE. */
    static final int PROFILE = 4;

    private ArrayFunctions() {}

    /**
     * @param inputs vectors of the size one after the other, then single numbers; for a matrix its rows; for priority
     *     profiles four numbers a request
     */
    static double[] value(Builtin function, int size, double[] inputs) {
        double last = inputs[inputs.length - 1];
        return switch (function) {
            case VECTOR_SORT_ORDER -> order(Arrays.copyOf(inputs, size), last);
            case VECTOR_RANK -> rank(order(Arrays.copyOf(inputs, size), last));
            case VECTOR_REORDER -> reorder(inputs, size);
            case INVERT_MATRIX -> Matrices.inverse(inputs, (int) Math.rint(Math.sqrt(size)));
            case ALLOCATE_BY_PRIORITY ->
                Allocation.byPriority(
                        Arrays.copyOf(inputs, size),
                        Arrays.copyOfRange(inputs, size, 2 * size),
                        inputs[2 * size],
                        inputs[2 * size + 1]);
            case ALLOCATE_AVAILABLE -> Allocation.available(Arrays.copyOf(inputs, size), profiles(inputs, size), last);
            case ALLOCATED -> one(allocated(inputs));
            case DEMAND_AT_PRICE -> one(Market.demand(inputs[0], Arrays.copyOfRange(inputs, 1, 1 + PROFILE), last));
            case SUPPLY_AT_PRICE -> one(Market.supply(inputs[0], Arrays.copyOfRange(inputs, 1, 1 + PROFILE), last));
            case MARKET_PRICE -> one(Market.price(inputs));
            case MARKET_PRIORITY -> one(Market.priority(inputs));
            case INTERPOLATE -> one(VectorLookup.interpolated(inputs));
            case ELEMENT_OF_RANK -> one(elementOfRank(inputs));
            case VECTOR_LOOKUP -> one(VectorLookup.value(inputs));
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    /** Positions from 0 in the order of the values, smallest first if the direction is above 0; equals stay in order. */
    private static double[] order(double[] values, double direction) {
        Comparator<Integer> bySize = Comparator.comparingDouble(i -> values[i]);
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(direction > 0 ? bySize : bySize.reversed())
                .mapToDouble(Integer::doubleValue)
                .toArray();
    }

    private static double[] rank(double[] order) {
        double[] rank = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[(int) order[i]] = i + 1;
        }
        return rank;
    }

    private static double[] reorder(double[] inputs, int size) {
        double[] reordered = new double[size];
        for (int i = 0; i < size; i++) {
            int from = Vectors.index(inputs[size + i], size);
            reordered[i] = from < 0 ? NotAvailable.VALUE : inputs[from];
        }
        return reordered;
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    /** Requests, priorities, width, shape, what is available, and the place of a request from 1; beside them 0. */
    private static double allocated(double[] inputs) {
        int count = (inputs.length - 4) / 2;
        double[][] profiles = new double[count][];
        for (int i = 0; i < count; i++) {
            profiles[i] = new double[] {inputs[2 * count + 1], inputs[count + i], inputs[2 * count], 0};
        }
        double[] received = Allocation.available(Arrays.copyOf(inputs, count), profiles, inputs[2 * count + 2]);
        double place = Math.rint(inputs[2 * count + 3]);
        return place >= 1 && place <= count ? received[(int) place - 1] : 0;
    }

    /** Values, what decides between equal ones, and a rank from 1, smallest first; a rank that is none gives 0. */
    private static double elementOfRank(double[] inputs) {
        int count = (inputs.length - 1) / 2;
        double rank = Math.rint(inputs[2 * count]);
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(i -> inputs[i]).thenComparingDouble(i -> inputs[count + i]);
        return rank >= 1 && rank <= count
                ? 1
                        + IntStream.range(0, count)
                                .boxed()
                                .sorted(order)
                                .skip((long) rank - 1)
                                .findFirst()
                                .orElseThrow()
                : 0;
    }

    private static double[][] profiles(double[] inputs, int size) {
        double[][] profiles = new double[size][];
        for (int i = 0; i < size; i++) {
            profiles[i] = Arrays.copyOfRange(inputs, size + PROFILE * i, size + PROFILE * (i + 1));
        }
        return profiles;
    }
}
