package qianyi.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Plan;
import qianyi.model.Point;

/**
 * A sketch with the places of a plan: the view without a search for places. Symbols that the sketch does not ask for
 * are left out; a plan that lacks one, or lets two lie on each other, or leads a pipe past its ends, is of no use.
 */
final class Tracing {
    /** How far a pipe may run past what it leads to. */
    private static final double TOUCH = 3;

    /** Room around the drawing, up to which the plan's own page is kept. */
    private static final double WIDEST_MARGIN = 12;

    private final UnplacedView sketch;
    private final Plan plan;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Pipe> pipes = new ArrayList<>();

    private Tracing(UnplacedView sketch, Plan plan) {
        this.sketch = sketch;
        this.plan = plan;
    }

    static Optional<View> of(UnplacedView sketch, Plan plan) {
        Tracing tracing = new Tracing(sketch, plan);
        boolean usable = tracing.placeAll() && tracing.symbolsAreApart() && tracing.pipesFit();
        return usable ? Optional.of(tracing.view()) : Optional.empty();
    }

    private boolean placeAll() {
        Map<String, Point> clouds = new HashMap<>();
        for (UnplacedPipe course : sketch.courses()) {
            List<Point> way = plan.pipes().getOrDefault(course.flow(), List.of());
            if (way.size() < 2) {
                return false;
            }
            clouds.put(course.from(), way.get(0));
            clouds.put(course.to(), way.get(way.size() - 1));
            pipes.add(new Pipe(course.flow(), course.from(), course.to(), way));
        }
        for (UnplacedNode item : sketch.items()) {
            Map<String, Point> places = item.kind() == Node.Kind.CLOUD ? clouds : plan.places();
            Point place = places.get(item.id());
            if (place == null) {
                return false;
            }
            nodes.put(item.id(), item.at(place.x() - item.x(), place.y() - item.y()));
        }
        return true;
    }

    private boolean symbolsAreApart() {
        List<Node> all = List.copyOf(nodes.values());
        for (int i = 0; i < all.size(); i++) {
            for (Node other : all.subList(0, i)) {
                if (symbol(all.get(i)).overlaps(symbol(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Rectangle symbol(Node node) {
        return node.zh().shape().with(node.en().shape());
    }

    private boolean pipesFit() {
        for (Pipe pipe : pipes) {
            List<Point> points = pipe.points();
            Node valve = node(pipe.flow());
            boolean throughValve = false;
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                throughValve |= Segments.hits(a.x(), a.y(), b.x(), b.y(), symbol(valve));
            }
            if (!throughValve
                    || !touches(points.get(0), node(pipe.from()))
                    || !touches(points.get(points.size() - 1), node(pipe.to()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(Point point, Node node) {
        return symbol(node).grown(TOUCH).contains(point);
    }

    private View view() {
        Bends bends = new Bends(nodes, Layout.room(nodes), sketch.courses());
        List<Connector> connectors =
                sketch.links().stream().map(link -> connector(link, bends)).toList();
        Rectangle room = Layout.room(nodes).with(Layout.room(connectors, nodes));
        for (Pipe pipe : pipes) {
            for (Point point : pipe.points()) {
                room = room.with(Rectangle.around(point.x(), point.y(), 0, 0));
            }
        }
        Rectangle page = new Rectangle(0, 0, plan.width(), plan.height());
        boolean fits = page.with(room).equals(page)
                && room.grown(WIDEST_MARGIN).with(page).equals(room.grown(WIDEST_MARGIN));
        return fits
                ? sketch.view(plan.width(), plan.height(), nodes.values(), pipes, connectors)
                : moved(room, connectors);
    }

    private Connector connector(UnplacedView.Link link, Bends bends) {
        return Optional.ofNullable(plan.angles().get(new Plan.Arrow(link.from(), link.to())))
                .flatMap(angle -> Bends.departing(node(link.from()), node(link.to()), angle))
                .map(bend -> new Connector(link.from(), link.to(), bend))
                .orElseGet(() -> bends.of(link));
    }

    /** The view on a page of its own size. */
    private View moved(Rectangle room, List<Connector> connectors) {
        double dx = Layout.shift(room.left());
        double dy = Layout.shift(room.top());
        return sketch.view(
                Layout.extent(room.right() + dx),
                Layout.extent(room.bottom() + dy),
                nodes.values().stream().map(node -> node.moved(dx, dy)).toList(),
                pipes.stream().map(pipe -> pipe.moved(dx, dy)).toList(),
                connectors);
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no node " + id);
        }
        return node;
    }
}
