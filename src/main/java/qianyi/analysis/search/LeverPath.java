package qianyi.analysis.search;

import java.util.List;

/**
 * Levers that are moved by one number: a single one by its value, over its range; several by the share of the way from
 * the scenario to their upper bounds, which is the same for all, so that none is ever below the scenario.
 *
 * @param low the number at the start
 * @param high the number at the end
 * @param from the number at which every lever is where the scenario has it
 */
public record LeverPath(List<Lever> levers, double low, double high, double from) {
    public LeverPath {
        levers = List.copyOf(levers);
    }

    public static LeverPath of(List<Lever> levers) {
        if (levers.size() == 1) {
            Lever only = levers.get(0);
            return new LeverPath(levers, only.low(), only.high(), only.from());
        }
        return together(levers);
    }

    /** By shares, also for a single one. */
    static LeverPath together(List<Lever> levers) {
        return new LeverPath(levers, 0, 1, 0);
    }

    /** Whether the number is a share of the way and no value of a lever. */
    public boolean isShare() {
        return levers.size() != 1;
    }

    /** The value of each lever. */
    public double[] values(double position) {
        return levers.stream()
                .mapToDouble(lever -> isShare() ? lever.from() + position * (lever.high() - lever.from()) : position)
                .toArray();
    }
}
