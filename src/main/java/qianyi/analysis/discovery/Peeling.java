package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The top-down peeling of PRIM (Friedman and Fisher 1999, "Bump hunting in high-dimensional data"): from the box of all
 * runs, again and again, the slice at an end of one input is cut off whose loss raises the share of interest most for
 * each run lost. Equal values are never parted, so a slice can hold more than its share.
 */
final class Peeling {
    /** Share of the runs in the box that a slice takes, at least one run. */
    static final double FRACTION = 0.05;

    /** Runs that a box keeps at least. */
    static final int SMALLEST = 20;

    private final Sample sample;
    private final List<Integer> inputs;
    private final int[][] orders;
    private final int[] first;
    private final int[] last;
    private final double[] low;
    private final double[] high;
    private final boolean[] inside;
    private int runs;
    private int cases;

    private Peeling(Sample sample, List<Integer> inputs, Map<Integer, int[]> orders) {
        this.sample = sample;
        this.inputs = inputs;
        this.orders = inputs.stream().map(orders::get).toArray(int[][]::new);
        this.first = new int[inputs.size()];
        this.last = new int[inputs.size()];
        this.low = new double[inputs.size()];
        this.high = new double[inputs.size()];
        this.inside = new boolean[sample.runs()];
        this.runs = sample.runs();
        this.cases = sample.cases();
        Arrays.fill(last, sample.runs() - 1);
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        Arrays.fill(inside, true);
    }

    /**
     * The boxes from the one of all runs down to the smallest.
     *
     * @param inputs those that may be restricted
     * @param orders the runs in ascending order of each of them
     */
    static List<Box> trajectory(Sample sample, List<Integer> inputs, Map<Integer, int[]> orders) {
        Peeling peeling = new Peeling(sample, inputs, orders);
        List<Box> boxes = new ArrayList<>(List.of(peeling.box()));
        Optional<Slice> slice = peeling.best();
        while (slice.isPresent()) {
            peeling.cut(slice.get());
            boxes.add(peeling.box());
            slice = peeling.best();
        }
        return boxes;
    }

    /** A slice that may be cut off: the new end of the input, and what would be lost. */
    private record Slice(int place, boolean atLow, double end, int runs, int cases) {}

    private Optional<Slice> best() {
        Optional<Slice> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < inputs.size(); place++) {
            for (boolean atLow : new boolean[] {true, false}) {
                Slice slice = slice(place, atLow);
                int left = runs - slice.runs();
                if (left < SMALLEST || slice.runs() == 0) {
                    continue;
                }
                double gain = ((double) (cases - slice.cases()) / left - (double) cases / runs) / slice.runs();
                if (gain > most) {
                    most = gain;
                    best = Optional.of(slice);
                }
            }
        }
        return best;
    }

    private Slice slice(int place, boolean atLow) {
        int[] order = orders[place];
        int wanted = Math.max(1, (int) (FRACTION * runs));
        int step = atLow ? 1 : -1;
        int lost = 0;
        int lostCases = 0;
        double edge = Double.NaN;
        for (int k = atLow ? first[place] : last[place]; k >= 0 && k < order.length; k += step) {
            int run = order[k];
            if (!inside[run]) {
                continue;
            }
            double value = sample.value(inputs.get(place), run);
            if (lost >= wanted && value != edge) {
                return new Slice(place, atLow, middle(edge, value), lost, lostCases);
            }
            edge = value;
            lost++;
            lostCases += sample.isCase(run) ? 1 : 0;
        }
        return new Slice(place, atLow, edge, lost, lostCases);
    }

    /** Between two neighbours, never the one outside. */
    static double middle(double outside, double within) {
        double middle = outside + (within - outside) / 2;
        return middle == outside ? within : middle;
    }

    private void cut(Slice slice) {
        int place = slice.place();
        int[] order = orders[place];
        int input = inputs.get(place);
        if (slice.atLow()) {
            low[place] = slice.end();
            for (; sample.value(input, order[first[place]]) < slice.end(); first[place]++) {
                inside[order[first[place]]] = false;
            }
        } else {
            high[place] = slice.end();
            for (; sample.value(input, order[last[place]]) > slice.end(); last[place]--) {
                inside[order[last[place]]] = false;
            }
        }
        runs -= slice.runs();
        cases -= slice.cases();
    }

    private Box box() {
        List<Restriction> restrictions = new ArrayList<>();
        for (int place = 0; place < inputs.size(); place++) {
            Restriction restriction = new Restriction(inputs.get(place), low[place], high[place]);
            if (!restriction.isOpen()) {
                restrictions.add(restriction);
            }
        }
        return new Box(restrictions, runs, cases, sample.runs(), sample.cases());
    }
}
