package qianyi.diagram;

import java.util.List;

/**
 * How a node looks in one language.
 *
 * @param lines the label, one line each; none for a cloud
 * @param shape the symbol
 * @param text the room of the label, inside the symbol or beside it; arrows end there too
 */
public record Face(List<String> lines, Box shape, Box text) {
    private static final double CLEARANCE = 1.5;

    public Face {
        lines = List.copyOf(lines);
    }

    Face moved(double dx, double dy) {
        return new Face(lines, shape.moved(dx, dy), text.moved(dx, dy));
    }

    /** Whether the symbol or the label is at a place, or an arrow's breadth beside it. */
    boolean covers(Point point) {
        return shape.grown(CLEARANCE).contains(point) || text.grown(CLEARANCE).contains(point);
    }

    /** Symbol and label together. */
    Box whole() {
        return shape.with(text);
    }
}
