package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads "reference_class" of study.yaml, one or a list: what became of comparable places. */
final class ReferenceClassReader {
    private static final String[] KEYS = {
        "label", "vintage", "places", "since", "through", "until", "from", "to", "reached", "within", "by", "fell",
        "below", "gap", "source"
    };

    private final Sources sources;

    ReferenceClassReader(Sources sources) {
        this.sources = sources;
    }

    List<ReferenceClass> read(Optional<YamlNode> node) {
        List<ReferenceClass> classes = new ArrayList<>();
        for (YamlNode item : node.map(YamlNode::oneOrMore).orElse(List.of())) {
            Optional<ReferenceClass> one = item.map(KEYS).map(this::one);
            if (classes.isEmpty() && one.isPresent() && !(one.get() instanceof ReferenceClass.Arrivals)) {
                item.error("study.reference-first");
            }
            one.ifPresent(classes::add);
        }
        return classes;
    }

    private ReferenceClass one(YamlMap map) {
        map.required("source");
        if (map.optional("fell").isPresent()) {
            return losses(map);
        }
        return map.optional("gap").isPresent() ? gaps(map) : arrivals(map);
    }

    private ReferenceClass arrivals(YamlMap map) {
        int places = count(map, "places", 1, Integer.MAX_VALUE);
        int until = year(map, "until");
        int since = count(map, "since", 1, until);
        Optional<YamlNode> through = map.optional("through");
        List<Double> band = band(map);
        double level = number(map, "to");
        if (!band.isEmpty() && level <= band.get(1)) {
            map.required("to").orElseThrow().error("study.not-rising", "to", level, band.get(1));
        }
        int reached = count(map, "reached", 0, places);
        return new ReferenceClass.Arrivals(
                map.localized("label"),
                map.optionalLocalized("vintage"),
                places,
                since,
                through.isPresent() ? OptionalInt.of(count(map, "through", since, until)) : OptionalInt.empty(),
                until,
                band.isEmpty() ? 0 : band.get(0),
                band.isEmpty() ? 0 : band.get(1),
                level,
                reached,
                within(map, reached),
                sources.citedBy(map, "source"));
    }

    private ReferenceClass losses(YamlMap map) {
        int places = count(map, "places", 1, Integer.MAX_VALUE);
        int until = year(map, "until");
        int fell = count(map, "fell", 0, places);
        return new ReferenceClass.Losses(
                map.localized("label"),
                places,
                number(map, "to"),
                count(map, "by", 1, until),
                fell,
                count(map, "below", 0, fell),
                until,
                sources.citedBy(map, "source"));
    }

    private ReferenceClass gaps(YamlMap map) {
        int until = year(map, "until");
        List<YamlNode.Entry> entries =
                map.required("gap").flatMap(YamlNode::entries).orElse(List.of());
        List<Double> shares =
                RisingNumbers.shares(entries.stream().map(YamlNode.Entry::key).toList(), "gap");
        List<Double> gaps =
                RisingNumbers.read(entries.stream().map(YamlNode.Entry::value).toList(), "gap");
        NavigableMap<Double, Double> quantiles = new TreeMap<>();
        for (int i = 0; i < Math.min(shares.size(), gaps.size()); i++) {
            quantiles.put(shares.get(i), gaps.get(i));
        }
        return new ReferenceClass.Gaps(
                map.localized("label"),
                count(map, "places", 1, Integer.MAX_VALUE),
                count(map, "since", 1, until),
                until,
                quantiles,
                sources.citedBy(map, "source"));
    }

    /** Two rising numbers; empty once it is reported that they are not. */
    private static List<Double> band(YamlMap map) {
        Optional<YamlNode> node = map.required("from");
        Optional<List<YamlNode>> ends = node.flatMap(YamlNode::list);
        if (ends.filter(some -> some.size() != 2).isPresent()) {
            node.get().error("study.reference-band");
            return List.of();
        }
        List<Double> band = RisingNumbers.read(ends.orElse(List.of()), "from");
        return band.size() == 2 ? band : List.of();
    }

    private static NavigableMap<Integer, Integer> within(YamlMap map, int reached) {
        NavigableMap<Integer, Integer> within = new TreeMap<>();
        List<YamlNode.Entry> entries =
                map.optional("within").flatMap(YamlNode::entries).orElse(List.of());
        List<Integer> years =
                RisingNumbers.years(entries.stream().map(YamlNode.Entry::key).toList(), "within");
        int least = 0;
        for (int i = 0; i < years.size(); i++) {
            least = count(entries.get(i).value(), "within", least, reached);
            within.put(years.get(i), least);
        }
        return within;
    }

    private static int year(YamlMap map, String key) {
        return count(map, key, 1, Integer.MAX_VALUE);
    }

    private static int count(YamlMap map, String key, int least, int most) {
        return map.required(key).map(node -> count(node, key, least, most)).orElse(most);
    }

    /** A whole number between two others, or the upper of them once it is reported, which bounds nothing else. */
    private static int count(YamlNode node, String key, int least, int most) {
        Optional<Integer> count = node.whole();
        if (count.isPresent() && count.get() < least) {
            node.error("study.count-below", key, count.get(), least);
            return most;
        }
        if (count.isPresent() && count.get() > most) {
            node.error("study.count-above", key, count.get(), most);
            return most;
        }
        return count.orElse(most);
    }

    private static double number(YamlMap map, String key) {
        return map.required(key).flatMap(YamlNode::number).orElse(0.0);
    }
}
