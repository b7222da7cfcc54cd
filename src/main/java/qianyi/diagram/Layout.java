package qianyi.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A sketch with places: the view. */
final class Layout {
    private static final double MARGIN = 10;
    private static final int MOST_COLUMNS = 7;
    private static final int ARC_SAMPLES = 16;

    private Layout() {}

    static View of(UnplacedView sketch) {
        Places places = Arrangement.of(sketch.blocks(), lines(sketch), columns(sketch.blocks()));
        Map<String, Node> nodes = nodes(sketch.blocks(), places, 0, 0);
        Rectangle taken = room(nodes);
        List<Connector> connectors = new Bends(nodes, taken, sketch.courses()).of(sketch.links());
        Rectangle all = taken.with(room(connectors, nodes));
        double dx = shift(all.left());
        double dy = shift(all.top());
        nodes.putAll(nodes(sketch.blocks(), places, dx, dy));
        Gutters gutters = new Gutters(dx, dy);
        List<Pipe> pipes = sketch.courses().stream()
                .map(course -> gutters.pipe(course, nodes))
                .toList();
        return sketch.view(extent(all.right() + dx), extent(all.bottom() + dy), nodes.values(), pipes, connectors);
    }

    /** By how many whole pixels what begins here has to move to begin at the margin. */
    static double shift(double start) {
        return MARGIN - Math.floor(start);
    }

    /** Size of a page on which the last thing ends here. */
    static double extent(double end) {
        return Math.ceil(end + MARGIN);
    }

    static Rectangle room(Map<String, Node> nodes) {
        return nodes.values().stream()
                .map(node -> node.zh().whole().with(node.en().whole()))
                .reduce(Rectangle::with)
                .orElseThrow();
    }

    static Rectangle room(List<Connector> connectors, Map<String, Node> nodes) {
        return connectors.stream()
                .map(connector -> Arc.whole(nodes.get(connector.from()), nodes.get(connector.to()), connector.bend()))
                .flatMap(
                        arc -> IntStream.rangeClosed(0, ARC_SAMPLES).mapToObj(i -> arc.along((double) i / ARC_SAMPLES)))
                .map(point -> Rectangle.around(point.x(), point.y(), 0, 0))
                .reduce(Rectangle::with)
                .orElse(room(nodes));
    }

    /** As many columns as make the picture wider than high, but no more than a page takes. */
    private static int columns(List<NodeCluster> blocks) {
        int cells = blocks.stream().mapToInt(b -> b.cells().size()).sum();
        int widest = blocks.stream().mapToInt(NodeCluster::columns).max().orElse(1);
        int wanted = (int) Math.ceil(Math.sqrt(cells) * 1.15);
        return Math.max(widest, Math.min(MOST_COLUMNS, wanted));
    }

    private static List<ArrangementCost.Line> lines(UnplacedView sketch) {
        List<ArrangementCost.Line> lines = new ArrayList<>();
        sketch.links().forEach(link -> lines.add(new ArrangementCost.Line(link.from(), link.to(), false)));
        for (UnplacedPipe course : sketch.courses()) {
            lines.add(new ArrangementCost.Line(course.from(), course.flow(), true));
            lines.add(new ArrangementCost.Line(course.flow(), course.to(), true));
        }
        return lines;
    }

    private static Map<String, Node> nodes(List<NodeCluster> blocks, Places places, double dx, double dy) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (NodeCluster.Cell cell : blocks.get(b).cells()) {
                double left = (places.column(b) + cell.column()) * UnplacedNode.CELL_WIDTH + dx;
                double top = (places.row(b) + cell.row()) * UnplacedNode.CELL_HEIGHT + dy;
                cell.items().forEach(item -> nodes.put(item.id(), item.at(left, top)));
            }
        }
        return nodes;
    }
}
