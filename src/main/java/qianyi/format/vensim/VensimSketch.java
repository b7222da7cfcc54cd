package qianyi.format.vensim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qianyi.diagram.Connector;
import qianyi.diagram.Node;
import qianyi.diagram.Pipe;
import qianyi.diagram.View;
import qianyi.model.Point;

/**
 * Pictures as the drawing behind the equations of a file (Vensim reference manual, "Sketch Format"): symbols are numbered
 * within a view; a flow is a valve with its name below and a pipe to each end.
 */
final class VensimSketch {
    private static final String HEAD = "\\\\\\---/// Sketch information - do not modify anything except names\n"
            + "V300  Do not put anything below this section - it will be ignored\n";
    private static final String FONT =
            "$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0\n";
    private static final int HALF_BOX = 40;
    private static final int NAME_BELOW = 19;

    private final VensimExpressionWriter words = new VensimExpressionWriter();
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> valves = new HashMap<>();
    private int last;

    private VensimSketch() {}

    /** @param method the number of the way in which stocks are carried over a step */
    static String of(List<View> views, int method) {
        StringBuilder sketch = new StringBuilder(HEAD);
        views.forEach(view -> sketch.append(new VensimSketch().view(view))
                .append(views.indexOf(view) < views.size() - 1 ? HEAD : ""));
        if (views.isEmpty()) {
            sketch.append("*View 1\n").append(FONT);
        }
        return sketch.append("///---\\\\\\\n:L<%^E!@\n15:0,0,0,")
                .append(method)
                .append(",0,0\n")
                .toString();
    }

    private String view(View view) {
        out.append('*').append(view.name().replace('\n', ' ')).append('\n').append(FONT);
        Map<String, Node> nodes = new HashMap<>();
        view.nodes().forEach(node -> nodes.put(node.id(), node));
        view.nodes().forEach(this::symbol);
        for (Pipe pipe : view.pipes()) {
            int valve = valves.get(pipe.flow());
            Node at = nodes.get(pipe.flow());
            pipe(valve, numbers.get(pipe.from()), 100, middle(pipe.points().get(0), at));
            pipe(
                    valve,
                    numbers.get(pipe.to()),
                    4,
                    middle(pipe.points().get(pipe.points().size() - 1), at));
        }
        for (Connector connector : view.connectors()) {
            arrow(connector, nodes);
        }
        return out.toString();
    }

    private void symbol(Node node) {
        int x = round(node.x());
        int y = round(node.y());
        String name = words.name(node.name());
        int half = Math.max(HALF_BOX / 2, node.name().length() * 4);
        switch (node.kind()) {
            case STOCK -> line(node, "10,%d,%s,%d,%d,40,20,3,3,0,0,0,0,0,0", name, x, y);
            case AUXILIARY -> line(node, "10,%d,%s,%d,%d," + half + ",11,8,3,0,0,0,0,0,0", name, x, y);
            case FLOW -> {
                valves.put(node.id(), ++last);
                out.append("11,%d,0,%d,%d,6,8,34,3,0,0,1,0,0,0\n".formatted(last, x, y));
                line(node, "10,%d,%s,%d,%d," + half + ",11,40,3,0,0,-1,0,0,0", name, x, y + NAME_BELOW);
            }
            case ALIAS, ALIAS_STOCK ->
                line(
                        node,
                        "10,%d,%s,%d,%d," + half + ",11,8,2,0,3,-1,0,0,0,128-128-128,0-0-0,|12||128-128-128",
                        name,
                        x,
                        y);
            case CLOUD -> {
                numbers.put(node.id(), ++last);
                out.append("12,%d,48,%d,%d,10,8,0,3,0,0,-1,0,0,0\n".formatted(last, x, y));
            }
        }
    }

    private void line(Node node, String format, String name, int x, int y) {
        numbers.put(node.id(), ++last);
        out.append(format.formatted(last, name, x, y)).append('\n');
    }

    private void pipe(int valve, int end, int kind, Point way) {
        out.append("1,%d,%d,%d,%d,0,0,22,0,0,0,-1--1--1,,1|(%d,%d)|\n"
                .formatted(++last, valve, end, kind, round(way.x()), round(way.y())));
    }

    private void arrow(Connector connector, Map<String, Node> nodes) {
        Node from = nodes.get(connector.from());
        Node to = nodes.get(connector.to());
        Point start = new Point(from.x(), from.y());
        Point end = new Point(to.x(), to.y());
        Point way = new Point(
                (start.x() + end.x()) / 2 + connector.bend() * (end.y() - start.y()),
                (start.y() + end.y()) / 2 - connector.bend() * (end.x() - start.x()));
        int target = valves.getOrDefault(connector.to(), numbers.get(connector.to()));
        out.append("1,%d,%d,%d,1,0,0,0,0,64,0,-1--1--1,,1|(%d,%d)|\n"
                .formatted(++last, numbers.get(connector.from()), target, round(way.x()), round(way.y())));
    }

    private static Point middle(Point end, Node valve) {
        return new Point((end.x() + valve.x()) / 2, (end.y() + valve.y()) / 2);
    }

    private static int round(double place) {
        return (int) Math.rint(place);
    }
}
