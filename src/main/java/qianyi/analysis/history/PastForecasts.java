package qianyi.analysis.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forecasts from every origin for one horizon, each from what was known there. */
final class PastForecasts {
    private static final double HALF = 0.5;

    private final List<Window> windows;

    /** @param windows of one horizon; those that cross into another vintage teach nothing */
    PastForecasts(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    /** @param crossing whether those that end in another vintage are wanted, or the others */
    List<PastForecast> of(boolean crossing) {
        return windows.stream()
                .filter(window -> window.crossing() == crossing)
                .flatMap(window -> rules(window).stream().map(rule -> at(window, rule)))
                .toList();
    }

    private static List<ForecastRule> rules(Window window) {
        return window.outside().isPresent() ? List.of(ForecastRule.values()) : ForecastRule.NAIVE;
    }

    private PastForecast at(Window window, ForecastRule rule) {
        double error = error(window, rule);
        PastErrors known = new PastErrors(known(window)
                .filter(earlier -> rules(earlier).contains(rule))
                .map(earlier -> error(earlier, rule))
                .toList());
        Optional<PastForecast.Band> band = Optional.of(known)
                .filter(PastErrors::areEnough)
                .map(errors -> new PastForecast.Band(
                        errors.score(error), errors.holds(error, 0.5), errors.holds(error, 0.9), errors.most()));
        return new PastForecast(
                window.series().asked(),
                window.origin(),
                window.horizon(),
                rule,
                window.base() * StrictMath.exp(window.horizon() * growth(window, rule)),
                window.actual(),
                band);
    }

    private double error(Window window, ForecastRule rule) {
        return StrictMath.log(window.actual() / window.base()) - window.horizon() * growth(window, rule);
    }

    /** Yearly change of the logarithm. */
    private double growth(Window window, ForecastRule rule) {
        return switch (rule) {
            case NO_CHANGE -> 0;
            case HALF_TREND -> HALF * window.trend();
            case TREND -> window.trend();
            case OWN_METHOD -> window.outside().orElseThrow() + HALF * recordedGap(window);
        };
    }

    /** The mean gap of earlier windows; none before the first of them has come out. */
    private double recordedGap(Window window) {
        return known(window)
                .filter(earlier -> earlier.outside().isPresent())
                .mapToDouble(Window::gap)
                .average()
                .orElse(0);
    }

    /** Windows whose outcome had been published: of the same series, and of other places. */
    private Stream<Window> known(Window window) {
        return windows.stream()
                .filter(earlier -> !earlier.crossing())
                .filter(earlier -> earlier.isKnownAt(window))
                .filter(earlier ->
                        earlier.series() == window.series() || earlier.series().isElsewhere(window.series()));
    }
}
