package qianyi.diagram;

import qianyi.model.Point;

/** An upright rectangle in pixels; y grows downwards. */
public record Rectangle(double left, double top, double right, double bottom) {
    static Rectangle around(double x, double y, double width, double height) {
        return new Rectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    Rectangle moved(double dx, double dy) {
        return new Rectangle(left + dx, top + dy, right + dx, bottom + dy);
    }

    Rectangle grown(double by) {
        return new Rectangle(left - by, top - by, right + by, bottom + by);
    }

    Rectangle with(Rectangle other) {
        return new Rectangle(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    public boolean contains(Point point) {
        return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
    }

    /** Whether the two share more than an edge. */
    public boolean overlaps(Rectangle other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
