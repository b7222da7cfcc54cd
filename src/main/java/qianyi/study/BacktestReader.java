package qianyi.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.model.Span;
import qianyi.text.Localized;

/** Reads "backtest" of study.yaml. */
final class BacktestReader {
    /** Years of growth that a rule looks back on, and the least that it looks ahead. */
    private static final int SPAN = 3;

    private final SeriesNames known;

    BacktestReader(SeriesNames known) {
        this.known = known;
    }

    List<BacktestSeries> read(YamlMap root) {
        Map<String, Span> earlier = new LinkedHashMap<>();
        List<BacktestSeries> all = new ArrayList<>();
        for (YamlNode node : root.optionalList("backtest")) {
            node.map("series", "vintage", "outside", "label", "note")
                    .map(map -> series(node, map, earlier))
                    .ifPresent(all::add);
        }
        return all;
    }

    private BacktestSeries series(YamlNode node, YamlMap map, Map<String, Span> earlier) {
        Optional<YamlNode> seriesNode = map.required("series");
        String series = known.read(seriesNode);
        Optional<String> vintage = map.optional("vintage").flatMap(YamlNode::text);
        Optional<String> outside = map.optional("outside")
                .map(other -> known.read(Optional.of(other)))
                .filter(name -> !name.isEmpty());
        if (!series.isEmpty()) {
            boolean sound = isPositive(seriesNode.get(), series);
            if (outside.isPresent()) {
                sound &= isPositive(map.optional("outside").get(), outside.get());
            }
            if (vintage.isPresent()) {
                sound &= hasVintage(map.optional("vintage").get(), series, vintage.get());
            }
            if (sound) {
                checkWindow(seriesNode.get(), series, vintage, outside);
            }
            Span first = earlier.putIfAbsent(series, node.span());
            if (first != null) {
                node.error("study.backtest-twice", series, first.line());
            }
        }
        Localized label = map.optional("label").flatMap(YamlNode::localized).orElse(Localized.same(series));
        return new BacktestSeries(series, vintage, outside, label, map.optionalLocalized("note"));
    }

    private boolean hasVintage(YamlNode node, String series, String vintage) {
        List<String> vintages =
                known.of(series).stream().map(Observation::vintage).distinct().toList();
        boolean found = vintages.isEmpty() || vintages.contains(vintage);
        if (!found) {
            node.error("study.backtest-vintage", series, vintage, vintages);
        }
        return found;
    }

    /** There must be a year to forecast from: with a figure three years before it and one three years after it. */
    private void checkWindow(YamlNode node, String series, Optional<String> vintage, Optional<String> outside) {
        Set<Integer> years = known.of(series).stream()
                .filter(figure -> figure.kind() == Observation.Kind.FOUND)
                .filter(figure -> vintage.map(figure.vintage()::equals).orElse(true))
                .map(Observation::year)
                .collect(Collectors.toSet());
        Set<Integer> around = outside.map(known::of).orElse(known.of(series)).stream()
                .map(Observation::year)
                .collect(Collectors.toSet());
        boolean some = years.stream()
                .anyMatch(year -> years.containsAll(List.of(year - SPAN, year + SPAN))
                        && around.containsAll(List.of(year - SPAN, year)));
        if (!some && !known.of(series).isEmpty()) {
            node.error("study.backtest-too-short", series, SPAN);
        }
    }

    /** Errors are ratios. */
    private boolean isPositive(YamlNode node, String series) {
        Optional<Observation> first =
                known.of(series).stream().filter(figure -> figure.value() <= 0).findFirst();
        first.ifPresent(figure -> node.error("study.backtest-not-positive", series, figure.year(), figure.value()));
        return first.isEmpty();
    }
}
