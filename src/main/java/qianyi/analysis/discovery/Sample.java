package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Runs with what was drawn for each and whether it is a case of interest. Its arrays must not be changed. */
final class Sample {
    private final double[][] inputs;
    private final boolean[] cases;
    private final int caseCount;

    /**
     * @param inputs one row an input, one finite number a run
     * @param cases whether a run is of interest
     */
    Sample(double[][] inputs, boolean[] cases) {
        for (double[] input : inputs) {
            if (input.length != cases.length) {
                throw new IllegalArgumentException(input.length + " draws for " + cases.length + " runs");
            }
        }
        this.inputs = inputs;
        this.cases = cases;
        this.caseCount =
                (int) IntStream.range(0, cases.length).filter(run -> cases[run]).count();
    }

    int inputs() {
        return inputs.length;
    }

    int runs() {
        return cases.length;
    }

    int cases() {
        return caseCount;
    }

    boolean isCase(int run) {
        return cases[run];
    }

    double value(int input, int run) {
        return inputs[input][run];
    }

    /** What was drawn for an input in the runs that are of interest, or in the others, in ascending order. */
    double[] sorted(int input, boolean interest) {
        double[] values = new double[interest ? caseCount : runs() - caseCount];
        int count = 0;
        for (int run = 0; run < runs(); run++) {
            if (cases[run] == interest) {
                values[count++] = inputs[input][run];
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** The runs in ascending order of an input; equal ones in their own order. */
    int[] order(int input) {
        double[] values = inputs[input];
        return IntStream.range(0, runs())
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The runs that meet a condition, in their order. */
    Sample where(IntPredicate wanted) {
        int[] runs = IntStream.range(0, runs()).filter(wanted).toArray();
        double[][] draws = new double[inputs.length][runs.length];
        boolean[] interest = new boolean[runs.length];
        for (int k = 0; k < runs.length; k++) {
            interest[k] = cases[runs[k]];
            for (int i = 0; i < inputs.length; i++) {
                draws[i][k] = inputs[i][runs[k]];
            }
        }
        return new Sample(draws, interest);
    }

    boolean inside(List<Restriction> restrictions, int run) {
        for (Restriction restriction : restrictions) {
            if (!restriction.holds(inputs[restriction.input()][run])) {
                return false;
            }
        }
        return true;
    }

    /** The box that some restrictions make, counted. */
    Box box(List<Restriction> restrictions) {
        int inside = 0;
        int of = 0;
        for (int run = 0; run < runs(); run++) {
            if (inside(restrictions, run)) {
                inside++;
                of += cases[run] ? 1 : 0;
            }
        }
        return new Box(restrictions, inside, of, runs(), caseCount);
    }

    /** A box with another restriction in the place of one; an open one demands nothing and falls away. */
    Box with(Box box, int place, Restriction other) {
        List<Restriction> restrictions = new ArrayList<>(box.restrictions());
        if (other.isOpen()) {
            restrictions.remove(place);
        } else {
            restrictions.set(place, other);
        }
        return box(restrictions);
    }
}
