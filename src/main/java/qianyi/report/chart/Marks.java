package qianyi.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The outlines of what stands at one place of a plot. */
final class Marks {
    private static final double DIAMOND = 6;
    private static final double CROSS = 7;

    private Marks() {}

    static Shape circle(double x, double y) {
        return new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
    }

    static Shape dot(double x, double y) {
        return new Ellipse2D.Double(x - 7, y - 7, 14, 14);
    }

    static Shape cross(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - CROSS, y - CROSS);
        path.lineTo(x + CROSS, y + CROSS);
        path.moveTo(x - CROSS, y + CROSS);
        path.lineTo(x + CROSS, y - CROSS);
        return path;
    }

    static Shape diamond(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - DIAMOND);
        path.lineTo(x + DIAMOND, y);
        path.lineTo(x, y + DIAMOND);
        path.lineTo(x - DIAMOND, y);
        path.closePath();
        return path;
    }
}
