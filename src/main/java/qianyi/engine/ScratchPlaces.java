package qianyi.engine;

import java.util.ArrayList;
import java.util.List;

/** The places of generated code that need an array for the arguments of a function. */
final class ScratchPlaces {
    private final List<Integer> sizes = new ArrayList<>();

    /** A place of its own, by its number. */
    int next(int size) {
        sizes.add(size);
        return sizes.size() - 1;
    }

    int size() {
        return sizes.size();
    }

    /** One array a place. */
    double[][] arrays() {
        return sizes.stream().map(double[]::new).toArray(double[][]::new);
    }
}
