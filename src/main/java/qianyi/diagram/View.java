package qianyi.diagram;

import java.util.List;
import qianyi.model.Documentation;

/**
 * The picture of a part of a model.
 *
 * @param name as the file spells the group, unique among the views of a model
 * @param documentation the group's name in words
 * @param width in pixels
 * @param height in pixels
 */
public record View(
        String name,
        Documentation documentation,
        double width,
        double height,
        List<Node> nodes,
        List<Pipe> pipes,
        List<Connector> connectors) {
    public View {
        nodes = List.copyOf(nodes);
        pipes = List.copyOf(pipes);
        connectors = List.copyOf(connectors);
    }
}
