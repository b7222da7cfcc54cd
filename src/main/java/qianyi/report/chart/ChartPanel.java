package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.text.Numbers;

/**
 * One of several plots on a sheet, over the same years: a place with its scale.
 *
 * @param low value at the bottom
 * @param high value at the top
 * @param right where the plot ends and its labels begin, in the sheet's points like top and bottom
 */
record ChartPanel(ChartFrame frame, int first, int last, double low, double high, double right, int top, int bottom) {
    static final int LEFT = 86;
    static final int YEARS_BETWEEN_TICKS = 5;
    static final Font FONT = ChartFont.plain(13);
    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
    private static final int INDENT = 20;
    private static final int LABEL_HEIGHT = 19;
    private static final int MARKER_SIZE = 8;

    /**
     * A value of a year.
     *
     * @param marked whether it carries the marker of its line
     */
    record Point(int year, double value, boolean marked) {}

    /** The words beside the end of a line. */
    record Label(String words, double value, Color color) {}

    /** Where a plot has to end for a label of this width. */
    static double rightOf(double widest) {
        return ChartFrame.WIDTH - ChartFrame.MARGIN - INDENT - widest;
    }

    double x(double year) {
        return LEFT + (year - first) / Math.max(1, last - first) * (right - LEFT);
    }

    double y(double value) {
        return bottom - (value - low) / (high - low) * (bottom - top);
    }

    /** About so many lines across, at round values. */
    void grid(int lines) {
        double step = step((high - low) / lines);
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        for (double value = Math.ceil(low / step - 1e-9) * step; value <= high + step * 1e-9; value += step) {
            boolean zero = Math.abs(value) < step / 2;
            frame.line(LEFT, y(value), right, y(value), zero ? Palette.OTHERS : Palette.GRID, THIN);
            String words = Numbers.fixed(value, decimals);
            frame.text(words, LEFT - 8 - frame.width(words, FONT), y(value) + 4, FONT, Palette.QUIET);
        }
    }

    /** 1, 2 or 5 times a power of ten, at least so much. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double times = least / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    void years(boolean named) {
        for (int year = first; year <= last; year++) {
            if (year % YEARS_BETWEEN_TICKS == 0) {
                String words = Integer.toString(year);
                frame.line(x(year), bottom, x(year), bottom + 5, Palette.OTHERS, THIN);
                if (named) {
                    frame.text(words, x(year) - frame.width(words, FONT) / 2, bottom + 20, FONT, Palette.QUIET);
                }
            }
        }
    }

    /** A dashed line from top to bottom. */
    void upright(int year) {
        frame.line(x(year), top, x(year), bottom, Palette.OTHERS, DASHED);
    }

    /** Through the points; what is no number is left out. */
    void line(List<Point> points, Palette.Style style) {
        Path2D.Double path = new Path2D.Double();
        List<Point> finite =
                points.stream().filter(point -> Double.isFinite(point.value())).toList();
        for (Point point : finite) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(point.year()), y(point.value()));
            } else {
                path.lineTo(x(point.year()), y(point.value()));
            }
        }
        frame.graphics().setColor(style.color());
        frame.graphics().setStroke(style.stroke());
        frame.graphics().draw(path);
        if (style.marker() != SeriesMarkers.NONE) {
            finite.stream().filter(Point::marked).forEach(point -> style.marker()
                    .paint(frame.graphics(), x(point.year()), y(point.value()), MARKER_SIZE));
        }
    }

    /** Words at the ends of the lines, moved apart and cut where the sheet ends. */
    void labels(List<Label> labels) {
        double[] wanted = labels.stream().mapToDouble(label -> y(label.value())).toArray();
        double[] places = LabelColumn.place(wanted, LABEL_HEIGHT, top + 4, bottom - 4);
        double room = ChartFrame.WIDTH - ChartFrame.MARGIN - right - INDENT + 1;
        for (int i = 0; i < places.length; i++) {
            frame.line(
                    right + 2, wanted[i], right + 16, places[i], labels.get(i).color(), THIN);
            String words = frame.cut(labels.get(i).words(), room, FONT);
            frame.text(words, right + INDENT, places[i] + 5, FONT, Palette.INK);
        }
    }
}
