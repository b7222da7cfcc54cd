package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import qianyi.model.Dimension;

/**
 * What names of dimensions stand for while one element is compiled: the element of each dimension on the left side, and
 * inside an array function the element of each {@code *} and of each {@code name!}.
 *
 * <p>A dimension that occurs several times is told apart by order: its second occurrence in a reference means the second
 * one on the left side, and the second {@code *} over it is an index of its own.
 *
 * @param left the left side, one a dimension of the variable that is being defined
 * @param running what the array function around runs over; empty outside of one
 */
record Scope(List<Bound> left, List<Running> running) {
    /**
     * A dimension of the left side and where it stands.
     *
     * @param written the dimension that the equation names, which may be a subrange; the variable's own if it names an
     *     element
     * @param own the dimension of the variable
     * @param position in {@code own}
     */
    record Bound(Dimension written, Dimension own, int position) {
        String element() {
            return own.elements().get(position);
        }
    }

    /**
     * A dimension that an array function runs over and where it stands.
     *
     * @param named whether it is {@code dimension!}; otherwise it is a {@code *} or a whole array
     */
    record Running(Dimension dimension, boolean named, int position) {
        String element() {
            return dimension.elements().get(position);
        }

        Running at(int now) {
            return new Running(dimension, named, now);
        }
    }

    Scope {
        left = List.copyOf(left);
        running = List.copyOf(running);
    }

    /** The left side is one element of an array whose equation names no subranges. */
    static Scope of(List<Dimension> dimensions, int[] position) {
        List<Bound> left = new ArrayList<>();
        for (int d = 0; d < position.length; d++) {
            left.add(new Bound(dimensions.get(d), dimensions.get(d), position[d]));
        }
        return new Scope(left, List.of());
    }

    boolean insideArrayFunction() {
        return !running.isEmpty();
    }

    Scope running(List<Running> now) {
        return new Scope(left, now);
    }

    /** The same with one dimension of the left side standing elsewhere. */
    Scope moved(int bound, int position) {
        List<Bound> moved = new ArrayList<>(left);
        Bound old = moved.get(bound);
        moved.set(bound, new Bound(old.written(), old.own(), position));
        return new Scope(moved, running);
    }

    /**
     * Which part of the left side a dimension means in its n-th use: one that is written so or, failing that, one that
     * is declared so. The only one is meant whatever n is.
     */
    OptionalInt left(String dimension, int occurrence) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).written().name().equals(dimension)) {
                found.add(i);
            }
        }
        for (int i = 0; i < left.size() && found.isEmpty(); i++) {
            if (left.get(i).own().name().equals(dimension)) {
                found.add(i);
            }
        }
        return nth(found, occurrence);
    }

    /** The n-th {@code *} over a dimension. */
    OptionalInt star(String dimension, int occurrence) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            if (!running.get(i).named() && running.get(i).dimension().name().equals(dimension)) {
                found.add(i);
            }
        }
        return nth(found, occurrence);
    }

    /** Where {@code dimension!} stands among what runs. */
    OptionalInt running(String dimension) {
        for (int i = 0; i < running.size(); i++) {
            if (running.get(i).named() && running.get(i).dimension().name().equals(dimension)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a dimension occurs more than once on the left side. */
    boolean isRepeated(String dimension) {
        return left.stream().filter(b -> b.written().name().equals(dimension)).count() > 1;
    }

    private static OptionalInt nth(List<Integer> found, int occurrence) {
        if (found.size() == 1) {
            return OptionalInt.of(found.get(0));
        }
        return occurrence < found.size() ? OptionalInt.of(found.get(occurrence)) : OptionalInt.empty();
    }
}
