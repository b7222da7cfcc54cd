package qianyi.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the headline of a scenario draws away from that of the first one.
 *
 * @param scenario its place among those compared, from 1
 * @param opens first year in which the distance exceeds {@link #OPEN} of the first scenario's figure
 * @param widest the year in which the distance grows most against the year before, upwards or downwards
 * @param widening by how much it grows in that year, as a share of the first scenario's figure
 * @param largest the year of the greatest distance, as a share of the first scenario's figure
 */
public record HeadlineGap(
        int scenario, OptionalInt opens, OptionalInt widest, OptionalDouble widening, OptionalInt largest) {
    /** A share of the first scenario's figure. */
    public static final double OPEN = 0.01;

    static HeadlineGap of(int scenario, List<ComparedFigure.Levels> years) {
        OptionalInt opens = OptionalInt.empty();
        OptionalInt widest = OptionalInt.empty();
        OptionalInt largest = OptionalInt.empty();
        double most = 0;
        double furthest = 0;
        for (int i = 0; i < years.size(); i++) {
            ComparedFigure.Levels levels = years.get(i);
            double distance = distance(levels, scenario);
            if (opens.isEmpty() && distance > OPEN) {
                opens = OptionalInt.of(levels.year());
            }
            double growth = i == 0 ? 0 : distance - distance(years.get(i - 1), scenario);
            if (growth > most) {
                most = growth;
                widest = OptionalInt.of(levels.year());
            }
            if (distance > furthest) {
                furthest = distance;
                largest = OptionalInt.of(levels.year());
            }
        }
        return new HeadlineGap(
                scenario,
                opens,
                widest,
                widest.isPresent() ? OptionalDouble.of(most) : OptionalDouble.empty(),
                largest);
    }

    private static double distance(ComparedFigure.Levels levels, int scenario) {
        return Math.abs(levels.relative(scenario).orElse(0));
    }
}
