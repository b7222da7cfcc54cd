package qianyi.ensemble;

/** Where a run of a Latin hypercube draws from, as static functions of numbers. */
public final class MemberShare {
    /** The largest double below 1. */
    private static final double LARGEST = 0x1.fffffffffffffp-1;

    private MemberShare() {}

    /**
     * The share of an input, inside (0, 1), in doubles that are whole numbers below 2^53.
     *
     * @param part which of as many equal parts as there are runs, from 0
     * @param input its place in the design
     */
    public static double of(double part, double runs, double seed, double input, double run) {
        return of(part, runs, Mixing.uniform((long) seed, (long) input, (long) run));
    }

    /** @param place inside the part */
    static double of(double part, double runs, double place) {
        return Math.min((part + place) / runs, LARGEST);
    }
}
