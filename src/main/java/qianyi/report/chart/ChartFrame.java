package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/**
 * The sheet that a chart is drawn on, at twice its size: the finding as title, what is shown below it, XChart's plot
 * in the middle, a column for labels at the right, the source at the foot.
 */
final class ChartFrame {
    static final int WIDTH = 1120;
    static final int HEIGHT = 700;
    static final int MARGIN = 24;
    private static final int WIDEST_LABEL = 330;
    private static final int LABEL_INDENT = 20;
    private static final int SCALE = 2;
    private static final int FOOT = 62;

    private final BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final int top;
    private XYChart chart = plot(1, 1);
    private double labelWidth;

    ChartFrame(String title, String subtitle, String footer) {
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        int y = MARGIN + 14;
        for (String line : wrap(title, ChartFont.bold(21), WIDTH - 2 * MARGIN)) {
            text(line, MARGIN, y, ChartFont.bold(21), Palette.INK);
            y += 28;
        }
        text(subtitle, MARGIN, y, ChartFont.plain(14), Palette.QUIET);
        top = y + 12;
        Font small = ChartFont.plain(12);
        text(cut(footer, WIDTH - 2 * MARGIN, small), MARGIN, HEIGHT - 14, small, Palette.QUIET);
    }

    /** An empty plot in the house style; fonts are set after the theme, which would overwrite them. */
    static XYChart plot(int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .theme(Styler.ChartTheme.XChart)
                .build();
        var style = chart.getStyler();
        style.setLegendVisible(false).setChartTitleVisible(false).setPlotBorderVisible(false);
        style.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        style.setChartPadding(0).setPlotContentSize(1).setMarkerSize(8);
        style.setBaseFont(ChartFont.plain(13))
                .setLegendFont(ChartFont.plain(13))
                .setChartTitleFont(ChartFont.bold(13));
        style.setAnnotationTextFont(ChartFont.plain(13)).setLocale(Locale.ROOT);
        style.setAxisTickLabelsFont(ChartFont.plain(13)).setAxisTitleFont(ChartFont.plain(13));
        style.setAxisTickLabelsColor(Palette.QUIET).setAxisTitlesVisible(false);
        style.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(Palette.GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1f)).setPlotMargin(0);
        style.setAxisTicksLineVisible(false).setXAxisDecimalPattern("0").setYAxisDecimalPattern("0");
        return chart;
    }

    /**
     * Draws the plot and leaves room for the labels at its right; afterwards its places are known to {@link #x} and
     * {@link #y}.
     */
    void draw(XYChart filled, List<String> labels, Font font) {
        chart = filled;
        double widest = labels.stream().mapToDouble(l -> width(l, font)).max().orElse(0);
        labelWidth = Math.min(widest, WIDEST_LABEL);
        Graphics2D inside = (Graphics2D) graphics.create();
        inside.translate(MARGIN, top);
        int right = (int) Math.ceil(labelWidth) + LABEL_INDENT;
        filled.paint(inside, WIDTH - 2 * MARGIN - right, HEIGHT - top - FOOT);
        inside.dispose();
    }

    /** A label beside the plot, cut where the sheet ends. */
    void label(String words, double right, double baseline, Font font, Color color) {
        text(cut(words, labelWidth + 1, font), right + LABEL_INDENT, baseline, font, color);
    }

    /** Words that take more than the room end in an ellipsis. */
    String cut(String words, double room, Font font) {
        String cut = words;
        while (width(cut, font) > room && cut.length() > 2) {
            cut = cut.substring(0, cut.length() - 2) + "…";
        }
        return cut;
    }

    double x(double value) {
        return MARGIN + chart.getScreenXFromChart(value);
    }

    double y(double value) {
        return top + chart.getScreenYFromChart(value);
    }

    Graphics2D graphics() {
        return graphics;
    }

    void line(double x1, double y1, double x2, double y2, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void text(String words, double x, double baseline, Font font, Color color) {
        graphics.setFont(ChartFont.forText(words, font));
        graphics.setColor(color);
        graphics.drawString(words, (float) x, (float) baseline);
    }

    /** Words on a white ground, so that lines behind them do not strike them out. */
    void textOnWhite(String words, double x, double baseline, Font font, Color color) {
        graphics.setColor(Color.WHITE);
        double height = font.getSize2D();
        graphics.fill(new Rectangle2D.Double(x - 2, baseline - height, width(words, font) + 4, height * 1.25));
        text(words, x, baseline, font, color);
    }

    double width(String words, Font font) {
        return ChartFont.forText(words, font)
                .getStringBounds(words, graphics.getFontRenderContext())
                .getWidth();
    }

    byte[] png() {
        graphics.dispose();
        return SmallPng.of(image);
    }

    /** Breaks a text where its language allows, at most the width. */
    private List<String> wrap(String words, Font font, double most) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int good = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (width(words.substring(start, end).strip(), font) > most && good > start) {
                lines.add(words.substring(start, good).strip());
                start = good;
            }
            good = end;
        }
        lines.add(words.substring(start).strip());
        return lines;
    }
}
