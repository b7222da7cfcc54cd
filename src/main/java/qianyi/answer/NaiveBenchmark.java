package qianyi.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.study.GrowthRecord;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Target;

/**
 * What the record alone says: the last found figure carried on at the rate of every window of it. No model, no policy.
 *
 * @param last the last figure that was found, not derived
 * @param paths one a window, at least one, in the order of the windows
 */
public record NaiveBenchmark(Target target, Observation last, List<Path> paths) {
    /**
     * One rate carried on.
     *
     * @param instant where the path meets the target; absent if the rate never leads there
     */
    public record Path(GrowthWindow window, OptionalDouble instant) {
        /** First year whose figure is at or above the target; a figure that meets it but for rounding meets it. */
        public OptionalInt year() {
            return instant.isPresent()
                    ? OptionalInt.of((int) Math.ceil(instant.getAsDouble() - 1e-9))
                    : OptionalInt.empty();
        }
    }

    public NaiveBenchmark {
        paths = List.copyOf(paths);
    }

    /** None if the target is no level to rise to, or no two found figures make a window. */
    public static Optional<NaiveBenchmark> of(Target target, GrowthRecord record, History history) {
        List<GrowthWindow> windows = GrowthWindow.of(record, history);
        if (!target.isRise() || windows.isEmpty()) {
            return Optional.empty();
        }
        Observation last = history.lastFound(record.series()).orElseThrow();
        return Optional.of(new NaiveBenchmark(
                target,
                last,
                windows.stream()
                        .map(window ->
                                new Path(window, instant(last.value(), last.year(), window.rate(), target.asked())))
                        .toList()));
    }

    /** At the highest rate of the record, hence the earliest year. */
    public Path fast() {
        return path(GrowthWindow.fastest(windows()));
    }

    /** At the lowest rate of the record, hence the latest year, or never. */
    public Path slow() {
        return path(GrowthWindow.slowest(windows()));
    }

    private List<GrowthWindow> windows() {
        return paths.stream().map(Path::window).toList();
    }

    private Path path(GrowthWindow window) {
        return paths.stream()
                .filter(path -> path.window().equals(window))
                .findFirst()
                .orElseThrow();
    }

    /** {@code year + ln(level / figure) / ln(1 + rate)}; the year itself if the figure is there. */
    static OptionalDouble instant(double figure, int year, double rate, double level) {
        if (figure >= level) {
            return OptionalDouble.of(year);
        }
        return rate > 0 && figure > 0
                ? OptionalDouble.of(year + Math.log(level / figure) / Math.log1p(rate))
                : OptionalDouble.empty();
    }
}
