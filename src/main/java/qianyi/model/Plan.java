package qianyi.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the symbols of a view stand, as a file tells it. Variables go by their canonical names; nothing need be
 * complete, and nothing need be right.
 *
 * @param name of the view
 * @param width in pixels, 0 if not told
 * @param height in pixels, 0 if not told
 * @param places centres of symbols
 * @param pipes ways of flows, from end to end
 * @param angles directions in which arrows start, in degrees, counted from the right, against the clock
 */
public record Plan(
        String name,
        double width,
        double height,
        Map<String, Point> places,
        Map<String, List<Point>> pipes,
        Map<Plan.Arrow, Double> angles) {
    /** An arrow from a variable to one that is computed from it. */
    public record Arrow(String from, String to) {}

    public Plan {
        places = Collections.unmodifiableMap(new HashMap<>(places));
        pipes = Collections.unmodifiableMap(new HashMap<>(pipes));
        angles = Collections.unmodifiableMap(new HashMap<>(angles));
    }
}
