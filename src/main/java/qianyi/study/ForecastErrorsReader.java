package qianyi.study;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import qianyi.text.Messages;

/** Reads "errors" of study.yaml: how far off such forecasts were. */
final class ForecastErrorsReader {
    private static final String HORIZONS = "horizons";

    private final Sources sources;

    ForecastErrorsReader(Sources sources) {
        this.sources = sources;
    }

    /** @param found whether the record's series has a found figure, from which the horizons count */
    Optional<ForecastErrors> read(Optional<YamlNode> node, boolean found) {
        Optional<YamlMap> map = node.flatMap(some -> some.map("label", "source", "quantiles", HORIZONS));
        if (map.isPresent() && !found) {
            node.get().error("study.errors-no-figure");
        }
        return map.map(this::errors);
    }

    private ForecastErrors errors(YamlMap map) {
        Optional<YamlNode> node = map.required("quantiles");
        List<Double> quantiles =
                RisingNumbers.shares(node.flatMap(YamlNode::list).orElse(List.of()), "quantiles");
        if (node.isPresent() && quantiles.size() < 2) {
            node.get().error("study.errors-too-few");
        }
        map.required("source");
        Optional<YamlNode> horizons = map.required(HORIZONS);
        return new ForecastErrors(
                map.optional("label").isPresent() ? map.localized("label") : Messages.inBoth("certainty.errors.named"),
                sources.citedBy(map, "source"),
                quantiles,
                horizons.flatMap(YamlNode::entries)
                        .map(entries -> horizons(horizons.get(), entries, quantiles.size()))
                        .orElse(Collections.emptyNavigableMap()));
    }

    private static NavigableMap<Integer, List<Double>> horizons(
            YamlNode node, List<YamlNode.Entry> entries, int quantiles) {
        if (entries.isEmpty()) {
            node.error("study.list-empty", HORIZONS);
        }
        List<Integer> years =
                RisingNumbers.years(entries.stream().map(YamlNode.Entry::key).toList(), HORIZONS);
        NavigableMap<Integer, List<Double>> horizons = new TreeMap<>();
        for (YamlNode.Entry entry : entries) {
            List<Double> errors = RisingNumbers.read(
                    entry.value().list().orElse(List.of()), entry.key().raw());
            if (errors.size() != quantiles) {
                entry.value().error("study.errors-length", entry.key().raw(), errors.size(), quantiles);
            } else if (horizons.size() < years.size()) {
                horizons.put(years.get(horizons.size()), errors);
            }
        }
        checkEnd(entries, horizons);
        return horizons;
    }

    /** Behind the table the last slope is carried on, so that quantiles which come closer would cross. */
    private static void checkEnd(List<YamlNode.Entry> entries, NavigableMap<Integer, List<Double>> horizons) {
        if (horizons.size() < 2) {
            return;
        }
        List<Double> last = horizons.lastEntry().getValue();
        List<Double> before = horizons.lowerEntry(horizons.lastKey()).getValue();
        for (int i = 1; i < last.size(); i++) {
            if (last.get(i) - last.get(i - 1) < before.get(i) - before.get(i - 1) - 1e-12) {
                entries.get(entries.size() - 1).value().error("study.errors-narrow", horizons.lastKey());
                return;
            }
        }
    }
}
