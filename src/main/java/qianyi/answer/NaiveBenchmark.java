package qianyi.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.study.GrowthRecord;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Target;

/**
 * What the record alone says: the last found figure carried on at the rates seen in it. No model, no policy.
 *
 * @param last the last figure that was found, not derived
 * @param slow at the lowest recorded rate, hence the latest year
 * @param fast at the highest recorded rate
 */
public record NaiveBenchmark(Target target, Observation last, Path slow, Path fast) {
    /**
     * One rate carried on.
     *
     * @param year first year whose figure is at or above the target; absent if the rate never leads there
     */
    public record Path(double rate, OptionalDouble instant, OptionalInt year) {}

    /** None if the target is no level to rise to, the series has no found figure, or no rates were recorded. */
    public static Optional<NaiveBenchmark> of(Target target, GrowthRecord record, History history) {
        Optional<Observation> last = history.series(record.series()).stream()
                .filter(o -> o.kind() == Observation.Kind.FOUND)
                .max(Comparator.comparingInt(Observation::year));
        List<Double> rates = record.growth();
        if (!target.isRise() || last.isEmpty() || rates.isEmpty()) {
            return Optional.empty();
        }
        double lowest = rates.stream().min(Comparator.naturalOrder()).orElseThrow();
        double highest = rates.stream().max(Comparator.naturalOrder()).orElseThrow();
        Observation from = last.get();
        return Optional.of(new NaiveBenchmark(
                target,
                from,
                path(from.value(), from.year(), lowest, target.asked()),
                path(from.value(), from.year(), highest, target.asked())));
    }

    /** {@code year + ln(level / figure) / ln(1 + rate)}; the year is that of the next figure. */
    static Path path(double figure, int year, double rate, double level) {
        if (figure >= level) {
            return new Path(rate, OptionalDouble.of(year), OptionalInt.of(year));
        }
        if (!(rate > 0) || !(figure > 0)) {
            return new Path(rate, OptionalDouble.empty(), OptionalInt.empty());
        }
        double years = Math.log(level / figure) / Math.log1p(rate);
        // A figure that meets the target but for rounding meets it.
        return new Path(rate, OptionalDouble.of(year + years), OptionalInt.of(year + (int) Math.ceil(years - 1e-9)));
    }
}
