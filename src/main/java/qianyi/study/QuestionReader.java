package qianyi.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.text.Localized;

/** Reads what study.yaml asks of the model: headline, targets, indicators, accounting, and how units are shown. */
final class QuestionReader {
    private final YamlMap root;
    private final Optional<ModelNames> names;
    private final Optional<Period> period;

    /**
     * @param names none if the model could not be read: then nothing is said about names and units
     * @param period none if it could not be read: then nothing is said about years outside it
     */
    QuestionReader(YamlMap root, Optional<ModelNames> names, Optional<Period> period) {
        this.root = root;
        this.names = names;
        this.period = period;
    }

    Optional<Headline> headline() {
        return root.required("headline")
                .flatMap(node ->
                        node.map("variable", "by_sector", "other", "industries", "real", "per_head", "population"))
                .map(map -> {
                    String variable = scalar(map.required("variable"));
                    Optional<YamlNode> bySector = map.required("by_sector");
                    Optional<Variable> parts = bySector.flatMap(this::variable);
                    if (parts.isPresent() && parts.get().dimensions().size() != 1) {
                        bySector.get()
                                .error(
                                        "study.headline-not-by-sector",
                                        parts.get().name());
                    }
                    String other = scalar(map.required("other"));
                    return new Headline(variable, parts.map(Variable::name).orElse(""), other, views(map));
                });
    }

    private HeadlineViews views(YamlMap map) {
        return new HeadlineViews(
                map.optionalList("industries").stream()
                        .map(node -> scalar(Optional.of(node)))
                        .toList(),
                map.optional("real").map(node -> scalar(Optional.of(node))),
                map.optional("per_head").map(node -> scalar(Optional.of(node))),
                map.optional("population").map(node -> scalar(Optional.of(node))));
    }

    List<Target> targets() {
        Optional<List<YamlNode>> nodes = root.required("targets").flatMap(YamlNode::list);
        if (nodes.filter(List::isEmpty).isPresent()) {
            root.required("targets").orElseThrow().error("study.list-empty", "targets");
        }
        Set<String> ids = new HashSet<>();
        return nodes.orElse(List.of()).stream()
                .flatMap(node -> node.map(TargetReader.KEYS).stream())
                .flatMap(map -> new TargetReader(map, this, period).target(uniqueId(map, ids)).stream())
                .toList();
    }

    List<Indicator> indicators() {
        Set<String> ids = new HashSet<>();
        return root.optionalList("indicators").stream()
                .flatMap(node -> node.map("id", "label", "variable", "unit", "measures", "not_measured").stream())
                .map(map -> indicator(map, ids))
                .toList();
    }

    private Indicator indicator(YamlMap map, Set<String> ids) {
        String id = uniqueId(map, ids);
        Optional<String> variable = map.optional("variable").map(node -> scalar(Optional.of(node)));
        unit(map.optional("unit"), variable.orElse(""));
        return new Indicator(
                id, map.localized("label"), variable, map.optionalLocalized("measures"), map.localized("not_measured"));
    }

    /** Role to name of a variable. */
    Map<String, String> accounting() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (YamlNode.Entry entry :
                root.optional("accounting").flatMap(YamlNode::entries).orElse(List.of())) {
            Optional<Variable> variable = variable(entry.value());
            entry.key()
                    .id()
                    .ifPresent(
                            role -> roles.put(role, variable.map(Variable::name).orElse("")));
        }
        return roles;
    }

    /** Of units, and of the variables that are shown in percent or in percentage points under their own name: see {@link Study#shownUnit}. */
    Map<Unit, UnitDisplay> units() {
        Map<Unit, UnitDisplay> shown = new LinkedHashMap<>();
        for (YamlNode.Entry entry :
                root.optional("units").flatMap(YamlNode::entries).orElse(List.of())) {
            YamlNode key = entry.key();
            Optional<Unit> unit = ModelNames.unit(key.problems(), key.span(), key.raw());
            Optional<UnitDisplay> display = entry.value().map("zh", "en").map(QuestionReader::display);
            if (unit.isPresent() && display.isPresent() && shown.put(unit.get(), display.get()) != null) {
                key.error("study.unit-twice", unit.get().toString());
            }
        }
        own("percentages", Unit.ONE, UnitDisplay.PERCENT, shown);
        own("points", Unit.ONE.over(Unit.base("year")), UnitDisplay.POINTS, shown);
        return shown;
    }

    private void own(String key, Unit ofModel, UnitDisplay display, Map<Unit, UnitDisplay> shown) {
        for (YamlNode node : root.optionalList(key)) {
            variable(node).ifPresent(variable -> {
                ModelNames.agree(node.problems(), node.span(), variable, ofModel);
                if (shown.put(Study.own(variable.name()), display) != null) {
                    node.error("study.unit-twice", variable.name());
                }
            });
        }
    }

    private static UnitDisplay display(YamlMap map) {
        Optional<YamlMap> zh = map.required("zh").flatMap(node -> node.map("name", "times"));
        Optional<YamlMap> en = map.required("en").flatMap(node -> node.map("name", "times"));
        return new UnitDisplay(new Localized(name(zh), name(en)), times(zh), times(en));
    }

    private static String name(Optional<YamlMap> map) {
        return map.map(m -> m.text("name")).orElse("");
    }

    /** The factor of a display, 1 if it is left out. */
    private static double times(Optional<YamlMap> map) {
        Optional<YamlNode> node = map.flatMap(m -> m.optional("times"));
        double times = node.flatMap(YamlNode::number).orElse(1.0);
        if (!(times > 0)) {
            node.orElseThrow().error("study.factor-not-positive", times);
        }
        return times;
    }

    private static String uniqueId(YamlMap map, Set<String> ids) {
        Optional<YamlNode> node = map.required("id");
        String id = node.flatMap(YamlNode::id).orElse("");
        if (!id.isEmpty() && !ids.add(id)) {
            node.get().error("study.id-twice", id);
        }
        return id;
    }

    private Optional<Variable> variable(YamlNode node) {
        return node.text().flatMap(name -> names.flatMap(known -> known.variable(node.problems(), node.span(), name)));
    }

    /** Name of a variable with one number at each instant, as the model spells it; empty once reported. */
    String scalar(Optional<YamlNode> node) {
        return node.flatMap(n ->
                        n.text().flatMap(name -> names.flatMap(known -> known.scalar(n.problems(), n.span(), name))))
                .map(Variable::name)
                .orElse("");
    }

    Optional<Unit> unit(Optional<YamlNode> node, String variable) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        StudyProblems problems = node.get().problems();
        Optional<Unit> unit = node.get()
                .text()
                .flatMap(text -> ModelNames.unit(problems, node.get().span(), text));
        if (unit.isPresent() && names.isPresent() && !variable.isEmpty()) {
            names.get()
                    .variable(problems, node.get().span(), variable)
                    .ifPresent(v -> ModelNames.agree(problems, node.get().span(), v, unit.get()));
        }
        return unit;
    }
}
