package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.analysis.ComparedInput;
import qianyi.analysis.Comparison;
import qianyi.analysis.ModelIndex;
import qianyi.engine.ColumnName;
import qianyi.model.Names;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.text.Localized;
import qianyi.text.Messages;

/**
 * Inputs that two scenarios set differently and that go from the one to the other together: an element that changes of
 * its own name, else a whole variable.
 *
 * @param label what a reader calls it
 * @param area what kind of assumption it is; none where the assumptions have no row
 * @param inputs at least one, in the order of the model
 */
public record ChangeGroup(Localized label, Optional<Assumption.Group> area, List<ComparedInput> inputs) {
    public ChangeGroup {
        inputs = List.copyOf(inputs);
    }

    /**
     * All that differs between two scenarios, each input in one group, in the order of the model, whatever the order in
     * the scenarios' files.
     */
    public static List<ChangeGroup> of(Study study, Comparison comparison) {
        Set<String> whole = comparison.inputs().stream()
                .filter(ChangeGroup::isChangedAsAWhole)
                .map(ComparedInput::variable)
                .collect(Collectors.toSet());
        Map<String, List<ComparedInput>> together = new LinkedHashMap<>();
        for (ComparedInput input : comparison.inputs()) {
            String name = whole.contains(input.variable())
                    ? input.variable()
                    : ColumnName.of(input.variable(), input.elements());
            together.computeIfAbsent(name, key -> new ArrayList<>()).add(input);
        }
        return together.values().stream().map(inputs -> of(study, inputs)).toList();
    }

    private static boolean isChangedAsAWhole(ComparedInput input) {
        return input.cells().stream().flatMap(cell -> cell.change().stream()).anyMatch(change -> change.elements()
                .isEmpty());
    }

    private static ChangeGroup of(Study study, List<ComparedInput> inputs) {
        ComparedInput first = inputs.get(0);
        Variable variable = study.program().model().variable(first.variable()).orElseThrow();
        return new ChangeGroup(
                inputs.size() == 1 ? first.label() : ModelIndex.label(variable),
                inputs.stream().flatMap(input -> input.group().stream()).findFirst(),
                inputs);
    }

    /** Several groups of the same area as one. */
    static ChangeGroup merged(List<ChangeGroup> groups) {
        return new ChangeGroup(
                groups.get(0).area().map(ChangeGroup::areaName).orElse(Messages.inBoth("analysis.other_inputs")),
                groups.get(0).area(),
                groups.stream().flatMap(group -> group.inputs().stream()).toList());
    }

    private static Localized areaName(Assumption.Group area) {
        return Messages.inBoth("answer.group." + area.name().toLowerCase(Locale.ROOT));
    }

    /** Groups of the same area behind each other, areas in their own order, groups in theirs. */
    static List<List<ChangeGroup>> byArea(List<ChangeGroup> groups) {
        Comparator<ChangeGroup> order = Comparator.comparingInt(
                group -> group.area().map(Enum::ordinal).orElse(Assumption.Group.values().length));
        Stream<ChangeGroup> sorted = groups.stream().sorted(order);
        return List.copyOf(sorted.collect(
                        Collectors.groupingBy(ChangeGroup::area, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    /** Whether a person who types this name, or this label in one of the languages, means it. */
    public boolean isNamed(String typed) {
        ColumnName name = ColumnName.parse(typed);
        return label.zh().equals(typed)
                || label.en().equalsIgnoreCase(typed)
                || inputs.stream()
                        .anyMatch(input -> Names.canonical(input.variable()).equals(Names.canonical(name.variable()))
                                && (name.elements().isEmpty()
                                        || Names.canonical(input.elements()).equals(Names.canonical(name.elements()))));
    }

    /** What the model calls it: {@code name}, or {@code name[A,B]} for an element alone. */
    public String name() {
        return inputs.stream()
                .map(inputs.size() == 1 ? ChangeGroup::title : ComparedInput::variable)
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private static String title(ComparedInput input) {
        return ColumnName.of(input.variable(), input.elements());
    }

    /** Whether all are constants that have one number from start to end under both scenarios. */
    boolean isConstant() {
        return inputs.stream()
                .flatMap(input -> input.cells().stream())
                .allMatch(cell ->
                        cell.value().start().isPresent() && cell.value().steps().isEmpty());
    }
}
