package qianyi.diagram;

import java.util.Optional;
import qianyi.model.Point;

/**
 * A part of a circle, or a straight line, between two points.
 *
 * @param bend height over the chord as a part of the chord; positive to the left of the way, as a reader sees it
 */
public record Arc(Point from, Point to, double bend) {
    private static final int STEPS = 60;

    /** From the middle of one symbol to the middle of the other. */
    static Arc whole(Node from, Node to, double bend) {
        return new Arc(new Point(from.x(), from.y()), new Point(to.x(), to.y()), bend);
    }

    /** The arrow between two nodes, from the edge of one face to the edge of the other; none if the two touch. */
    static Optional<Arc> between(Node from, Node to, double bend, NodeAppearance start, NodeAppearance end) {
        Arc whole = whole(from, to, bend);
        int first = 0;
        while (first < STEPS && start.covers(whole.at(first))) {
            first++;
        }
        int last = STEPS;
        while (last > first && end.covers(whole.at(last))) {
            last--;
        }
        if (last <= first) {
            return Optional.empty();
        }
        double opening = 4 * StrictMath.atan(2 * bend) * (last - first) / STEPS;
        return Optional.of(new Arc(whole.at(first), whole.at(last), StrictMath.tan(opening / 4) / 2));
    }

    private Point at(int step) {
        return along((double) step / STEPS);
    }

    /** The point after a part of the way, from 0 to 1. */
    Point along(double part) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        if (Math.abs(bend) < 1e-6) {
            return new Point(from.x() + part * dx, from.y() + part * dy);
        }
        double half = 2 * StrictMath.atan(2 * bend);
        double angle = half * (2 * part - 1);
        double along = 0.5 + StrictMath.sin(angle) / StrictMath.sin(half) / 2;
        double aside = (StrictMath.cos(angle) - StrictMath.cos(half)) / StrictMath.sin(half) / 2;
        return new Point(from.x() + along * dx + aside * dy, from.y() + along * dy - aside * dx);
    }

    double chord() {
        return Math.sqrt((to.x() - from.x()) * (to.x() - from.x()) + (to.y() - from.y()) * (to.y() - from.y()));
    }

    /** Radius of the circle; infinite for a straight line. */
    double radius() {
        return Math.abs(bend) < 1e-6 ? Double.POSITIVE_INFINITY : chord() * (bend * bend + 0.25) / (2 * Math.abs(bend));
    }

    /** Direction at the start in degrees, counted from the right, against the clock, from 0 to 360. */
    public double departure() {
        double chordAngle = StrictMath.atan2(from.y() - to.y(), to.x() - from.x());
        double angle = Math.toDegrees(chordAngle + 2 * StrictMath.atan(2 * bend));
        return (angle % 360 + 360) % 360;
    }

    /** Direction at the end in degrees, counted in the same way. */
    double arrival() {
        double chordAngle = StrictMath.atan2(from.y() - to.y(), to.x() - from.x());
        double angle = Math.toDegrees(chordAngle - 2 * StrictMath.atan(2 * bend));
        return (angle % 360 + 360) % 360;
    }
}
