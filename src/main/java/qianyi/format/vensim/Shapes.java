package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.format.Limits;
import qianyi.format.SyntaxProblems;
import qianyi.model.Dimension;
import qianyi.model.Names;
import qianyi.model.Subscript;

/** The dimensions of a variable, from what its definitions put between brackets. */
final class Shapes {
    private static final int MOST_NAMES_SEARCHED = 20_000;

    private final Ranges ranges;
    private final SyntaxProblems problems;
    private final Map<Dimension, Set<String>> members = new IdentityHashMap<>();

    Shapes(Ranges ranges, SyntaxProblems problems) {
        this.ranges = ranges;
        this.problems = problems;
    }

    /**
     * The shape of a variable: in each place the range that all its definitions name there, or else the smallest declared
     * range that holds everything they name. None if an error was reported.
     */
    Optional<List<Dimension>> of(String variable, List<Definition> definitions) {
        int rank = definitions.get(0).subscripts().size();
        boolean sound = true;
        for (Definition definition : definitions) {
            if (definition.subscripts().size() != rank) {
                problems.error(
                        definition.name().span(),
                        "model.subscript-count",
                        variable,
                        rank,
                        definition.subscripts().size());
                sound = false;
            }
            sound &= known(definition.subscripts());
            for (List<Subscript> exception : definition.except()) {
                List<Subscript.Named> named = exception.stream()
                        .filter(Subscript.Named.class::isInstance)
                        .map(Subscript.Named.class::cast)
                        .toList();
                sound &= known(named);
                if (exception.size() != definition.subscripts().size()) {
                    problems.error(
                            exception.get(0).span(),
                            "model.subscript-count",
                            variable,
                            definition.subscripts().size(),
                            exception.size());
                    sound = false;
                }
            }
        }
        return sound ? shape(variable, rank, definitions) : Optional.empty();
    }

    /** Those subscripts of a left side that stand for more than one element, or may: the ranges. */
    List<Dimension> ranges(List<Subscript.Named> subscripts) {
        return subscripts.stream()
                .flatMap(subscript -> ranges.find(subscript.name()).stream())
                .toList();
    }

    private boolean known(List<Subscript.Named> subscripts) {
        boolean sound = true;
        for (Subscript.Named subscript : subscripts) {
            if (ranges.find(subscript.name()).isEmpty() && !ranges.isElement(subscript.name())) {
                List<String> names = ranges.names();
                List<String> nearest =
                        names.size() > MOST_NAMES_SEARCHED ? List.of() : Names.nearest(subscript.name(), names);
                if (nearest.isEmpty()) {
                    problems.error(subscript.span(), "vensim.subscript-unknown", subscript.name());
                } else {
                    problems.error(subscript.span(), "vensim.subscript-unknown-nearest", subscript.name(), nearest);
                }
                sound = false;
            }
        }
        return sound;
    }

    private Optional<List<Dimension>> shape(String variable, int rank, List<Definition> definitions) {
        List<Dimension> shape = new ArrayList<>();
        long size = 1;
        for (int place = 0; place < rank; place++) {
            Map<String, Subscript.Named> named = new LinkedHashMap<>();
            for (Definition definition : definitions) {
                Subscript.Named subscript = definition.subscripts().get(place);
                named.putIfAbsent(Names.canonical(subscript.name()), subscript);
            }
            Optional<Dimension> dimension = holding(named.values());
            if (dimension.isEmpty()) {
                Subscript.Named last = List.copyOf(named.values()).get(named.size() - 1);
                problems.error(last.span(), "vensim.no-common-range", variable, names(named.values()));
                return Optional.empty();
            }
            shape.add(dimension.get());
            size = Math.min(Integer.MAX_VALUE, size * dimension.get().size());
        }
        if (size > Limits.ARRAY_SIZE) {
            problems.error(
                    definitions.get(0).name().span(), "model.array-too-large", variable, size, Limits.ARRAY_SIZE);
            return Optional.empty();
        }
        return Optional.of(shape);
    }

    private static List<String> names(Collection<Subscript.Named> subscripts) {
        return subscripts.stream().map(Subscript.Named::name).limit(5).toList();
    }

    private Optional<Dimension> holding(Collection<Subscript.Named> named) {
        List<Dimension> used = named.stream()
                .flatMap(name -> ranges.find(name.name()).stream())
                .toList();
        Set<String> all = named.stream()
                .flatMap(name -> ranges.find(name.name())
                        .map(range -> members(range).stream())
                        .orElse(List.of(Names.canonical(name.name())).stream()))
                .collect(Collectors.toSet());
        Optional<Dimension> itself = used.stream()
                .filter(range -> members(range).size() == all.size())
                .findFirst();
        if (itself.isPresent() || all.isEmpty()) {
            return itself;
        }
        return ranges.holding(all.iterator().next()).stream()
                .filter(range -> range.size() >= all.size() && members(range).containsAll(all))
                .min(Comparator.comparingInt(Dimension::size).thenComparing(ranges::isAlias));
    }

    private Set<String> members(Dimension range) {
        return members.computeIfAbsent(
                range, r -> r.elements().stream().map(Names::canonical).collect(Collectors.toSet()));
    }
}
