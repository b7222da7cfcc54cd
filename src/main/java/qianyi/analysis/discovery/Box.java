package qianyi.analysis.discovery;

import java.util.List;

/**
 * Ranges of a few inputs, with the runs that lie in all of them counted: the box of Friedman and Fisher (1999), with
 * the measures of Bryant and Lempert (2010), "Thinking inside the box".
 *
 * @param restrictions one for each restricted input
 * @param runs inside the box
 * @param cases of interest inside the box
 * @param allRuns inside and outside
 * @param allCases of interest inside and outside
 */
public record Box(List<Restriction> restrictions, int runs, int cases, int allRuns, int allCases) {
    public Box {
        restrictions = List.copyOf(restrictions);
    }

    /** Share of the cases of interest that lie in the box; 0 if there are none. */
    public double coverage() {
        return share(cases, allCases);
    }

    /** Share of the runs in the box that are of interest; 0 if it is empty. */
    public double density() {
        return share(cases, runs);
    }

    /** Share of all runs that lie in the box. */
    public double mass() {
        return share(runs, allRuns);
    }

    /**
     * How well the box tells the cases of interest from the others: the phi coefficient of the two by two table, the
     * geometric mean of two differences: coverage less the share of the other runs that lie in the box, and density
     * less the share of interest among the runs outside. 0 if the box tells nothing, 1 if it tells all, below 0 if the
     * cases of interest lie rather outside.
     */
    public double strength() {
        double others = (double) allRuns - allCases;
        double outside = (double) allRuns - runs;
        double product = (double) allCases * others * runs * outside;
        double difference = (double) cases * allRuns - (double) runs * allCases;
        return product == 0 ? 0 : difference / Math.sqrt(product);
    }

    /** Whether all of another box lies in this one. */
    boolean contains(Box other) {
        return restrictions.stream().allMatch(wide -> other.restrictions.stream()
                .anyMatch(narrow ->
                        narrow.input() == wide.input() && wide.holds(narrow.low()) && wide.holds(narrow.high())));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
