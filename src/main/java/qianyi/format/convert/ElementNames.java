package qianyi.format.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.model.Dimension;
import qianyi.model.Mapping;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;

/** Which elements of a dimension are meant by names of elements, subranges, aliases and mapped dimensions. */
final class ElementNames {
    private final Model model;
    private final Map<Dimension, Map<String, Integer>> positions = new IdentityHashMap<>();

    ElementNames(Model model) {
        this.model = model;
    }

    Optional<Dimension> dimension(String name) {
        return Optional.ofNullable(model.dimensions().get(Names.canonical(name)));
    }

    int indexOf(String element, Dimension dimension) {
        Map<String, Integer> byName = positions.computeIfAbsent(dimension, all -> {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                places.putIfAbsent(Names.canonical(all.elements().get(i)), i);
            }
            return places;
        });
        return byName.getOrDefault(Names.canonical(element), -1);
    }

    /** Position of "element", "dimension.element" or a whole number counted from 1; -1 if it is none of them. */
    int position(String name, Dimension dimension) {
        int found = indexOf(name, dimension);
        int dot = name.indexOf('.');
        if (found < 0 && dot > 0 && same(name.substring(0, dot), dimension.name())) {
            found = indexOf(name.substring(dot + 1), dimension);
        }
        if (found < 0 && name.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(name);
            found = number >= 1 && number <= dimension.size() ? number - 1 : -1;
        }
        return found;
    }

    /** The positions that a subscript of a left side covers. */
    List<Integer> covered(Subscript subscript, Dimension dimension) {
        if (!(subscript instanceof Subscript.Named named)) {
            return IntStream.range(0, dimension.size()).boxed().toList();
        }
        int element = position(named.name(), dimension);
        return element >= 0
                ? List.of(element)
                : dimension(named.name()).orElse(dimension).elements().stream()
                        .map(name -> indexOf(name, dimension))
                        .sorted()
                        .toList();
    }

    /** The positions of all elements that some subscripts cover, the last dimension running fastest. */
    List<int[]> covered(List<Subscript> subscripts, List<Dimension> dimensions) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            List<Integer> here = subscripts.isEmpty()
                    ? IntStream.range(0, dimension.size()).boxed().toList()
                    : covered(subscripts.get(d), dimension);
            List<int[]> longer = new ArrayList<>();
            all.forEach(before -> here.forEach(at -> longer.add(
                    IntStream.concat(IntStream.of(before), IntStream.of(at)).toArray())));
            all = longer;
        }
        return all;
    }

    /** The dimension that a subscript of a left side names, the variable's own if it names an element. */
    Dimension written(Subscript subscript, Dimension own) {
        return subscript instanceof Subscript.Named named && position(named.name(), own) < 0
                ? dimension(named.name()).orElse(own)
                : own;
    }

    /** What an element stands for in another dimension: what a mapping to the left side says, or itself, or any mapping. */
    Optional<String> in(Dimension wanted, LeftPlace left) {
        return mapped(wanted, left).or(() -> in(wanted, left.element()));
    }

    Optional<String> in(Dimension wanted, String element) {
        if (indexOf(element, wanted) >= 0) {
            return Optional.of(element);
        }
        return model.mappings().stream()
                .flatMap(mapping -> Stream.ofNullable(mapping.elements().get(Names.canonical(element))))
                .filter(mapped -> indexOf(mapped, wanted) >= 0)
                .findFirst();
    }

    Optional<String> mapped(Dimension from, LeftPlace left) {
        String name = Names.canonical(from.name());
        List<String> to = List.of(
                Names.canonical(left.written().name()),
                Names.canonical(left.own().name()));
        return to.contains(name)
                ? Optional.empty()
                : model.mappings().stream()
                        .filter(mapping -> mapping.from().equals(name) && to.contains(mapping.to()))
                        .map(Mapping::elements)
                        .flatMap(elements -> Stream.ofNullable(elements.get(Names.canonical(left.element()))))
                        .findFirst();
    }

    /** The place, counted from 1, that an element has in the largest dimension that holds it; 0 if none does. */
    int place(String element) {
        Dimension family = null;
        for (Dimension dimension : model.dimensions().values()) {
            if (indexOf(element, dimension) >= 0 && (family == null || dimension.size() > family.size())) {
                family = dimension;
            }
        }
        return family == null ? 0 : indexOf(element, family) + 1;
    }

    /** The part of the left side that a dimension follows; none if there is none. */
    Optional<LeftPlace> follows(Dimension dimension, List<LeftPlace> left, int occurrence) {
        List<LeftPlace> found = left.stream()
                .filter(place -> place.written().name().equals(dimension.name()))
                .toList();
        if (found.isEmpty()) {
            found = left.stream()
                    .filter(place -> place.own().name().equals(dimension.name()))
                    .toList();
        }
        if (found.size() == 1 || occurrence < found.size()) {
            return Optional.of(found.get(found.size() == 1 ? 0 : occurrence));
        }
        return left.stream()
                .filter(place -> !place.isOpen() && mapped(dimension, place).isPresent())
                .findFirst()
                .or(() -> left.stream()
                        .filter(place -> !place.isOpen())
                        .filter(place -> in(dimension, place).isPresent())
                        .findFirst());
    }

    static boolean same(String one, String other) {
        return Names.canonical(one).equals(Names.canonical(other));
    }
}
