package qianyi.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The observed record, in the order of the file. */
public record History(List<Observation> observations) {
    public History {
        observations = List.copyOf(observations);
    }

    /** One series by year. */
    public List<Observation> series(String name) {
        return observations.stream()
                .filter(o -> o.series().equals(name))
                .sorted(Comparator.comparingInt(Observation::year))
                .toList();
    }

    public Optional<Observation> at(String series, int year) {
        return series(series).stream().filter(o -> o.year() == year).findFirst();
    }
}
