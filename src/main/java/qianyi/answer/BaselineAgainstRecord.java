package qianyi.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qianyi.study.Period;

/**
 * The baseline's own growth beside the record's, so that nobody takes the baseline for "more of the same" if it is not.
 *
 * @param from today
 * @param to the year in which the baseline reaches the first target, or ten years on
 * @param baseline mean yearly growth of the figure from one to the other
 * @param lowest lowest rate of the record
 * @param highest highest rate of the record
 */
public record BaselineAgainstRecord(int from, int to, double baseline, double lowest, double highest) {
    public static Optional<BaselineAgainstRecord> of(
            Trajectory headline, Outcome first, Period period, List<Double> record) {
        int to = first.year().orElse(period.today() + 10);
        to = Math.min(to > period.today() ? to : period.today() + 10, period.to());
        if (record.isEmpty() || to <= period.today() || !headline.covers(period.today()) || !headline.covers(to)) {
            return Optional.empty();
        }
        double growth = headline.meanGrowth(period.today(), to);
        return Optional.of(new BaselineAgainstRecord(
                period.today(),
                to,
                growth,
                record.stream().min(Comparator.naturalOrder()).orElseThrow(),
                record.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    /** Whether it grows faster than any rate of the record. */
    public boolean faster() {
        return baseline > highest;
    }

    /** Whether it grows more slowly than any rate of the record. */
    public boolean slower() {
        return baseline < lowest;
    }
}
