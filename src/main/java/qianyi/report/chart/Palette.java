package qianyi.report.chart;

import static qianyi.text.JsonText.object;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How lines, areas and observed figures look, in files and on the page: colours that differ for every kind of colour
 * vision and have 3:1 on white (a part of Okabe and Ito, 2008), each with a dash and a marker of its own so that colour is
 * never the only cue.
 */
public final class Palette {
    static final Color INK = new Color(0x1a1a1a);
    static final Color QUIET = new Color(0x595959);
    static final Color OTHERS = new Color(0x9a9a9a);
    static final Color GRID = new Color(0xe6e6e6);
    static final Color PAST = new Color(0xf1f1ee);

    private static final List<Color> GREYS = List.of(new Color(0xc9c9c9), new Color(0xdedede));

    /**
     * How a line is drawn.
     *
     * @param symbol what the page's script calls the marker
     */
    record Style(Color color, BasicStroke stroke, Marker marker, String symbol) {
        private Map<String, @Nullable Object> fields() {
            float[] dash = stroke.getDashArray();
            List<Double> lengths = IntStream.range(0, dash == null ? 0 : dash.length)
                    .mapToObj(i -> (double) dash[i])
                    .toList();
            return object("color", hex(color), "dash", lengths, "symbol", symbol);
        }
    }

    /**
     * How an observed figure is drawn.
     *
     * @param sign that stands for it in words
     * @param symbol what the page's script calls its shape
     */
    record Mark(String sign, String symbol, Color line, Color fill) {
        Shape at(double x, double y) {
            return symbol.equals(DIAMOND) ? Marks.diamond(x, y) : Marks.circle(x, y);
        }

        private Map<String, @Nullable Object> fields() {
            return object("sign", sign, "symbol", symbol, "line", hex(line), "fill", hex(fill));
        }
    }

    private static final String CIRCLE = "circle";
    private static final String DIAMOND = "diamond";

    static final Style BASELINE = new Style(new Color(0x000000), stroke(2.6f), SeriesMarkers.NONE, "none");
    static final Style THIN = new Style(OTHERS, stroke(0.9f), SeriesMarkers.NONE, "none");

    private static final List<Style> COLOURED = List.of(
            new Style(new Color(0x0072b2), stroke(2.4f), SeriesMarkers.CIRCLE, CIRCLE),
            new Style(new Color(0xd55e00), stroke(2.4f, 9, 4), SeriesMarkers.SQUARE, "rect"),
            new Style(new Color(0x009e73), stroke(2.4f, 2, 4), SeriesMarkers.DIAMOND, DIAMOND),
            new Style(new Color(0xcc79a7), stroke(2.4f, 10, 4, 2, 4), SeriesMarkers.TRIANGLE_UP, "triangle"));

    /** So many lines or areas of a chart have a colour of their own. */
    static final int COLOURS = COLOURED.size();

    private Palette() {}

    /** How a line of a chart is drawn; beyond the colours it is thin and grey. */
    static Style of(int style) {
        return style == Chart.BASELINE ? BASELINE : style > 0 && style <= COLOURS ? COLOURED.get(style - 1) : THIN;
    }

    /** The colour of an area of a stack: one of the palette, lighter, or greys in turn. */
    static Color area(int style, int place) {
        return style > 0 ? tint(COLOURED.get(style - 1).color(), 0.45) : GREYS.get(place % GREYS.size());
    }

    static Mark of(Chart.Symbol symbol) {
        return switch (symbol) {
            case FULL_CIRCLE -> new Mark("●", CIRCLE, INK, INK);
            case OPEN_CIRCLE -> new Mark("○", CIRCLE, INK, Color.WHITE);
            case OPEN_DIAMOND -> new Mark("◇", DIAMOND, QUIET, Color.WHITE);
        };
    }

    /** The same for the page's script. */
    public static Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> marks = new LinkedHashMap<>();
        for (Chart.Symbol symbol : Chart.Symbol.values()) {
            marks.put(symbol.fieldName(), of(symbol).fields());
        }
        return object(
                "ink",
                hex(INK),
                "quiet",
                hex(QUIET),
                "past",
                hex(PAST),
                "lines",
                Stream.concat(Stream.of(BASELINE), COLOURED.stream())
                        .map(Style::fields)
                        .toList(),
                "marks",
                marks);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xffffff);
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
