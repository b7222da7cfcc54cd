package qianyi.analysis.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import qianyi.study.DatedForecast;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Observation.Kind;
import qianyi.study.Study;
import qianyi.study.TrackRecord;

/** The register of dated forecasts, held against the figures found since. */
public final class ForecastRegister {
    private final TrackRecord record;
    private final History history;

    private ForecastRegister(TrackRecord record, History history) {
        this.record = record;
        this.history = history;
    }

    /** Every forecast in the order of the register, scored if a found figure of its series and year is in the record. */
    public static List<ScoredForecast> of(Study study) {
        return of(study.trackRecord(), study.history());
    }

    public static List<ScoredForecast> of(TrackRecord record, History history) {
        ForecastRegister register = new ForecastRegister(record, history);
        return record.forecasts().stream().map(register::scored).toList();
    }

    private ScoredForecast scored(DatedForecast forecast) {
        Optional<Observation> actual = found(forecast.series(), forecast.year());
        return new ScoredForecast(forecast, actual, actual.map(figure -> score(forecast, figure)));
    }

    private ScoredForecast.Score score(DatedForecast forecast, Observation actual) {
        boolean inside = actual.value() >= forecast.low() && actual.value() <= forecast.high();
        if (record.realGrowth().containsValue(forecast.series())) {
            return new ScoredForecast.Score(actual.value() - forecast.value(), true, inside, Optional.empty());
        }
        double error = StrictMath.log(actual.value() / forecast.value());
        return new ScoredForecast.Score(error, false, inside, split(forecast, actual, error));
    }

    private Optional<ErrorSplit> split(DatedForecast forecast, Observation actual, double error) {
        int base = baseYear(forecast);
        Optional<Observation> started = found(forecast.series(), base);
        return started.flatMap(old -> onBasis(actual, base))
                .map(now -> StrictMath.log(now.value() / started.get().value()))
                .map(revision -> {
                    OptionalDouble volume = volume(forecast, base);
                    return new ErrorSplit(revision, volume, error - revision - volume.orElse(0));
                });
    }

    /** The year before the first that was forecast for the series on the same day. */
    private int baseYear(DatedForecast forecast) {
        return record.forecasts().stream()
                        .filter(other -> other.made().equals(forecast.made())
                                && other.series().equals(forecast.series()))
                        .mapToInt(DatedForecast::year)
                        .min()
                        .orElseThrow()
                - 1;
    }

    /** A year's found figure in the vintage and boundary of another. */
    private Optional<Observation> onBasis(Observation other, int year) {
        return history.series(other.series()).stream()
                .filter(figure -> figure.year() == year
                        && figure.kind() == Kind.FOUND
                        && figure.vintage().equals(other.vintage())
                        && figure.boundary().equals(other.boundary()))
                .findFirst();
    }

    /** The one entered first where there are several vintages. */
    private Optional<Observation> found(String series, int year) {
        return history.at(series, year).filter(figure -> figure.kind() == Kind.FOUND);
    }

    /** Published real growth less that forecast on the same day, summed over the years since the base. */
    private OptionalDouble volume(DatedForecast forecast, int base) {
        Optional<String> series = Optional.ofNullable(record.realGrowth().get(forecast.series()));
        List<OptionalDouble> years = IntStream.rangeClosed(base + 1, forecast.year())
                .mapToObj(year ->
                        series.map(name -> growthError(forecast, name, year)).orElse(OptionalDouble.empty()))
                .toList();
        return years.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        years.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
    }

    private OptionalDouble growthError(DatedForecast forecast, String series, int year) {
        Optional<DatedForecast> said = record.forecasts().stream()
                .filter(other ->
                        other.made().equals(forecast.made()) && other.series().equals(series) && other.year() == year)
                .findFirst();
        Optional<Observation> came = found(series, year);
        return said.isPresent() && came.isPresent()
                ? OptionalDouble.of(StrictMath.log1p(came.get().value() / 100)
                        - StrictMath.log1p(said.get().value() / 100))
                : OptionalDouble.empty();
    }
}
