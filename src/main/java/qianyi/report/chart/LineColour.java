package qianyi.report.chart;

import java.util.Locale;

/**
 * How a line of the palette is drawn, for charts that are drawn elsewhere.
 *
 * @param hex six digits: red, green, blue
 * @param dash lengths of strokes and gaps in points; none for a whole line
 */
public record LineColour(String hex, float[] dash) {
    /** @param style {@link Chart#BASELINE}, or a place among the colours counted from 1 */
    public static LineColour of(int style) {
        Palette.Style of = Palette.of(style);
        float[] dash = of.stroke().getDashArray();
        return new LineColour(
                String.format(Locale.ROOT, "%06X", of.color().getRGB() & 0xffffff), dash == null ? new float[0] : dash);
    }
}
