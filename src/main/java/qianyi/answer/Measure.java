package qianyi.answer;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.ensemble.EnsembleBlock;
import qianyi.model.NotAvailable;
import qianyi.study.Study;
import qianyi.study.Target;

/** The one number that is read from each run. */
public sealed interface Measure {
    /** What is read of a target: its date, or what it measures where no line crosses a level. */
    static Measure of(Study study, Target target) {
        return target.level().isPresent() ? new Date(study, target) : new Rate(study, target);
    }

    /** What a date is that lies behind the horizon. */
    double LATER = Double.POSITIVE_INFINITY;

    /** Columns wanted at the instants of {@link #at}. */
    default List<Column> saved() {
        return List.of();
    }

    /** Steps since the start. */
    default List<Integer> at() {
        return List.of();
    }

    /** Figures wanted at every step. */
    default List<List<Column>> paths() {
        return List.of();
    }

    /** The end of the years looked at; none where the result is no date. */
    default OptionalDouble horizon() {
        return OptionalDouble.empty();
    }

    /** The year by which a date counts as met already; none where the result is no date. */
    default OptionalDouble today() {
        return OptionalDouble.empty();
    }

    /** The number of a run; NaN if the run left the numbers or has none, {@link #LATER} as it says. */
    double read(EnsembleBlock block, int lane);

    /**
     * A variable at an instant, in its own unit.
     *
     * @param step since the start
     */
    record Level(Column column, int step) implements Measure {
        @Override
        public List<Column> saved() {
            return List.of(column);
        }

        @Override
        public List<Integer> at() {
            return List.of(step);
        }

        @Override
        public double read(EnsembleBlock block, int lane) {
            double value = block.saved(0, 0, lane);
            return block.failure(lane).isPresent() || value == NotAvailable.VALUE ? Double.NaN : value;
        }
    }

    /**
     * The instant at which a target is reached, in years, as {@link Arrival} reads it; today if it is met by then,
     * {@link #LATER} if it is not reached.
     */
    record Date(Study study, Target target) implements Measure {
        @Override
        public List<List<Column>> paths() {
            return TargetPath.columns(study, target);
        }

        @Override
        public OptionalDouble horizon() {
            return OptionalDouble.of(study.period().to());
        }

        @Override
        public OptionalDouble today() {
            return OptionalDouble.of(study.period().today());
        }

        @Override
        public double read(EnsembleBlock block, int lane) {
            if (block.failure(lane).isPresent()) {
                return Double.NaN;
            }
            Outcome outcome = outcome(block, lane);
            return outcome.kind() == Outcome.Kind.ALREADY
                    ? study.period().today()
                    : outcome.instant().orElse(LATER);
        }

        Outcome outcome(EnsembleBlock block, int lane) {
            return Arrival.of(target, TargetPath.of(study, target, block, lane), study.period());
        }
    }

    /** What a target without a level is held against, a share a year. */
    record Rate(Study study, Target target) implements Measure {
        @Override
        public List<List<Column>> paths() {
            return TargetPath.columns(study, target);
        }

        @Override
        public double read(EnsembleBlock block, int lane) {
            return block.failure(lane).isPresent()
                    ? Double.NaN
                    : target.measured(TargetPath.of(study, target, block, lane)).orElse(Double.NaN);
        }
    }

    /** 1 if a target is reached by a year, else 0. */
    record ReachedBy(Date date, int year) implements Measure {
        @Override
        public List<List<Column>> paths() {
            return date.paths();
        }

        @Override
        public double read(EnsembleBlock block, int lane) {
            if (block.failure(lane).isPresent()) {
                return Double.NaN;
            }
            Outcome outcome = date.outcome(block, lane);
            return outcome.year().isPresent() && outcome.year().getAsInt() <= year ? 1 : 0;
        }
    }
}
