package qianyi.answer;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.engine.Run;
import qianyi.study.Period;
import qianyi.study.Target;

/**
 * Reads from a run when it meets a target. Years are judged by their figures, the value at the whole number; the
 * instant by the line through the saved steps.
 *
 * <ul>
 *   <li>A figure equal to the level of a target meets it.
 *   <li>The instant is the first crossing of the level after today, from below or for a ceiling from above, also if the
 *       line goes back again before the next figure: it can then lie more than a year before the year reached. A target
 *       without a level has none.
 *   <li>A crossing that no figure of a year confirms is no arrival: not reached, without an instant.
 *   <li>A target met today that is lost later stays "already", with the year of its loss.
 * </ul>
 */
public final class Arrival {
    private Arrival() {}

    public static Outcome of(Target target, Run run, Period period) {
        return of(target, Trajectory.of(run, target.variable()), period);
    }

    /** The same for a figure that does not come from a run. */
    public static Outcome of(Target target, Trajectory path, Period period) {
        if (path.covers(period.today()) && target.meets(path, period.today())) {
            return new Outcome(
                    Outcome.Kind.ALREADY,
                    OptionalInt.of(Math.min(period.today(), target.last(period))),
                    OptionalDouble.empty(),
                    firstYear(target, path, period.today(), period.to(), false));
        }
        OptionalInt year = firstYear(target, path, period.today(), period.to(), true);
        if (year.isEmpty()) {
            return new Outcome(
                    Outcome.Kind.NOT_REACHED, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
        }
        OptionalInt lost = firstYear(target, path, year.getAsInt(), period.to(), false);
        return new Outcome(
                lost.isPresent() ? Outcome.Kind.LOST : Outcome.Kind.REACHED,
                year,
                target.level()
                        .map(level -> crossing(level, path, period.today()))
                        .orElse(OptionalDouble.empty()),
                lost);
    }

    /** The first year after another one whose figure meets the target, or, if not wanted so, does not. */
    private static OptionalInt firstYear(Target target, Trajectory path, int after, int last, boolean met) {
        for (int year = after + 1; year <= last && path.covers(year); year++) {
            if (target.meets(path, year) == met) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalDouble crossing(Target.Level level, Trajectory path, int today) {
        double fromTime = today;
        double from = path.covers(today) ? path.at(today) : Double.NaN;
        for (int i = path.indexAtOrAfter(today); i < path.size(); i++) {
            double toTime = path.time(i);
            double to = path.value(i);
            if (!level.isMetBy(from) && level.isMetBy(to)) {
                return OptionalDouble.of(
                        Double.isNaN(from)
                                ? toTime
                                : fromTime + (toTime - fromTime) * ((level.value() - from) / (to - from)));
            }
            fromTime = toTime;
            from = to;
        }
        return OptionalDouble.empty();
    }
}
