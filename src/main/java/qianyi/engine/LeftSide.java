package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            covers(except, dimensions).forEach(covered::remove);
        }
        return List.copyOf(covered);
    }

    /** The elements that a list of subscripts means; all of them if it is empty. */
    List<Integer> covers(List<Subscript> subscripts, List<Dimension> dimensions) throws CompileException {
        if (!subscripts.isEmpty() && subscripts.size() != dimensions.size()) {
            throw new CompileException(
                    subscripts.get(0).span(), "model.subscripts-on-left", dimensions.size(), subscripts.size());
        }
        List<Integer> covered = List.of(0);
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            List<Integer> positions = !subscripts.isEmpty() && subscripts.get(d) instanceof Subscript.Named named
                    ? elements.covered(named, dimension)
                    : IntStream.range(0, dimension.size()).boxed().toList();
            List<Integer> next = new ArrayList<>();
            for (int index : covered) {
                positions.stream().sorted().forEach(position -> next.add(index * dimension.size() + position));
            }
            covered = next;
        }
        return covered;
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
