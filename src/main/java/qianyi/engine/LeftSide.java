package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import qianyi.model.Dimension;
import qianyi.model.Equation;
import qianyi.model.Subscript;

/** Which elements of an array the left side of an equation, or the head of a table, covers. */
final class LeftSide {
    private final Elements elements;

    LeftSide(Elements elements) {
        this.elements = elements;
    }

    /** The elements that an equation defines, in their order, without its exceptions. */
    List<Integer> covers(Equation equation, List<Dimension> dimensions) throws CompileException {
        Set<Integer> covered = new TreeSet<>(covers(equation.elements(), dimensions));
        for (List<Subscript> except : equation.except()) {
            if (!except.isEmpty() && except.size() != dimensions.size()) {
                throw new CompileException(
                        except.get(0).span(), "model.subscripts-on-left", dimensions.size(), except.size());
            }
            indices(dimensions, d -> excepted(except.get(d), dimensions.get(d))).forEach(covered::remove);
        }
        return List.copyOf(covered);
    }

    /** The positions that an exception names; what the left side does not have takes nothing away. */
    private List<Integer> excepted(Subscript subscript, Dimension dimension) {
        if (!(subscript instanceof Subscript.Named named)) {
            return all(dimension);
        }
        int element = elements.position(named.name(), dimension);
        if (element >= 0) {
            return List.of(element);
        }
        return elements.dimension(named.name()).map(Dimension::elements).orElse(List.of()).stream()
                .map(name -> elements.indexOf(name, dimension))
                .filter(position -> position >= 0)
                .toList();
    }

    private static List<Integer> all(Dimension dimension) {
        return IntStream.range(0, dimension.size()).boxed().toList();
    }

    private static List<Integer> indices(List<Dimension> dimensions, IntFunction<List<Integer>> positions) {
        List<Integer> indices = List.of(0);
        for (int d = 0; d < dimensions.size(); d++) {
            int size = dimensions.get(d).size();
            List<Integer> sorted = positions.apply(d).stream().sorted().toList();
            indices = indices.stream()
                    .flatMap(index -> sorted.stream().map(position -> index * size + position))
                    .toList();
        }
        return indices;
    }

    /** The elements that a list of subscripts means; all of them if it is empty. */
    List<Integer> covers(List<Subscript> subscripts, List<Dimension> dimensions) throws CompileException {
        if (!subscripts.isEmpty() && subscripts.size() != dimensions.size()) {
            throw new CompileException(
                    subscripts.get(0).span(), "model.subscripts-on-left", dimensions.size(), subscripts.size());
        }
        List<List<Integer>> positions = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            positions.add(
                    !subscripts.isEmpty() && subscripts.get(d) instanceof Subscript.Named named
                            ? elements.covered(named, dimensions.get(d))
                            : all(dimensions.get(d)));
        }
        return indices(dimensions, positions::get);
    }

    /** What the names of dimensions stand for while one element is compiled. */
    Scope scope(List<Subscript> subscripts, List<Dimension> dimensions, int[] position) {
        List<Scope.Bound> left = new ArrayList<>();
        for (int d = 0; d < position.length; d++) {
            Dimension own = dimensions.get(d);
            Dimension written = own;
            if (!subscripts.isEmpty()
                    && subscripts.get(d) instanceof Subscript.Named named
                    && elements.position(named.name(), own) < 0) {
                written = elements.dimension(named.name()).orElse(own);
            }
            left.add(new Scope.Bound(written, own, position[d]));
        }
        return new Scope(left, List.of());
    }
}
