package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.units.UnitParser;

/** Finds in the history what study.yaml names; what is not there is reported with the nearest that is. */
final class SeriesNames {
    private final Optional<History> history;

    /** @param history none if it could not be read: then nothing is said about its series */
    SeriesNames(Optional<History> history) {
        this.history = history;
    }

    /** Name of a series; empty once its absence is reported. */
    String read(Optional<YamlNode> node) {
        Optional<String> name = node.flatMap(YamlNode::text);
        if (name.isEmpty() || history.isEmpty()) {
            return name.orElse("");
        }
        List<String> known = history.get().names();
        if (known.contains(name.get())) {
            return name.get();
        }
        node.get()
                .problems()
                .unknown(node.get().span(), "study.series-unknown", "study.series-unknown-near", name.get(), known);
        return "";
    }

    /** By year; none if the history could not be read. */
    List<Observation> of(String series) {
        return history.map(some -> some.series(series)).orElse(List.of());
    }

    /** A unit of the series, as written, that is not the variable's own; none if either is not known. */
    Optional<String> otherUnit(Variable variable, String series) {
        Optional<Unit> own = variable.unit();
        return of(series).stream()
                .map(Observation::unit)
                .filter(unit -> own.isPresent() && !own.equals(UnitParser.parse(unit)))
                .findFirst();
    }
}
