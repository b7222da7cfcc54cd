package qianyi.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * One result under several scenarios.
 *
 * @param element code of its sector, elements joined by "|"; empty for a scalar or for a sum over elements
 * @param elementLabel what the sector is called; its code where the study has no name for it
 * @param unit of the levels, as in the model
 * @param levels by year
 */
public record ComparedFigure(
        String variable,
        String element,
        Localized label,
        Localized elementLabel,
        Optional<Unit> unit,
        List<Levels> levels) {
    /** Two levels closer than this share of the first are the same but for rounding. */
    public static final double ROUNDING = 1e-12;

    /**
     * The figures of a year.
     *
     * @param values one a scenario, in the order compared; NaN after a failure
     */
    public record Levels(int year, List<Double> values) {
        public Levels {
            values = List.copyOf(values);
        }

        /** Distance from the first scenario, in the unit of the levels. */
        public double difference(int scenario) {
            return values.get(scenario) - values.get(0);
        }

        /** Distance as a share of the first scenario's figure; none where that is 0 or no number. */
        public OptionalDouble relative(int scenario) {
            double relative = difference(scenario) / Math.abs(values.get(0));
            return Double.isFinite(relative) ? OptionalDouble.of(relative) : OptionalDouble.empty();
        }

        private boolean differs() {
            double first = values.get(0);
            return values.stream().anyMatch(v -> !(Math.abs(v - first) <= ROUNDING * Math.abs(first)));
        }
    }

    public ComparedFigure {
        levels = List.copyOf(levels);
    }

    /** Whether any figure is another one than the first scenario's. */
    public boolean differs() {
        return levels.stream().anyMatch(Levels::differs);
    }

    /** The figures of a year; none if it was not asked for. */
    public Optional<Levels> at(int year) {
        return levels.stream().filter(l -> l.year() == year).findFirst();
    }

    static List<Levels> levels(List<Trajectory> paths, List<Integer> years) {
        return years.stream()
                .filter(year -> paths.stream().allMatch(path -> path.covers(year)))
                .map(year -> new Levels(
                        year, paths.stream().map(path -> path.at(year)).toList()))
                .toList();
    }
}
