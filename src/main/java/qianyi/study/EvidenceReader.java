package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.model.Variable;
import qianyi.text.Localized;

/** Reads what study.yaml holds against the model: record, fits, caveats, and what is left out. */
final class EvidenceReader {
    private static final int MOST_CAVEATS = 3;

    private final YamlMap root;
    private final Optional<ModelNames> names;
    private final SeriesNames known;

    EvidenceReader(YamlMap root, Optional<ModelNames> names, SeriesNames known) {
        this.root = root;
        this.names = names;
        this.known = known;
    }

    Optional<GrowthRecord> record() {
        return root.required("record")
                .flatMap(node -> node.map("series", "base", "growth"))
                .map(map -> {
                    String series = known.read(map.required("series"));
                    Optional<YamlNode> node = map.required("base")
                            .flatMap(base -> base.map("year"))
                            .flatMap(base -> base.required("year"));
                    Optional<Integer> year = node.flatMap(YamlNode::whole);
                    year.ifPresent(y -> checkBase(node.get(), series, y));
                    map.optional("growth").ifPresent(old -> old.error("study.record-growth-gone", series));
                    return new GrowthRecord(series, year.orElse(0));
                });
    }

    private void checkBase(YamlNode node, String series, int year) {
        List<Integer> years = known.of(series).stream().map(Observation::year).toList();
        if (!years.isEmpty() && !years.contains(year)) {
            node.error("study.record-base-missing", series, year, years);
        }
    }

    List<Fit> fits() {
        return root.optionalList("fit").stream()
                .flatMap(node -> node.map("variable", "series").stream())
                .map(this::fit)
                .toList();
    }

    private Fit fit(YamlMap map) {
        Optional<Variable> variable = map.required("variable").flatMap(node -> node.text()
                .flatMap(name -> names.flatMap(model -> model.scalar(node.problems(), node.span(), name))));
        Optional<YamlNode> node = map.required("series");
        String series = known.read(node);
        if (variable.isPresent() && !series.isEmpty()) {
            checkUnits(node.get(), variable.get(), series);
        }
        return new Fit(variable.map(Variable::name).orElse(""), series);
    }

    private void checkUnits(YamlNode node, Variable variable, String series) {
        known.otherUnit(variable, series).ifPresent(unit -> node.problems()
                .warning(
                        node.span(),
                        "study.fit-units-differ",
                        variable.name(),
                        variable.unit().orElseThrow().toString(),
                        series,
                        unit));
    }

    List<Localized> caveats() {
        List<YamlNode> nodes = root.optionalList("caveats");
        if (nodes.size() > MOST_CAVEATS) {
            nodes.get(MOST_CAVEATS).error("study.caveats-too-many", nodes.size(), MOST_CAVEATS);
        }
        return texts(nodes);
    }

    List<Localized> leavesOut() {
        return texts(filledList(root, "leaves_out"));
    }

    private static List<YamlNode> filledList(YamlMap map, String key) {
        Optional<YamlNode> node = map.required(key);
        Optional<List<YamlNode>> list = node.flatMap(YamlNode::list);
        if (list.filter(List::isEmpty).isPresent()) {
            node.get().error("study.list-empty", key);
        }
        return list.orElse(List.of());
    }

    private static List<Localized> texts(List<YamlNode> nodes) {
        return nodes.stream()
                .map(node -> node.localized().orElse(Localized.same("")))
                .toList();
    }
}
