package qianyi.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import qianyi.model.Point;

/** The ways of pipes: straight where valve and stock are neighbours, else along the free lines between the cells. */
final class Gutters {
    private final double left;
    private final double top;

    /** The grid's top left corner. */
    Gutters(double left, double top) {
        this.left = left;
        this.top = top;
    }

    Pipe pipe(UnplacedPipe course, Map<String, Node> nodes) {
        Node valve = nodes.get(course.flow());
        Node from = nodes.get(course.from());
        Node to = nodes.get(course.to());
        if (valve == null || from == null || to == null) {
            throw new IllegalStateException("no place for " + course);
        }
        List<Point> points = new ArrayList<>();
        if (!course.free()) {
            points.add(end(from, valve));
            points.add(end(to, valve));
        } else {
            points.addAll(way(from, valve, -1));
            List<Point> back = new ArrayList<>(way(to, valve, 1));
            Collections.reverse(back);
            points.addAll(back);
        }
        return new Pipe(course.flow(), course.from(), course.to(), points);
    }

    /** Where a straight pipe to a neighbouring valve ends: the edge of a stock, the middle of a cloud. */
    private static Point end(Node node, Node valve) {
        if (node.kind() == Node.Kind.CLOUD) {
            return new Point(node.x(), node.y());
        }
        Rectangle shape = node.zh().shape();
        if (node.y() == valve.y()) {
            return new Point(valve.x() < node.x() ? shape.left() : shape.right(), valve.y());
        }
        return new Point(valve.x(), valve.y() < node.y() ? shape.top() : shape.bottom());
    }

    /** From a stock to the level of a valve that stands anywhere; the valve is entered from its left or right. */
    private List<Point> way(Node node, Node valve, int side) {
        if (node.kind() == Node.Kind.CLOUD) {
            return List.of(new Point(node.x(), node.y()));
        }
        Rectangle shape = node.zh().shape();
        boolean above = valve.y() < node.y();
        double port = node.x() + side * shape.width() / 4;
        double row = above ? rowLine(node.y()) : rowLine(node.y()) + UnplacedNode.CELL_HEIGHT;
        double column = columnLine(valve.x()) + (side < 0 ? 0 : UnplacedNode.CELL_WIDTH);
        return List.of(
                new Point(port, above ? shape.top() : shape.bottom()),
                new Point(port, row),
                new Point(column, row),
                new Point(column, valve.y()));
    }

    private double rowLine(double y) {
        return top + Math.floor((y - top) / UnplacedNode.CELL_HEIGHT) * UnplacedNode.CELL_HEIGHT;
    }

    private double columnLine(double x) {
        return left + Math.floor((x - left) / UnplacedNode.CELL_WIDTH) * UnplacedNode.CELL_WIDTH;
    }
}
