package qianyi.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Span;
import qianyi.model.Variable;

/** Reads "uncertainty" of study.yaml: correlations, what runs are held against, and what to watch. */
final class UncertaintyReader {
    private final Optional<ModelNames> names;
    private final Optional<List<Assumption>> assumptions;
    private final boolean ownTable;
    private final SeriesNames known;
    private final Optional<Period> period;
    private final Sources sources;

    /**
     * @param assumptions none if the table could not be read: then nothing is said about their names
     * @param ownTable whether it is the table of the study's folder
     * @param period none if it could not be read: then nothing is said about years outside it
     */
    UncertaintyReader(
            Optional<ModelNames> names,
            Optional<List<Assumption>> assumptions,
            boolean ownTable,
            SeriesNames known,
            Optional<Period> period,
            Sources sources) {
        this.names = names;
        this.assumptions = assumptions;
        this.ownTable = ownTable;
        this.known = known;
        this.period = period;
        this.sources = sources;
    }

    Uncertainty read(YamlMap root) {
        return root.optional("uncertainty")
                .flatMap(node -> node.map("correlations", "history", "signposts"))
                .map(map -> new Uncertainty(
                        new CorrelationsReader(assumptions, ownTable, sources).read(map.optionalList("correlations")),
                        history(map.optionalList("history")),
                        signposts(map.optionalList("signposts"))))
                .orElse(Uncertainty.NONE);
    }

    private List<HistoryTolerance> history(List<YamlNode> nodes) {
        Map<String, Span> earlier = new LinkedHashMap<>();
        List<HistoryTolerance> tolerances = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.map("variable", "series", "tolerance", "why", "source")
                    .map(map -> tolerance(node, map, earlier))
                    .ifPresent(tolerances::add);
        }
        return tolerances;
    }

    private HistoryTolerance tolerance(YamlNode node, YamlMap map, Map<String, Span> earlier) {
        Optional<Variable> variable = map.required("variable").flatMap(this::scalar);
        Optional<YamlNode> seriesNode = map.required("series");
        String series = known.read(seriesNode);
        String name = variable.map(Variable::name).orElse("");
        if (variable.isPresent() && !series.isEmpty()) {
            checkUnits(seriesNode.get(), variable.get(), series);
            checkFigures(seriesNode.get(), series);
            Span first = earlier.putIfAbsent(name + " " + series, node.span());
            if (first != null) {
                node.error("study.tolerance-twice", name, series, first.line());
            }
        }
        Optional<YamlNode> number = map.required("tolerance");
        Optional<Double> tolerance = number.flatMap(YamlNode::number);
        if (tolerance.isPresent() && tolerance.get() <= 0) {
            number.get().error("study.tolerance-not-positive", tolerance.get());
        }
        return new HistoryTolerance(
                name, series, tolerance.orElse(1.0), map.localized("why"), sources.citedBy(map, "source"));
    }

    private void checkUnits(YamlNode node, Variable variable, String series) {
        known.otherUnit(variable, series)
                .ifPresent(unit -> node.error(
                        "study.tolerance-units-differ",
                        variable.name(),
                        variable.unit().orElseThrow().toString(),
                        series,
                        unit));
    }

    /** Something must be there to be missed, and a share of nothing is nothing. */
    private void checkFigures(YamlNode node, String series) {
        if (period.isEmpty()) {
            return;
        }
        int from = period.get().from();
        int today = period.get().today();
        List<Observation> held = known.of(series).stream()
                .filter(figure -> figure.kind() == Observation.Kind.FOUND)
                .filter(figure -> figure.year() >= from && figure.year() <= today)
                .toList();
        if (held.isEmpty() && !known.of(series).isEmpty()) {
            node.error("study.tolerance-no-figure", series, from, today);
        }
        held.stream()
                .filter(figure -> figure.value() == 0)
                .findFirst()
                .ifPresent(zero -> node.error("study.tolerance-of-zero", series, zero.year()));
    }

    private List<String> signposts(List<YamlNode> nodes) {
        List<String> signposts = new ArrayList<>();
        for (YamlNode node : nodes) {
            Optional<Variable> variable = scalar(node);
            if (variable.isEmpty()) {
                continue;
            }
            String name = variable.get().name();
            if (variable.get() instanceof Variable.Constant) {
                node.error("study.signpost-constant", name);
            } else if (signposts.contains(name)) {
                node.error("study.signpost-twice", name);
            } else {
                signposts.add(name);
            }
        }
        return signposts;
    }

    private Optional<Variable> scalar(YamlNode node) {
        return node.text().flatMap(name -> names.flatMap(model -> model.scalar(node.problems(), node.span(), name)));
    }
}
