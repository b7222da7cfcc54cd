package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Colours that differ for every kind of colour vision and have 3:1 on white (a part of Okabe and Ito, 2008), each with
 * a dash and a marker of its own so that colour is never the only cue.
 */
final class Palette {
    static final Color INK = new Color(0x1a1a1a);
    static final Color QUIET = new Color(0x595959);
    static final Color OTHERS = new Color(0x9a9a9a);
    static final Color GRID = new Color(0xe6e6e6);

    /** How a scenario in colour is drawn. */
    record Style(Color color, BasicStroke stroke, Marker marker) {}

    static final Style BASELINE = new Style(new Color(0x000000), stroke(2.6f), SeriesMarkers.NONE);
    static final Style THIN = new Style(OTHERS, stroke(0.9f), SeriesMarkers.NONE);

    private static final List<Style> COLOURED = List.of(
            new Style(new Color(0x0072b2), stroke(2.4f), SeriesMarkers.CIRCLE),
            new Style(new Color(0xd55e00), stroke(2.4f, 9, 4), SeriesMarkers.SQUARE),
            new Style(new Color(0x009e73), stroke(2.4f, 2, 4), SeriesMarkers.DIAMOND),
            new Style(new Color(0xcc79a7), stroke(2.4f, 10, 4, 2, 4), SeriesMarkers.TRIANGLE_UP));

    /** So many lines or areas of a chart have a colour of their own. */
    static final int COLOURS = COLOURED.size();

    private Palette() {}

    /** How a line of a chart is drawn; beyond the colours it is thin and grey. */
    static Style of(int style) {
        return style == Chart.BASELINE ? BASELINE : style > 0 && style <= COLOURS ? COLOURED.get(style - 1) : THIN;
    }

    /** The colour of an area of a stack: one of the palette, lighter, or greys in turn. */
    static Color area(int style, int place) {
        Color grey = place % 2 == 0 ? new Color(0xc9c9c9) : new Color(0xdedede);
        return style > 0 ? tint(COLOURED.get(style - 1).color(), 0.45) : grey;
    }

    private static Color tint(Color color, double white) {
        return new Color(
                (int) Math.round(color.getRed() + (255 - color.getRed()) * white),
                (int) Math.round(color.getGreen() + (255 - color.getGreen()) * white),
                (int) Math.round(color.getBlue() + (255 - color.getBlue()) * white));
    }

    private static BasicStroke stroke(float width, float... dash) {
        return dash.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
