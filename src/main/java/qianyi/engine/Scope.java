package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import qianyi.model.Dimension;

/**
 * What names of dimensions stand for while one element is compiled: the position of each dimension on the left side,
 * and inside an array function the position of each {@code *}.
 *
 * <p>A dimension that occurs several times is told apart by order: its second occurrence in a reference means the second
 * one on the left side, and the second {@code *} over it is an index of its own.
 *
 * @param left dimensions of the variable that is being defined
 * @param position of the element that is being defined
 * @param running dimensions that an array function runs over, with repetitions
 * @param at where each of them stands now
 */
record Scope(List<Dimension> left, int[] position, List<Dimension> running, int[] at) {
    static Scope of(List<Dimension> left, int[] position) {
        return new Scope(left, position, List.of(), new int[0]);
    }

    Scope running(List<Dimension> dimensions, int[] now) {
        return new Scope(left, position, dimensions, now);
    }

    /** Position of the n-th occurrence of a dimension on the left side; of its only one, whatever n is. */
    OptionalInt left(String dimension, int occurrence) {
        return nth(left, position, dimension, occurrence);
    }

    /** Position of the n-th {@code *} over a dimension. */
    OptionalInt running(String dimension, int occurrence) {
        return nth(running, at, dimension, occurrence);
    }

    /** Whether a dimension occurs more than once on the left side. */
    boolean isRepeated(String dimension) {
        return left.stream().filter(d -> d.name().equals(dimension)).count() > 1;
    }

    private static OptionalInt nth(List<Dimension> dimensions, int[] positions, String name, int occurrence) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(name)) {
                found.add(positions[i]);
            }
        }
        if (found.size() == 1) {
            return OptionalInt.of(found.get(0));
        }
        return occurrence < found.size() ? OptionalInt.of(found.get(occurrence)) : OptionalInt.empty();
    }
}
