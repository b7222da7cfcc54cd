package qianyi.study;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.Unit;
import qianyi.text.Localized;

/**
 * What is wanted of a variable by a year. A year is judged by its figure, the value at the whole number.
 *
 * <p>A further kind is one more record here, a case in the reader, and the words for it.
 */
public sealed interface Target {
    String id();

    Localized label();

    /** Name of a variable with one number at each instant. */
    String variable();

    /** The number that is asked, in {@link #unit()}. */
    double asked();

    Unit unit();

    /** The year in which it is wanted. */
    int by();

    /** What study.yaml says of the number asked, by the keys that it has there. */
    Map<String, Double> terms();

    /** Whether the figure of a year, which the series covers, meets the target: as a level does, if it has one. */
    default boolean meets(TimeSeries series, int year) {
        return level().orElseThrow().isMetBy(series.at(year));
    }

    <R> R match(Cases<R> cases);

    /** The level that the figure is held against; none where it is held against no level. */
    default Optional<Level> level() {
        return Optional.empty();
    }

    /** The number of the series that is held against the one asked where there is no level; none if it has none. */
    default OptionalDouble measured(TimeSeries series) {
        return OptionalDouble.empty();
    }

    /** The last year in which it can be met. */
    default int last(Period period) {
        return period.to();
    }

    /** Whether a figure has to rise to a level. */
    default boolean isRise() {
        return level().filter(level -> !level.ceiling()).isPresent();
    }

    /**
     * A number that a figure is held against.
     *
     * @param value in the model's unit of the variable
     * @param ceiling whether figures below it meet it, else those above; one that is equal always does
     */
    record Level(double value, boolean ceiling) {
        public boolean isMetBy(double figure) {
            return ceiling ? figure <= value : figure >= value;
        }
    }

    /** Something for each kind of target. */
    interface Cases<R> {
        R atLeast(AtLeast target);

        R atMost(AtMost target);

        R meanGrowth(MeanGrowth target);
    }

    /**
     * At or above a level.
     *
     * @param reaches in the model's unit of the variable
     */
    record AtLeast(String id, Localized label, String variable, double reaches, Unit unit, int by) implements Target {
        @Override
        public double asked() {
            return reaches;
        }

        @Override
        public Map<String, Double> terms() {
            return Map.of("reaches", reaches);
        }

        @Override
        public Optional<Level> level() {
            return Optional.of(new Level(reaches, false));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLeast(this);
        }
    }

    /**
     * At or below a level.
     *
     * @param atMost in the model's unit of the variable
     */
    record AtMost(String id, Localized label, String variable, double atMost, Unit unit, int by) implements Target {
        @Override
        public double asked() {
            return atMost;
        }

        @Override
        public Map<String, Double> terms() {
            return Map.of("at_most", atMost);
        }

        @Override
        public Optional<Level> level() {
            return Optional.of(new Level(atMost, true));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atMost(this);
        }
    }

    /**
     * Growth from the figure of one year to that of another, at least so much a year on average: {@code (X_to /
     * X_from)^(1 / years) - 1}. It is met in the last year of its span or not at all, and once met stays so.
     *
     * @param growth a share a year
     * @param from the year that growth is counted from
     * @param by the last year of the span
     */
    record MeanGrowth(String id, Localized label, String variable, double growth, int from, int by) implements Target {
        /** A rate that is short of the one asked by the rounding of its arithmetic meets it. */
        private static final double ROUNDING = 1e-9;

        @Override
        public double asked() {
            return growth;
        }

        @Override
        public Unit unit() {
            return Unit.ONE.over(Unit.base("year"));
        }

        @Override
        public Map<String, Double> terms() {
            return Map.of("growth", growth, "from", (double) from);
        }

        @Override
        public boolean meets(TimeSeries series, int year) {
            return year >= by && measured(series).orElse(Double.NEGATIVE_INFINITY) >= growth - ROUNDING;
        }

        /** None if the series does not cover the span, or one of its ends is not above 0. */
        @Override
        public OptionalDouble measured(TimeSeries series) {
            if (!series.covers(from) || !series.covers(by) || !(series.at(from) > 0) || !(series.at(by) > 0)) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(series.meanGrowth(from, by));
        }

        @Override
        public int last(Period period) {
            return by;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.meanGrowth(this);
        }
    }
}
