package qianyi.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.study.GrowthRecord;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Target;

/**
 * The constant yearly growth that leads from the base year's figure to a target in the year it is wanted.
 *
 * @param base the figure it starts from, found or derived
 * @param rate a share a year; absent where nothing is left to grow: the base meets the target, or the year is not later
 */
public record RequiredGrowth(Target target, Observation base, OptionalDouble rate) {
    /**
     * The base is the figure of the record's own series. Where that series has no row for the base year, a restated or
     * derived figure of the year stands in for it. None for a target that is no level to rise to.
     *
     * @param standIns series that observe the headline too, the preferred first
     */
    public static Optional<RequiredGrowth> of(
            Target target, GrowthRecord record, History history, List<String> standIns) {
        if (!target.isRise()) {
            return Optional.empty();
        }
        Optional<Observation> base = history.at(record.series(), record.baseYear());
        for (String series : standIns) {
            base = base.or(() -> history.at(series, record.baseYear()));
        }
        return base.map(b -> new RequiredGrowth(target, b, rate(b.value(), b.year(), target.asked(), target.by())));
    }

    /** {@code (level / figure)^(1 / years) - 1}. */
    static OptionalDouble rate(double figure, int year, double level, int by) {
        return by > year && figure > 0 && figure < level
                ? OptionalDouble.of(Math.expm1(Math.log(level / figure) / (by - year)))
                : OptionalDouble.empty();
    }
}
