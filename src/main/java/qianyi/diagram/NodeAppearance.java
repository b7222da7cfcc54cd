package qianyi.diagram;

import java.util.List;
import qianyi.model.Point;

/**
 * How a node looks in one language.
 *
 * @param lines the label, one line each; none for a cloud
 * @param shape the symbol
 * @param text the room of the label, inside the symbol or beside it; arrows end there too
 */
public record NodeAppearance(List<String> lines, Rectangle shape, Rectangle text) {
    private static final double CLEARANCE = 1.5;

    public NodeAppearance {
        lines = List.copyOf(lines);
    }

    NodeAppearance moved(double dx, double dy) {
        return new NodeAppearance(lines, shape.moved(dx, dy), text.moved(dx, dy));
    }

    /** Whether the symbol or the label is at a place, or an arrow's breadth beside it. */
    boolean covers(Point point) {
        return shape.grown(CLEARANCE).contains(point) || text.grown(CLEARANCE).contains(point);
    }

    /** Symbol and label together. */
    Rectangle whole() {
        return shape.with(text);
    }
}
