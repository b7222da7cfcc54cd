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
 *   <li>A figure equal to the target meets it.
 *   <li>The instant is the first crossing from below after today, also if the line dips again before the next figure:
 *       it can then lie more than a year before the year reached.
 *   <li>A crossing that no figure of a year confirms is no arrival: not reached, without an instant.
 *   <li>A target met today that is lost later stays "already", with the year of its loss.
 * </ul>
 */
public final class Arrival {
    private Arrival() {}

    public static Outcome of(Target target, Run run, Period period) {
        return of(target.reaches(), Trajectory.of(run, target.variable()), period);
    }

    /** The same for a figure that does not come from a run. */
    public static Outcome of(double level, Trajectory path, Period period) {
        if (path.covers(period.today()) && path.at(period.today()) >= level) {
            return new Outcome(
                    Outcome.Kind.ALREADY,
                    OptionalInt.of(period.today()),
                    OptionalDouble.empty(),
                    firstYear(level, path, period.today(), period.to(), false));
        }
        OptionalInt year = firstYear(level, path, period.today(), period.to(), true);
        if (year.isEmpty()) {
            return new Outcome(
                    Outcome.Kind.NOT_REACHED, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
        }
        OptionalInt lost = firstYear(level, path, year.getAsInt(), period.to(), false);
        return new Outcome(
                lost.isPresent() ? Outcome.Kind.LOST : Outcome.Kind.REACHED,
                year,
                crossing(level, path, period.today()),
                lost);
    }

    /** The first year after another one whose figure is at or above the level, or, if not wanted so, below it. */
    private static OptionalInt firstYear(double level, Trajectory path, int after, int last, boolean met) {
        for (int year = after + 1; year <= last && path.covers(year); year++) {
            if (path.at(year) >= level == met) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalDouble crossing(double level, Trajectory path, int today) {
        double fromTime = today;
        double from = path.covers(today) ? path.at(today) : Double.NEGATIVE_INFINITY;
        for (int i = path.indexAtOrAfter(today); i < path.size(); i++) {
            double toTime = path.time(i);
            double to = path.value(i);
            if (from < level && to >= level) {
                return OptionalDouble.of(
                        Double.isInfinite(from)
                                ? toTime
                                : fromTime + (toTime - fromTime) * ((level - from) / (to - from)));
            }
            fromTime = toTime;
            from = to;
        }
        return OptionalDouble.empty();
    }
}
