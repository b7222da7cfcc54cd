package qianyi.model;

import java.util.List;

/**
 * A table of points (XMILE 1.0, section 3.1.4 "Graphical functions").
 *
 * @param x strictly increasing, at least one point
 * @param y as many values as x
 */
public record GraphicalFunction(Kind kind, List<Double> x, List<Double> y) {
    /** What holds between and beyond the points. */
    public enum Kind {
        /** Straight between points, flat beyond them. */
        CONTINUOUS,
        /** Straight between points and on beyond them with the last slope. */
        EXTRAPOLATE,
        /** The value of the last point passed; flat beyond the points. */
        DISCRETE,
        /** The value of the next point; flat beyond the points. */
        NEXT,
        /** Only the points themselves; between and beyond them the value is not available. */
        POINTS_ONLY
    }

    public GraphicalFunction {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.isEmpty() || x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " x values and " + y.size() + " y values");
        }
    }

    public GraphicalFunction withPoints(List<Double> newX, List<Double> newY) {
        return new GraphicalFunction(kind, newX, newY);
    }
}
