package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.model.Dimension;
import qianyi.model.Mapping;
import qianyi.model.Model;
import qianyi.model.Names;

/** Subscript ranges as statements: elements, what they map to, and ranges that are others by another name. */
public final class VensimRanges {
    private final Model model;
    private final VensimExpressionWriter words;

    VensimRanges(Model model, VensimExpressionWriter words) {
        this.model = model;
        this.words = words;
    }

    /** One statement a range, in the order of the model. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Dimension> before = new ArrayList<>();
        for (Dimension dimension : model.dimensions().values()) {
            List<Mapping> mappings = model.mappings().stream()
                    .filter(mapping -> mapping.from().equals(Names.canonical(dimension.name())))
                    .toList();
            Optional<Dimension> same = before.stream()
                    .filter(other -> other.elements().equals(dimension.elements()))
                    .findFirst();
            String name = words.name(dimension.name());
            if (same.isPresent() && mappings.isEmpty()) {
                lines.add(name + " <-> " + words.name(same.get().name()) + "\n\t~\t\n\t~\t\n\t|\n\n");
            } else {
                lines.add(name + ":\n\t" + elements(dimension.elements()) + mapped(dimension, mappings)
                        + "\n\t~\t\n\t~\t\n\t|\n\n");
            }
            before.add(dimension);
        }
        return lines;
    }

    private String elements(List<String> elements) {
        StringBuilder list = new StringBuilder();
        int line = 0;
        for (String element : elements) {
            String word = words.name(element);
            if (list.length() > 0) {
                list.append(",");
            }
            if (line + word.length() > 90) {
                list.append("\n\t");
                line = 0;
            } else if (list.length() > 0) {
                list.append(' ');
            }
            list.append(word);
            line += word.length() + 2;
        }
        return list.toString();
    }

    private String mapped(Dimension from, List<Mapping> mappings) {
        return mappings.isEmpty()
                ? ""
                : mappings.stream()
                        .map(mapping -> "(" + words.name(to(mapping).name()) + ": " + targets(from, mapping) + ")")
                        .collect(Collectors.joining(", ", " -> ", ""));
    }

    private Dimension to(Mapping mapping) {
        return model.dimensions().get(mapping.to());
    }

    /** For each element in turn what it stands for: an element, or a range of those. */
    private String targets(Dimension from, Mapping mapping) {
        return from.elements().stream()
                .map(element -> target(mapping, Names.canonical(element)).orElse(""))
                .map(words::name)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> target(Mapping mapping, String element) {
        List<String> all = to(mapping).elements().stream()
                .filter(one -> element.equals(mapping.elements().get(Names.canonical(one))))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : range(model, Set.copyOf(Names.canonical(all)));
    }

    private static Optional<String> range(Model model, Set<String> elements) {
        return model.dimensions().values().stream()
                .filter(dimension -> new HashSet<>(Names.canonical(dimension.elements())).equals(elements))
                .map(Dimension::name)
                .findFirst();
    }

    /** Whether a mapping can be written: each element of its source stands for something that has a name. */
    public static boolean canBeWritten(Model model, Mapping mapping) {
        Map<String, Dimension> dimensions = model.dimensions();
        Dimension from = dimensions.get(mapping.from());
        VensimRanges ranges = new VensimRanges(model, new VensimExpressionWriter());
        return from.elements().stream().allMatch(element -> ranges.target(mapping, Names.canonical(element))
                .isPresent());
    }
}
