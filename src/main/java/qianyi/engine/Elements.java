package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.model.Dimension;
import qianyi.model.Mapping;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;

/** Which positions of a dimension are meant by the names of elements, subranges, aliases and mapped dimensions. */
final class Elements {
    private final Model model;
    private final Map<Dimension, Map<String, Integer>> positions = new IdentityHashMap<>();

    Elements(Model model) {
        this.model = model;
    }

    /** The dimension of that name, in any spelling. */
    Optional<Dimension> dimension(String name) {
        return Optional.ofNullable(model.dimensions().get(Names.canonical(name)));
    }

    /** Position of an element by its name alone, or -1. */
    int indexOf(String element, Dimension dimension) {
        return positions.computeIfAbsent(dimension, Elements::byName).getOrDefault(Names.canonical(element), -1);
    }

    private static Map<String, Integer> byName(Dimension dimension) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < dimension.size(); i++) {
            byName.putIfAbsent(Names.canonical(dimension.elements().get(i)), i);
        }
        return byName;
    }

    /** Position of "element", "dimension.element" or a whole number counted from 1; -1 if it is none of them. */
    int position(String name, Dimension dimension) {
        int found = indexOf(name, dimension);
        if (found >= 0) {
            return found;
        }
        int dot = name.indexOf('.');
        if (dot > 0 && Names.canonical(name.substring(0, dot)).equals(Names.canonical(dimension.name()))) {
            return indexOf(name.substring(dot + 1), dimension);
        }
        if (name.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(name);
            return number >= 1 && number <= dimension.size() ? number - 1 : -1;
        }
        return -1;
    }

    /** The positions that a name on the left side covers: an element, the dimension itself, a subrange, an alias. */
    List<Integer> covered(Subscript.Named named, Dimension dimension) throws CompileException {
        int element = position(named.name(), dimension);
        if (element >= 0) {
            return List.of(element);
        }
        Dimension other = dimension(named.name()).orElse(null);
        if (other == null && !Names.canonical(named.name()).equals(Names.canonical(dimension.name()))) {
            throw unknown(named, dimension);
        }
        List<Integer> covered = new ArrayList<>();
        for (String name : other == null ? dimension.elements() : other.elements()) {
            int position = indexOf(name, dimension);
            if (position < 0) {
                throw new CompileException(
                        named.span(), "model.dimension-without-element", dimension.name(), name, named.name());
            }
            covered.add(position);
        }
        return covered;
    }

    /** What an element stands for in another dimension: itself if it is there too, or what a mapping says. */
    Optional<String> in(Dimension wanted, String element) {
        if (indexOf(element, wanted) >= 0) {
            return Optional.of(element);
        }
        String key = Names.canonical(element);
        for (Mapping mapping : model.mappings()) {
            String mapped = mapping.elements().get(key);
            if (mapped != null && indexOf(mapped, wanted) >= 0) {
                return Optional.of(mapped);
            }
        }
        return Optional.empty();
    }

    /** What a part of the left side stands for in another dimension, mappings between the two dimensions first. */
    Optional<String> in(Dimension wanted, Scope.Bound bound) {
        return mapped(wanted, bound).or(() -> in(wanted, bound.element()));
    }

    /** What a mapping from one dimension to that of a part of the left side says. */
    Optional<String> mapped(Dimension from, Scope.Bound bound) {
        String name = Names.canonical(from.name());
        List<String> to = List.of(
                Names.canonical(bound.written().name()),
                Names.canonical(bound.own().name()));
        return to.contains(name)
                ? Optional.empty()
                : model.mappings().stream()
                        .filter(mapping -> mapping.from().equals(name) && to.contains(mapping.to()))
                        .flatMap(mapping -> Stream.ofNullable(mapping.elements().get(Names.canonical(bound.element()))))
                        .findFirst();
    }

    /** The largest dimension that has an element of that name. */
    Optional<Dimension> family(String element) {
        Dimension family = null;
        for (Dimension dimension : model.dimensions().values()) {
            if (indexOf(element, dimension) >= 0 && (family == null || dimension.size() > family.size())) {
                family = dimension;
            }
        }
        return Optional.ofNullable(family);
    }

    CompileException unknown(Subscript.Named named, Dimension dimension) {
        List<String> nearest = Names.nearest(named.name(), dimension.elements());
        return new CompileException(
                named.span(),
                "model.element-unknown",
                named.name(),
                dimension.name(),
                nearest.isEmpty() ? dimension.elements().subList(0, Math.min(12, dimension.size())) : nearest);
    }
}
