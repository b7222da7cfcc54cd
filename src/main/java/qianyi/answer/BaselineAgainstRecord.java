package qianyi.answer;

import java.util.List;
import java.util.Optional;
import qianyi.study.Period;

/**
 * The baseline's own growth beside the record's, so that nobody takes the baseline for "more of the same" if it is not.
 *
 * @param from today
 * @param to the year in which the baseline reaches the first target, or ten years on
 * @param baseline mean yearly growth of the figure from one to the other
 * @param windows of the record, at least one
 */
public record BaselineAgainstRecord(int from, int to, double baseline, List<GrowthWindow> windows) {
    public BaselineAgainstRecord {
        windows = List.copyOf(windows);
    }

    public static Optional<BaselineAgainstRecord> of(
            Trajectory headline, Outcome first, Period period, List<GrowthWindow> windows) {
        int to = first.year().orElse(period.today() + 10);
        to = Math.min(to > period.today() ? to : period.today() + 10, period.to());
        if (windows.isEmpty() || to <= period.today() || !headline.covers(period.today()) || !headline.covers(to)) {
            return Optional.empty();
        }
        double growth = headline.meanGrowth(period.today(), to);
        return Optional.of(new BaselineAgainstRecord(period.today(), to, growth, windows));
    }

    public GrowthWindow lowest() {
        return GrowthWindow.slowest(windows);
    }

    public GrowthWindow highest() {
        return GrowthWindow.fastest(windows);
    }

    /** The windows that no census divides, where others are divided; else none, since nothing is to be told apart. */
    public Optional<BaselineAgainstRecord> withinOneCensus() {
        List<GrowthWindow> whole =
                windows.stream().filter(window -> !window.crossesCensus()).toList();
        return whole.isEmpty() || whole.size() == windows.size()
                ? Optional.empty()
                : Optional.of(new BaselineAgainstRecord(from, to, baseline, whole));
    }

    /** Whether it grows faster than in any window of the record. */
    public boolean faster() {
        return baseline > highest().rate();
    }

    /** Whether it grows more slowly than in any window of the record. */
    public boolean slower() {
        return baseline < lowest().rate();
    }
}
