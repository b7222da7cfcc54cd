package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sheet that charts are drawn on, at twice its size: the finding as title, what is shown below it, room for plots
 * with a column of labels at their right, the source at the foot.
 */
final class ChartSheet {
    static final int WIDTH = 1120;
    static final int HEIGHT = 700;
    static final int MARGIN = 24;
    private static final int WIDEST_LABEL = 330;
    private static final int LABEL_INDENT = 20;
    private static final int SCALE = 2;
    private static final int FOOT = 62;
    private static final int BARE_HEAD = 12;
    private static final int BARE_FOOT = 34;

    private final int width;
    private final int height;
    private final int foot;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private int top;
    private double labelWidth;

    /** A sheet that stands alone. */
    ChartSheet(String title, String subtitle, String footer) {
        this(WIDTH, HEIGHT, FOOT);
        int y = MARGIN + 14;
        for (String line : wrap(title, ChartFont.bold(21), width - 2 * MARGIN)) {
            text(line, MARGIN, y, ChartFont.bold(21), Palette.INK);
            y += 28;
        }
        text(subtitle, MARGIN, y, ChartFont.plain(14), Palette.QUIET);
        top = y + 12;
        Font small = ChartFont.plain(12);
        text(cut(footer, width - 2 * MARGIN, small), MARGIN, height - 14, small, Palette.QUIET);
    }

    /** One within a paper, which says around it what it is: nothing but the plot. */
    ChartSheet(int width, int height) {
        this(width, height, BARE_FOOT);
        top = BARE_HEAD;
    }

    private ChartSheet(int width, int height, int foot) {
        this.width = width;
        this.height = height;
        this.foot = foot;
        this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
    }

    /**
     * Where a plot stands, in points of the sheet.
     *
     * @param right where its labels begin
     */
    record Place(double left, double right, int top, int bottom) {
        Place movedRight(double points) {
            return new Place(left + points, right, top, bottom);
        }
    }

    /** The room for plots beside labels, of which the widest is so wide. */
    Place place(double widest) {
        labelWidth = Math.min(widest, WIDEST_LABEL);
        return new Place(MARGIN, width - MARGIN - LABEL_INDENT - Math.ceil(labelWidth), top, height - foot);
    }

    /** A label beside a plot, cut where the sheet ends. */
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

    Graphics2D graphics() {
        return graphics;
    }

    void line(double x1, double y1, double x2, double y2, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void filled(Shape shape, Color fill) {
        graphics.setColor(fill);
        graphics.fill(shape);
    }

    void outlined(Shape shape, Color line, Color fill) {
        graphics.setColor(fill);
        graphics.fill(shape);
        graphics.setColor(line);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(shape);
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

    /** Words with a white edge, so that a line behind them neither strikes them out nor is cut. */
    void haloed(String words, double x, double baseline, Font font, Color color) {
        Shape outline = ChartFont.forText(words, font)
                .createGlyphVector(graphics.getFontRenderContext(), words)
                .getOutline((float) x, (float) baseline);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        filled(outline, color);
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
