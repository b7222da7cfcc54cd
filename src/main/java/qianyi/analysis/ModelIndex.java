package qianyi.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Dimension;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.model.VariableKind;
import qianyi.text.Localized;

/**
 * Everything in a model that is shown, by group.
 *
 * @param sections in the file's order; what belongs to no group comes last, under an empty name
 * @param unused names of variables that no other variable uses and that do not rule the run, in the file's order
 */
public record ModelIndex(List<Section> sections, List<String> unused) {
    /** One group of the model. */
    public record Section(String group, Localized label, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One variable.
     *
     * @param dimensions names of its dimensions, empty for a scalar
     * @param unit none if the file declares none
     * @param label the name itself where the file gives no words
     * @param group empty if it belongs to none
     */
    public record Entry(
            String name,
            VariableKind kind,
            List<String> dimensions,
            Optional<Unit> unit,
            Localized label,
            String description,
            String group) {
        public Entry {
            dimensions = List.copyOf(dimensions);
        }
    }

    public ModelIndex {
        sections = List.copyOf(sections);
        unused = List.copyOf(unused);
    }

    public static ModelIndex of(Model model) {
        List<Section> sections = new ArrayList<>();
        Set<String> grouped = new HashSet<>();
        for (Group group : model.groups()) {
            List<Entry> entries = group.variables().stream()
                    .flatMap(name -> model.variable(name).stream())
                    .filter(variable -> !variable.header().internal())
                    .filter(variable -> grouped.add(variable.key()))
                    .map(variable -> entry(variable, group.name()))
                    .toList();
            sections.add(new Section(group.name(), Localized.of(group.documentation(), group.name()), entries));
        }
        List<Entry> rest = model.variables().values().stream()
                .filter(variable -> !variable.header().internal() && !grouped.contains(variable.key()))
                .map(variable -> entry(variable, ""))
                .toList();
        if (!rest.isEmpty()) {
            sections.add(new Section("", Localized.same(""), rest));
        }
        return new ModelIndex(sections, unused(model));
    }

    static Entry entry(Model model, Variable variable) {
        String group = model.groups().stream()
                .filter(g -> g.variables().stream().map(Names::canonical).anyMatch(variable.key()::equals))
                .map(Group::name)
                .findFirst()
                .orElse("");
        return entry(variable, group);
    }

    public static Localized label(Variable variable) {
        return Localized.of(variable.header().documentation(), variable.name());
    }

    private static Entry entry(Variable variable, String group) {
        return new Entry(
                variable.name(),
                VariableKind.of(variable),
                variable.dimensions().stream().map(Dimension::name).toList(),
                variable.unit(),
                label(variable),
                variable.header().documentation().description(),
                group);
    }

    private static List<String> unused(Model model) {
        Links links = Links.of(model);
        Set<String> ruling = model.timeVariables()
                .map(time -> Set.of(time.start(), time.stop(), time.step(), time.save()))
                .orElse(Set.of());
        return model.variables().values().stream()
                .filter(variable -> !variable.header().internal() && !ruling.contains(variable.key()))
                .map(Variable::name)
                .filter(name -> links.usedBy(name).stream()
                        .allMatch(use -> Names.canonical(use.user()).equals(Names.canonical(name))))
                .toList();
    }
}
