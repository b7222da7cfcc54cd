package qianyi.diagram;

/** An upright rectangle in pixels; y grows downwards. */
public record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    Box moved(double dx, double dy) {
        return new Box(left + dx, top + dy, right + dx, bottom + dy);
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    Box with(Box other) {
        return new Box(
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
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
