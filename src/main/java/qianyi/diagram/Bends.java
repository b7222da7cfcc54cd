package qianyi.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.model.Point;

/** Chooses for every arrow an arc that runs through the fewest symbols and labels, the flattest first. */
final class Bends {
    private static final List<Double> FLAT =
            List.of(0.08, -0.08, 0.0, 0.13, -0.13, 0.19, -0.19, 0.26, -0.26, 0.33, -0.33, 0.4, -0.4);
    /** Beside a pipe an arrow has to leave the pipe's line. */
    private static final List<Double> BESIDE_PIPE = List.of(0.3, -0.3, 0.42, -0.42);

    /** Degrees that a direction may be off when it is told to a tenth. */
    private static final double ROUNDING = 0.06;

    private static final double MOST_ASIDE = 110;
    private static final int SAMPLES = 48;
    private static final int OUTSIDE = 3;
    private static final double EDGE = 20;

    private final Map<String, Node> nodes;
    private final Rectangle all;
    private final Set<UnplacedView.Link> alongPipes;

    /** The nodes by id, and the room that they take together. */
    Bends(Map<String, Node> nodes, Rectangle all, List<UnplacedPipe> courses) {
        this.nodes = nodes;
        this.all = all.grown(EDGE);
        this.alongPipes = courses.stream()
                .filter(course -> !course.free())
                .flatMap(course -> List.of(
                        new UnplacedView.Link(course.from(), course.flow()),
                        new UnplacedView.Link(course.to(), course.flow()))
                        .stream())
                .collect(Collectors.toSet());
    }

    List<Connector> of(List<UnplacedView.Link> links) {
        return links.stream().map(this::of).toList();
    }

    Connector of(UnplacedView.Link link) {
        return new Connector(link.from(), link.to(), best(link));
    }

    /** The bend of an arrow that starts in a direction; none if the arrow would have to turn back. */
    static Optional<Double> departing(Node from, Node to, double angle) {
        Optional<Double> chosen = Stream.concat(FLAT.stream(), BESIDE_PIPE.stream())
                .filter(bend -> Math.abs(turn(Arc.whole(from, to, bend).departure(), angle)) <= ROUNDING)
                .findFirst();
        double aside = turn(Arc.whole(from, to, 0).departure(), angle);
        return chosen.isPresent() || Math.abs(aside) > MOST_ASIDE
                ? chosen
                : Optional.of(StrictMath.tan(Math.toRadians(aside) / 2) / 2);
    }

    /** From one direction to another, in degrees from -180 to 180. */
    private static double turn(double from, double to) {
        return Math.IEEEremainder(to - from, 360);
    }

    private double best(UnplacedView.Link link) {
        Node from = node(link.from());
        Node to = node(link.to());
        boolean besidePipe = alongPipes.contains(link);
        double best = 0;
        int fewest = Integer.MAX_VALUE;
        for (double bend : besidePipe ? BESIDE_PIPE : FLAT) {
            // Beside a level pipe the upper side is free of the valve's label.
            double signed = besidePipe && from.x() > to.x() ? -bend : bend;
            int hits = hits(from, to, signed);
            if (hits < fewest) {
                best = signed;
                fewest = hits;
            }
        }
        return best;
    }

    /** Places on the arc that are taken in either language, or outside of the picture. */
    private int hits(Node from, Node to, double bend) {
        Optional<Arc> arc = Arc.between(from, to, bend, both(from), both(to));
        if (arc.isEmpty()) {
            return 0;
        }
        int hits = 0;
        for (int i = 1; i < SAMPLES; i++) {
            Point point = arc.get().along((double) i / SAMPLES);
            hits += all.contains(point) ? 0 : OUTSIDE;
            for (Node node : nodes.values()) {
                if (node != from && node != to && both(node).covers(point)) {
                    hits++;
                }
            }
        }
        return hits;
    }

    private static NodeAppearance both(Node node) {
        return new NodeAppearance(
                List.of(),
                node.zh().shape().with(node.en().shape()),
                node.zh().text().with(node.en().text()));
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no node " + id);
        }
        return node;
    }
}
