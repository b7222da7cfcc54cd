package qianyi.diagram;

import java.util.List;

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
}
