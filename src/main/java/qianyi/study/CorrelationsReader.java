package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.ensemble.CorrelationMatrix;
import qianyi.model.Names;
import qianyi.model.Span;

/** Reads the rank correlations between assumptions and whether they can hold together. */
final class CorrelationsReader {
    /** A correlation with the place of its number. */
    private record Placed(Correlation correlation, YamlNode rank) {}

    private final Optional<List<Assumption>> assumptions;
    private final boolean ownTable;
    private final Sources sources;

    /**
     * @param assumptions none if the table could not be read: then nothing is said about names
     * @param ownTable whether it is the table of the study's folder; a pair need not be in another one
     */
    CorrelationsReader(Optional<List<Assumption>> assumptions, boolean ownTable, Sources sources) {
        this.assumptions = assumptions;
        this.ownTable = ownTable;
        this.sources = sources;
    }

    List<Correlation> read(List<YamlNode> nodes) {
        Map<Set<String>, Span> earlier = new HashMap<>();
        List<Placed> sound = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.map("between", "rank", "why", "source")
                    .flatMap(map -> correlation(map, earlier))
                    .ifPresent(sound::add);
        }
        reportContradictions(sound);
        return sound.stream().map(Placed::correlation).toList();
    }

    private Optional<Placed> correlation(YamlMap map, Map<Set<String>, Span> earlier) {
        Optional<List<String>> pair = map.required("between").flatMap(node -> pair(node, earlier));
        Optional<YamlNode> number = map.required("rank");
        Optional<Double> rank = number.flatMap(YamlNode::number);
        boolean inside = rank.isPresent() && rank.get() > -1 && rank.get() < 1;
        if (rank.isPresent() && !inside) {
            number.get().error("study.rank-outside", rank.get());
        }
        var why = map.localized("why");
        String source = sources.citedBy(map, "source");
        return pair.isEmpty() || !inside
                ? Optional.empty()
                : Optional.of(new Placed(
                        new Correlation(pair.get().get(0), pair.get().get(1), rank.get(), why, source), number.get()));
    }

    /** Two different assumptions that no earlier pair is about. */
    private Optional<List<String>> pair(YamlNode node, Map<Set<String>, Span> earlier) {
        Optional<List<YamlNode>> between = node.list();
        if (between.isPresent() && between.get().size() != 2) {
            node.error("study.correlation-not-two", between.get().size());
            return Optional.empty();
        }
        List<String> titles = between.orElse(List.of()).stream()
                .flatMap(member -> title(member).stream())
                .toList();
        if (titles.size() < 2) {
            return Optional.empty();
        }
        if (titles.get(0).equals(titles.get(1))) {
            node.error("study.correlation-with-itself", titles.get(0));
            return Optional.empty();
        }
        Span first = earlier.putIfAbsent(Set.copyOf(titles), node.span());
        if (first != null) {
            node.error("study.correlation-twice", titles.get(0), titles.get(1), first.line());
            return Optional.empty();
        }
        return Optional.of(titles);
    }

    /** The assumption meant, which must have a range. */
    private Optional<String> title(YamlNode node) {
        Optional<String> written = node.text();
        if (written.isEmpty() || assumptions.isEmpty()) {
            return written;
        }
        String wanted = comparable(written.get());
        Optional<Assumption> found = assumptions.get().stream()
                .filter(assumption -> comparable(assumption.title()).equals(wanted))
                .findFirst();
        if (!ownTable && found.filter(Assumption::isVaried).isEmpty()) {
            node.problems().note(node.span(), "study.correlation-not-in-table", written.get());
            return Optional.empty();
        }
        List<String> varied = assumptions.get().stream()
                .filter(Assumption::isVaried)
                .map(Assumption::title)
                .toList();
        if (found.isEmpty()) {
            node.problems()
                    .unknown(
                            node.span(),
                            "study.correlation-unknown",
                            "study.correlation-unknown-near",
                            written.get(),
                            varied);
            return Optional.empty();
        }
        if (!found.get().isVaried()) {
            node.error("study.correlation-not-varied", found.get().title());
            return Optional.empty();
        }
        return found.map(Assumption::title);
    }

    private static String comparable(String title) {
        return Names.canonical(title.replaceAll("\\s*([\\[\\],=])\\s*", "$1"));
    }

    /** One report for each group of assumptions whose correlations cannot hold together. */
    private static void reportContradictions(List<Placed> all) {
        List<Placed> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            Set<String> group = connected(left);
            List<Placed> own = among(left, group);
            left.removeAll(own);
            if (!holds(own, group)) {
                Set<String> concerned = fewest(own, group);
                List<Placed> pairs = among(own, concerned);
                pairs.get(pairs.size() - 1)
                        .rank()
                        .error(
                                "study.correlations-contradict",
                                pairs.stream()
                                        .map(pair -> pair.correlation().title())
                                        .toList());
            }
        }
    }

    /** All that hang together with the first pair. */
    private static Set<String> connected(List<Placed> pairs) {
        Set<String> group = new LinkedHashSet<>();
        group.add(pairs.get(0).correlation().first());
        int before = 0;
        while (group.size() > before) {
            before = group.size();
            for (Placed pair : pairs) {
                if (group.contains(pair.correlation().first())
                        || group.contains(pair.correlation().second())) {
                    group.add(pair.correlation().first());
                    group.add(pair.correlation().second());
                }
            }
        }
        return group;
    }

    private static List<Placed> among(List<Placed> pairs, Set<String> titles) {
        return pairs.stream()
                .filter(pair -> titles.contains(pair.correlation().first())
                        && titles.contains(pair.correlation().second()))
                .toList();
    }

    private static boolean holds(List<Placed> pairs, Set<String> titles) {
        List<String> order = List.copyOf(titles);
        List<Correlation> correlations =
                among(pairs, titles).stream().map(Placed::correlation).toList();
        return CorrelationMatrix.lowerFactor(Correlation.ranks(order, correlations))
                .isPresent();
    }

    /** As few of them as still contradict one another. */
    private static Set<String> fewest(List<Placed> pairs, Set<String> group) {
        Set<String> concerned = new LinkedHashSet<>(group);
        for (String title : group) {
            concerned.remove(title);
            if (holds(pairs, concerned)) {
                concerned.add(title);
            }
        }
        return concerned;
    }
}
