package qianyi.analysis.attribution;

import java.util.List;

/**
 * What all players of a game bring together, and what of it is due to each; all numbers in the unit of the worth.
 *
 * @param shares one a player, in their order
 * @param whole worth of all players together less that of none
 */
public record FairShares(List<Share> shares, double whole) {
    /**
     * One player.
     *
     * @param alone what it adds to nobody
     * @param last what it adds to all others
     * @param fair the mean of what it adds over the orders in which the players can come
     * @param error standard error of the fair share; 0 if nothing was drawn for it
     */
    public record Share(double alone, double last, double fair, double error) {
        /** Of a share that nothing was drawn for. */
        public Share(double alone, double last, double fair) {
            this(alone, last, fair, 0);
        }
    }

    public FairShares {
        shares = List.copyOf(shares);
    }

    public double sumAlone() {
        return shares.stream().mapToDouble(Share::alone).sum();
    }

    public double sumLast() {
        return shares.stream().mapToDouble(Share::last).sum();
    }

    public double sumFair() {
        return shares.stream().mapToDouble(Share::fair).sum();
    }

    /** The largest of the errors of the fair shares. */
    public double error() {
        return shares.stream().mapToDouble(Share::error).max().orElse(0);
    }

    /** What the shares leave: nothing but the rounding of the arithmetic. */
    public double residual() {
        return whole - sumFair();
    }

    /** What the players bring together beyond what each brings alone; below 0 where they stand in for each other. */
    public double synergy() {
        return whole - sumAlone();
    }
}
