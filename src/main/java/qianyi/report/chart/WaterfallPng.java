package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** Draws a waterfall as a PNG: the names at the left, a row a bar, the axis at the foot. */
final class WaterfallPng {
    private static final Font NAME = ChartFont.plain(14);
    private static final Font SCENARIO = ChartFont.bold(14);
    private static final Font SMALL = ChartFont.plain(12);
    private static final BasicStroke THIN = new BasicStroke(1f);
    private static final BasicStroke RULE =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 4}, 0);
    private static final Color ALONG = Palette.of(1).color();
    private static final Color AGAINST = Palette.of(2).color();

    /** A name that is wider is cut. */
    private static final double WIDEST_NAME = 330;

    private static final int GAP = 12;

    /** Room for the number beside the outermost bars. */
    private static final double LABEL = 62;

    private final Waterfall chart;
    private final Shown shown;
    private final ChartSheet sheet;
    private final ChartSheet.Place place;
    private final double left;
    private final double row;
    private final WaterfallAxis axis;

    private WaterfallPng(Waterfall chart, Shown shown, ChartSheet sheet) {
        this.chart = chart;
        this.shown = shown;
        this.sheet = sheet;
        this.place = sheet.place(0);
        double names = chart.bars().stream()
                .mapToDouble(bar -> sheet.width(name(bar), bar.isScenario() ? SCENARIO : NAME))
                .max()
                .orElseThrow();
        this.left = place.left() + Math.min(WIDEST_NAME, names) + GAP;
        this.row = (place.bottom() - place.top() - GAP) / (double) chart.bars().size();
        this.axis = WaterfallAxis.of(chart, shown);
    }

    static byte[] of(Waterfall chart, Shown shown, String command, String version) {
        String source = shown.text("report.chart.footer", shown.study().shortHash(), version);
        ChartSheet sheet = new ChartSheet(
                chart.title().in(shown.language()),
                chart.subtitle().in(shown.language()),
                shown.text("report.chart.made", source, command));
        new WaterfallPng(chart, shown, sheet).draw();
        return sheet.png();
    }

    private void draw() {
        axis();
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(
                    chart.bars().get(i),
                    place.top() + GAP + i * row,
                    i + 1 < chart.bars().size());
        }
    }

    private void axis() {
        int decimals = axis.decimals();
        int steps = (int) Math.round((axis.high() - axis.low()) / axis.step());
        for (int i = 0; i <= steps; i++) {
            double at = axis.low() + i * axis.step();
            double x = x(at);
            sheet.line(x, place.top(), x, place.bottom(), Palette.GRID, THIN);
            String words = chart.isDate() && decimals == 0
                    ? Integer.toString((int) Math.round(at))
                    : Numbers.fixed(at, decimals);
            sheet.text(words, x - sheet.width(words, SMALL) / 2, place.bottom() + 18, SMALL, Palette.QUIET);
        }
    }

    private void bar(Waterfall.Bar bar, double top, boolean joined) {
        double middle = top + row / 2;
        double half = Math.min(11, row * 0.32);
        double from = x(chart.shown(bar.from(), shown));
        double to = x(chart.shown(bar.to(), shown));
        Font font = bar.isScenario() ? SCENARIO : NAME;
        sheet.text(sheet.cut(name(bar), left - GAP - place.left(), font), place.left(), middle + 5, font, Palette.INK);
        if (joined) {
            sheet.line(to, middle, to, middle + row, Palette.OTHERS, RULE);
        }
        if (bar.isScenario()) {
            sheet.outlined(Marks.diamond(to, middle), Palette.INK, Palette.INK);
            sheet.haloed(bar.label().in(shown.language()), to + GAP, middle + 5, font, Palette.INK);
            return;
        }
        Color color = chart.isAlong(bar) ? ALONG : AGAINST;
        sheet.filled(
                new Rectangle2D.Double(Math.min(from, to), middle - half, Math.max(1, Math.abs(to - from)), 2 * half),
                color);
        String label = bar.label().in(shown.language());
        double x = to < from ? to - 6 - sheet.width(label, NAME) : to + 6;
        sheet.haloed(label, x, middle + 5, NAME, Palette.INK);
    }

    private String name(Waterfall.Bar bar) {
        return bar.name().in(shown.language());
    }

    private double x(double number) {
        return left
                + LABEL
                + (number - axis.low()) / (axis.high() - axis.low()) * (place.right() - LABEL - left - LABEL);
    }
}
