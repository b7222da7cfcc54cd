package qianyi.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The observed record.
 *
 * @param observations in the order of the file
 */
public record History(List<Observation> observations) {
    public History {
        observations = List.copyOf(observations);
    }

    /** Names of the series, in the order of the file. */
    public List<String> names() {
        return observations.stream().map(Observation::series).distinct().toList();
    }

    /** One series by year; a year has several rows if their boundary or vintage differs. */
    public List<Observation> series(String name) {
        return observations.stream()
                .filter(o -> o.series().equals(name))
                .sorted(Comparator.comparingInt(Observation::year))
                .toList();
    }

    /**
     * The row of that series and year that is known best: a found figure before a derived one, that before a remembered
     * one; the first in the file among equals. So a published figure takes the place of an estimate as soon as it is
     * entered.
     */
    public Optional<Observation> at(String series, int year) {
        return series(series).stream().filter(o -> o.year() == year).min(Comparator.comparing(Observation::kind));
    }

    /** The found figures of a series by year, on the boundary of the last of them: others are of another place. */
    public List<Observation> found(String series) {
        List<Observation> found = series(series).stream()
                .filter(o -> o.kind() == Observation.Kind.FOUND)
                .toList();
        return found.stream()
                .filter(o -> o.boundary().equals(found.get(found.size() - 1).boundary()))
                .toList();
    }

    /** The found figure of the latest year, the first in the file where that year has several. */
    public Optional<Observation> lastFound(String series) {
        return found(series).stream().max(Comparator.comparingInt(Observation::year));
    }

    /** The record as a table with the columns of history.csv. */
    public Table table() {
        StringColumn series = StringColumn.create("series");
        IntColumn year = IntColumn.create("year");
        DoubleColumn value = DoubleColumn.create("value");
        StringColumn unit = StringColumn.create("unit");
        StringColumn boundary = StringColumn.create("boundary");
        StringColumn vintage = StringColumn.create("vintage");
        StringColumn kind = StringColumn.create("kind");
        StringColumn confidence = StringColumn.create("confidence");
        StringColumn source = StringColumn.create("source");
        StringColumn note = StringColumn.create("note");
        for (Observation o : observations) {
            series.append(o.series());
            year.append(o.year());
            value.append(o.value());
            unit.append(o.unit());
            boundary.append(o.boundary());
            vintage.append(o.vintage());
            kind.append(o.kind().name().toLowerCase(Locale.ROOT));
            confidence.append(o.confidence());
            source.append(o.source());
            note.append(o.note());
        }
        return Table.create("history", series, year, value, unit, boundary, vintage, kind, confidence, source, note);
    }
}
