package qianyi.diagram;

import java.util.List;
import qianyi.model.Point;

/**
 * What a flow runs through.
 *
 * @param flow id of the valve's node
 * @param from id of a stock or a cloud
 * @param to id of a stock or a cloud
 * @param points from end to end, each stretch upright or level
 */
public record Pipe(String flow, String from, String to, List<Point> points) {
    public Pipe {
        points = List.copyOf(points);
    }

    Pipe moved(double dx, double dy) {
        return new Pipe(
                flow,
                from,
                to,
                points.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList());
    }
}
