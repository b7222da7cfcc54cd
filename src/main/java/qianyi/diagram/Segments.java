package qianyi.diagram;

import qianyi.model.Point;

/** Straight lines between two points: whether they cross, and whether they run through a rectangle. */
final class Segments {
    private Segments() {}

    /** Whether two lines cross inside both. */
    static boolean cross(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        boolean far = Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by);
        return !far && opposite(ax, ay, bx, by, cx, cy, dx, dy) && opposite(cx, cy, dx, dy, ax, ay, bx, by);
    }

    /** Whether the last two points lie on opposite sides of the line through the first two. */
    private static boolean opposite(
            double ax, double ay, double bx, double by, double px, double py, double qx, double qy) {
        double p = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
        double q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax);
        return p < 0 && q > 0 || p > 0 && q < 0;
    }

    /** Whether a part of the line lies within the rectangle. */
    static boolean hits(double ax, double ay, double bx, double by, Rectangle box) {
        if (Math.max(ax, bx) <= box.left()
                || Math.min(ax, bx) >= box.right()
                || Math.max(ay, by) <= box.top()
                || Math.min(ay, by) >= box.bottom()) {
            return false;
        }
        return box.contains(new Point(ax, ay))
                || box.contains(new Point(bx, by))
                || opposite(ax, ay, bx, by, box.left(), box.top(), box.right(), box.bottom())
                || opposite(ax, ay, bx, by, box.left(), box.bottom(), box.right(), box.top());
    }
}
